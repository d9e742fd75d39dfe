// Schools in districts, with known errors
data {
  int<lower=0> J; // number of groups
  real<lower=0> omega; // standard deviation of the true means between districts
  real<lower=0> tau; // standard deviation of the true effects between schools of a district
  real x; // effect found at the school that is asked about
  real<lower=0> s; // standard error at the school that is asked about
  vector[J] y; // effect found at another school of the district
  vector<lower=0>[J] sigma; // standard error at another school
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
