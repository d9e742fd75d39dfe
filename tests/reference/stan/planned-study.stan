// A study that is planned
data {
  int<lower=0> J; // number of groups
  int<lower=0> n; // number of students to be tested in each group (students)
  real<lower=0> cost; // what going to a group costs, counted in students who could be tested for it (students)
  real<lower=0> budget; // budget, counted in students who could be tested if visits cost nothing (students)
  real<lower=0> sigma; // standard deviation of single scores within a group (points)
  real<lower=0> tau; // standard deviation of the true means between groups (points)
}
parameters {
  real mu; // mean of the population (points)
  vector[J] theta; // true mean of a group (points)
  vector[J] y; // average of a group, not yet measured (points)
}
model {
  // mu has a flat prior on all its values.
  theta ~ normal(mu, tau);
  y ~ normal(theta, sigma / sqrt(n));
}
