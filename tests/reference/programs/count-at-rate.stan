// One count, if its chance were known
transformed data {
  int<lower=0> n = 10; // number of trials seen (trials)
  int<lower=0> y = 7; // number of successes among them (successes)
}
parameters {
  real<lower=0, upper=1> theta; // true chance of success
}
model {
  theta ~ uniform(0, 1);
  y ~ binomial(n, theta);
}
