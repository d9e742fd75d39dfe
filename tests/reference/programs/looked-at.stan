// Counts on some of many leaves
transformed data {
  int J = 3; // number of groups
  real<lower=0> r = 1.025; // shape of the rates: the larger, the more alike leaves are
  real<lower=0> mu = 1.147; // mean of the rates, and so of the counts
  array[J] int<lower=0> y = {12, 20, 30}; // count on a leaf
}
parameters {
  vector<lower=0>[J] lambda; // rate of a leaf: the count expected there
}
model {
  lambda ~ gamma(r, r / mu);
  y ~ poisson(lambda);
}
