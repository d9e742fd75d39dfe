import { learnedSpread } from "#models/learnedSpread.ts";
import type { Form } from "#plot/form.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { parted } from "../../declared/parted.ts";
import { questionOn } from "../../declared/question.ts";
import { smooth, WIDEST } from "./alongSpread.ts";
import { lawOfMean, lawOfSpread } from "./priorLaws.ts";
import { beliefs, NAMES, othersIn, schools, sdOf, spreadOf } from "./schools.ts";

/** Spreads at which the text says how much is lost. */
const [SMALL, MIDDLE, LARGE] = [2, 5, 10] as const;
const TENTH = { decimals: 1 } as const;
const HUNDREDTH = { decimals: 2 } as const;

const numbers = numbersOf(
  learnedSpread,
  ({ tau, yA, sigmaA }, { sample, view }) => {
    const hand = { yA, sigmaA, name: view.prior ?? "flat" };
    const others = othersIn(sample);
    const spread = spreadOf(hand, others);
    const given = spread.given(tau);
    const { mean, sd } = spread.theta[0]!;
    return {
      tau,
      hand,
      others,
      given,
      results: spread.y,
      errors: spread.sigma,
      theta: spread.theta,
      curves: curvesOf(spread, hand.name === "flat"),
      top: spread.top,
      loss: spread.loss(tau),
      share: Math.exp(-spread.loss(tau)),
      own: yA,
      error: sigmaA,
      givenA: given[0]!,
      mu: spread.mean(tau),
      mean,
      sd,
      apart: sdOf(spread.y),
      middle: MIDDLE,
      large: LARGE,
      lossMiddle: spread.loss(MIDDLE),
      lossLarge: spread.loss(LARGE),
    };
  },
  {
    tau: { as: "tau" },
    top: { as: "tau" },
    loss: { as: "number", to: HUNDREDTH, label: "lost against the best, log units" },
    share: { as: "share" },
    own: { as: "yA" },
    error: { as: "sigmaA" },
    givenA: { as: "learned-mean", to: TENTH, label: "A, were τ known" },
    mu: { as: "mu" },
    mean: { as: "learned-mean", to: TENTH, label: "A, averaged over τ" },
    sd: { as: "learned-mean", to: TENTH },
    apart: { as: "tau" },
    middle: { as: "tau" },
    large: { as: "tau" },
    lossMiddle: { as: "number", to: HUNDREDTH },
    lossLarge: { as: "number", to: HUNDREDTH },
  },
);

type Dial = ReturnType<typeof numbers.of>;

/** A guess so near to the top is right. */
const CLOSE = 0.5;

const question = questionOn(
  numbers,
  ([guess = 0], { top, hand, others }) => ({
    guess,
    guessLoss: spreadOf(hand, others).loss(guess),
    isRight: Math.abs(guess - top) <= CLOSE,
  }),
  {
    asks: { kind: "number", as: "tau", start: 12, truth: ({ top }) => top },
    answers: { columns: ["were the spread known", "averaged over all spreads"] },
    hidesControls: true,
    written: { guess: { as: "tau" }, guessLoss: { as: "number", to: HUNDREDTH } },
    right: ({ isRight }) => isRight,
    yes: "There it is.",
    replies: [
      [
        ({ guess, apart }) => guess > 0.75 * apart,
        "You guessed {guess}, and the eight results do lie {apart} apart. But results differ by luck too, and here luck alone could do all of it.",
        "M14",
      ],
      [
        ({ guess, top }) => guess > top,
        "You guessed {guess} and took some of it for luck. The best fit takes more, but yours has lost only {guessLoss} log units.",
      ],
      [
        () => true,
        "You guessed {guess}. These results lie further apart than so small a spread and luck would make likely: it has lost {guessLoss} log units.",
      ],
    ],
    outcome:
      "The likelihood is highest at {top}. At {middle} it has lost {lossMiddle} log units, at {large} {lossLarge}.",
  },
);

/** Numbers that the text tells of the eight results as they were published, whatever the reader has done to them. */
function toldOf() {
  const [{ gain, error }] = schools;
  const hand = { yA: gain, sigmaA: error, name: "flat" };
  const rest = spreadOf(hand);
  const estimate = (name: string) => spreadOf({ ...hand, name }).theta[0]!;
  const points = { as: "learned-mean", to: TENTH } as const;
  const exact = { as: "learned-mean", to: HUNDREDTH } as const;
  const lost = { as: "number", to: HUNDREDTH } as const;
  return {
    all: [rest.mean(0), points],
    allSd: [rest.muSd(0), points],
    resultsAtRest: [sdOf(rest.y), points],
    atSmall: [rest.given(SMALL)[0]!, points],
    atMiddle: [rest.given(MIDDLE)[0]!, points],
    atLarge: [rest.given(LARGE)[0]!, points],
    lostSmall: [rest.loss(SMALL), lost],
    lostMiddle: [rest.loss(MIDDLE), lost],
    lostLarge: [rest.loss(LARGE), lost],
    shareMiddle: [Math.exp(-rest.loss(MIDDLE)), { as: "share" }],
    shareLarge: [Math.exp(-rest.loss(LARGE)), { as: "share" }],
    least: [rest.tau.quantile(0.025), points],
    most: [rest.tau.quantile(0.975), points],
    median: [rest.tau.quantile(0.5), points],
    flatA: [estimate("flat").mean, exact],
    flatSdA: [estimate("flat").sd, points],
    wideA: [estimate("wide").mean, exact],
    narrowA: [estimate("narrow").mean, exact],
    bothA: [estimate("both").mean, exact],
  } as const;
}

