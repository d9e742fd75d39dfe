import type { SaidOfFigure } from "../saidOfFigure.ts";

/** What became of a claim of the article: it holds, it holds under a condition it does not name, or it was mended. */
export type Verdict = "holds" | "conditional" | "mended" | "added";

/** One claim of the article, in our own words, and the state of a figure that shows what is said of it. */
export interface SourceClaim extends SaidOfFigure {
  /** What the article claims; for what was added, what it leaves out. */
  readonly claim: string;
  readonly verdict: Verdict;
}

export interface ClaimGroup {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly SourceClaim[];
}

const scout = "/principles/scout/";
const ladder = "/principles/ladder/";
const shrinkage = "/principles/shrinkage/";
const scooters = "/principles/scooters/";
const levels = "/principles/levels/";
const lines = "/principles/lines/";
const judges = "/principles/judges/";
const mixtures = "/principles/mixtures/";

export const claimGroups: readonly ClaimGroup[] = [
  {
    id: "scout",
    title: "The scout and his rookie",
    claims: [
      {
        id: "scout-between",
        claim:
          "A rookie has 9 hits in 30 at-bats, and most rookies end near 0.250. The best guess lies between his 0.300 and their 0.250.",
        verdict: "holds",
        said: "It does, however strong the scout’s experience is. Where it counts as much as {m} at-bats, the guess is {estimate}.",
        numbers: { m: "100", estimate: "0.262" },
        page: scout,
        link: "b1;rookie:m=100;guess=off;@rookie-bench;gjbj2e",
      },
      {
        id: "scout-strength",
        claim: "How much the scout’s experience is worth is not said.",
        verdict: "added",
        said: "Without that number there is no guess. At 30 at-bats the guess is {fewEstimate}, at 388 it is {manyEstimate}. How far rookies lie apart decides between them.",
        numbers: { fewEstimate: "0.275", manyEstimate: "0.254" },
        page: scout,
        link: "b1;rookie:m=388;guess=off;@rookie-bench;18almtr",
      },
      {
        id: "scout-more-games",
        claim: "The more games somebody plays, the more his own record counts.",
        verdict: "holds",
        said: "With 180 hits in {n} at-bats and a bench of {m}, his own record has {weight} of the weight, and the guess is {estimate}.",
        numbers: { n: "600", m: "60", weight: "91 %", estimate: "0.295" },
        page: scout,
        link: "b1;rookie:n=600,y=180;guess=off;@rookie-bench;85lzbe",
      },
    ],
  },
  {
    id: "shops",
    title: "Coffee shops, and the ladder",
    claims: [
      {
        id: "shop-noise",
        claim: "Seven pleased among ten reviews are a noisy sign of a true rate.",
        verdict: "holds",
        said: "A shop that pleases {theta} of its guests shows seven of ten with probability {height}. Seven of ten does not mean a rate of 0.7.",
        numbers: { theta: "50 %", height: "0.117" },
        page: ladder,
        link: "b1;guess=off;@one-bar;1bvi0k2",
      },
      {
        id: "shop-binomial",
        claim: "Given a shop’s true rate, its pleased reviews are Binomial.",
        verdict: "conditional",
        said: "If reviews are given one apart from the other. Then seven of ten is likeliest at a rate of {top}, with probability {height}; as a curve over the rates this is the likelihood, and its area is not one.",
        numbers: { top: "0.7", height: "0.267" },
        page: ladder,
        link: "b1;grind:theta=0.7;guess=off;@one-bar;vc6nn3",
      },
      {
        id: "shop-population",
        claim: "The distribution from which the shops’ rates are drawn is called a hyperprior.",
        verdict: "mended",
        said: "It is the population distribution. A hyperprior is what one believes of the population’s own numbers, its mean and its strength. Where these are held, here at α = {alpha} and β = {beta}, there is no hyperprior at all.",
        numbers: { alpha: "14.0", beta: "6.0" },
        page: ladder,
        link: "b1;city:m=0.7;guess=off;@held-city;mn17ei",
      },
      {
        id: "shop-learned",
        claim: "Rates of shops in one city are not unrelated: they come from one distribution.",
        verdict: "conditional",
        said: "If their signs may be swapped without changing what you believe. Then one bad review at one shop lowers the estimates of {fallen} of {shops} shops here, and the shop without any review is put at {emptyMean}.",
        numbers: { fallen: "12", shops: "12", emptyMean: "68 %" },
        page: ladder,
        link: "b1;guess=off;@swap-the-signs;154q3vh",
      },
    ],
  },
  {
    id: "annotators",
    title: "Annotators who score",
    claims: [
      {
        id: "judge-bias",
        claim: "What a person who scores adds to every score can be learned like a shop’s rate.",
        verdict: "conditional",
        said: "If the people who score share what they score. Let one judge give {size} points more throughout, and {taken} of them are read as the judge’s own; no cake moves against another by more than {cakesMove} points.",
        numbers: { size: "2", taken: "1.5", cakesMove: "0.03" },
        page: judges,
        link: "b1;guess=off;@the-tilted-table;19i5s62",
      },
      {
        id: "judge-rooms",
        claim: "When it cannot be learned is not said.",
        verdict: "added",
        said: "Where two rooms share no judge and no cake. With {ties} scores between the rooms a whole family of answers fits alike, and only the populations choose among them.",
        numbers: { ties: "0" },
        page: judges,
        link: "b1;tasting:plan=rooms;guess=off;@the-tilted-table;1w4zrh9",
      },
    ],
  },
  {
    id: "farms",
    title: "Fertilizer on ten farms",
    claims: [
      {
        id: "farm-normal",
        claim:
          "The true gains of farms come from a Normal distribution: its mean is the average gain, its variance how far farms differ.",
        verdict: "holds",
        said: "Both have to be learned from ten farms. And the next farm is another question than the mean: 95 % of belief about the mean is {meanWidth} bushels long, about the next farm {nextWidth}.",
        numbers: { meanWidth: "4.6", nextWidth: "13.4" },
        page: "/principles/next/",
        link: "b1;guess=off;@ten-farms;1ylvxw1",
      },
    ],
  },
  {
    id: "schools",
    title: "Schools, and the weighted average",
    claims: [
      {
        id: "school-formula",
        claim:
          "The posterior mean of a school is a weighted average of its own mean and the state’s: (n τ² x̄ + σ² μ) / (n τ² + σ²).",
        verdict: "holds",
        said: "Twelve students who averaged {xbar} in a state that averages {mu}: {estimate}. The formula needs all four, n, σ², τ² and μ, to be known.",
        numbers: { xbar: "78", mu: "70", estimate: "75.6" },
        page: shrinkage,
        link: "b1;guess=off;@one-school;xorkg2",
      },
      {
        id: "school-product",
        claim: "This average comes from Bayes’ theorem.",
        verdict: "holds",
        said: "Prior times likelihood, scaled to an area of one: their product is largest at {best}, where the formula puts the school.",
        numbers: { best: "75.6" },
        page: "/principles/multiply/",
        link: "b1;tried:theta=75.6;guess=off;@multiply;1pnma27",
      },
      {
        id: "school-n",
        claim: "The weight of the school’s own mean is proportional to its number of students.",
        verdict: "mended",
        said: "The weight is n τ² / (n τ² + σ²), and it saturates: 12 students have 70 % of it, {n} students {weight}. Twice the students, not twice the weight.",
        numbers: { n: "24", weight: "83 %" },
        page: shrinkage,
        link: "b1;school:n=24;guess=off;@one-school;6cfn96",
      },
      {
        id: "school-sigma",
        claim: "The weight of the state’s mean is proportional to the variance of single scores.",
        verdict: "mended",
        said: "It grows with it, and again less than in proportion. A variance of 162, twice 81, takes the state’s share from 30 % to {prior-share}.",
        numbers: { "prior-share": "46 %" },
        page: shrinkage,
        link: "b1;school:sigma2=162;guess=off;@one-school;1r0xak2",
      },
      {
        id: "school-alike",
        claim: "If schools hardly differ, a school is pulled far towards the state.",
        verdict: "holds",
        said: "With τ² = 1 twelve students keep {weight} of their lead: {estimate}.",
        numbers: { weight: "13 %", estimate: "71.0" },
        page: shrinkage,
        link: "b1;school:tau2=1;guess=off;@one-school;2wnfim",
      },
      {
        id: "school-diverse",
        claim: "If schools differ much, each is believed by its own data.",
        verdict: "holds",
        said: "With τ² = 100 the same twelve keep {weight}: {estimate}.",
        numbers: { weight: "94 %", estimate: "77.5" },
        page: shrinkage,
        link: "b1;school:tau2=100;guess=off;@one-school;1b8ws1f",
      },
      {
        id: "school-total",
        claim: "Estimates that borrow are more accurate.",
        verdict: "conditional",
        said: "Over many schools of one kind, in squared error, and with about the right spread: a typical error of {expected} points where own averages have {unpooled}. The same figure shows what a wrong spread costs.",
        numbers: { expected: "2.09", unpooled: "2.79" },
        page: shrinkage,
        link: "b1;guess=off;@right-amount;1ouon70",
      },
      {
        id: "school-each",
        claim: "For whom they are less accurate is not said.",
        verdict: "added",
        said: "For some there always are. Of these {schools} schools {closer} come nearer to their truth; the others are carried away from it.",
        numbers: { schools: "18", closer: "11" },
        page: shrinkage,
        link: "b1;schools:also=truths;guess=off;@league-table;1pumnw3",
      },
    ],
  },
  {
    id: "throws",
    title: "Free throws",
    claims: [
      {
        id: "throws-formula",
        claim:
          "The estimate (α + k) / (α + β + n) is a weighted average of a player’s rate and the team’s.",
        verdict: "holds",
        said: "Six of six with a bench of {kappa} throws is put at {perfectEstimate}, not at 1.",
        numbers: { kappa: "20", perfectEstimate: "0.785" },
        page: scout,
        link: "b1;guess=off;@free-throw-line;15dtmqz",
      },
      {
        id: "throws-prior",
        claim: "α and β encode the team’s average.",
        verdict: "mended",
        said: "They encode two things, the average α / (α + β) and how much it counts, α + β. With the same average and {kappa} throws on the bench the same six of six is put at {perfectEstimate}, and 529 of 609 at {mostEstimate}.",
        numbers: { kappa: "500", perfectEstimate: "0.723", mostEstimate: "0.802" },
        page: scout,
        link: "b1;throws:kappa=500;guess=off;@free-throw-line;wg4jw5",
      },
    ],
  },
  {
    id: "scooters",
    title: "Scooters",
    claims: [
      {
        id: "scooter-circuit",
        claim: "Five rides that averaged 58.0 miles are estimated at 58.2.",
        verdict: "conditional",
        said: "This needs two numbers that are not given. One pair that does it is a weight of {keepA} and a mean of {mu}; there are many others.",
        numbers: { keepA: "0.9", mu: "59.99" },
        page: scooters,
        link: "b1;guess=off;@three-scooters;x32brw",
      },
      {
        id: "scooter-rides",
        claim: "The other two models, with more rides, make the mean of all reliable.",
        verdict: "mended",
        said: "Ten times their rides take the doubt about that mean from {now} to {doubt} only: what is scarce is models, not rides.",
        numbers: { now: "1.588", doubt: "1.577" },
        page: scooters,
        link: "b1;scooters:plan=rides;guess=off;@three-scooters;v398f7",
      },
      {
        id: "scooter-model",
        claim: "What would make it reliable is left out.",
        verdict: "added",
        said: "More models: a fourth takes the doubt to {doubt}. And how far models lie apart can hardly be learned from three.",
        numbers: { doubt: "1.371" },
        page: scooters,
        link: "b1;scooters:plan=model;guess=off;@three-scooters;1tyi3p",
      },
    ],
  },
  {
    id: "levels",
    title: "Students, classes, schools",
    claims: [
      {
        id: "levels-flow",
        claim: "In three levels information flows up and down.",
        verdict: "holds",
        said: "A class of one student is held by that student with {ownShare}, by the rest of its school with {sisters}, by the other schools with {others}.",
        numbers: { ownShare: "26 %", sisters: "58 %", others: "15 %" },
        page: levels,
        link: "b1;guess=off;@nation-mobile;7pz6ha",
      },
      {
        id: "levels-few",
        claim:
          "A class with very few students is pulled strongly to its school, and this to the nation.",
        verdict: "conditional",
        said: "If classes of a school are much alike. Where their spread is 20 points, the one student holds {ownShare} of the class.",
        numbers: { ownShare: "86 %" },
        page: levels,
        link: "b1;nation:tau=20;guess=off;@nation-mobile;qhawhq",
      },
      {
        id: "levels-empty",
        claim: "A class without any student is not spoken of.",
        verdict: "added",
        said: "It has an estimate too, its school’s, {klass} points, and a wider doubt of {klassSd}.",
        numbers: { klass: "58.6", klassSd: "5.4" },
        page: levels,
        link: "b1;nation:student=away;guess=off;@nation-mobile;1l8crm4",
      },
    ],
  },
  {
    id: "lines",
    title: "A line for each department",
    claims: [
      {
        id: "lines-few",
        claim: "A department with few people borrows the relationship from the company.",
        verdict: "holds",
        said: "One person has no line of their own. Legal, with one, has a line that rises by {legalRise} points a year, where the company’s rises by {companyRise}.",
        numbers: { legalRise: "1.0", companyRise: "1.6" },
        page: lines,
        link: "b1;guess=off;@two-windows;1rc3fva",
      },
      {
        id: "lines-correlation",
        claim: "Intercepts and slopes are drawn together, as pairs of one Normal distribution.",
        verdict: "conditional",
        said: "Their correlation belongs to the year at which one counts as zero. At hiring it is {restRho} here, eleven years later {here}, with the same lines.",
        numbers: { restRho: "−0.70", here: "0.62" },
        page: lines,
        link: "b1;company:zero=11;guess=off;@two-windows;iidusx",
      },
    ],
  },
  {
    id: "counts",
    title: "Counts, and where they come from",
    claims: [
      {
        id: "counts-mixture",
        claim: "A Poisson count whose rate is Gamma is Negative Binomial.",
        verdict: "holds",
        said: "On 150 leaves a rate for each expects {mixedNone} without a mite, one rate for all {oneNone}; {seenNone} were seen.",
        numbers: { mixedNone: "69.5", oneNone: "47.6", seenNone: "70" },
        page: mixtures,
        link: "b1;hands:open=1;guess=off;@two-handed-die;644z24",
      },
      {
        id: "counts-decay",
        claim: "Radioactive decays are as good an example as insects.",
        verdict: "mended",
        said: "They are the example against it: {n} intervals have a mean of {mean} and a variance of {seenVariance}, not more. For decays one rate is enough.",
        numbers: { n: "2608", mean: "3.87", seenVariance: "3.70" },
        page: mixtures,
        link: "b1;hands:counts=particles;guess=off;@two-handed-die;pane82",
      },
      {
        id: "counts-flips",
        claim: "The Negative Binomial counts coin flips until the r-th head.",
        verdict: "mended",
        said: "In this book it counts the tails before the r-th head: a fair coin, flipped to its second head, is expected to leave {exactNone} of {many} series without a tail, exactly as two hands do, and one rate for all {oneNone}. Where r is not whole there is no such coin, and two hands there are.",
        numbers: { exactNone: "37.5", many: "150", oneNone: "20.3" },
        page: mixtures,
        link: "b1;guess=off;@third-hand;1dqiqb8",
      },
      {
        id: "counts-spread",
        claim: "More variance than a Poisson count has is explained by an uncertain rate.",
        verdict: "conditional",
        said: "By rates that differ from place to place, or that nobody knows: the counts alone cannot tell which. With hardly any differences, at r = 1000, they add {mixing} to a variance that is then {variance}.",
        numbers: { mixing: "0.00", variance: "1.15" },
        page: mixtures,
        link: "b1;hands:r=1000;guess=off;@two-handed-die;6hia58",
      },
    ],
  },
  {
    id: "left-out",
    title: "What it leaves out",
    claims: [
      {
        id: "tau-unknown",
        claim: "How far groups lie apart is taken as known.",
        verdict: "added",
        said: "It has to be learned too, and eight schools say little of it: 95 % of belief lies between {least} and {most} points, under a flat prior.",
        numbers: { least: "0.2", most: "20.8" },
        page: "/principles/spread/",
        link: "b1;guess=off;@the-dial;7l6b5l",
      },
      {
        id: "ranks",
        claim: "Who is best is not asked.",
        verdict: "added",
        said: "The hospital without a death is the best of {hospitals} with probability {firstA} only.",
        numbers: { hospitals: "12", firstA: "46 %" },
        page: "/principles/best/",
        link: "b1;guess=off;@twelve-hospitals;10ko6uq",
      },
      {
        id: "season",
        claim: "Whether borrowing pays on real data is not tried.",
        verdict: "added",
        said: "Eighteen batters of 1970: averages of {atBats} at-bats miss the rest of the season by {rawError}, typically, estimates that borrow by {estimateError}. They are closer for {closer} of {batters}.",
        numbers: {
          atBats: "45",
          rawError: "0.065",
          estimateError: "0.034",
          closer: "16",
          batters: "18",
        },
        page: "/applications/batters/",
        link: "b1;guess=off;@eighteen;z668p",
      },
    ],
  },
];
