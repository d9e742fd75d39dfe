// One driver among drivers who differ
transformed data {
  int<lower=0> y = 1; // number of claims of the driver (claims)
  real<lower=0> t = 1; // years the driver has been insured (years)
  real<lower=0> mu = 0.155; // mean of the true claim rates of all drivers (claims per year)
  real<lower=0> r = 1.03; // shape of the rates: the larger, the more alike drivers are
}
parameters {
  real<lower=0> theta; // true claim rate of the driver (claims per year)
}
model {
  theta ~ gamma(r, r / mu);
  y ~ poisson(theta * t);
}
