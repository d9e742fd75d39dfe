// Ever more groups, and the next one
transformed data {
  int J = 3; // number of groups
  real<lower=0> tau = 3; // standard deviation of the true means between groups (points)
  real<lower=0> sigma = 1.6; // standard error of what is measured in a group (points)
  vector[J] y = [4.5, 2, 7.25]'; // what is measured in a group, from the mean of the population (points)
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
