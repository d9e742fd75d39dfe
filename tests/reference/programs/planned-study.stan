// A study that is planned
transformed data {
  int J = 3; // number of groups
  int<lower=0> n = 30; // number of students to be tested in each group (students)
  real<lower=0> sigma = 9; // standard deviation of single scores within a group (points)
  real<lower=0> tau = 4; // standard deviation of the true means between groups (points)
  vector[J] y = [4.5, 2, 7.25]'; // average of a group, not yet measured, from the mean of the population (points)
}
parameters {
  vector[J] theta; // true mean of a group, from that of the population (points)
}
model {
  theta ~ normal(0, tau);
  y ~ normal(theta, sigma / sqrt(n));
}