const PIECES = 25;
const HEIGHT = 1.16;
/** Where the names of the curves stand, beside them. */
const LINES = [1, 0.68, 0.36] as const;
/** All results that school A may have, and a little more. */
const GAINS = [-11, 41] as const;
/** Right of the fan: its names, the schools averaged over all spreads, the schools alone. */
const ASIDE = {
  wide: { averaged: 4.7, alone: 9.5, right: 12.2, left: 4.2 },
  narrow: { averaged: 2.9, alone: 5.8, right: 7.6, left: 2.9 },
};
const margins = (top: number, bottom: number) => (form: Form) => ({
  top,
  right: ASIDE[form.kind].right,
  bottom,
  left: ASIDE[form.kind].left,
});

/** Every curve of the drawing: what the spread is, each with its top at 1, and the estimate of each school at each spread. */
function curvesOf(spread: ReturnType<typeof spreadOf>, isFlat: boolean) {
  const likelihood = (tau: number) => Math.exp(-spread.loss(tau));
  const belief = (tau: number) => likelihood(tau) * Math.exp(spread.logPrior(tau));
  const top = Array.from({ length: 10 * PIECES + 1 }, (_, k) =>
    belief((WIDEST * k) / (10 * PIECES)),
  ).reduce((a, b) => Math.max(a, b));
  const origin = spread.logPrior(0);
  return {
    likelihood: smooth(likelihood, PIECES),
    posterior: smooth((tau) => belief(tau) / top, PIECES),
    prior: isFlat ? undefined : smooth((tau) => Math.exp(spread.logPrior(tau) - origin), PIECES),
    fan: spread.y.map((_, j) => smooth((tau) => spread.given(tau)[j]!, PIECES)),
  };
}

function dialOf(of: Dial): readonly Layer[] {
  const { tau, share } = of;
  const { likelihood, posterior, prior } = of.curves;
  return [
    {
      mark: "density",
      tone: "posterior",
      outcome: true,
      fill: "wash",
      points: posterior,
    },
    ...(prior === undefined
      ? []
      : [
          {
            mark: "curve" as const,
            tone: "population" as const,
            outcome: true,
            points: prior,
          },
          {
            mark: "words" as const,
            tone: "population" as const,
            outcome: true,
            x: WIDEST,
            y: LINES[2],
            beside: 0.6,
            text: "prior",
          },
        ]),
    {
      mark: "curve",
      tone: "data",
      outcome: true,
      points: likelihood,
    },
    {
      mark: "words",
      tone: "data",
      outcome: true,
      x: WIDEST,
      y: LINES[0],
      beside: 0.6,
      text: "likelihood, here {share}",
      short: "fits {share}",
    },
    {
      mark: "words",
      tone: "posterior",
      outcome: true,
      x: WIDEST,
      y: LINES[1],
      beside: 0.6,
      text: prior ? "posterior" : "posterior, the same",
      short: "posterior",
    },
    { mark: "point", tone: "data", outcome: true, x: tau, y: share, size: 0.8 },
  ];
}

/**
 * Where the names of the schools stand beside these heights, no two nearer than the gap: moved apart where there is room for
 * all; else the names that are free, from the first school on.
 */
function beside(values: readonly number[], gap: number): readonly (readonly [string, number])[] {
  if (values.length * gap > GAINS[1] - GAINS[0])
    return NAMES.map((name, j) => [name, values[j]!] as const).filter(([, value], j) =>
      values.slice(0, j).every((other) => Math.abs(other - value) >= gap),
    );
  const places = parted(values, gap);
  return NAMES.map((name, j) => [name, places[j]!] as const);
}

const FAN = { heights: [286, 244], top: 2.1, bottom: 3.4 } as const;

