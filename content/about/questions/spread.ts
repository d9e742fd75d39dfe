import type { Theme } from "./question.ts";

const dial = "/principles/spread/";
const eighty = "/principles/eighty/";

export const spread: Theme = {
  id: "spread",
  title: "How far groups lie apart",
  questions: [
    {
      id: "zero-variance",
      asked:
        "My variance between groups is estimated as zero although the groups clearly differ. Is that a bug?",
      also: "variance component zero, tau = 0, between-group variance",
      said: "No: averages differ even where only luck is at work, and the eight results in the figure, with a standard deviation of {apart} points, lie no further apart than luck would set equal schools. So zero fits best, and yet does not say that they are equal: a spread of {tau} points fits {share} as well.",
      numbers: { apart: "10.4", tau: "5", share: "80 %" },
      page: dial,
      link: "b1;guess=off;@the-dial;7l6b5l",
      read: `${dial}#a-dial-with-a-flat-top`,
    },
    {
      id: "singular-fit",
      asked: "The fit is singular. What do I do now?",
      also: "isSingular, boundary (singular) fit, lme4, convergence warning",
      said: "Report that a variance was put at zero (or a correlation at one or minus one) and which other values fit nearly as well; to compare or foretell groups, average over all of them or take a weak prior that you name, and never write that the groups are equal. To stay at zero would put all eight schools of the figure at {all} points; averaged over all spreads under a flat prior, A is at {mean}, give or take {sd}.",
      numbers: { all: "7.7", mean: "11.4", sd: "8.3" },
      page: dial,
      link: "b1;coached:tau=0;guess=off;@the-dial;1ar85bd",
      read: `${dial}#nought-is-not-equal`,
    },
    {
      id: "how-many-groups",
      asked: "How many groups does a random effect need? Are three too few?",
      also: "number of levels, few clusters, small number of groups",
      said: "No number is forbidden under a prior that says what is plausible (one that is flat in the standard deviation needs three), but few groups leave open how far groups lie apart, and that doubt has to be reported. Under a flat prior 95 % of belief about it lies between {onceFrom} and {onceTo} points for eight real schools, and between {from} and {to} for {count} invented ones.",
      numbers: { onceFrom: "0.2", onceTo: "20.8", from: "0.3", to: "9.0", count: "80" },
      page: eighty,
      link: "b1;guess=off;@eighty-schools;ns4i6a",
      read: `${eighty}#ten-times-the-same`,
    },
    {
      id: "which-prior",
      asked: "Which prior for the spread? Is half-Cauchy(25) uninformative, and are defaults?",
      also: "half-normal, inverse gamma, weakly informative, brms, rstanarm, Bambi, default priors",
      said: "No prior is silent, defaults included (brms: half a Student t, scaled by the results; rstanarm: an exponential, its mean the residual standard deviation; Bambi: half a Normal, two and a half standard deviations of the results wide), so let yours imagine data first, and refuse it if they are absurd. Of {tables} tables of eight schools that half-Cauchy(25) imagines {wideWild} have a standard deviation over {limit} points, of those that half-Cauchy(5) imagines {narrowWild}; the real one has {apart}.",
      numbers: { tables: "100", wideWild: "32", limit: "50", narrowWild: "7", apart: "10.4" },
      page: dial,
      link: "b1;guess=off;@imagined-tables;1xaiucm",
      read: `${dial}#the-prior-you-did-not-notice`,
    },
    {
      id: "data-twice",
      asked: "Is that not using the data twice?",
      also: "double dipping, double use of data, plug-in",
      said: "Not if you average over all spreads: spread and groups have one posterior together, and the data enter it once. If the best spread is put in as though it were known, what is lost is doubt: at a spread of zero school A would be known give or take {allSd} points, averaged over all spreads under a flat prior it is {sd}.",
      numbers: { allSd: "4.1", sd: "8.3" },
      page: dial,
      link: "b1;coached:tau=0;guess=off;@the-dial;1ar85bd",
      read: `${dial}#average-over-what-you-do-not-know`,
    },
    {
      id: "empirical-or-full",
      asked: "Empirical Bayes or hierarchical Bayes: when do they differ?",
      also: "type II maximum likelihood, marginal likelihood, REML, fully Bayesian",
      said: "The one puts in the best spread as if it were known, the other averages over all: they differ where groups are few or their spread is small against luck, and nearly agree where groups are many and well measured. A school measured like A keeps {onceKeptBest} of its distance from the mean by the best spread of eight schools and {onceKept} averaged under a flat prior; in one draw of {count} invented ones it is {keptBest} and {kept}.",
      numbers: {
        onceKeptBest: "0 %",
        onceKept: "17 %",
        count: "80",
        keptBest: "9.6 %",
        kept: "9.5 %",
      },
      page: eighty,
      link: "b1;guess=off;@eighty-schools;ns4i6a",
      read: `${eighty}#when-the-best-spread-is-enough`,
    },
  ],
};
