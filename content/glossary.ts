/** A word of the field as this book uses it. */
export interface Entry {
  readonly term: string;
  readonly meaning: string;
}

export const glossary = {
  "population-distribution": {
    term: "population distribution",
    meaning:
      "How the true values of all groups are spread. It plays the part of a prior for each single group, but it is a statement about the world, and it can be learned from the other groups.",
  },
  prior: {
    term: "prior",
    meaning:
      "What is known of a quantity before the data at hand are looked at, as a distribution.",
  },
  likelihood: {
    term: "likelihood",
    meaning:
      "How probable the observed data would be under each possible true value; as a curve over the true value it need not have area one.",
  },
  posterior: {
    term: "posterior",
    meaning:
      "What is known of a quantity once data and prior have been put together, as a distribution.",
  },
  shrinkage: {
    term: "shrinkage",
    meaning:
      "The move of a group’s estimate from its own average towards the mean of the population it belongs to.",
  },
  "partial-pooling": {
    term: "partial pooling",
    meaning:
      "Estimating each group from its own data and from the others together, between using its own data alone (no pooling) and treating all groups as one (complete pooling).",
  },
  "standard-error": {
    term: "standard error",
    meaning:
      "The standard deviation that an average would show if the same school were tested again and again.",
  },
  hyperprior: {
    term: "hyperprior",
    meaning:
      "The prior of the population distribution’s own parameters, such as its mean and spread. It is not the population distribution itself.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
