// Average claims, each worth its number
transformed data {
  int J = 3; // number of groups
  real<lower=0> kappa = 1567; // strength of the population: the number of claims it counts for (claims)
  real<lower=0> sigma = 9801; // standard deviation of single claims of one group (dollars)
  vector[J] y = [4.5, 2, 7.25]'; // average claim that a group has shown (dollars)
  vector<lower=0>[J] w = [4.5, 2, 7.25]'; // number of claims of a group (claims)
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
