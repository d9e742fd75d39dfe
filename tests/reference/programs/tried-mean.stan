// One true average after the other
transformed data {
  int<lower=0> n = 12; // number of students tested (students)
  real<lower=0> sigma2 = 81; // variance of single students' scores within a school (points^2)
  real<lower=0> tau2 = 16; // variance of the true averages between schools (points^2)
  real xbar = 78; // average score of the tested students (points)
  real mu = 70; // average of all schools in the state (points)
}
parameters {
  real theta; // true average of the school (points)
}
model {
  theta ~ normal(mu, sqrt(tau2));
  xbar ~ normal(theta, sqrt(sigma2 / n));
}
