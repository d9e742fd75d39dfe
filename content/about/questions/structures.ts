import type { Theme } from "./question.ts";

const levels = "/principles/levels/";
const mixtures = "/principles/mixtures/";
const judges = "/principles/judges/";

export const structures: Theme = {
  id: "structures",
  title: "Groups in groups, judges, and lines",
  questions: [
    {
      id: "nested-or-crossed",
      asked: "Nested or crossed? My class codes start at 1 in every school.",
      also: "(1 | school/class), implicit nesting, crossed random effects",
      said: "Nested if each class belongs to one school, crossed if a judge meets many cakes and a cake many judges; a program cannot see which, and takes all classes called 1 for one class unless you tell it or give each a name of its own. In the figure two students of one class share {sameClass} of the variance, and two of different schools {expected}, whatever their classes are called.",
      numbers: { sameClass: "39 %", expected: "0 %" },
      page: levels,
      link: "b1;pairs:pair=nation;guess=off;@pairs-of-students;1277r5t",
      read: `${judges}#nested-or-crossed`,
    },
    {
      id: "icc",
      asked: "What is the ICC: a share of variance or a correlation?",
      also: "intraclass correlation, variance partition coefficient",
      said: "It is both: the share of the variance that lies above the members is the correlation of two members of one group. Schools and classes hold {sameClass} of the variance of single scores in the figure, two students of one class are expected to correlate by {expectedRho}, and the {drawn} pairs that were drawn do by {seen}.",
      numbers: { sameClass: "39 %", expectedRho: "0.39", drawn: "200", seen: "0.35" },
      page: levels,
      link: "b1;guess=off;@pairs-of-students;xdyres",
      read: `${levels}#a-share-that-is-a-correlation`,
    },
    {
      id: "empty-group",
      asked: "A group has no data at all. May it stay in the model?",
      also: "empty cell, missing group, unobserved level",
      said: "It may, and it has an estimate, that of what it belongs to, with a wider doubt. The class whose only student is away is put where its school is, at {klass} points, give or take {klassSd}.",
      numbers: { klass: "58.6", klassSd: "5.4" },
      page: levels,
      link: "b1;nation:student=away;guess=off;@nation-mobile;1l8crm4",
      read: `${levels}#nobody-in-it-yet`,
    },
    {
      id: "harsh-judges",
      asked: "Some judges are harsh. Can I put their scores right?",
      also: "rater bias, annotators, rater severity, peer review",
      said: "Yes, where judges share what they judge: then what a judge adds to every score is learned like the mean of a group. Where two rooms share no judge and no cake, with {ties} scores between them, no score tells whether one room has the harsher judges or the poorer cakes, and only what is believed of judges and cakes beforehand decides.",
      numbers: { ties: "0" },
      page: judges,
      link: "b1;tasting:plan=rooms;guess=off;@the-tilted-table;1w4zrh9",
      read: `${judges}#what-no-score-can-tell`,
    },
    {
      id: "centring",
      asked: "Why does centring x change my correlation of intercepts and slopes?",
      also: "random slopes, centering, intercept–slope correlation",
      said: "An intercept is a height at the place where x is zero, and lines that cross stand in another order elsewhere; so the correlation belongs to that place, while the lines stay the same, as long as the model is not made to do without one. Counted from hiring it is {restRho} in the figure, counted from {zero} years later {here}.",
      numbers: { restRho: "−0.70", zero: "11", here: "0.62" },
      page: "/principles/lines/",
      link: "b1;company:zero=11;guess=off;@two-windows;iidusx",
      read: "/principles/lines/#where-is-nought",
    },
    {
      id: "within-between",
      asked:
        "Within each group the slope is positive, over all rows it is negative. Which is right?",
      also: "Simpson’s paradox, ecological fallacy, within and between effects, Mundlak",
      said: "The slope within tells what to expect when one person hurries; one line through all rows mixes that with how people who type fast differ from others, and so answers neither question. When a person in the figure types a word a minute faster there are {inside} errors more, while one line through all rows says {rows}; let the model have both, a person’s own mean and the distance from it.",
      numbers: { inside: "0.2", rows: "−0.20" },
      page: "/principles/towards/",
      link: "b1;guess=off;@within-and-between;u71245",
      read: "/principles/towards/#a-slope-within-another-between",
    },
    {
      id: "two-spellings",
      asked: "theta_j, or mu + u_j? Centred or not?",
      also: "non-centered parameterization, divergent transitions, funnel, Stan, PyMC",
      said: "It is one model in several spellings, with the same answer; only the sampler, the program that draws from it, notices. As a rule of thumb write theta_j where the groups’ own data carry most of the weight, and mu + tau · z_j, with z_j of standard deviation one, where the population does, as for a school with {n} student, whose own score carries {weight}; mu + u_j alone keeps the funnel.",
      numbers: { n: "1", weight: "16 %" },
      page: "/principles/shrinkage/",
      link: "b1;school:n=1;guess=off;@one-school;1qgvmh8",
      read: "/principles/shrinkage/#what-sets-the-pull",
    },
  ],
};

