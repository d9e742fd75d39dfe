// One truth held, and three populations
transformed data {
  int J = 3; // number of groups
  int<lower=0> n = 12; // number of students tested in each group (students)
  real<lower=0> sigma = 9; // standard deviation of single scores within a group (points)
  real<lower=0> tau = 4; // standard deviation of the true means between groups (points)
  vector[J] y = [4.5, 2, 7.25]'; // observed distance of another group from the population mean (points)
}
parameters {
  real d; // true distance of one group from the population mean (points)
  vector[J] theta; // true distance of another group from the population mean (points)
}
model {
  d ~ normal(0, tau);
  theta ~ normal(0, tau);
  y ~ normal(theta, sigma / sqrt(n));
}
