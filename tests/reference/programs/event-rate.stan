// One rate, with borrowed hours
transformed data {
  int<lower=0> y = 4; // number of failures seen (failures)
  real<lower=0> t = 2.1; // running time of the pump (thousand hours)
  real<lower=0> mu = 0.65; // mean of the true failure rates of all pumps (failures per thousand hours)
  real<lower=0> beta = 1.26; // strength of the population: the running time it counts for (thousand hours)
}
parameters {
  real<lower=0> theta; // true failure rate of the pump (failures per thousand hours)
}
model {
  theta ~ gamma(mu * beta, beta);
  y ~ poisson(theta * t);
}
