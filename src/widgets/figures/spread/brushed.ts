import { keepingTwo } from "#explorable/keepingTwo.ts";
import { withOthers } from "#models/learnedSpread.ts";
import { spreadWithin } from "#models/spreadWithin.ts";
import { within } from "#models/withinSpreads.ts";
import type { Form } from "#plot/form.ts";
import type { Drag } from "../../declared/Drawing.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { smooth, WIDEST } from "./alongSpread.ts";
import { NAMES, OTHERS, type Others, othersIn } from "./schools.ts";
import { curveOf, overAll, priorShare, spreadsOf } from "./within.ts";

const TENTH = { decimals: 1 } as const;
const PIECES = 50;
const HEIGHT = 1.16;
/** True gains that a school may have, and a little more. */
const GAINS = [-30, 60] as const;
const PLACES = 60;

/** All schools, as long as neither the one in the hand nor the others change. */
const groupsOf = (hand: { readonly yA: number; readonly sigmaA: number }, others: Others) =>
  kept(hand.yA, hand.sigmaA, others.y, others.sigma);
const kept = keepingTwo((yA: number, sigmaA: number, y: Others["y"], sigma: Others["sigma"]) =>
  withOthers({ yA, sigmaA }, { y, sigma }),
);

/** Prior and posterior of the spread along its axis, each with its top at one. */
const alongOf = keepingTwo((y: readonly number[], sigma: readonly number[]) => {
  const { logPrior, logPosterior } = spreadsOf(y, sigma);
  const topped = (log: (tau: number) => number) => {
    const highest = Array.from({ length: 10 * PIECES + 1 }, (_, k) =>
      log((WIDEST * k) / (10 * PIECES)),
    ).reduce((a, b) => Math.max(a, b));
    return (tau: number) => Math.exp(log(Math.abs(tau)) - highest);
  };
  return { prior: smooth(topped(logPrior), PIECES), curve: smooth(topped(logPosterior), PIECES) };
});

const numbers = numbersOf(
  spreadWithin,
  ({ lower, upper, yA, sigmaA }, { sample, view }) => {
    const from = Math.min(lower, upper);
    const to = Math.max(lower, upper);
    // The end of the rail is no end of the interval.
    const isOpen = to === WIDEST;
    const end = isOpen ? Number.POSITIVE_INFINITY : to;
    const name = view.school ?? NAMES[0]!;
    const j = Math.max(0, NAMES.indexOf(name));
    const { y, sigma } = groupsOf({ yA, sigmaA }, othersIn(sample));
    const here = within({ y, sigma }, from, end);
    const all = overAll(y, sigma);
    const { prior, curve } = alongOf(y, sigma);
    return {
      from,
      to,
      isOpen,
      isAll: isOpen && from === 0,
      isPoint: from === end,
      school: name,
      results: y,
      own: y[j]!,
      here,
      all,
      estimate: here.theta[j]!.mean,
      sd: here.theta[j]!.sd,
      whole: all.theta[j]!.mean,
      wholeSd: all.theta[j]!.sd,
      share: from === end ? 0 : here.mass / all.mass,
      priorShare: priorShare(from, end),
      curves: {
        prior,
        curve,
        thetaPrior: curveOf(here.prior, GAINS, PLACES),
        theta: curveOf(here.theta[j]!, GAINS, PLACES),
        thetaAll: curveOf(all.theta[j]!, GAINS, PLACES),
      },
    };
  },
  {
    from: { as: "lower" },
    to: { as: "upper" },
    own: { as: "yA" },
    estimate: { as: "learned-mean", to: TENTH, label: "{school}, given these spreads" },
    sd: { as: "learned-mean", to: TENTH },
    whole: { as: "learned-mean", to: TENTH, label: "{school}, over all spreads" },
    wholeSd: { as: "learned-mean", to: TENTH },
    share: { as: "share", label: "of the posterior of the spread" },
    priorShare: { as: "share" },
  },
);

type Brushed = ReturnType<typeof numbers.of>;

