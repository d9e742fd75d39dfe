import { riskAtTruth } from "#core/pooling/knownErrors/riskAtTruth.ts";
import { illustrativeSchools } from "#data/illustrativeSchools.ts";
import { heldTruth } from "#models/heldTruth.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { oneYear, twentyOf } from "./twenty.ts";

const FARTHEST = heldTruth.parameters.d.range[1];
const AXIS = [0, FARTHEST + 0.8] as const;
const LEVEL = 0.95;
const POINTS = 65;
const TENTHS = { as: "share", to: { decimals: 1 } } as const;

/** Schools further out than so many spreads are far, and those of at most so many students small. */
const FAR = 2;
const SMALL = 6;

/** Over all schools of the population further out than so many spreads: the share of intervals that hold the truth, by midpoints. */
function heldBeyond(sizes: readonly number[]): number {
  const { scoreSd, sd: tau } = illustrativeSchools.truth;
  const parts = Array.from({ length: 400 }, (_, i) => FAR + (8 * (i + 0.5)) / 400);
  const weights = parts.map((z) => Math.exp((-z * z) / 2));
  const all = weights.reduce((sum, one) => sum + one, 0);
  const shares = sizes.map((n) =>
    parts.reduce(
      (sum, z, i) =>
        sum +
        (weights[i]! / all) *
          riskAtTruth({ sigma: scoreSd / Math.sqrt(n), tau, distance: tau * z }).coverage,
      0,
    ),
  );
  return shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

const numbers = numbersOf(
  heldTruth,
  (values) => {
    const { d, n, tau } = values;
    const { at, held, schools, raw } = twentyOf(values);
    const grid = Array.from({ length: POINTS }, (_, k) => (FARTHEST * k) / (POINTS - 1));
    const fewer = schools.filter(({ coverage }) => coverage < LEVEL);
    return {
      d,
      n,
      tau,
      raw,
      schools,
      level: LEVEL,
      coverage: held.coverage,
      isFewer: held.coverage < LEVEL,
      middle: at(0).coverage,
      fewer: fewer.length,
      reach: d / tau,
      curve: grid.map((distance): CurvePoint => [distance, at(distance).coverage]),
    };
  },
  {
    d: { as: "d" },
    n: { as: "n" },
    level: { as: "share" },
    coverage: { as: "share", label: "your school" },
    middle: { as: "share", label: "a school at the average of the state" },
    fewer: { as: "number", to: { step: 1 } },
    reach: { as: "number", to: { decimals: 1 } },
  },
);

/** Numbers of the text: the eighteen schools of another chapter. */
function toldOf() {
  const sizes = illustrativeSchools.schools.map(({ students }) => students);
  return {
    heldBeyond: [heldBeyond(sizes), TENTHS],
    heldSmall: [heldBeyond(sizes.filter((n) => n <= SMALL)), TENTHS],
  } as const;
}

/** Chapter 6: how often an interval of 95 % holds the truth of one school, by how far out that is. */
export const ofWhom = defineFigure(numbers, {
  id: "of-whom",
  controls: ["d", "n", "tau"],
  atRest: ["d", "n"],
  readouts: [],
  projected: ["coverage", "middle"],
  words: {
    takeaway: [
      [
        ({ isFewer }) => isFewer,
        "Of intervals that hold {level} of all truths, {coverage} hold this one",
      ],
      "Near the state {level} is a promise more than kept: {coverage} hold this truth",
    ],
    summary:
      "Your school lies {d} from the state, {reach} times the spread between schools. With {n} tested, {coverage} of the years bring an interval that holds its truth; of a school at the state’s average {middle} do. {below}",
    announcement: "At {d} {coverage} of intervals hold the truth.",
    phrases: {
      below: [
        [({ fewer }) => fewer === 1, "One of the twenty schools lies under {level}."],
        "{fewer} of the twenty schools lie under {level}.",
      ],
    },
  },
  drawing: {
    room: { heights: [240, 228], lines: 14 },
    margins: { top: 2, right: 1, bottom: 3.4, left: 4.4 },
    x: { of: AXIS, label: "true distance from the state", short: "true distance", in: "d" },
    y: { of: () => [0, 1.04], label: "intervals that hold it", format: ".0%" },
    drag: [{ parameter: "d", tone: "truth", y: () => 0 }],
    layers: ({ curve, schools, d, coverage }) => [
      { mark: "level", tone: "plain", y: LEVEL },
      { mark: "curve", tone: "posterior", points: curve },
      {
        mark: "dots",
        tone: "posterior",
        size: 0.5,
        at: schools.map((one) => [one.distance, one.coverage] as const),
      },
      {
        mark: "curve",
        tone: "plain",
        points: [
          [d, 0],
          [d, coverage],
        ],
      },
      {
        mark: "words",
        tone: "posterior",
        x: d,
        y: coverage / 2,
        side: d > FARTHEST / 2 ? "left" : "right",
        beside: 0.6,
        text: "{coverage}",
      },
      {
        mark: "words",
        tone: "plain",
        x: AXIS[1],
        y: LEVEL,
        side: "left",
        lift: 0.9,
        text: "on average over all schools, {level}",
        short: "average {level}",
      },
    ],
  },
  table: {
    caption: "How often the interval holds the truth, the nearest school first",
    columns: [["school"], ["true distance", "d"], ["intervals that hold it", "share"]],
    rows: ({ schools }) =>
      schools.map(({ name, distance, coverage }) => [name, distance, coverage]),
  },
  program: ({ raw }, { sample }) => oneYear(sample, raw),
  ...(import.meta.env.SSR && { quoted: toldOf }),
});
