// Lines that lean on each other
transformed data {
  int J = 3; // number of groups
  real rho = -0.7; // correlation of the height at hiring and the rise, over departments
  real<lower=0> s0 = 7; // standard deviation of the heights at hiring between departments (points)
  real<lower=0> s1 = 0.8; // standard deviation of the rises between departments (points per year)
  real<lower=0> sigma = 6; // standard deviation of people about the line of their department (points)
  vector[J] x = [4.5, 2, 7.25]'; // years since a person of the department was hired (years)
  vector[J] y = [4.5, 2, 7.25]'; // points of that person (points)
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
