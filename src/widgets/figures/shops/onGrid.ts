import { USUAL_STRENGTH } from "#models/learnedRates.ts";
import type { Pile } from "./pile.ts";
import { type Population, withDensities } from "./populations.ts";

/** No shop has more reviews than this. */
export const MOST = 24;

/** The log odds of the mean, to both sides, and the log of the strength. */
const [ODDS, ODDS_STEP] = [100, 0.15];
const [LOW, STRENGTHS, STRENGTH_STEP] = [-13, 86, 0.4];
const MEANS = 2 * ODDS + 1;
/** A stronger population is narrower than the grid is fine, and would be drawn as teeth. */
const STRONGEST = 400;

/** Rising factorials of a number, as logs: of none, one, two, ... factors. */
function rising(from: number, into: Float64Array, at: number) {
  for (let k = 0, sum = 0; k <= MOST; k++) {
    into[at + k] = sum;
    sum += Math.log(from + k);
  }
}

/** The points of a grid over all populations, and the rising factorials at each of them; made when the first review is changed. */
function makeGrid() {
  const size = MEANS * STRENGTHS;
  const [alpha, beta, prior] = [0, 1, 2].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const ofAlpha = new Float64Array(size * (MOST + 1));
  const ofKappa = new Float64Array(STRENGTHS * (MOST + 1));
  for (let j = 0; j < STRENGTHS; j++) {
    const kappa = Math.exp(LOW + j * STRENGTH_STEP);
    rising(kappa, ofKappa, j * (MOST + 1));
    for (let i = 0; i < MEANS; i++) {
      const at = j * MEANS + i;
      const odds = Math.exp((i - ODDS) * ODDS_STEP);
      alpha[at] = (kappa * odds) / (1 + odds);
      beta[at] = kappa / (1 + odds);
      // Even in the mean, half-Cauchy in the strength, and what the two logs add.
      prior[at] = Math.log(odds / (1 + odds) ** 2) + Math.log(kappa);
      prior[at]! -= Math.log1p((kappa / USUAL_STRENGTH) ** 2);
      rising(alpha[at]!, ofAlpha, at * (MOST + 1));
    }
  }
  return { alpha, beta, prior, ofAlpha, ofKappa };
}

let grid: ReturnType<typeof makeGrid> | undefined;

/** Whether the grid has these counts. */
export const isOnGrid = (piles: readonly Pile[]): boolean =>
  piles.every(
    ({ pleased, reviews }) =>
      Number.isInteger(pleased) &&
      Number.isInteger(reviews) &&
      pleased >= 0 &&
      pleased <= reviews &&
      reviews <= MOST,
  );

/**
 * The populations that any counts leave possible, in a few milliseconds: a trapezoid rule on a grid that stays, which for so
 * smooth a function is as good as the lattice that follows the counts.
 */
export function populationsOnGrid(piles: readonly Pile[]): readonly Population[] {
  grid ??= makeGrid();
  const { alpha, beta, prior, ofAlpha, ofKappa } = grid;
  const seen = piles.filter(({ reviews }) => reviews > 0);
  const logs = prior.slice();
  let top = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < STRENGTHS; j++)
    for (let i = 0; i < MEANS; i++) {
      const at = j * MEANS + i;
      // The grid is the same from both sides: the strength of crosses is that of ticks at the mirrored mean.
      const [ticks, crosses] = [at * (MOST + 1), (at + MEANS - 1 - 2 * i) * (MOST + 1)];
      for (const { pleased, reviews } of seen)
        logs[at]! +=
          ofAlpha[ticks + pleased]! +
          ofAlpha[crosses + reviews - pleased]! -
          ofKappa[j * (MOST + 1) + reviews]!;
      top = Math.max(top, logs[at]!);
    }
  const weights = logs.map((log) => Math.exp(log - top));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  return withDensities(
    Array.from(weights, (weight, at) => ({
      alpha: alpha[at]!,
      beta: beta[at]!,
      weight: weight / whole,
    })),
    STRONGEST,
  );
}
