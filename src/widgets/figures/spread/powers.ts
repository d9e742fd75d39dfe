import { logSdPriorAt } from "#core/pooling/priors/priors.ts";
import { weighedSpread } from "#models/weighedSpread.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { smooth, WIDEST } from "./alongSpread.ts";
import { beliefOf, PRIOR, weighedOf } from "./believed.ts";
import { lawOfSpread } from "./priorLaws.ts";
import { othersIn } from "./schools.ts";

const PIECES = 50;
const HEIGHT = 1.16;
const TENTH = { decimals: 1 } as const;
const HUNDREDTH = { decimals: 2 } as const;

/** A curve by its logs, its top along the axis at 1. */
function toppedAtOne(log: (tau: number) => number) {
  const highest = Array.from({ length: 10 * PIECES + 1 }, (_, k) =>
    log((WIDEST * k) / (10 * PIECES)),
  ).reduce((a, b) => Math.max(a, b));
  return smooth((tau) => Math.exp(log(Math.abs(tau)) - highest), PIECES);
}

const numbers = numbersOf(
  weighedSpread,
  ({ yA, sigmaA, priorPower, dataPower }, { sample, view }) => {
    const others = othersIn(sample);
    const { law } = beliefOf(view.prior);
    const weighed = (prior: number, data: number) =>
      weighedOf({ yA, sigmaA }, law, [prior, data], others);
    const now = weighed(priorPower, dataPower);
    const rest = weighed(1, 1);
    const priorTwice = weighed(2, 1);
    const dataTwice = weighed(1, 2);
    return {
      priorPower,
      dataPower,
      isAtRest: priorPower === 1 && dataPower === 1,
      isFlat: law.law === "uniform",
      median: now.median,
      restMedian: rest.median,
      estimate: now.estimate,
      restEstimate: rest.estimate,
      byPrior: Math.abs(priorTwice.median - rest.median),
      byData: Math.abs(dataTwice.median - rest.median),
      weighings: (
        [
          ["as they stand", rest],
          ["prior doubled", priorTwice],
          ["likelihood doubled", dataTwice],
          ["as set", now],
        ] as const
      ).map(([name, { median, estimate }]) => ({ name, median, estimate })),
      curves: {
        posterior: toppedAtOne(now.logPosterior),
        likelihood: toppedAtOne(now.logLikelihood),
        prior: toppedAtOne((tau) => (priorPower === 0 ? 0 : priorPower * logSdPriorAt(law, tau))),
      },
    };
  },
  {
    priorPower: { as: "priorPower" },
    dataPower: { as: "dataPower" },
    median: { as: "tau", to: TENTH, label: "half of the spreads lie above" },
    restMedian: { as: "tau", to: TENTH },
    estimate: { as: "learned-mean", to: TENTH, label: "estimate of A" },
    restEstimate: { as: "learned-mean", to: TENTH },
    byPrior: { as: "tau", to: HUNDREDTH },
    byData: { as: "tau", to: HUNDREDTH },
  },
);

type Powers = ReturnType<typeof numbers.of>;

/** Where the names of the curves stand, beside them. */
const LINES = [1, 0.72, 0.44] as const;

function curvesOf({ curves, isAtRest, median, restMedian }: Powers): readonly Layer[] {
  const named = (
    tone: "data" | "posterior" | "population",
    line: number,
    text: string,
    short = text,
  ): Layer => ({ mark: "words", tone, x: WIDEST, y: line, beside: 0.6, text, short });
  return [
    { mark: "density", tone: "posterior", fill: "wash", points: curves.posterior },
    { mark: "curve", tone: "population", points: curves.prior },
    { mark: "curve", tone: "data", points: curves.likelihood },
    named("data", LINES[0], "likelihood, to {dataPower}", "data"),
    named("posterior", LINES[1], "posterior"),
    named("population", LINES[2], "prior, to {priorPower}", "prior"),
    ...(isAtRest ? [] : [{ mark: "rule" as const, tone: "plain" as const, x: restMedian }]),
    { mark: "rule", tone: "posterior", x: median },
    {
      mark: "words",
      tone: "posterior",
      x: median,
      y: HEIGHT,
      lift: 0.8,
      side: "right",
      text: "half lie above {median}",
      short: "half above {median.number}",
    },
  ];
}

