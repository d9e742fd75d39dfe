// Judges and items
data {
  int<lower=0> J; // number of groups
  real more; // what is added to the scores that are moved (points)
  real slide; // how much more generous the judges of the second room are taken to be, and their cakes worse (points)
  real<lower=0> tauA; // standard deviation of what judges give more than others (points)
  real<lower=0> tauB; // standard deviation of the quality of items (points)
  real<lower=0> sigma; // standard deviation of single scores about judge and item (points)
  vector[J] y; // score of the judge for an item (points)
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