/** A guess so near to the estimate is right. */
const CLOSE = 1.5;

const question = questionOn(
  numbers,
  ([guess = 0], { estimate }) => ({ guess, isRight: Math.abs(guess - estimate) <= CLOSE }),
  {
    asks: { kind: "number", as: "mu", start: 20, truth: ({ estimate }) => estimate },
    answers: { columns: ["given these spreads", "give or take"] },
    hidesControls: true,
    written: { guess: { as: "mu" } },
    right: ({ isRight }) => isRight,
    yes: "That is where it is put.",
    replies: [
      [
        ({ guess, own, whole }) => Math.abs(guess - own) < Math.abs(own - whole) / 4,
        "You guessed {guess}, close to what {school} gained by itself. Schools that differ so much keep a good part of their own results, and still no school keeps all of it: it was measured too badly.",
        "M12",
      ],
      [
        ({ guess, own, whole }) => Math.abs(guess - own) >= Math.abs(own - whole),
        "You guessed {guess}. Over all spreads {school} is put at {whole}; where small spreads are out, it is pulled less than that.",
        "M7",
      ],
      [
        ({ guess, estimate }) => guess > estimate,
        "You guessed {guess}. It is in the right direction, and a little far: large spreads are in the interval, but hardly in the posterior.",
      ],
      [
        () => true,
        "You guessed {guess}. It is in the right direction; without the small spreads the pull is weaker still.",
      ],
    ],
    outcome: "Given these spreads {school} is put at {estimate}, over all spreads at {whole}.",
  },
);

const RIGHT = { wide: 7, narrow: 6.2 };
const margins = (top: number) => (form: Form) => ({
  top,
  right: RIGHT[form.kind],
  bottom: 3.4,
  left: 1,
});
/** Where the names of curves stand, beside them. */
const LINES = [1, 0.44] as const;

/** So far from the axis that the handle at its end leaves them free. */
const BESIDE = 1.1;

const named = (
  tone: "data" | "posterior" | "population" | "plain",
  [x, y]: readonly [x: number, line: number],
  text: string,
  { short = text } = {},
): Layer => ({ mark: "words", tone, x, y, beside: BESIDE, text, short });

function spreadLayers({ curves, from, to, isOpen }: Brushed): readonly Layer[] {
  return [
    {
      mark: "band",
      tone: "posterior",
      points: [
        [from, 0, HEIGHT],
        [to, 0, HEIGHT],
      ],
    },
    { mark: "curve", tone: "posterior", points: curves.curve },
    { mark: "curve", tone: "population", points: curves.prior },
    // Each tone is named once in the two drawings: on a low screen two names find no room in one.
    named("posterior", [WIDEST, LINES[0]], "posterior"),
    { mark: "rule", tone: "plain", x: from },
    { mark: "rule", tone: "plain", x: to },
    ...(isOpen ? [named("plain", [WIDEST, LINES[1]], "and beyond", { short: "beyond" })] : []),
  ];
}

function schoolLayers({ curves, own, isAll }: Brushed): readonly Layer[] {
  const end = GAINS[1];
  return [
    { mark: "density", tone: "posterior", outcome: true, fill: "wash", points: curves.theta },
    { mark: "curve", tone: "population", points: curves.thetaPrior },
    ...(isAll ? [] : [{ mark: "curve" as const, tone: "plain" as const, points: curves.thetaAll }]),
    named("population", [end, LINES[0]], "prior"),
    ...(isAll ? [] : [named("plain", [end, LINES[1]], "all spreads", { short: "of all" })]),
    { mark: "point", tone: "data", x: own, y: 0, size: 0.9 },
    {
      mark: "words",
      tone: "data",
      x: own,
      y: HEIGHT,
      lift: 0.8,
      side: "middle",
      text: "{school} alone {own}",
      short: "alone {own.number}",
    },
    { mark: "rule", tone: "data", x: own, top: 0.08 },
  ];
}

