// One driver among drivers who differ
data {
  int<lower=0> y; // number of claims of the driver (claims)
  real<lower=0> t; // years the driver has been insured (years)
  real<lower=0> mu; // mean of the true claim rates of all drivers (claims per year)
  real<lower=0> r; // shape of the rates: the larger, the more alike drivers are
}
parameters {
  real<lower=0> theta; // true claim rate of the driver (claims per year)
}
model {
  theta ~ gamma(r, r / mu);
  y ~ poisson(theta * t);
}
