// Lines that lean on each other
data {
  int<lower=0> J; // number of groups
  real<lower=0> zero; // year from which experience is counted (years)
  real rho; // correlation of the height at hiring and the rise, over departments
  real<lower=0> s0; // standard deviation of the heights at hiring between departments (points)
  real<lower=0> s1; // standard deviation of the rises between departments (points per year)
  real<lower=0> sigma; // standard deviation of people about the line of their department (points)
  vector[J] x; // years since a person of the department was hired (years)
  vector[J] y; // points of that person (points)
}
parameters {
  real gamma0; // mean height at hiring over all departments (points)
  real gamma1; // mean rise over all departments (points per year)
  real b1; // rise of the department’s line (points per year)
  real b0; // height of the department’s line at hiring (points)
}
model {
  // gamma0 has a flat prior on all its values.
  // gamma1 has a flat prior on all its values.
  b1 ~ normal(gamma1, s1);
  b0 ~ normal(gamma0 + rho * s0 / s1 * (b1 - gamma1), s0 * sqrt(1 - rho * rho));
  for (j in 1:J) y[j] ~ normal(b0 + b1 * x[j], sigma);
}
