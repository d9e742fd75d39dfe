// Classes, schools, districts
transformed data {
  real<lower=0> phi = 7; // standard deviation of the true means between districts (points)
  real<lower=0> omega = 4; // standard deviation of the true means between schools of a district (points)
  real<lower=0> tau = 4; // standard deviation of the true means between classes of a school (points)
  real<lower=0> sigma = 9; // standard deviation of single scores between students of a class (points)
  real x = 45; // score of the only student of the class (points)
}
parameters {
  real psi; // mean of all districts of the nation (points)
  real delta; // true mean of the district (points)
  real mu; // true mean of the new school (points)
  real eta; // true mean of its class of one student (points)
}
model {
  // psi has a flat prior on all its values.
  delta ~ normal(psi, phi);
  mu ~ normal(delta, omega);
  eta ~ normal(mu, tau);
  x ~ normal(eta, sigma);
}
