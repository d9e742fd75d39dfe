// Three groups of unequal size
data {
  int<lower=0> J; // number of groups
  int<lower=0> nA; // number of measurements in group A (measurements)
  real yA; // average of the measurements in group A (points)
  int<lower=0> nB; // number of measurements in group B (measurements)
  real yB; // average of the measurements in group B (points)
  int<lower=0> nC; // number of measurements in group C (measurements)
  real yC; // average of the measurements in group C (points)
  real<lower=0> sigma2; // variance of single measurements within a group (points^2)
  real<lower=0> tau2; // variance of the true means between groups (points^2)
  vector[J] y; // observed mean of a group (points)
  array[J] int<lower=0> n; // number of measurements in a group (measurements)
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
