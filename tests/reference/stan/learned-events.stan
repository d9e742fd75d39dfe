// Event rates of groups that teach their population
data {
  int<lower=0> J; // number of groups
  vector<lower=0>[J] t; // exposure of a group (thousand hours)
  array[J] int<lower=0> y; // events counted in a group (failures)
}
parameters {
  real<lower=0> alpha; // shape of the population of rates
  real<lower=0> beta; // rate of the population: the exposure it counts for (thousand hours)
  vector<lower=0>[J] theta; // true rate of a group (failures per thousand hours)
}
model {
  alpha ~ exponential(1);
  beta ~ gamma(0.1, 1);
  theta ~ gamma(alpha, beta);
  for (j in 1:J) y[j] ~ poisson(theta[j] * t[j]);
}
