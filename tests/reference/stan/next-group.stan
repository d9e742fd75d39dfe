// Group means with known errors, and the next group
data {
  int<lower=0> J; // number of groups
  real<lower=0> k; // how many times as much a loss weighs as an equal gain
  real price; // price, in units of the outcome (points)
  real<lower=0> width; // what all standard errors are multiplied by
  int<lower=0> chosen; // number of the group whose result is changed
  real shift; // what is added to the result of the chosen group (points)
  vector[J] y; // observed mean of a group (points)
  vector<lower=0>[J] sigma; // standard error of a group's observed mean (points)
}
parameters {
  real mu; // population mean (points)
  real<lower=0> tau; // standard deviation of the true means between groups (points)
  vector[J] theta; // true mean of a group (points)
  real next; // true mean of the next group (points)
}
model {
  // mu has a flat prior on all its values.
  // tau has a flat prior on all its values.
  theta ~ normal(mu, tau);
  y ~ normal(theta, sigma);
  next ~ normal(mu, tau);
}
