// One rate, with borrowed hours
data {
  int<lower=0> y; // number of failures seen (failures)
  real<lower=0> t; // running time of the pump (thousand hours)
  real<lower=0> mu; // mean of the true failure rates of all pumps (failures per thousand hours)
  real<lower=0> beta; // strength of the population: the running time it counts for (thousand hours)
}
parameters {
  real<lower=0> theta; // true failure rate of the pump (failures per thousand hours)
}
model {
  theta ~ gamma(mu * beta, beta);
  y ~ poisson(theta * t);
}
