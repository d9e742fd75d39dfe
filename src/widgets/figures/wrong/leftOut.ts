import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { leaveOneGroupOut } from "#core/pooling/knownErrors/leaveOneGroupOut.ts";
import type { Sample } from "#data/dataSet.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { learnedSpread, withOthers } from "#models/learnedSpread.ts";
import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { smooth, WIDEST } from "../spread/alongSpread.ts";
import { NAMES, othersIn } from "../spread/schools.ts";

const { fineStep } = learnedSpread.parameters.tau;
/** The spread at which the text and the answers say how much is lost. */
const LARGE = 10;
/** Results and forecasts along the axis; a forecast that leads further is cut. */
const AXIS = [-60, 80] as const;
const ROWS = [-0.7, 7.6] as const;
const HEIGHT = 1.2;
const PIECES = 50;
/** A forecast is drawn as its middle 95 %, so many standard deviations to either side. */
const REACH = 1.96;

const TENTH = { decimals: 1 } as const;
const HUNDREDTH = { decimals: 2 } as const;

const FLAT = { law: "flat" } as const;

/** What is asked of eight results at any spread; which spread is best in either way does not change while the thread moves. */
const askedOf = keepingTwo((yA: number, sigmaA: number, sample: Sample) => {
  const results = withOthers({ yA, sigmaA }, othersIn(sample));
  const variances = results.sigma.map((error) => error ** 2);
  const forecasts = (tau: number) => leaveOneGroupOut({ ...results, tau });
  const scoreAt = (tau: number) =>
    forecasts(tau).reduce((sum, { logDensity }) => sum + logDensity, 0);
  const fitAt = (tau: number) => marginalGivenTau(results.y, variances, tau, FLAT).logMarginal;
  const [score, fit] = [bestOf(scoreAt), bestOf(fitAt)];
  const lostOf =
    ({ highest }: typeof score, at: typeof scoreAt) =>
    (tau: number) =>
      highest - at(tau);
  const [scoreLost, fitLost] = [lostOf(score, scoreAt), lostOf(fit, fitAt)];
  const shareOf = (lost: typeof scoreLost) =>
    smooth((tau) => Math.exp(-lost(Math.abs(tau))), PIECES);
  return {
    results,
    forecasts,
    scoreAt,
    scoreLost,
    fitLost,
    best: score.at,
    top: fit.at,
    scoreCurve: shareOf(scoreLost),
    fitCurve: shareOf(fitLost),
  };
});

/** Where a curve is highest among all spreads that the thread can stand at. */
function bestOf(of: (tau: number) => number) {
  let [at, highest] = [0, of(0)];
  for (let k = 1; k <= Math.round(WIDEST / fineStep); k++) {
    const tau = Math.round(10 * k * fineStep) / 10;
    const value = of(tau);
    if (value > highest) [at, highest] = [tau, value];
  }
  return { at, highest };
}

const numbers = numbersOf(
  learnedSpread,
  ({ tau, yA, sigmaA }, { sample }) => {
    const asked = askedOf(yA, sigmaA, sample);
    const { results, best, top, scoreLost, fitLost } = asked;
    const forecasts = asked.forecasts(tau);
    const worst = forecasts.reduce(
      (most, { z }, j) => (Math.abs(z) > Math.abs(forecasts[most]!.z) ? j : most),
      0,
    );
    return {
      tau,
      yA,
      ...results,
      forecasts,
      best,
      top,
      scoreCurve: asked.scoreCurve,
      fitCurve: asked.fitCurve,
      score: asked.scoreAt(tau),
      lost: scoreLost(tau),
      fit: fitLost(tau),
      share: Math.exp(-scoreLost(tau)),
      fitShare: Math.exp(-fitLost(tau)),
      large: LARGE,
      lostLarge: scoreLost(LARGE),
      fitLarge: fitLost(LARGE),
      worst: NAMES[worst]!,
      away: Math.abs(forecasts[worst]!.z),
      isBest: tau === best,
      isTop: tau === top,
      isZero: best === 0,
    };
  },
  {
    tau: { as: "tau" },
    yA: { as: "yA" },
    best: { as: "tau", label: "spread that forecasts best" },
    top: { as: "tau" },
    score: { as: "number", to: HUNDREDTH, label: "score, log units" },
    lost: { as: "number", to: HUNDREDTH, label: "score below the best" },
    fit: { as: "number", to: HUNDREDTH, label: "likelihood below its top" },
    large: { as: "tau" },
    lostLarge: { as: "number", to: HUNDREDTH },
    fitLarge: { as: "number", to: HUNDREDTH },
    away: { as: "number", to: TENTH },
  },
);

type LeftOut = ReturnType<typeof numbers.of>;

/** A guess so near to the best is right. */
const CLOSE = 1.5;

const question = questionOn(
  numbers,
  ([guess = 0], { best, yA, sigma, y }) => {
    const sample = { groups: NAMES.slice(1), columns: { y: y.slice(1), sigma: sigma.slice(1) } };
    return {
      guess,
      guessLost: askedOf(yA, sigma[0]!, sample).scoreLost(guess),
      isRight: Math.abs(guess - best) <= CLOSE,
      isWide: guess > best,
    };
  },
  {
    asks: { kind: "number", as: "tau", start: 12, truth: ({ best }) => best },
    answers: { columns: ["expected", "give or take"] },
    hidesControls: true,
    written: { guess: { as: "tau" }, guessLost: { as: "number", to: HUNDREDTH } },
    right: ({ isRight }) => isRight,
    yes: "There it is.",
    replies: [
      [
        ({ isWide }) => isWide,
        "You guessed {guess}. There the forecasts are wide, and what came was all in all less probable by them than by narrower ones: {guessLost} log units are lost.",
      ],
      [
        () => true,
        "You guessed {guess}. There the forecasts are narrow, and what came was all in all less probable by them than by wider ones: {guessLost} log units are lost.",
        "M22",
      ],
    ],
    outcome:
      "The best forecasts are made at {best}. At {large} the score is {lostLarge} log units below, and the likelihood {fitLarge} below its top.",
  },
);

