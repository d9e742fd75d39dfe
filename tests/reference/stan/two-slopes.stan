// A slope within and a slope between
data {
  int<lower=0> J; // number of groups
  real<lower=0> apart; // distance between the average speeds of neighbouring people (words per minute)
  real inside; // errors that one word a minute more brings, for the same person (errors per word per minute)
  real between; // errors that come with one word a minute more of average speed, between people (errors per word per minute)
  real<lower=0> tau; // standard deviation of people about the line between them (errors)
  real<lower=0> sigma; // standard deviation of texts about the line of their person (errors)
  real c; // average speed of the person, from the middle of all people (words per minute)
  vector[J] x; // speed at which a text was typed, from the middle of all people (words per minute)
  vector[J] y; // errors in that text (errors)
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
