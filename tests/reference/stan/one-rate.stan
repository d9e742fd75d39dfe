// One chance, with borrowed trials
data {
  int<lower=0> n; // number of trials seen (trials)
  int<lower=0> y; // number of successes among them (successes)
  real<lower=0> m; // strength of the prior: the number of trials it counts for (trials)
  real<lower=0, upper=1> mu; // mean of the prior: the share of successes among the borrowed trials
}
parameters {
  real<lower=0, upper=1> theta; // true chance of success
}
model {
  theta ~ beta(mu * m, (1 - mu) * m);
  y ~ binomial(n, theta);
}
