// Average claims, each worth its number
data {
  int<lower=0> J; // number of groups
  real<lower=0> kappa; // strength of the population: the number of claims it counts for (claims)
  real<lower=0> sigma; // standard deviation of single claims of one group (dollars)
  vector[J] y; // average claim that a group has shown (dollars)
  vector<lower=0>[J] w; // number of claims of a group (claims)
}
parameters {
  real mu; // mean of the true average claims of all groups (dollars)
  vector[J] theta; // true average claim of a group (dollars)
}
model {
  // mu has a flat prior on all its values.
  theta ~ normal(mu, sigma / sqrt(kappa));
  for (j in 1:J) y[j] ~ normal(theta[j], sigma / sqrt(w[j]));
}
