// Trials of one treatment, and the next country
transformed data {
  int J = 3; // number of groups
  vector[J] y = [4.5, 2, 7.25]'; // observed mean of a group
  vector<lower=0>[J] sigma = [4.5, 2, 7.25]'; // standard error of a group's observed mean
}
parameters {
  real mu; // mean of the true logarithms of the risk ratio over all such countries
  real<lower=0> tau; // standard deviation of the true logarithms between countries
  vector[J] theta; // true mean of a group
  real next; // true logarithm of the risk ratio in the next country
}
model {
  // mu has a flat prior on all its values.
  // tau has a flat prior on all its values.
  theta ~ normal(mu, tau);
  y ~ normal(theta, sigma);
  next ~ normal(mu, tau);
}
