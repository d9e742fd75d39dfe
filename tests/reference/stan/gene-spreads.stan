// Variances of many genes
data {
  int<lower=0> J; // number of groups
  real<lower=0> d0; // strength of the population: the degrees of freedom it counts for (degrees of freedom)
  real<lower=0> s0; // usual standard deviation of a gene, the square root of the variance on loan (units)
  real<lower=0> df; // degrees of freedom of a gene's own variance: patients less two (degrees of freedom)
  vector<lower=0>[J] s2; // variance of a gene among the patients that were measured (units^2)
}
parameters {
  vector<lower=0>[J] phi; // precision of a gene: one over its true variance
}
model {
  phi ~ gamma(d0 / 2, d0 * (s0 * s0) / 2);
  for (j in 1:J) s2[j] ~ gamma(df / 2, df * phi[j] / 2);
}
