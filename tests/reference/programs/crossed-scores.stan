// Judges and items
transformed data {
  int J = 3; // number of groups
  real<lower=0> tauA = 1.2; // standard deviation of what judges give more than others (points)
  real<lower=0> tauB = 1.1; // standard deviation of the quality of items (points)
  real<lower=0> sigma = 0.6; // standard deviation of single scores about judge and item (points)
  vector[J] y = [4.5, 2, 7.25]'; // score of the judge for an item (points)
}
parameters {
  real mu; // score of an average item from an average judge (points)
  real a; // what the judge gives more than an average judge (points)
  vector[J] b; // what an item is better than an average item (points)
}
model {
  // mu has a flat prior on all its values.
  a ~ normal(0, tauA);
  b ~ normal(0, tauB);
  for (j in 1:J) y[j] ~ normal(mu + a + b[j], sigma);
}