/** To the digits that are said. */
const toTenth = (value: number) => Number(value.toFixed(1));

/** Where the middle of the posterior lies under two priors: as they stand, with the prior doubled, with the data doubled. */
function toldOf() {
  const { yA, sigmaA } = weighedSpread.parameters;
  const hand = { yA: yA.initial, sigmaA: sigmaA.initial };
  const middle = (name: string, prior: number, data: number) =>
    [weighedOf(hand, beliefOf(name).law, [prior, data]).median, { as: "tau", to: TENTH }] as const;
  return {
    wideRest: middle("wide", 1, 1),
    widePrior: middle("wide", 2, 1),
    wideData: middle("wide", 1, 2),
    narrowRest: middle("narrow", 1, 1),
    narrowPrior: middle("narrow", 2, 1),
    narrowData: middle("narrow", 1, 2),
  };
}

/** Chapter 4: whether the answer hangs on the prior or on the data, by raising each to a power. */
export const powers = defineFigure(numbers, {
  id: "powers",
  controls: ["priorPower", "dataPower"],
  atRest: ["priorPower", "dataPower"],
  choices: [PRIOR],
  readouts: ["estimate"],
  words: {
    takeaway: [
      [
        ({ byPrior, byData }) => byPrior > byData,
        "Here the prior speaks louder: doubled, it moves the middle of the spread by {byPrior.number}, doubled data by {byData}",
      ],
      "The data speak louder: doubled, they move the middle of the spread by {byData.number}, a doubled prior by {byPrior}",
    ],
    summary:
      "As prior and likelihood stand, half of the posterior lies above a spread of {restMedian}, and school A is put at {restEstimate.number}. {asSet} {deaf}",
    announcement: "Half above {median}; A at {estimate}.",
    phrases: {
      asSet: [
        [({ isAtRest }) => isAtRest, "Both powers are {priorPower}."],
        "With the prior to the power {priorPower} and the likelihood to the power {dataPower} it is above {median.number}, with A at {estimate.number}.",
      ],
      deaf: [
        [
          ({ isFlat }) => isFlat,
          "A flat prior is flat to every power, so this cannot find it out.",
        ],
        "A source to the power of two counts twice.",
      ],
    },
  },
  drawing: {
    room: { heights: [236, 220], lines: 10 },
    margins: (form) => ({
      top: 1.6,
      right: form.kind === "wide" ? 9.4 : 5.4,
      bottom: 3.4,
      left: 1,
    }),
    x: { of: "tau", label: "spread between schools, τ", in: "tau", short: "spread τ" },
    y: { of: [0, HEIGHT] },
    guesses: () => [],
    layers: curvesOf,
  },
  table: {
    caption:
      "What is known of the spread and of school A, with prior or likelihood raised to a power",
    columns: [["weighed"], ["half of the spreads lie above", "tau"], ["school A", "learned-mean"]],
    rows: ({ weighings }) =>
      weighings.map(({ name, median, estimate }) => [name, toTenth(median), toTenth(estimate)]),
  },
  program: ({ priorPower, dataPower, isFlat }, { view }) => {
    const { law } = beliefOf(view.prior);
    // Each prior is flat to the power of nought, and a flat one is itself to every other.
    const isBare = priorPower === 0;
    return {
      laws: { tau: lawOfSpread(isBare ? { law: "flat" } : law) },
      powers: {
        ...(!isBare && !isFlat && priorPower !== 1 && { tau: "priorPower" }),
        ...(dataPower !== 1 && { yA: "dataPower", "y[j]": "dataPower" }),
      },
    };
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
});
