// Groups around a line
data {
  int<lower=0> J; // number of groups
  real yA; // observed effect in trial A
  real<lower=0> sigmaA; // standard error of the observed effect in trial A
  real xA; // latitude of trial A (degrees)
  vector[J] latitude; // latitude of another trial (degrees)
  vector[J] y; // observed effect in another trial
  vector<lower=0>[J] sigma; // standard error of that
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
