// Groups that teach their spread, within an interval of spreads
data {
  int<lower=0> J; // number of groups
  real yA; // observed effect of group A (points)
  real<lower=0> sigmaA; // standard error of the observed effect of group A (points)
  real<lower=0> lower; // one end of the interval of spreads (points)
  real<lower=0> upper; // other end of the interval of spreads (points)
  vector[J] y; // observed effect of another group (points)
  vector<lower=0>[J] sigma; // standard error of that (points)
}
parameters {
  real<lower=0> tau; // standard deviation of the true effects between groups (points)
  real mu; // mean of the true effects of all groups (points)
  real thetaA; // true effect of group A (points)
  vector[J] theta; // true effect of another group (points)
}
model {
  mu ~ normal(0, 5);
  tau ~ cauchy(0, 5);
  thetaA ~ normal(mu, tau);
  yA ~ normal(thetaA, sigmaA);
  theta ~ normal(mu, tau);
  y ~ normal(theta, sigma);
}
