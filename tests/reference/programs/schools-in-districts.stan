// Schools in districts, with known errors
transformed data {
  int J = 3; // number of groups
  real<lower=0> omega = 0.2551; // standard deviation of the true means between districts
  real<lower=0> tau = 0.1809; // standard deviation of the true effects between schools of a district
  real x = 0.3; // effect found at the school that is asked about
  real<lower=0> s = 2.5; // standard error at the school that is asked about
  vector[J] y = [4.5, 2, 7.25]'; // effect found at another school of the district
  vector<lower=0>[J] sigma = [4.5, 2, 7.25]'; // standard error at another school
}
parameters {
  real psi; // mean of all districts
  real mu; // true mean of the district
  real eta; // true effect of the school that is asked about
  vector[J] theta; // true effect of another school of the district
}
model {
  // psi has a flat prior on all its values.
  mu ~ normal(psi, omega);
  eta ~ normal(mu, tau);
  x ~ normal(eta, s);
  theta ~ normal(mu, tau);
  y ~ normal(theta, sigma);
}
