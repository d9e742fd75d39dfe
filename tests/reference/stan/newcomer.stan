// Rates of groups, and a newcomer
data {
  int<lower=0> J; // number of groups
  int<lower=0> t; // number of throws that the newcomer has had (throws)
  int<lower=0> missed; // number of these that he missed, the first ones (throws)
  array[J] int<lower=0> n; // number of trials of a group (throws)
  array[J] int<lower=0> y; // number of successes of a group (makes)
}
parameters {
  real<lower=0, upper=1> m; // mean of the true rates of all groups
  real<lower=0> r; // one over the root of the population's strength
  vector<lower=0, upper=1>[J] theta; // true rate of a group
  real<lower=0, upper=1> next; // true rate of the newcomer
}
model {
  m ~ uniform(0, 1);
  // r has a flat prior on all its values.
  theta ~ beta(m / (r * r), (1 - m) / (r * r));
  y ~ binomial(n, theta);
  next ~ beta(m / (r * r), (1 - m) / (r * r));
  missed ~ binomial(t, 1 - next);
}
