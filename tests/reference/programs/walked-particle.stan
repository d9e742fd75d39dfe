// Groups that teach their spread, walked step by step
transformed data {
  int J = 3; // number of groups
  vector[J] y = [4.5, 2, 7.25]'; // observed mean of a group (points)
  vector<lower=0>[J] sigma = [4.5, 2, 7.25]'; // standard error of a group's observed mean (points)
}
parameters {
  real<lower=0> tau; // standard deviation of the true effects, where a walk starts (points)
  real mu; // mean of the true effects of all groups (points)
  vector[J] theta; // true mean of a group (points)
}
model {
  // mu has a flat prior on all its values.
  // tau has a flat prior on all its values.
  theta ~ normal(mu, tau);
  y ~ normal(theta, sigma);
}
