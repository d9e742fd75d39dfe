// Two hands and a coin that make one pile
transformed data {
  int J = 3; // number of groups
  real<lower=0> r = 2; // heads of a series: with the last of them it ends
  real<lower=0> mu = 2; // mean of the tails of a series, and of the counts of two hands
  array[J] int<lower=0> y = {12, 20, 30}; // count at a place
}
parameters {
  vector<lower=0>[J] lambda; // rate of a place: the count expected there
}
model {
  lambda ~ gamma(r, r / mu);
  y ~ poisson(lambda);
}
