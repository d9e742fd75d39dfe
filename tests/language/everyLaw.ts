import {
  beta,
  binomial,
  exponential,
  flat,
  gamma,
  halfCauchy,
  halfNormal,
  type Law,
  type LawName,
  normal,
  poisson,
  uniform,
} from "#language/story.ts";

/** One law of each name, for readers; the type makes a new law ask for its row. */
export const EVERY_LAW: { readonly [K in LawName]: Law<K> } = {
  normal: normal({ mean: "mu", sd: "tau" }),
  halfNormal: halfNormal({ sd: 10 }),
  halfCauchy: halfCauchy({ scale: 5 }),
  uniform: uniform({ low: 0, high: 20 }),
  flat: flat({ support: "nonnegative" }),
  exponential: exponential({ rate: 0.5 }),
  gamma: gamma({ shape: 2, rate: 0.5 }),
  beta: beta({ alpha: 2, beta: 8 }),
  binomial: binomial({ trials: 10, probability: 0.3 }),
  poisson: poisson({ rate: "tau" }),
};
