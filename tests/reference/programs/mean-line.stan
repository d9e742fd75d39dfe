// Groups around a line
transformed data {
  int J = 3; // number of groups
  real yA = -1.62; // observed effect in trial A
  real<lower=0> sigmaA = 0.4725; // standard error of the observed effect in trial A
  real xA = 19; // latitude of trial A (degrees)
  vector[J] latitude = [4.5, 2, 7.25]'; // latitude of another trial (degrees)
  vector[J] y = [4.5, 2, 7.25]'; // observed effect in another trial
  vector<lower=0>[J] sigma = [4.5, 2, 7.25]'; // standard error of that
}
parameters {
  real<lower=0> tau; // standard deviation of the true effects around the line
  real a; // height of the line at the equator
  real b; // slope of the line, per degree of latitude (per degree)
  real thetaA; // true effect in trial A
  vector[J] theta; // true effect in another trial
}
model {
  // a has a flat prior on all its values.
  // b has a flat prior on all its values.
  // tau has a flat prior on all its values.
  thetaA ~ normal(a + b * xA, tau);
  yA ~ normal(thetaA, sigmaA);
  for (j in 1:J) theta[j] ~ normal(a + b * latitude[j], tau);
  y ~ normal(theta, sigma);
}
