import { betaBinomial } from "#models/betaBinomial.ts";
import { Fan } from "#plot/rare/Fan.tsx";
import { Flag } from "#plot/rare/Flag.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import {
  ESTIMATOR_IDS,
  ESTIMATORS,
  type EstimatorId,
  estimators,
  squaredError,
  typicalError,
} from "./estimators.ts";
import { roster } from "./roster.ts";

const AT_BATS = { unit: "at-bats", unitOne: "at-bat", fineStep: 1 };
const WHOLE = { step: 1 } as const;
const POINTS = 81;

const numbers = numbersOf(
  betaBinomial,
  ({ m, kappa }, scene) => {
    const batters = roster(scene);
    const data = { y: batters.map(({ hits }) => hits), n: batters.map(({ atBats }) => atBats) };
    const trials = data.n[0]!;
    const raw = batters.map((batter) => batter.raw);
    const rest = batters.map((batter) => batter.rest);
    const estimate = betaBinomial.derived["posterior-mean"].of({ m, kappa }, data) as number[];
    const ways = estimators(data);
    const errorAt = (pull: number) =>
      typicalError(
        raw.map((average) => pull * m + (1 - pull) * average),
        rest,
      );
    const best = bestOf(raw, rest, trials);
    return {
      m,
      kappa,
      raw,
      rest,
      estimate,
      trials,
      pull: kappa / (trials + kappa),
      error: typicalError(estimate, rest),
      curve: Array.from({ length: POINTS }, (_, i): readonly [number, number] => {
        const pull = i / (POINTS - 1);
        return [pull, errorAt(pull)];
      }),
      places: ESTIMATOR_IDS.map((id) => ({
        id,
        pull: 1 - ways[id].keep,
        error: typicalError(ways[id].estimate, rest),
      })),
      stein: typicalError(ways["james-stein"].estimate, rest),
      bestMean: best.m,
      bestKappa: best.kappa,
      bestPull: best.kappa / (trials + best.kappa),
      least: typicalError(best.estimate, rest),
      leastTotal: squaredError(best.estimate, rest),
    };
  },
  {
    m: { as: "m" },
    kappa: { as: AT_BATS },
    trials: { as: "number", to: WHOLE },
    pull: { as: "share" },
    error: { as: "number", label: "your population" },
    stein: { as: "number", label: "James–Stein, in April" },
    least: { as: "number", label: "the best, in hindsight" },
    leastTotal: { as: "number" },
    bestMean: { as: "number" },
    bestKappa: { as: AT_BATS },
  },
);

/** The straight line of least squares from first averages to the rest of the season, as a population. */
function bestOf(raw: readonly number[], rest: readonly number[], trials: number) {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(raw), mean(rest)];
  const squares = raw.reduce((sum, value) => sum + (value - x) ** 2, 0);
  const keep = raw.reduce((sum, value, j) => sum + (value - x) * (rest[j]! - y), 0) / squares;
  return {
    m: (y - keep * x) / (1 - keep),
    kappa: (trials * (1 - keep)) / keep,
    estimate: raw.map((value) => y + keep * (value - x)),
  };
}

/** The flags of the ways of guessing, high enough not to touch one another. */
const FLAGS: Readonly<
  Record<EstimatorId, { text: string; short?: string; lift: number; side: "left" | "right" }>
> = {
  none: { text: "no pooling", short: "none", lift: 1, side: "right" },
  "james-stein": { text: "James–Stein", lift: 3.8, side: "left" },
  "beta-binomial": { text: "Beta-Binomial", lift: 5.1, side: "left" },
  complete: { text: "complete pooling", short: "complete", lift: 6.4, side: "left" },
};

/** Where the least error lies, and that estimators which have not seen the season land beside it. */
export const byHand = defineFigure(numbers, {
  id: "batters-by-hand",
  controls: ["kappa", "m"],
  atRest: ["kappa"],
  choices: [
    {
      name: "row",
      label: "Row of Williams",
      options: { corrected: "Walt (corrected)", famous: "Billy (as in the famous file)" },
    },
  ],
  readouts: ["error", "stein", "least"],
  projected: ["least"],
  words: {
    // A name is not broken at its dash.
    takeaway: "Your population misses by {error}, James–\u2060Stein by {stein}",
    summary:
      "A population with mean {m} that counts for {kappa}, beside {trials} of his own, has {pull} of the weight. The typical error is then {error}. No population could have had less than {least}: that of mean {bestMean} and {bestKappa}.",
    announcement: "Mean {m}, strength {kappa}: typical error {error}; James–Stein has {stein}.",
  },
  drawing: [
    {
      room: { heights: [210, 160] },
      margins: { top: 1.4, right: 1, bottom: 3.4, left: 0.8 },
      x: { of: [0.13, 0.42], label: "batting average" },
      y: { of: [2.3, -0.3] },
      // A projector's screen is too low for both: there the valley stands alone.
      onPageOnly: true,
      layers: ({ m, raw, rest, estimate }) => [
        { mark: "rule", tone: "population", shows: ["m"], x: m },
        {
          mark: Fan,
          levels: [
            { tone: "data", text: "first {trials}", values: raw },
            { tone: "posterior", text: "estimate", values: estimate },
            { tone: "truth", text: "rest", values: rest },
          ],
        },
      ],
    },
    {
      room: { heights: [290, 230] },
      margins: { top: 2, right: 1.4, bottom: 3.4, left: 2.8 },
      x: { of: [0, 1], label: "share from the population", format: ".0%" },
      y: { of: [0, 0.08], label: "typical error" },
      drag: [
        {
          parameter: "kappa",
          tone: "population",
          x: ({ pull }) => pull,
          // The strength that makes this share of an estimate; a share of all of it has no end.
          value: (share, { trials }) => {
            const within = Math.min(Math.max(share, 0), 0.999);
            return (trials * within) / (1 - within);
          },
        },
      ],
      layers: ({ curve, pull, error, places }) => [
        { mark: "curve", tone: "plain", outcome: true, points: curve },
        { mark: "rule", tone: "posterior", shows: ["kappa"], outcome: true, x: pull, top: error },
        ...places.map((place) => ({
          mark: Flag,
          tone: place.id === "none" ? ("data" as const) : ("plain" as const),
          outcome: true,
          x: place.pull,
          y: place.error,
          ...FLAGS[place.id],
        })),
        { mark: "point", tone: "posterior", outcome: true, x: pull, y: Math.min(error, 0.08) },
      ],
    },
  ],
  table: {
    caption: "Ways of guessing, by what they borrow",
    columns: [["way of guessing"], ["share from the population", "share"], ["typical error"]],
    rows: ({ pull, error, places, bestPull, least }) => [
      ["your population", pull, error],
      ...places.map((place) => [ESTIMATORS[place.id], place.pull, place.error]),
      ["the best, in hindsight", bestPull, least],
    ],
  },
});