export const counts: Theme = {
  id: "counts",
  title: "Counts",
  questions: [
    {
      id: "overdispersed",
      asked: "My counts vary more than a Poisson allows. Negative Binomial, or a random effect?",
      also: "overdispersion, observation-level random effect, quasi-Poisson",
      said: "If the random effect is a Gamma rate for each place and each is counted once, they are one model seen twice; a Normal effect on the logarithm is a near relative. On {n} leaves it makes a variance of {variance} from a mean of {mean}, and {seenVariance} was counted; mites that attract mites would look the same, so the fit does not say why counts vary.",
      numbers: { n: "150", variance: "2.43", mean: "1.15", seenVariance: "2.27" },
      page: mixtures,
      link: "b1;guess=off;@two-handed-die;1jv8pq7",
      read: `${mixtures}#a-fit-is-no-proof`,
    },
    {
      id: "gamma-poisson",
      asked: "A Poisson with a random rate gives a Negative Binomial: where do I see it?",
      also: "Gamma–Poisson mixture, marginal distribution",
      said: "Let one hand draw a rate for each leaf from a Gamma distribution and the other throw a count for that rate; once the first is behind a curtain, what is seen are counts of a Negative Binomial. Of {n} leaves it expects {mixedNone} without a mite and one rate for all {oneNone}; {seenNone} were.",
      numbers: { n: "150", mixedNone: "69.5", oneNone: "47.6", seenNone: "70" },
      page: mixtures,
      link: "b1;hands:open=1;guess=off;@two-handed-die;644z24",
      read: `${mixtures}#behind-the-curtain`,
    },
  ],
};

export const plans: Theme = {
  id: "plans",
  title: "What to measure, and what counts",
  questions: [
    {
      id: "groups-or-rows",
      asked: "How many groups, and how many rows in each, for a given budget?",
      also: "sample size, study design, power, clusters",
      said: "For the mean of all groups spend it on groups, as long as a new one costs nothing beyond its rows; for the spread between them it depends on how much of what is seen is luck. Ten times the rides with two of three scooter models take the doubt about the mean of all models from {now} to {rides} miles, a fourth model takes it to {model}.",
      numbers: { now: "1.588", rides: "1.577", model: "1.371" },
      page: "/principles/scooters/",
      link: "b1;guess=off;@three-scooters;x32brw",
      read: "/principles/scooters/#a-model-is-one-model",
    },
    {
      id: "small-trials",
      asked: "Why does a random-effects meta-analysis give small trials so much weight?",
      also: "fixed-effect meta-analysis, heterogeneity, inverse variance, I²",
      said: "If effects differ, a trial lies off the mean for two reasons, luck and its place, and more patients lessen only the first. With one effect for all Madras would count {largestOne} of the mean by itself; with effects that differ it counts {largestNow}, and the trial with the fewest cases climbs from {smallestOne} to {smallestNow}.",
      numbers: {
        largestOne: "41 %",
        largestNow: "10 %",
        smallestOne: "0.3 %",
        smallestNow: "4.2 %",
      },
      page: "/applications/trials/",
      link: "b1;guess=off;@fourteenth-country;lswy4k",
      read: "/applications/trials/#who-counts-for-how-much",
    },
  ],
};
