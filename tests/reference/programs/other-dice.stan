// Two hands with other dice
transformed data {
  int J = 3; // number of groups
  real<lower=0, upper=1> s = 0.2; // how far apart the draws of the first hand lie, from all the same towards as far as can be
  array[J] int<lower=0> y = {3, 9, 10}; // successes that the second hand throws (successes)
}
parameters {
  vector<lower=0, upper=1>[J] theta; // chance that the first hand draws
}
model {
  theta ~ beta((1 - s) / (2 * s), (1 - s) / (2 * s));
  y ~ binomial(10, theta);
}
