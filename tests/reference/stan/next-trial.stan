// Trials of one treatment, and the next country
data {
  int<lower=0> J; // number of groups
  real<lower=0> risk; // how many of ten thousand people fall ill without the treatment (cases)
  real<lower=0> most; // how many treatments it is worth to spare one case (vaccinations)
  vector[J] y; // observed mean of a group
  vector<lower=0>[J] sigma; // standard error of a group's observed mean
}
parameters {
  real mu; // mean of the true logarithms of the risk ratio over all such countries
  real<lower=0> tau; // standard deviation of the true logarithms between countries
  vector[J] theta; // true mean of a group
  real next; // true logarithm of the risk ratio in the next country
}
model {
  // mu has a flat prior on all its values.
  // tau has a flat prior on all its values.
  theta ~ normal(mu, tau);
  y ~ normal(theta, sigma);
  next ~ normal(mu, tau);
}
