// Students, classes, schools
transformed data {
  int J = 3; // number of groups
  real<lower=0> tau = 4; // standard deviation of the true means between classes of a school (points)
  real<lower=0> sigma = 9; // standard deviation of single scores between students of a class (points)
  real<lower=0> omega = 6; // standard deviation of the true means between schools (points)
  real x = 95; // score of the only student of a class (points)
  array[J] int<lower=0> n = {12, 20, 30}; // number of students of a class (students)
  vector[J] y = [4.5, 2, 7.25]'; // average score of a class (points)
}
parameters {
  real psi; // mean of all schools of the nation (points)
  real mu; // true mean of the school (points)
  real eta; // true mean of the class with one student (points)
  vector[J] theta; // true mean of another class of the school (points)
}
model {
  // psi has a flat prior on all its values.
  mu ~ normal(psi, omega);
  eta ~ normal(mu, tau);
  x ~ normal(eta, sigma);
  theta ~ normal(mu, tau);
  for (j in 1:J) y[j] ~ normal(theta[j], sigma / sqrt(n[j]));
}
