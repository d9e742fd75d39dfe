// Groups that teach their spread, walked step by step
data {
  int<lower=0> J; // number of groups
  real<lower=0> reach; // size of a move, in posterior standard deviations
  int<lower=0> steps; // how many steps the walk has made
  vector[J] y; // observed mean of a group (points)
  vector<lower=0>[J] sigma; // standard error of a group's observed mean (points)
}
parameters {
  real<lower=0> tau; // standard deviation of the true effects, where a walk starts (points)
  real mu; // mean of the true effects of all groups (points)
  vector[J] theta; // true mean of a group (points)
}
model {
  // mu has a flat prior on all its values.
  // tau has a flat prior on all its values.
  theta ~ normal(mu, tau);
  y ~ normal(theta, sigma);
}
