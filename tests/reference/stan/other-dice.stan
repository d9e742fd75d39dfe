// Two hands with other dice
data {
  int<lower=0> J; // number of groups
  real<lower=0, upper=1> s; // how far apart the draws of the first hand lie, from all the same towards as far as can be
  real z; // where a draw of the first hand lies among all its draws, from low to high
  array[J] int<lower=0> y; // successes that the second hand throws (successes)
}
parameters {
  vector<lower=0, upper=1>[J] theta; // chance that the first hand draws
}
model {
  theta ~ beta((1 - s) / (2 * s), (1 - s) / (2 * s));
  y ~ binomial(10, theta);
}
