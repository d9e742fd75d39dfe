// Levels of counties, from their houses
transformed data {
  int J = 3; // number of groups
  real<lower=0> sigma = 0.76; // standard deviation of the logs of single houses of one county
  real beta = -0.69; // step in the logarithm from the basement to the first floor
  vector<lower=0>[J] n = [4.5, 2, 7.25]'; // number of houses measured in a county (houses)
  vector<lower=0, upper=1>[J] x = [4.5, 2, 7.25]'; // share of the houses of a county that were measured on the first floor
  vector[J] y = [4.5, 2, 7.25]'; // mean log of the houses of a county
}
parameters {
  real<lower=0> tau; // standard deviation of the log levels between counties
  real mu; // mean of the log levels of all counties
  vector[J] theta; // mean log of the basements of a county
}
model {
  // mu has a flat prior on all its values.
  // tau has a flat prior on all its values.
  theta ~ normal(mu, tau);
  for (j in 1:J) y[j] ~ normal(theta[j] + beta * x[j], sigma / sqrt(n[j]));
}
