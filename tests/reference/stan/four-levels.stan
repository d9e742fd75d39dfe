// Classes, schools, districts
data {
  real<lower=0> phi; // standard deviation of the true means between districts (points)
  real<lower=0> omega; // standard deviation of the true means between schools of a district (points)
  real<lower=0> tau; // standard deviation of the true means between classes of a school (points)
  real<lower=0> sigma; // standard deviation of single scores between students of a class (points)
  real x; // score of the only student of the class (points)
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
