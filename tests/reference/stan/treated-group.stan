// A treated group against its controls
data {
  real<lower=0> m; // number of rats that the earlier groups count for (rats)
  real<lower=0, upper=1> mu; // mean rate of tumours over the earlier groups
  int<lower=0> n; // number of rats in the control group (rats)
  int<lower=0> y; // number of tumours among the controls (tumours)
  int<lower=0> t; // number of rats that are treated (rats)
  int<lower=0> k; // number of tumours among the treated (tumours)
}
parameters {
  real<lower=0, upper=1> theta; // true rate of tumours in this experiment
}
model {
  theta ~ beta(mu * m, (1 - mu) * m);
  y ~ binomial(n, theta);
  k ~ binomial(t, theta);
}
