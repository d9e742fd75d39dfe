// One true average after the other
data {
  int<lower=0> n; // number of students tested (students)
  real<lower=0> sigma2; // variance of single students' scores within a school (points^2)
  real<lower=0> tau2; // variance of the true averages between schools (points^2)
  real xbar; // average score of the tested students (points)
  real mu; // average of all schools in the state (points)
}
parameters {
  real theta; // true average of the school (points)
}
model {
  theta ~ normal(mu, sqrt(tau2));
  xbar ~ normal(theta, sqrt(sigma2 / n));
}
