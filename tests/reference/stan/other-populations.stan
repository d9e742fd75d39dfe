// One truth held, and three populations
data {
  int<lower=0> J; // number of groups
  int<lower=0> n; // number of students tested in each group (students)
  real<lower=0> sigma; // standard deviation of single scores within a group (points)
  real<lower=0> tau; // standard deviation of the true means between groups (points)
  real<lower=0> nu; // degrees of freedom of a Student-t population: the fewer, the longer its tails
  real<lower=0> gap; // distance between the means of two kinds of groups (points)
  real<lower=0> kind; // standard deviation of the true means within each of two kinds (points)
  vector[J] y; // observed distance of another group from the population mean (points)
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
