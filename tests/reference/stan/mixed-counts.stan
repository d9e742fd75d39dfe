// A rate for each place, then a count
data {
  int<lower=0> J; // number of groups
  real<lower=0> r; // shape of the rates: the larger, the more alike they are
  real<lower=0> mu; // mean of the rates, and so of the counts
  real<lower=0, upper=1> open; // how far the curtain before the rates is open
  int<lower=0> throws; // how often both hands have thrown
  array[J] int<lower=0> y; // count at a place
}
parameters {
  vector<lower=0>[J] lambda; // rate of a place: the count expected there
}
model {
  lambda ~ gamma(r, r / mu);
  y ~ poisson(lambda);
}
