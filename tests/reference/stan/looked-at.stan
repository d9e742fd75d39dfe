// Counts on some of many leaves
data {
  int<lower=0> J; // number of groups
  int<lower=0> k; // number of leaves looked at (leaves)
  real<lower=0> margin; // how far above the mean the line lies from which one sprays
  real<lower=0> r; // shape of the rates: the larger, the more alike leaves are
  real<lower=0> mu; // mean of the rates, and so of the counts
  array[J] int<lower=0> y; // count on a leaf
}
parameters {
  vector<lower=0>[J] lambda; // rate of a leaf: the count expected there
}
model {
  lambda ~ gamma(r, r / mu);
  y ~ poisson(lambda);
}
