// Success rates of several groups
transformed data {
  int J = 3; // number of groups
  real<lower=0, upper=1> m = 0.3; // mean of the true success rates of all groups
  real<lower=0> kappa = 100; // strength of the population: the number of trials it counts for (trials)
  array[J] int<lower=0> n = {12, 20, 30}; // number of trials of a group (trials)
  array[J] int<lower=0> y = {3, 9, 15}; // number of successes of a group (successes)
}
parameters {
  vector<lower=0, upper=1>[J] theta; // true success rate of a group
}
model {
  theta ~ beta(m * kappa, (1 - m) * kappa);
  y ~ binomial(n, theta);
}