/** Both ends are alike: the smaller one is the lower, whichever it is. */
const edge = (parameter: "lower" | "upper", height: number): Drag<Brushed> => ({
  parameter,
  tone: "plain",
  outcome: true,
  y: () => HEIGHT * height,
  ends: () => [0, HEIGHT],
});

/** School A over all spreads and with none, its result as it was published. */
function toldOf() {
  const { yA, sigmaA } = spreadWithin.parameters;
  const { y, sigma } = groupsOf({ yA: yA.initial, sigmaA: sigmaA.initial }, OTHERS);
  const { as, to } = { as: "learned-mean", to: { decimals: 2 } } as const;
  return {
    allA: [overAll(y, sigma).theta[0]!.mean, { as, to }],
    noneA: [within({ y, sigma }, 0, 0).theta[0]!.mean, { as, to }],
  } as const;
}

/** To the digits that the quadrature over the spreads surely has. */
const toFour = (value: number) => Number(value.toFixed(4)) + 0;

/** An interval of spreads is brushed, and every school is seen given that the spread lies there. */
export const brushed = defineFigure(numbers, {
  id: "brushed",
  controls: ["lower", "upper"],
  choices: [
    {
      name: "school",
      label: "school",
      options: Object.fromEntries(NAMES.map((name) => [name, name])),
    },
  ],
  readouts: [],
  projected: ["estimate", "whole"],
  words: {
    takeaway: [
      [
        ({ isAll }) => isAll,
        "Over all spreads {school} is put at {estimate}, give or take {sd.number}",
      ],
      [
        ({ isPoint }) => isPoint,
        "At a spread of just {from.number} {school} is put at {estimate}, give or take {sd.number}",
      ],
      [
        ({ isOpen }) => isOpen,
        "At a spread of {from.number} or more {school} is put at {estimate}, give or take {sd.number}",
      ],
      "At a spread of {from.number} to {to.number} {school} is put at {estimate}, give or take {sd.number}",
    ],
    summary: [
      [
        ({ isAll }) => isAll,
        "{school} gained {own} by itself. Every spread is let in, each with its share of the posterior, so this is the posterior of {school} itself.",
      ],
      [
        ({ isPoint }) => isPoint,
        "{school} gained {own} by itself, and over all spreads it is put at {whole.number}, give or take {wholeSd}. At one single spread its curve is a plain bell, and its top is a point of the fan with this prior.",
      ],
      "{school} gained {own} by itself, and over all spreads it is put at {whole.number}, give or take {wholeSd}. These spreads have {priorShare} of the prior and {share} of the posterior.",
    ],
    announcement: "{school}: {estimate}, give or take {sd.number}.",
  },
  drawing: [
    {
      room: { heights: [170, 150], lines: 7 },
      margins: margins(0.8),
      x: { of: [0, WIDEST], label: "spread between schools, τ", in: "tau", short: "spread τ" },
      y: { of: [0, HEIGHT] },
      drag: [edge("lower", 0.2), edge("upper", 0.55)],
      guesses: () => [],
      layers: spreadLayers,
    },
    {
      room: { heights: [190, 170], lines: 8 },
      margins: margins(2),
      x: { of: GAINS, label: "true gain of {school}", in: "tau", short: "true gain" },
      y: { of: () => [0, HEIGHT] },
      layers: schoolLayers,
    },
  ],
  table: {
    caption: "Each school, given that the spread lies in the interval, and over all spreads",
    columns: [
      ["school"],
      ["result", "yA"],
      ["given these spreads", "learned-mean"],
      ["give or take", "learned-mean"],
      ["over all spreads", "learned-mean"],
    ],
    rows: ({ results, here, all }) =>
      NAMES.map((name, j) => [
        name,
        results[j]!,
        toFour(here.theta[j]!.mean),
        toFour(here.theta[j]!.sd),
        toFour(all.theta[j]!.mean),
      ]),
  },
  program: ({ isAll, from, to, isOpen }) => ({
    notes: isAll
      ? []
      : [
          `On the screen only spreads ${isOpen ? `from ${from} upwards` : `from ${from} to ${to}`} count; this program weighs all of them.`,
        ],
  }),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