/** Room left and right of the axis, in heights of the text. */
const margins = (top: number, bottom: number) => ({ top, right: 1, bottom, left: 1.6 });
const rowOf = (school: number) => NAMES.length - 1 - school;

/** Margins of the rows, in heights of the text. */
const ROOM = { top: 0.6, bottom: 3.4 } as const;

/** Every school is named, or where rows are close, every second one. */
function named({ height, font }: Form): readonly string[] {
  const row = (height / font - ROOM.top - ROOM.bottom) / (ROWS[1] - ROWS[0]);
  const step = Math.ceil(1.05 / row);
  return NAMES.filter((_, j) => j % step === 0);
}

function rowsOf({ y, forecasts }: LeftOut, form: Form): readonly Layer[] {
  return [
    {
      mark: Rods,
      tone: "population",
      rods: forecasts.map(({ mean, sd }, j) => ({
        from: Math.max(AXIS[0], mean - REACH * sd),
        to: Math.min(AXIS[1], mean + REACH * sd),
        y: rowOf(j),
      })),
    },
    {
      mark: "dots",
      tone: "population",
      size: 0.5,
      at: forecasts.map(({ mean }, j) => [mean, rowOf(j)] as const),
    },
    {
      mark: "dots",
      tone: "data",
      size: 0.7,
      at: y.map((result, j) => [result, rowOf(j)] as const),
    },
    ...named(form).map(
      (text): Layer => ({
        mark: "words",
        tone: "data",
        x: AXIS[0],
        y: rowOf(NAMES.indexOf(text)),
        beside: -1.2,
        text,
      }),
    ),
  ];
}

function scoresOf({ tau, scoreCurve, fitCurve, share }: LeftOut): readonly Layer[] {
  return [
    {
      mark: "density",
      tone: "posterior",
      outcome: true,
      fill: "wash",
      points: fitCurve,
      name: "posterior of τ",
      short: "posterior",
    },
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      points: scoreCurve,
    },
    {
      mark: "words",
      tone: "population",
      outcome: true,
      x: WIDEST,
      y: HEIGHT,
      side: "left",
      lift: 0.7,
      text: "dashed: forecasts of those left out",
      short: "dashed: forecasts",
    },
    { mark: "point", tone: "population", outcome: true, x: tau, y: share, size: 0.8 },
  ];
}

/** Chapter 6: each school forecast by the seven others at every spread, and how well all eight forecasts did together. */
export const leftOut = defineFigure(numbers, {
  id: "left-out",
  controls: ["tau", "yA"],
  atRest: ["tau"],
  readouts: [],
  projected: ["best", "lost", "fit"],
  words: {
    takeaway: [
      [
        ({ isZero, top }) => isZero && top === 0,
        "The seven forecast the eighth best as if schools were alike; the likelihood says the same",
      ],
      "The seven forecast the eighth best at a spread of {best}; the likelihood has its top at {top}",
    ],
    summary:
      "At a spread of {tau} the eight forecasts score {score}, {worse}. The likelihood of the eight results {fits}. The worst forecast is that of school {worst}: it came out {away} standard deviations from what the seven others expected.",
    announcement: "At {tau}: forecasts {lost} log units below the best, likelihood {fit}.",
    phrases: {
      fits: [[({ isTop }) => isTop, "has its top there"], "has lost {fit} log units there"],
      worse: [[({ isBest }) => isBest, "the best they can"], "{lost} log units below the best"],
    },
  },
  drawing: [
    {
      room: { heights: [206, 190], lines: 9 },
      margins: margins(ROOM.top, ROOM.bottom),
      x: {
        of: AXIS,
        label: "gain: forecast by the seven others, and result",
        in: "yA",
        short: "gain",
      },
      y: { of: () => ROWS },
      guesses: () => [],
      layers: rowsOf,
    },
    {
      room: { heights: [130, 116], lines: 6 },
      margins: margins(1.5, 3.4),
      x: { of: [0, WIDEST], label: "spread between schools, τ", in: "tau", short: "spread τ" },
      y: { of: () => [0, HEIGHT] },
      drag: [
        {
          parameter: "tau",
          tone: "population",
          y: () => HEIGHT / 8,
          ends: () => [0, HEIGHT],
        },
      ],
      layers: scoresOf,
    },
  ],
  table: {
    caption: "Each school, and what the seven others expect of it at a spread of {tau}",
    columns: [
      ["school"],
      ["result", "yA"],
      ["expected", "yA"],
      ["give or take", "sigmaA"],
      ["log density of the result", "number"],
    ],
    rows: ({ y, forecasts }) =>
      forecasts.map(({ mean, sd, logDensity }, j) => [
        NAMES[j]!,
        y[j]!,
        Number(mean.toFixed(3)),
        Number(sd.toFixed(3)),
        Number(logDensity.toFixed(3)),
      ]),
  },
  asks: question,
});
