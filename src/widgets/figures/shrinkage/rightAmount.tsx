import { poolingRisk } from "#core/pooling/knownErrors/poolingRisk.ts";
import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { illustrativeSchools } from "#data/illustrativeSchools.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { formatNumber } from "#language/format.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";
import { Contest } from "./Contest.tsx";

const { truth } = illustrativeSchools;

/** Both errors at any spread, and their curves, which a reader who moves the spread leaves as they are. */
const errorsOf = keepingTwo((mu: number, largest: number, { columns }: Scene["sample"]) => {
  const grid = Array.from({ length: 101 }, (_, k) => (largest * k) / 100);
  const { y = [], sigma = [], theta = [] } = columns;
  const population = { mean: truth.mean, sd: truth.sd };
  const risk = (spread: number) => poolingRisk({ sigma, mu, tau: spread, truth: population });
  const error = (spread: number) => {
    const { mean } = shrink({ y, sigma, mu, tau: spread });
    return Math.sqrt(mean.reduce((sum, m, j) => sum + (m - theta[j]!) ** 2, 0) / theta.length);
  };
  const curve = (of: (spread: number) => number) =>
    grid.map((spread): readonly [number, number] => [spread, of(spread)]);
  return { sigma, risk, error, expectedCurve: curve(risk), hereCurve: curve(error) };
});

const numbers = numbersOf(
  groupMeans,
  ({ mu, tau }, { sample, model }) => {
    const [, largest] = model.parameters.tau!.range;
    const { sigma, risk, error, expectedCurve, hereCurve } = errorsOf(mu, largest, sample);
    // Each school's risk is least where tau² is the expected squared distance from the assumed mean.
    const bestTau = Math.sqrt(truth.sd ** 2 + (mu - truth.mean) ** 2);
    return {
      mu,
      tau,
      sigma,
      schools: sigma.length,
      trueTau: truth.sd,
      isMeanRight: mu === truth.mean,
      expected: risk(tau),
      unpooled: risk(Number.POSITIVE_INFINITY),
      here: error(tau),
      bestTau,
      least: risk(bestTau),
      risk,
      expectedCurve,
      hereCurve,
    };
  },
  {
    tau: { as: "tau" },
    schools: { as: "number", to: { step: 1 } },
    trueTau: { as: "tau" },
    bestTau: { as: "tau", to: { digits: 3 } },
    expected: { as: "posterior-mean", label: "error to be expected" },
    least: { as: "posterior-mean", label: "the least there is" },
    unpooled: { as: "posterior-mean", label: "own averages alone" },
    here: { as: "posterior-mean" },
  },
);

/** Costs up to this share of the least error are called small. */
const SMALL = 0.05;

const question = questionOn(
  numbers,
  ([guess = 0], { risk, least }) => {
    const error = risk(guess);
    return { guess, error, cost: error / least - 1 };
  },
  {
    asks: { kind: "number", as: "tau", start: 10, truth: ({ bestTau }) => bestTau },
    hidesControls: true,
    answers: { columns: ["expected error", "error for these schools"] },
    written: { guess: { as: "tau" }, error: { as: "posterior-mean" }, cost: { as: "share" } },
    phrases: {
      price: "At {guess} the error is {error}, {cost} more than it need be.{flat}",
      flat: [
        [({ cost }) => cost > SMALL, ""],
        " The valley is flat there: being roughly right costs little.",
      ],
    },
    right: ({ guess, bestTau }) => Math.abs(guess - bestTau) <= 0.5,
    yes: [
      [({ isMeanRight }) => isMeanRight, "Yes: the best spread to assume is the true one."],
      "Yes. The state average that is assumed is off, so the best spread is wider than the true one of {trueTau}.",
    ],
    replies: [
      [
        ({ guess }) => guess === 0,
        "No spread at all means complete pooling: every school gets the state average, and the error is as large as schools truly lie from it. {price}",
      ],
      [
        ({ guess, bestTau }) => guess > 2.5 * bestTau,
        "So wide a spread hardly pools any but the smallest schools. It avoids nearly all bias, and keeps nearly all the luck of small samples. {price}",
        "M2",
      ],
      [({ guess, bestTau }) => guess > bestTau, "Too wide: luck passes for merit. {price}"],
      [() => true, "Too narrow: good schools are pulled down with the lucky ones. {price}"],
    ],
    outcome: "The error is least at {bestTau}, where it is {least}.",
  },
);

/** How much to pool: the error as a function of the spread that is assumed, least at the true one. */
export const rightAmount = defineFigure(numbers, {
  id: "right-amount",
  controls: ["tau", "mu"],
  atRest: ["tau"],
  readouts: [],
  projected: ["expected", "least", "unpooled"],
  words: {
    takeaway: [
      [
        ({ isMeanRight }) => isMeanRight,
        "The error is least where the true spread is assumed, {trueTau}",
      ],
      "With a state average that is off, the error is least at {bestTau}",
    ],
    summary:
      "Assuming a spread of {tau}, the typical error to be expected is {expected}, {compared} the {unpooled} of own averages; the least possible at this state average is {least}. For the {schools} schools above it is {here}.",
    announcement: "Assumed spread {tau}: expected error {expected}.",
    phrases: {
      compared: [
        [({ expected, unpooled }) => isShownAlike(expected, unpooled), "the same as"],
        [({ expected, unpooled }) => expected < unpooled, "less than"],
        "more than",
      ],
    },
  },
  drawing: {
    room: { heights: [300, 270] },
    margins: { top: 2, right: 1, bottom: 3.4, left: 2 },
    x: { of: "tau", label: "assumed spread between schools", short: "assumed spread" },
    // Errors beyond this leave the drawing.
    y: { of: [0, 6], label: "typical error", in: "posterior-mean" },
    drag: [{ parameter: "tau", tone: "population", outcome: true }],
    layers: ({ tau, expected, unpooled, expectedCurve, hereCurve, bestTau, least }) => [
      {
        mark: "curve",
        tone: "plain",
        outcome: true,
        points: expectedCurve,
        name: "expected over all such schools",
        short: "expected",
      },
      {
        mark: "curve",
        tone: "data",
        outcome: true,
        points: hereCurve,
        name: "these {schools} schools",
        short: "these schools",
      },
      {
        mark: "level",
        tone: "plain",
        outcome: true,
        y: unpooled,
        name: "own averages alone, {unpooled}",
        short: "own averages",
      },
      {
        mark: "rule",
        tone: "population",
        outcome: true,
        shows: ["tau"],
        x: tau,
        top: expected,
      },
      ...(bestTau <= expectedCurve.at(-1)![0]
        ? [{ mark: "point" as const, tone: "plain" as const, outcome: true, x: bestTau, y: least }]
        : []),
    ],
  },
  table: {
    caption: "Typical error at each assumed spread",
    columns: [
      ["assumed spread", "tau"],
      ["expected error", "posterior-mean"],
      ["error for these schools", "posterior-mean"],
    ],
    rows: ({ expectedCurve, hereCurve }) =>
      expectedCurve.flatMap(([spread, error], k) =>
        k % 5 === 0 ? [[formatNumber(spread, { step: 0.1 }), error, hereCurve[k]![1]]] : [],
      ),
  },
  Knobs: ({ picture: { numbers, scene } }) => (
    <Contest
      seed={scene.seed}
      sigma={numbers.sigma}
      truth={truth}
      mu={numbers.mu}
      tau={numbers.tau}
    />
  ),
  asks: question,
});

/** Whether two errors are the same to a reader: the figure shows three digits of them. */
function isShownAlike(a: number, b: number): boolean {
  return a.toPrecision(3) === b.toPrecision(3);
}
