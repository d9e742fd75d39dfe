// A treated group against its controls
transformed data {
  real<lower=0> m = 16; // number of rats that the earlier groups count for (rats)
  real<lower=0, upper=1> mu = 0.14; // mean rate of tumours over the earlier groups
  int<lower=0> n = 14; // number of rats in the control group (rats)
  int<lower=0> y = 4; // number of tumours among the controls (tumours)
  int<lower=0> t = 20; // number of rats that are treated (rats)
  int<lower=0> k = 11; // number of tumours among the treated (tumours)
}
parameters {
  real<lower=0, upper=1> theta; // true rate of tumours in this experiment
}
model {
  theta ~ beta(mu * m, (1 - mu) * m);
  y ~ binomial(n, theta);
  k ~ binomial(t, theta);
}
