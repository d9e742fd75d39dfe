import { normalKnownVariance } from "#core/conjugate/normalKnownVariance.ts";
import { normalQuantile } from "#core/distributions/normal.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

const numbers = numbersOf(
  schoolMean,
  ({ n, sigma2, tau2, xbar, mu }) => {
    const posterior = normalKnownVariance({
      n,
      sampleMean: xbar,
      dataVariance: sigma2,
      priorMean: mu,
      priorVariance: tau2,
    });
    const { mean: estimate, sd, weight } = posterior;
    const end = (p: number) => (sd === 0 ? estimate : normalQuantile(p, estimate, sd));
    return {
      n,
      tau2,
      xbar,
      mu,
      estimate,
      sd,
      weight,
      standardError: Math.sqrt(sigma2 / n),
      priorSd: Math.sqrt(tau2),
      low: end(0.025),
      high: end(0.975),
      held: 0.95,
      gap: Math.abs(estimate - xbar),
    };
  },
  {
    n: { as: "n" },
    xbar: { as: "xbar" },
    mu: { as: "mu" },
    estimate: { as: "posterior-mean" },
    sd: { as: "posterior-sd" },
    gap: { as: "pull", to: { step: 0.1 } },
    low: { as: "interval-low", to: { decimals: 1 } },
    high: { as: "interval-high", to: { decimals: 1 } },
    held: { as: "share" },
    weight: { as: "weight" },
  },
);

/** Words that turn with the side of the state average on which the school stands. */
const UP = {
  better: "better",
  high: "high",
  good: "good",
  few: "a lucky few",
  lucky: "lucky",
  luck: "luck",
};
const DOWN: typeof UP = {
  better: "worse",
  high: "low",
  good: "weak",
  few: "an unlucky few",
  lucky: "unlucky",
  luck: "bad luck",
};

const question = questionOn(
  numbers,
  ([guess = 0], { mu, xbar, weight }) => {
    const kept = (guess - mu) / (xbar - mu);
    const [side, other] = xbar > mu ? [UP, DOWN] : [DOWN, UP];
    const earned = kept > weight ? "more" : "less";
    return { guess, kept, ...side, unlucky: other.lucky, earned };
  },
  {
    asks: { kind: "number", as: "xbar", start: 74, truth: ({ estimate }) => estimate },
    answers: { rows: ["posterior: this school"], columns: ["share of the weight"] },
    written: { kept: { as: "share" } },
    right: ({ guess, estimate }) => Math.abs(guess - estimate) <= 0.5,
    yes: "Within half a point.",
    replies: [
      [
        ({ xbar, mu }) => xbar === mu,
        "Both sources of information say the same, and a compromise between equals is what they say.",
      ],
      [
        ({ kept }) => kept > 1,
        "You expect the school to do even {better} than its {n} did. Nothing in the data points there: a {high} average is partly skill and partly luck, and {luck} does not repeat.",
      ],
      [
        ({ kept }) => kept >= 0.97,
        "You took the {n} at their word. But {few} look just like a {good} school, and {high} averages are more often {lucky} than {unlucky}.",
        "M1",
      ],
      [
        ({ kept }) => kept < 0,
        "You went past the state average to the other side. The two sources of information are {mu.number} and {xbar.number}; a compromise lies between them.",
        "M4",
      ],
      [
        ({ kept }) => kept <= 0.03,
        "You set the {n} aside and trusted the state alone. But they are about this school, and nothing else is.",
      ],
      [
        () => true,
        "You saw that it must lie between the two, and gave the school’s own students {kept} of the say, {earned} than they earn. What they earn is not a matter of taste: it follows from how many they are, how much scores scatter, and how much schools differ.",
      ],
    ],
    outcome: [
      [
        ({ xbar, mu }) => xbar === mu,
        "The estimate is {estimate}, where the state and the school’s own students agree.",
      ],
      "The estimate is {estimate}: {weight} of the way from the state’s {mu.number} to the school’s own {xbar.number}.",
    ],
  },
);

/** Densities up to that of an sd of about 1.6 points are shown whole; sharper peaks leave the drawing, but not that of a walk. */
const HIGHEST = 0.25;

/** The flagship: how one school's average and its state's are weighed against each other. */
export const oneGroup = defineFigure(numbers, {
  id: "one-group",
  controls: ["n", "sigma2", "tau2", "xbar", "mu"],
  atRest: ["n", "sigma2", "tau2"],
  readouts: ["posterior-mean", "posterior-sd", "weight"],
  words: {
    takeaway: [
      [
        ({ tau2 }) => tau2 === 0,
        "If schools do not differ, this school’s own students change nothing",
      ],
      "This school’s own students carry {weight} of the weight",
    ],
    summary:
      "{tested} {xbar.number}, the state averages {mu.number}. The estimate for the school is {estimate}, {move}; {surely}",
    announcement: "Estimate {estimate}, give or take {sd}; {weight} from the school’s own {n}.",
    phrases: {
      tested: [[({ n }) => n === 1, "The one student tested scored"], "The {n} tested averaged"],
      move: [
        [({ gap }) => gap < 1e-9, "the same as its own average"],
        [({ gap }) => gap < 0.05, "next to its own average"],
        [({ estimate, xbar }) => estimate < xbar, "{gap} below its own average"],
        "{gap} above its own average",
      ],
      surely: [
        [({ sd }) => sd === 0, "if schools do not differ, nothing else is possible."],
        "its true average lies between {low.number} and {high.number} with probability {held}.",
      ],
    },
  },
  drawing: {
    room: { heights: [310, 270] },
    x: { of: "xbar", label: "true average of the school" },
    y: { of: [0, HIGHEST] },
    drag: [
      { parameter: "mu", tone: "population" },
      { parameter: "xbar", tone: "data" },
    ],
    layers: ({ mu, priorSd, xbar, standardError, estimate, sd, low, high, n, weight }) => [
      {
        mark: "bell",
        tone: "population",
        shows: ["tau2"],
        mean: mu,
        sd: priorSd,
        name: "all schools",
        row: ["population: all schools", mu, priorSd, 1 - weight],
      },
      {
        mark: "bell",
        tone: "data",
        shows: ["sigma2", "n"],
        mean: xbar,
        sd: standardError,
        name: n === 1 ? "this one student" : "these {n}",
        short: "{n}",
        row: ["likelihood: these students", xbar, standardError, weight],
      },
      {
        mark: "bell",
        tone: "posterior",
        shows: ["theta"],
        outcome: true,
        fill: "wash",
        mean: estimate,
        sd,
        name: "this school, all considered",
        short: "this school",
        row: ["posterior: this school", estimate, sd, 1],
      },
      { mark: "interval", tone: "posterior", outcome: true, low, high, y: 0 },
      {
        mark: "rule",
        tone: "posterior",
        outcome: true,
        x: estimate,
        top: 0.3989 / sd,
      },
      { mark: "arrow", outcome: true, from: xbar, to: estimate, y: 0, lift: 1, gap: 0.2 },
      {
        mark: "point",
        tone: "posterior",
        shows: ["posterior-mean"],
        outcome: true,
        x: estimate,
        y: 0,
      },
    ],
  },
  weights: {
    own: ({ weight }) => weight,
    quantity: "weight",
    labels: ["own average {xbar.number}", "state average {mu.number}"],
  },
  formula: "posterior-mean",
  table: {
    caption: "The three curves of the figure",
    columns: [["curve"], ["mean", "mu"], ["standard deviation", "mu"], ["share of the weight"]],
  },
  asks: question,
});
