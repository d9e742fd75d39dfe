// One chance, with borrowed trials
transformed data {
  int<lower=0> n = 30; // number of trials seen (trials)
  int<lower=0> y = 9; // number of successes among them (successes)
  real<lower=0> m = 60; // strength of the prior: the number of trials it counts for (trials)
  real<lower=0, upper=1> mu = 0.25; // mean of the prior: the share of successes among the borrowed trials
}
parameters {
  real<lower=0, upper=1> theta; // true chance of success
}
model {
  theta ~ beta(mu * m, (1 - mu) * m);
  y ~ binomial(n, theta);
}
