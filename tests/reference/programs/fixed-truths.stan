// Fixed truths, and a population that they teach
transformed data {
  int J = 3; // number of groups
  int<lower=0> n = 12; // number of students tested in each group (students)
  real<lower=0> sigma = 9; // standard deviation of single scores within a group (points)
  vector[J] y = [4.5, 2, 7.25]'; // observed distance of another group, in one year (points)
}
parameters {
  real d; // true distance of one group from the mean of the others (points)
  real mu; // mean of the population that the groups of one year teach (points)
  real<lower=0> tau; // standard deviation of the true means in the population that the groups of one year teach (points)
  vector[J] theta; // true distance of another group from the mean of the others (points)
}
model {
  // mu has a flat prior on all its values.
  // tau has a flat prior on all its values.
  d ~ normal(mu, tau);
  theta ~ normal(mu, tau);
  y ~ normal(theta, sigma / sqrt(n));
}
