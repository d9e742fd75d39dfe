import type { Theme } from "./question.ts";

const scout = "/principles/scout/";
const ladder = "/principles/ladder/";
const shrinkage = "/principles/shrinkage/";

export const records: Theme = {
  id: "records",
  title: "Ratings and records",
  questions: [
    {
      id: "sort-ratings",
      asked:
        "One product has a single rating of 5.0, another 4.9 from 30, a third 4.7 from 500. How do I sort them?",
      also: "star ratings, Bayesian average, weighted rating",
      said: "Lend every product the same number of ratings at what products average, each counted once, and sort by what comes out: with a large enough loan a perfect record of a few gives way to a very good one of many, and how far products really differ says how large. In the figure every player is lent {kappa} free throws, and {perfectThrows} of {perfectThrows} becomes {perfectEstimate}, while {mostMade} of {mostThrows} becomes {mostEstimate}.",
      numbers: {
        kappa: "20",
        perfectThrows: "6",
        perfectEstimate: "0.785",
        mostMade: "529",
        mostThrows: "609",
        mostEstimate: "0.864",
      },
      page: scout,
      link: "b1;guess=off;@free-throw-line;15dtmqz",
      read: `${scout}#a-team-at-the-line`,
    },
    {
      id: "lower-end",
      asked: "Why should I not sort by the lower end of an interval?",
      also: "Wilson score interval, lower confidence bound",
      said: "An interval made from a product’s own ratings alone puts those with few of them far down, good or not: its lower end says what you can be nearly sure of, not what to expect. Where the population is learned, a shop without any review is expected to please {emptyMean} of its guests, give or take {spread} percentage points; sort by a lower end, and then by that of the pulled estimate, only if a bad surprise costs you more than a missed find.",
      numbers: { emptyMean: "68 %", spread: "12.9" },
      page: ladder,
      link: "b1;guess=off;@swap-the-signs;154q3vh",
      read: `${ladder}#one-of-one-and-none-of-none`,
    },
    {
      id: "minimum-votes",
      asked: "What is the “minimum number of votes” in the formula of a film chart?",
      also: "IMDb top 250, pseudo-counts, additive smoothing",
      said: "It is a loan: so many votes at the average of all films are added to each film’s own, and how many is right depends on how far films really differ, against how far single votes do. In the figure {m} borrowed at-bats turn a rookie’s average of {own} into {estimate}, where rookies hit {mu}.",
      numbers: { m: "60", own: "0.300", estimate: "0.267", mu: "0.250" },
      page: scout,
      link: "b1;guess=off;@rookie-bench;1c347uz",
      read: `${scout}#seats-on-loan`,
    },
    {
      id: "how-strong",
      asked: "How do I choose the strength of the prior, the m in such a formula?",
      also: "prior strength, prior sample size, alpha and beta",
      said: "Not by taste: it says how far groups really differ against how far single results do, is larger the less they do, and the groups themselves tell it, a handful of them roughly. Rookies who lie round {mu} with a standard deviation of {spread} are worth {m} at-bats; were they half as far apart, {halfBench}.",
      numbers: { mu: "0.250", spread: "0.043", m: "100", halfBench: "403" },
      page: scout,
      link: "b1;guess=off;@rookies-apart;1va1vw9",
      read: `${scout}#how-long-is-the-bench`,
    },
    {
      id: "no-event",
      asked: "No event was seen. Is the rate zero?",
      also: "zero events, no deaths, no failures",
      said: "No: none in a few cases says little, and what others show says the rest, as long as its cases are like theirs. A hospital without a death in {leaderOperations} operations is put at {estimateA}, where {allDeaths} of {allOperations} operations in all {hospitals} hospitals ended in death.",
      numbers: {
        leaderOperations: "47",
        estimateA: "4.7 %",
        allDeaths: "208",
        allOperations: "2814",
        hospitals: "12",
      },
      page: "/principles/best/",
      link: "b1;guess=off;@twelve-hospitals;10ko6uq",
      read: "/principles/best/#a-race-that-nobody-saw",
    },
  ],
};

