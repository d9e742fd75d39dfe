// One count, if its chance were known
data {
  int<lower=0> n; // number of trials seen (trials)
  int<lower=0> y; // number of successes among them (successes)
}
parameters {
  real<lower=0, upper=1> theta; // true chance of success
}
model {
  theta ~ uniform(0, 1);
  y ~ binomial(n, theta);
}
