// Rates of groups, some of which are visited
data {
  int<lower=0> J; // number of groups
  int<lower=0> visits; // number of groups that can be visited (visits)
  real<lower=0, upper=1> line; // rate to which a visit brings a group that lies over it
  array[J] int<lower=0> n; // number of trials of a group (operations)
  array[J] int<lower=0> y; // number of successes of a group (deaths)
}
parameters {
  real<lower=0, upper=1> m; // mean of the true rates of all groups
  real<lower=0> r; // one over the root of the population's strength
  vector<lower=0, upper=1>[J] theta; // true rate of a group
}
model {
  m ~ uniform(0, 1);
  // r has a flat prior on all its values.
  theta ~ beta(m / (r * r), (1 - m) / (r * r));
  y ~ binomial(n, theta);
}
