// Three groups of unequal size
transformed data {
  int J = 3; // number of groups
  real<lower=0> sigma2 = 4; // variance of single measurements within a group (points^2)
  real<lower=0> tau2 = 7.2; // variance of the true means between groups (points^2)
  vector[J] y = [4.5, 2, 7.25]'; // observed mean of a group (points)
  array[J] int<lower=0> n = {12, 20, 30}; // number of measurements in a group (measurements)
}
parameters {
  real mu; // mean of all groups (points)
  vector[J] theta; // true mean of a group (points)
}
model {
  // mu has a flat prior on all its values.
  theta ~ normal(mu, sqrt(tau2));
  for (j in 1:J) y[j] ~ normal(theta[j], sqrt(sigma2 / n[j]));
}