function fanOf({ results, theta, curves, given, tau }: Dial, form: Form): readonly Layer[] {
  const { averaged, alone, left, right } = ASIDE[form.kind];
  const aside = (fonts: number) =>
    WIDEST + (WIDEST * fonts) / (form.width / form.font - left - right);
  const tall = form.height / form.font - FAN.top - FAN.bottom;
  const gap = (1.02 * (GAINS[1] - GAINS[0])) / tall;
  const ends = curves.fan.map((points) => points.at(-1)![1]);
  const head = GAINS[1];
  const isWide = form.kind === "wide";
  return [
    ...curves.fan.map((points): Layer => ({ mark: "curve", tone: "posterior", points })),
    { mark: "rule", tone: "population", x: tau },
    ...beside(ends, gap).map(
      ([text, y]): Layer => ({
        mark: "words",
        tone: "posterior",
        x: WIDEST,
        y,
        beside: 0.5,
        text,
      }),
    ),
    {
      mark: "words",
      tone: "posterior",
      x: WIDEST,
      y: head,
      beside: averaged - (isWide ? 2.5 : 1.7),
      lift: 1.2,
      outcome: true,
      text: "τ unknown",
      short: "mean",
    },
    {
      mark: "words",
      tone: "data",
      x: WIDEST,
      y: head,
      beside: alone - (isWide ? 1.4 : 1.2),
      lift: 1.2,
      text: "alone",
    },
    {
      mark: "dots",
      tone: "posterior",
      size: 0.55,
      at: given.map((one) => [tau, one] as const),
    },
    ...theta.map(
      ({ mean }, j): Layer => ({
        mark: "point",
        tone: "posterior",
        outcome: true,
        x: aside(averaged),
        y: mean,
        size: j === 0 ? 0.8 : 0.55,
      }),
    ),
    ...(isWide
      ? [
          {
            mark: "words" as const,
            tone: "posterior" as const,
            outcome: true,
            x: WIDEST,
            y: theta[0]!.mean,
            beside: averaged + 0.6,
            lift: 0.6,
            text: "A {mean.number}",
          },
        ]
      : []),
    ...results.map(
      (own, j): Layer => ({
        mark: "point",
        tone: "data",
        x: aside(alone),
        y: own,
        size: j === 0 ? 0.8 : 0.55,
      }),
    ),
    ...(isWide ? beside(results, gap) : []).map(
      ([text, y]): Layer => ({
        mark: "words",
        tone: "data",
        x: WIDEST,
        y,
        beside: alone + 0.7,
        text,
      }),
    ),
  ];
}

/** To the digits that the quadrature over all spreads surely has. */
const toFive = (value: number) => Number(value.toFixed(5)) + 0;

/** Chapter 4: what eight results say of the spread between schools, and each school's estimate at every spread. */
export const dial = defineFigure(numbers, {
  id: "dial",
  controls: ["tau", "yA", "sigmaA"],
  atRest: ["tau"],
  choices: [
    {
      name: "prior",
      label: "prior on τ",
      options: {
        flat: "flat",
        wide: "half-Cauchy(25)",
        narrow: "half-Cauchy(5)",
        both: "half-Cauchy(5), and μ Normal(0, 5)",
      },
    },
  ],
  readouts: ["loss", "givenA", "mean"],
  words: {
    takeaway: [
      [
        ({ tau, top }) => tau === top && top === 0,
        "No spread at all fits best, and all eight would be put at {mu}",
      ],
      [({ tau, top }) => tau === top, "A spread of {top} fits best; A would be put at {givenA}"],
      "A spread of {top} fits best, but {tau.number} fits {share} as well",
    ],
    summary:
      "Alone, A gained {own}, with a standard error of {error.number}. Were the spread {tau}, it would be put at {givenA.number}. Nobody can read that dial, so its estimate averages over all spreads, each by its posterior: {mean}, give or take {sd.number}.",
    announcement: "At {tau} {share} as good as the best. A: {givenA}; averaged, {mean}.",
  },
  drawing: [
    {
      room: { heights: [118, 106], lines: 7 },
      margins: margins(1.4, 0.4),
      x: { of: "tau" },
      // Two axes that stand still, each with its own height.
      y: { of: () => [0, HEIGHT] },
      drag: [
        {
          parameter: "tau",
          tone: "population",
          outcome: true,
          y: () => HEIGHT / 8,
          ends: () => [0, HEIGHT],
        },
      ],
      layers: dialOf,
    },
    {
      room: { heights: FAN.heights, lines: 9 },
      margins: margins(FAN.top, FAN.bottom),
      x: { of: [0, WIDEST], label: "spread between schools, τ", in: "tau", short: "spread τ" },
      y: { of: () => GAINS, label: "points gained", short: "points" },
      guesses: () => [],
      layers: fanOf,
      press: {
        parameter: "tau",
        value: ({ x }) => (x >= 0 && x <= WIDEST ? x : undefined),
      },
    },
  ],
  table: {
    caption: "Eight schools: alone, were the spread known, and averaged over all spreads",
    columns: [
      ["school"],
      ["result", "yA"],
      ["standard error", "sigmaA"],
      ["were the spread known", "learned-mean"],
      ["averaged over all spreads", "learned-mean"],
      ["give or take", "learned-mean"],
    ],
    rows: ({ results, errors, theta, given }) =>
      NAMES.map((name, j) => {
        const { mean, sd } = theta[j]!;
        return [name, results[j]!, errors[j]!, toFive(given[j]!), toFive(mean), toFive(sd)];
      }),
  },
  program: ({ hand, results, errors }) => {
    const { tauPrior, muPrior } = beliefs[hand.name] ?? beliefs.flat!;
    return {
      laws: { mu: lawOfMean(muPrior), tau: lawOfSpread(tauPrior) },
      values: { y: results.slice(1), sigma: errors.slice(1) },
    };
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
