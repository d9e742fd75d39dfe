// Students, classes, schools
data {
  int<lower=0> J; // number of groups
  real<lower=0> tau; // standard deviation of the true means between classes of a school (points)
  real<lower=0> sigma; // standard deviation of single scores between students of a class (points)
  real<lower=0> omega; // standard deviation of the true means between schools (points)
  real x; // score of the only student of a class (points)
  array[J] int<lower=0> n; // number of students of a class (students)
  vector[J] y; // average score of a class (points)
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
