// Fixed truths, and a population that they teach
data {
  int<lower=0> J; // number of groups
  int<lower=0> years; // number of years in which all groups are measured anew (years)
  int<lower=0> n; // number of students tested in each group (students)
  real<lower=0> sigma; // standard deviation of single scores within a group (points)
  vector[J] y; // observed distance of another group, in one year (points)
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
