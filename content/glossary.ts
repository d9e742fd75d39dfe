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
  exposure: {
    term: "exposure",
    meaning:
      "How long, or how much, a group was watched while its events were counted: hours of running, policies times years, square metres. A rate is events divided by exposure.",
  },
  "negative-binomial": {
    term: "Negative Binomial distribution",
    meaning:
      "The law of a count whose rate was first drawn from a Gamma law; also that of the tails before the r-th head of a coin. Here it is told by its mean μ and its shape r, any positive number: its variance is μ + μ²/r.",
  },
  overdispersion: {
    term: "overdispersion",
    meaning:
      "What the variance of counts has beyond that of one rate for all, which equals the mean. Rates that differ explain it, and so does one event that brings on the next.",
  },
  "hamiltonian-monte-carlo": {
    term: "Hamiltonian Monte Carlo",
    meaning:
      "A way to draw from a posterior by the walk of a particle: after a random push it slides over the landscape of minus the log density by many small steps, and where it ends is taken or refused so that the draws belong to the posterior.",
  },
  metropolis: {
    term: "Metropolis walk",
    meaning:
      "A random walk that draws from a posterior: a place nearby is proposed, and is taken with a chance of the ratio of its density to the present one, at most 1; otherwise the present place counts once more.",
  },
  gibbs: {
    term: "Gibbs sampling",
    meaning:
      "A walk over a posterior that draws each unknown anew in turn, from its law given all others at their present values.",
  },
  "r-hat": {
    term: "R-hat",
    meaning:
      "A comparison of several chains of draws: near 1 if the spread of all draws together is that within the chains, on average. It can show that chains differ, not that they have been everywhere.",
  },
  funnel: {
    term: "funnel",
    meaning:
      "The shape of a hierarchical posterior, as the model is usually written, where groups teach little of their spread: wide where the spread is large, and a thin neck where it is small, since there all effects must lie close to their mean.",
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
  "beta-distribution": {
    term: "Beta distribution",
    meaning:
      "A distribution of a chance between 0 and 1, told by two positive numbers α and β that count like successes and failures: its mean is α/(α + β), and the larger their sum, the narrower it is.",
  },
  shrinkage: {
    term: "shrinkage",
    meaning:
      "The move of a group’s estimate away from its own average and towards what is expected of its kind: the mean of all, or a line.",
  },
  weight: {
    term: "weight",
    meaning:
      "The share that a group’s own data have in its estimate, between 0 and 1; the rest is the population’s. With Normal errors it is the precision of the data as a part of all precision.",
  },
  precision: {
    term: "precision",
    meaning:
      "One over a variance. Where two independent sources speak of one quantity, both with Normal errors, their precisions add up.",
  },
  bias: {
    term: "bias",
    meaning:
      "How far an estimate is off on average, if the same true value were estimated again and again. Squared, it adds up with the variance of the estimate to the mean squared error.",
  },
  credibility: {
    term: "credibility",
    meaning:
      "What actuaries call the weight that a group’s own record has in its premium, n/(n + k) for n years or policies.",
  },
  "random-effect": {
    term: "random effect",
    meaning:
      "In mixed models, a group’s own deviation from what is common to all, as a draw from one distribution. Its estimate, which is pulled towards zero deviation, is called BLUP there, best linear unbiased prediction.",
  },
  "intraclass-correlation": {
    term: "intraclass correlation",
    meaning:
      "The part of all variance that lies between groups, τ²/(τ² + σ²); also the correlation of two members of one group. ICC for short.",
  },
  "partial-pooling": {
    term: "partial pooling",
    meaning:
      "Estimating each group from its own data and from the others together, between using its own data alone (no pooling) and treating all groups as one (complete pooling).",
  },
  "standard-error": {
    term: "standard error",
    meaning:
      "The standard deviation that an average would show if the same school were tested again and again, with as many students each time.",
  },
  reml: {
    term: "restricted maximum likelihood",
    meaning:
      "Choosing the spreads under which the data are most probable, once the unknown means are averaged over. REML for short; without that step, maximum likelihood, spreads come out too small on average.",
  },
  "regression-to-the-mean": {
    term: "regression to the mean",
    meaning:
      "What was extreme when first measured is usually less so when measured again, because part of the first value was luck. It needs no other cause.",
  },
  loss: {
    term: "loss",
    meaning:
      "What it costs to act on one value when another is true. Together with a posterior it says what to do; it changes nothing of what is known.",
  },
  "degrees-of-freedom": {
    term: "degrees of freedom",
    meaning:
      "How many independent pieces of information a variance rests on: observations, less the means that were taken from them. With one degree of freedom a variance is hardly known, with hundreds it is.",
  },
  "winners-curse": {
    term: "winner’s curse",
    meaning:
      "What is picked for being the largest of many estimates is, on average, larger than it really is: among the reasons why it was the largest is luck.",
  },
  "typical-error": {
    term: "typical error",
    meaning:
      "How far estimates are from what they are estimates of, as a root mean square: the distances squared, averaged, and the root taken. It has the unit of the estimates.",
  },
  "squared-error": {
    term: "squared error",
    meaning:
      "The square of the distance between an estimate and what it was an estimate of; over several groups, their sum.",
  },
  "james-stein": {
    term: "James–Stein estimator",
    meaning:
      "Pulls several averages of equal precision towards their common mean by one share, which it reads off from how far they lie apart.",
  },
  "maximum-likelihood": {
    term: "maximum likelihood",
    meaning: "Choosing the value of an unknown under which the observed data are most probable.",
  },
  exchangeability: {
    term: "exchangeability",
    meaning:
      "Groups are exchangeable if their labels could be swapped without changing what is believed of them before their data are seen. It is a statement about knowledge, not about how alike they are.",
  },
  "full-bayes": {
    term: "full Bayes",
    meaning:
      "Averaging over all values that an unknown of the population may have, each weighted by its posterior, in place of putting in its best value.",
  },
  "marginal-likelihood": {
    term: "marginal likelihood",
    meaning:
      "How probable the data were before anything was known of this group: the likelihood averaged over all values of the unknown, each by its prior. It is the factor that makes the posterior’s area one.",
  },
  "prior-predictive": {
    term: "prior predictive",
    meaning:
      "What a model with its priors says could be observed, before any data: drawn or imagined, it shows which priors tell absurd stories.",
  },
  "power-scaling": {
    term: "power-scaling",
    meaning:
      "To raise a prior or a likelihood to a power and see how far the posterior moves: by what moves it most, it is decided.",
  },
  "half-cauchy": {
    term: "half-Cauchy",
    meaning:
      "A distribution of positive numbers, named by its scale: half of it lies below the scale, and its tail falls so slowly that values of many times the scale stay possible.",
  },
  "student-t": {
    term: "Student-t",
    meaning:
      "A distribution like the Normal one, but more pointed and with longer tails; as a population, one in which a few groups lie far out. The fewer its degrees of freedom, the longer the tails; with very many it is nearly the Normal distribution.",
  },
  "log-unit": {
    term: "log unit",
    meaning:
      "How much worse one value fits than another, as a natural logarithm: a value that has lost L log units makes the data exp(−L) times as probable.",
  },
  icc: {
    term: "intraclass correlation",
    meaning:
      "The share of the variance of single values that lies between groups. It is also the correlation of two members of one group. With groups in groups there is one for each level.",
  },
  nested: {
    term: "nested",
    meaning:
      "Groups are nested if each of them belongs to one larger group only, as a class to its school. They are crossed if each may meet each, as judges and the cakes they taste.",
  },
  identified: {
    term: "identified",
    meaning:
      "Something that different values of would show in the data, if there were enough of them. Where two values give every possible set of data the same probability, no data can tell them apart, and what decides is the prior or the population.",
  },
  connected: {
    term: "connected",
    meaning:
      "Of a table of judges and items: one can walk from each judge to each item along scores that were given. Only then can all judges, and all items, be compared by the scores alone.",
  },
  "ecological-fallacy": {
    term: "ecological fallacy",
    meaning:
      "Reading what holds between groups as if it held for a member of one. Places with more immigrants may have more people who read, while immigrants themselves read less.",
  },
  hyperprior: {
    term: "hyperprior",
    meaning:
      "The prior of the population distribution’s own parameters, such as its mean and spread. It is not the population distribution itself.",
  },
} as const satisfies Readonly<Record<string, Entry>>;