export const pull: Theme = {
  id: "pull",
  title: "What is pulled, and to where",
  questions: [
    {
      id: "small-groups",
      asked:
        "Why does a small group move more than a big one? And is it always the one that moves most?",
      also: "amount of shrinkage, group size",
      said: "A group gives back a share of its distance from the mean, and the fewer its members, the larger that share; the move is this share times the distance, so a smallest group that lies near the mean hardly moves. With a state average of {mu} the school that moves furthest, by {furthestMove} points, has {furthestStudents} students, though another has fewer.",
      numbers: { mu: "65", furthestMove: "7.37", furthestStudents: "4" },
      page: shrinkage,
      link: "b1;schools:mu=65;guess=off;@league-table;niukdb",
      read: `${shrinkage}#many-schools-at-once`,
    },
    {
      id: "not-the-group-mean",
      asked:
        "Why are the “random effects” not the group means? Why do two programs give different numbers for one group?",
      also: "BLUP, BLUE, ranef, conditional modes",
      said: "A mixed model prints each group’s mean pulled towards that of the population, or only its distance from there (purple in the figure, called BLUP, a best prediction); a plain mean, or a coefficient for each group, is not pulled (blue, called BLUE, a best unbiased estimate). For a school whose {n} students averaged {xbar} points the two are {estimate} and {xbar}, and neither program is wrong: the one says what to expect, the other what was seen.",
      numbers: { n: "12", xbar: "78", estimate: "75.6" },
      page: shrinkage,
      link: "b1;guess=off;@one-school;xorkg2",
      read: `${shrinkage}#what-sets-the-pull`,
    },
    {
      id: "learn-its-prior",
      asked:
        "How can a model learn its own prior? How does anything travel from one group to another?",
      also: "borrowing strength, partial pooling, sharing information",
      said: "The prior is the population of the groups, and all of them together teach it; nothing goes from one group to another but through what is believed of the population. A bad review for one shop, Noon, moves the estimate of Fika, which has no review at all, by {emptyMove} percentage points.",
      numbers: { emptyMove: "−0.8" },
      page: ladder,
      link: "b1;guess=off;@swap-the-signs;154q3vh",
      read: `${ladder}#a-road-from-shop-to-shop`,
    },
    {
      id: "population-or-prior",
      asked: "Is the population distribution a prior? What then is a hyperprior?",
      also: "hyperparameters, hyperprior",
      said: "To a single group it is its prior; to all groups together it is a part of the model that they teach, and what you believe of its mean and spread beforehand is the hyperprior. If the population is held fixed, as in the figure, it passes nothing on: a bad review for Noon moves Noon alone, by {ownMove} percentage points.",
      numbers: { ownMove: "−2.2" },
      page: ladder,
      link: "b1;guess=off;@held-city;1rra7st",
      read: `${ladder}#two-distributions-one-above-the-other`,
    },
    {
      id: "fixed-or-random",
      asked: "Fixed or random? Must my groups be a random sample?",
      also: "fixed effects, random effects, exchangeability",
      said: "Ask whether, knowing what you know of them, you could swap their names before the data without changing what you expect; if so, and if they were not picked by their results, treat them as drawn from one population, be they a sample or all there are (if their levels go with a predictor, add its group means). Then each of them teaches the others: a bad review for Noon lowers {fallen} of {shops} estimates here.",
      numbers: { fallen: "12", shops: "12" },
      page: ladder,
      link: "b1;guess=off;@swap-the-signs;154q3vh",
      read: `${ladder}#could-you-swap-the-signs`,
    },
    {
      id: "grand-mean",
      asked: "Is the grand mean the mean of all rows or the mean of the group means?",
      also: "weighted mean, unbalanced groups, intercept",
      said: "In a mixed model with groups of unequal size as a rule neither: a group’s mean errs by luck and by its own place, and only luck gets less with rows, so a large group counts more than a small one, but not in step with its rows. Five states with {kappa} claims on loan meet at {collective} dollars, while all their claims together average {together}.",
      numbers: { kappa: "1567", collective: "1626", together: "1785" },
      page: "/applications/insurance/",
      link: "b1;guess=off;@five-states;zv6c82",
      read: "/applications/insurance/#to-which-centre",
    },
    {
      id: "known-predictor",
      asked: "I know something about my groups. Do I still pull them to the grand mean?",
      also: "group-level predictor, second-level covariate, meta-regression",
      said: "Pull them towards what you expect of such groups, a line for instance: if it explains something, as a rule less spread is left, and each group keeps less of its own result. In the figure {trials} trials of a vaccine, one of them moved by hand, are pulled towards a line over latitude, and {lesser} of them move less than towards the mean, for the line is nearer to them.",
      numbers: { trials: "13", lesser: "7" },
      page: "/principles/towards/",
      link: "b1;guess=off;@mean-or-line;1x0cppe",
      read: "/principles/towards/#pull-is-not-move",
    },
  ],
};
