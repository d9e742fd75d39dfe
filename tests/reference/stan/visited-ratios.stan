// Ratios to what was expected, and visits
data {
  int<lower=0> J; // number of groups
  int<lower=0> visits; // number of groups that can be visited (visits)
  real<lower=0> line; // ratio to which a visit brings a group that lies over it
  real<lower=0> mu; // mean of the true ratios of all groups
  real<lower=0> r; // shape of the true ratios: the larger, the more alike groups are
  vector<lower=0>[J] t; // events expected of a group (deaths)
  array[J] int<lower=0> y; // events counted in a group (deaths)
}
parameters {
  vector<lower=0>[J] theta; // true ratio of a group
}
model {
  theta ~ gamma(r, r / mu);
  for (j in 1:J) y[j] ~ poisson(theta[j] * t[j]);
}
