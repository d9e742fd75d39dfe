// Ratios to what was expected, and visits
transformed data {
  int J = 3; // number of groups
  real<lower=0> mu = 1.01; // mean of the true ratios of all groups
  real<lower=0> r = 8.4; // shape of the true ratios: the larger, the more alike groups are
  vector<lower=0>[J] t = [4.5, 2, 7.25]'; // events expected of a group (deaths)
  array[J] int<lower=0> y = {12, 20, 30}; // events counted in a group (deaths)
}
parameters {
  vector<lower=0>[J] theta; // true ratio of a group
}
model {
  theta ~ gamma(r, r / mu);
  for (j in 1:J) y[j] ~ poisson(theta[j] * t[j]);
}
