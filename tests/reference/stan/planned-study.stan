// A study that is planned
data {
  int<lower=0> J; // number of groups
  int<lower=0> n; // number of students to be tested in each group (students)
  real<lower=0> cost; // what going to a group costs, counted in students who could be tested for it (students)
  real<lower=0> budget; // budget, counted in students who could be tested if visits cost nothing (students)
  real<lower=0> sigma; // standard deviation of single scores within a group (points)
  real<lower=0> tau; // standard deviation of the true means between groups (points)
  vector[J] y; // average of a group, not yet measured, from the mean of the population (points)
}
parameters {
  vector[J] theta; // true mean of a group, from that of the population (points)
}
model {
  theta ~ normal(0, tau);
  y ~ normal(theta, sigma / sqrt(n));
}
