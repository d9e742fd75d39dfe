// Ever more groups, and the next one
data {
  int<lower=0> J; // number of groups
  int<lower=0> groups; // number of groups that were measured (sites)
  real<lower=0> tau; // standard deviation of the true means between groups (points)
  real<lower=0> sigma; // standard error of what is measured in a group (points)
  vector[J] y; // what is measured in a group, from the mean of the population (points)
}
parameters {
  vector[J] theta; // true mean of a group, from that of the population (points)
  real next; // true mean of the next group, from that of the population (points)
}
model {
  theta ~ normal(0, tau);
  y ~ normal(theta, sigma);
  next ~ normal(0, tau);
}
