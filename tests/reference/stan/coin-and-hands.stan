// Two hands and a coin that make one pile
data {
  int<lower=0> J; // number of groups
  real<lower=0> r; // heads of a series: with the last of them it ends
  real<lower=0> mu; // mean of the tails of a series, and of the counts of two hands
  int<lower=0> series; // series that have begun
  int<lower=0> flips; // flips of the present series so far; beyond its last, it is at its end
  array[J] int<lower=0> y; // count at a place
}
parameters {
  vector<lower=0>[J] lambda; // rate of a place: the count expected there
}
model {
  lambda ~ gamma(r, r / mu);
  y ~ poisson(lambda);
}
