import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { inventedState } from "#data/inventedState.ts";
import { groupMeans } from "#models/groupMeans.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { FREE, mean } from "./trumpet.ts";

const { sd: TRUE_SPREAD } = inventedState.truth;
/** Heaps stand between these averages, in steps of so many points; what lies beyond stands in the last. */
const [LOW, HIGH, STEP] = [50, 90, 2] as const;
const BINS = Array.from({ length: (HIGH - LOW) / STEP }, (_, k) => LOW + STEP * k);
/** A higher heap is cut off: it would press all others flat. */
const TOP = 100;

const spreadOf = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((one) => (one - middle) ** 2)));
};

/** How many of these stand in each place. */
function heapOf(values: readonly number[]): readonly number[] {
  const counts = BINS.map(() => 0);
  for (const one of values) {
    const at = Math.floor((one - LOW) / STEP);
    counts[Math.min(BINS.length - 1, Math.max(0, at))]! += 1;
  }
  return counts;
}

/** The outline of a heap, from the foot to the foot. */
const outlineOf = (heap: readonly number[]): readonly CurvePoint[] => [
  [LOW, 0],
  ...heap.flatMap((count, k): readonly CurvePoint[] => [
    [BINS[k]!, Math.min(count, TOP)],
    [BINS[k]! + STEP, Math.min(count, TOP)],
  ]),
  [HIGH, 0],
];

const numbers = numbersOf(
  groupMeans,
  ({ mu, tau }, { sample }) => {
    const { n = [], y = [], sigma = [], theta = [] } = sample.columns;
    const { mean: shown } = shrink({ y, sigma, mu, tau });
    const { mean: fitting } = shrink({ y, sigma, mu, tau: TRUE_SPREAD });
    return {
      mu,
      tau,
      schools: n.length,
      ownSpread: spreadOf(y),
      trueSpread: spreadOf(theta),
      shownSpread: spreadOf(shown),
      fittingSpread: spreadOf(fitting),
      drawnWith: TRUE_SPREAD,
      own: heapOf(y),
      truths: heapOf(theta),
      shown: heapOf(shown),
    };
  },
  {
    mu: { as: "mu" },
    tau: { as: "tau" },
    schools: { as: "number", to: { step: 1 } },
    ownSpread: { as: "tau", to: { decimals: 1 }, label: "averages scatter with" },
    trueSpread: { as: "tau", to: { decimals: 1 }, label: "the schools with" },
    shownSpread: { as: "tau", to: { decimals: 1 }, label: "estimates with" },
    fittingSpread: { as: "tau", to: { decimals: 1 } },
    drawnWith: { as: "tau" },
  },
);

/** So near to the answer is right, and so near to another spread was taken for it. */
const CLOSE = 0.3;

const { unit, unitOne = unit } = groupMeans.parameters.tau;
/** What a spread is guessed on. */
const SPREADS = {
  short: "your guess",
  letter: "",
  unit,
  unitOne,
  range: [0, 8],
  step: 0.5,
  fineStep: 0.1,
} as const;

const question = questionOn(numbers, ([guess = 0]) => ({ guess }), {
  asks: {
    kind: "values",
    as: SPREADS,
    items: ({ trueSpread }) => [
      { id: "spread", label: "the estimates scatter with", start: Math.round(trueSpread) },
    ],
  },
  hidesControls: true,
  answers: { columns: ["estimates"] },
  right: ({ guess, fittingSpread }) => Math.abs(guess - fittingSpread) <= CLOSE,
  yes: "Within three tenths of a point.",
  replies: [
    [
      ({ guess, ownSpread }) => guess >= ownSpread - CLOSE,
      "So far apart lie the averages, or further. But every average is pulled towards the middle, and not one away from it.",
      "M14",
    ],
    [
      ({ guess, fittingSpread }) => guess > fittingSpread,
      "So far apart lie the schools themselves, more or less. An estimate is the middle of what its school may be, and middles lie closer together than what they are the middles of.",
      "M20",
    ],
    [
      () => true,
      "Closer together than the schools, as you said. But where many students were tested little is pulled, and what sets such a school apart stays.",
    ],
  ],
  outcome:
    "At an assumed spread of {drawnWith.number}, with which these schools were drawn, the estimates have a standard deviation of {fittingSpread}. The averages have one of {ownSpread.number}, the schools themselves one of {trueSpread.number}.",
});

/** Three hundred schools in heaps: what was seen, what is estimated, and what is true. */
export const heaps = defineFigure(numbers, {
  id: "heaps",
  controls: ["tau"],
  resample: "draw 300 other schools",
  readouts: ["ownSpread", "shownSpread", "trueSpread"],
  projected: ["ownSpread", "shownSpread", "trueSpread"],
  words: {
    takeaway: [
      [({ tau }) => tau === 0, "Were no spread assumed, all {schools} would be put at {mu}"],
      [
        ({ tau }) => tau >= FREE,
        "Averages scatter with {ownSpread.number}, the schools themselves with {trueSpread}",
      ],
      "The estimates scatter with {shownSpread.number}, the schools themselves with {trueSpread}",
    ],
    summary:
      "Of {schools} schools the averages have a standard deviation of {ownSpread}, the estimates one of {shownSpread}, the schools themselves one of {trueSpread}. {why}",
    announcement: "Estimates scatter with {shownSpread}, the schools with {trueSpread}.",
    phrases: {
      why: [
        [({ tau }) => tau >= FREE, "Nothing was pulled: each estimate is its average."],
        [
          ({ shownSpread, trueSpread }) => shownSpread < trueSpread,
          "The heap of estimates is no picture of the schools: each estimate is the middle of what its school may be, and these lie closer together than the schools.",
        ],
        "So much is left of each average that luck still spreads the estimates further than the schools.",
      ],
    },
  },
  drawing: {
    room: { heights: [280, 250], lines: 14 },
    margins: { top: 2.4, right: 1, bottom: 3.4, left: 2.6 },
    x: { of: [LOW, HIGH], label: "average of a school, in points" },
    y: { of: [0, TOP], label: "schools" },
    // A standard deviation is no place on this axis.
    guesses: () => [],
    layers: ({ own, truths, shown }) => [
      {
        mark: "curve",
        tone: "population",
        fill: "wash",
        points: outlineOf(truths),
        name: "schools",
      },
      { mark: "curve", tone: "data", points: outlineOf(own), name: "averages" },
      {
        mark: "curve",
        tone: "posterior",
        outcome: true,
        points: outlineOf(shown),
        name: "estimates",
      },
    ],
  },
  table: {
    caption: "How many schools stand where",
    columns: [["points"], ["averages", 1], ["schools themselves", 1], ["estimates", 1]],
    rows: ({ own, truths, shown }) =>
      BINS.map((low, k) => [
        k === 0
          ? `below ${low + STEP}`
          : k === BINS.length - 1
            ? `${low} and more`
            : `${low} to ${low + STEP}`,
        own[k]!,
        truths[k]!,
        shown[k]!,
      ]),
  },
  asks: question,
});
