// A slope within and a slope between
transformed data {
  int J = 3; // number of groups
  real inside = 0.2; // errors that one word a minute more brings, for the same person (errors per word per minute)
  real between = -0.25; // errors that come with one word a minute more of average speed, between people (errors per word per minute)
  real<lower=0> tau = 0.1; // standard deviation of people about the line between them (errors)
  real<lower=0> sigma = 0.7; // standard deviation of texts about the line of their person (errors)
  real c = 20; // average speed of the person, from the middle of all people (words per minute)
  vector[J] x = [4.5, 2, 7.25]'; // speed at which a text was typed, from the middle of all people (words per minute)
  vector[J] y = [4.5, 2, 7.25]'; // errors in that text (errors)
}
parameters {
  real alpha; // errors of a person whose average speed is in the middle (errors)
  real u; // errors of the person at their own average speed (errors)
}
model {
  // alpha has a flat prior on all its values.
  u ~ normal(alpha + between * c, tau);
  for (j in 1:J) y[j] ~ normal(u + inside * (x[j] - c), sigma);
}
