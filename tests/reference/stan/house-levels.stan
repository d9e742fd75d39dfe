// Levels of counties, from their houses
data {
  int<lower=0> J; // number of groups
  int<lower=0> county; // number of the county the house stands in, by the alphabet
  real<lower=0> floor; // floor the family lives on: 0 for the basement, 1 for the first floor
  real<lower=0, upper=1> price; // price of a measurement, as a share of that of lowering the radon
  real<lower=0> limit; // level from which a house is to be mended (picocuries)
  real<lower=0> sigma; // standard deviation of the logs of single houses of one county
  real beta; // step in the logarithm from the basement to the first floor
  vector<lower=0>[J] n; // number of houses measured in a county (houses)
  vector<lower=0, upper=1>[J] x; // share of the houses of a county that were measured on the first floor
  vector[J] y; // mean log of the houses of a county
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
