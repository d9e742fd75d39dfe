import { logBeta } from "../../special/logBeta.ts";
import { between } from "./between.ts";
import { poissonBinomial, withoutOne } from "./poissonBinomial.ts";

/** What is known of the rates of counted groups, all populations that are still possible averaged over. */
export interface BetaRanks {
  /** One row a group: the probability of each place, the lowest rate first. */
  readonly places: readonly (readonly number[])[];
  /** Posterior mean of each rate. */
  readonly mean: readonly number[];
  /** Probability that each rate lies above this one, which must be within the reach. */
  readonly above: (rate: number) => readonly number[];
  /** Posterior mean of how far each rate lies above this one, 0 where it does not; it must be within the reach. */
  readonly excess: (rate: number) => readonly number[];
  /** The rate under which each group lies with this probability. */
  readonly quantile: (p: number) => readonly number[];
}

/** Steps of u, the fourth root of a rate: where rates are near 0, their densities are smooth in u. */
const STEPS = 160;
/** A step with less of a group's probability than this is left out. */
const NOTHING = 1e-12;

/**
 * Places of rates with Beta posteriors, given weighted Beta populations.
 *
 *   theta_j | m, kappa ~ Beta(m kappa + y_j, (1 - m) kappa + n_j - y_j), independent
 *   P(place_j = r) = average over (m, kappa) of integral p(x | theta_j) P(r - 1 of the others < x) dx
 *
 *   E (theta_j - c)+ = integral from c on of P(theta_j > x)
 *
 * By the trapezoid rule in u = x^(1/4), the cdfs with its first correction (Euler and Maclaurin).
 *
 * Shapes  successes and trials hold J numbers each, places J rows of J numbers.
 * Limits  reach is the largest rate looked at; what lies beyond is lost, so it must be next to nothing. Good to better than 1e-4 for
 *         groups of up to about a thousand trials.
 * Source  Laird & Louis, "Empirical Bayes ranking methods", J. Educ. Stat. 14 (1989).
 *
 * @example
 * betaRanks({ successes: [2, 2], trials: [9, 9], populations: [{ m: 0.3, kappa: 9, weight: 1 }], reach: 0.99 }).places[0][0] // 0.5000
 */
export function betaRanks(of: {
  readonly successes: readonly number[];
  readonly trials: readonly number[];
  readonly populations: readonly {
    readonly m: number;
    readonly kappa: number;
    readonly weight: number;
  }[];
  readonly reach: number;
}): BetaRanks {
  const { successes, trials, populations, reach } = of;
  const J = trials.length;
  const step = reach ** 0.25 / STEPS;
  const grid = gridOf(step);
  const rows = () => Array.from({ length: J }, () => new Float64Array(STEPS + 1));
  const [density, cdf, averaged] = [rows(), rows(), rows()];
  const places = Array.from({ length: J }, () => new Float64Array(J));
  const mean = new Float64Array(J);
  const [below, count, others] = [
    new Float64Array(J),
    new Float64Array(J + 1),
    new Float64Array(J),
  ];
  for (const { m, kappa, weight } of populations) {
    for (let j = 0; j < J; j++) {
      const alpha = m * kappa + successes[j]!;
      const beta = (1 - m) * kappa + trials[j]! - successes[j]!;
      mean[j]! += (weight * alpha) / (alpha + beta);
      lay({ alpha, beta, step, grid, density: density[j]!, cdf: cdf[j]! });
      for (let i = 0; i <= STEPS; i++) averaged[j]![i]! += weight * cdf[j]![i]!;
    }
    const isNothing = (row: Float64Array, i: number) => step * row[i]! < NOTHING;
    for (let i = 1; i <= STEPS; i++) {
      if (density.every((row) => isNothing(row, i))) continue;
      for (let j = 0; j < J; j++) below[j] = cdf[j]![i]!;
      poissonBinomial(below, count);
      for (let j = 0; j < J; j++) {
        if (isNothing(density[j]!, i)) continue;
        const share = weight * step * density[j]![i]!;
        withoutOne(count, below[j]!, others);
        const row = places[j]!;
        for (let r = 0; r < J; r++) row[r]! += share * others[r]!;
      }
    }
  }
  let tails: readonly Float64Array[] | undefined;
  return {
    places: places.map((row) => Array.from(row)),
    mean: Array.from(mean),
    above: (rate) => averaged.map((row) => 1 - between(row, rate ** 0.25 / step)),
    excess: (rate) => {
      tails ??= averaged.map((row) => tailOf(row, step));
      return tails.map((tail) => between(tail, rate ** 0.25 / step));
    },
    quantile: (p) => averaged.map((row) => (step * inverse(row, p)) ** 4),
  };
}

/** What every Beta density asks of the steps: log u, log(1 - u^4), 1 / u and u^3 / (1 - u^4). */
interface Grid {
  readonly log: Float64Array;
  readonly logRest: Float64Array;
  readonly inverse: Float64Array;
  readonly cubed: Float64Array;
}

function gridOf(step: number): Grid {
  const at = (of: (u: number) => number) =>
    Float64Array.from({ length: STEPS + 1 }, (_, i) => of(i * step));
  return {
    log: at(Math.log),
    logRest: at((u) => Math.log(1 - u ** 4)),
    inverse: at((u) => 1 / u),
    cubed: at((u) => u ** 3 / (1 - u ** 4)),
  };
}

/** The density of u = theta^(1/4) at even steps from 0, and its cdf. */
function lay(of: {
  readonly alpha: number;
  readonly beta: number;
  readonly step: number;
  readonly grid: Grid;
  readonly density: Float64Array;
  readonly cdf: Float64Array;
}): void {
  const { alpha, beta, step, grid, density, cdf } = of;
  const constant = Math.log(4) - logBeta(alpha, beta);
  let [before, slopeBefore] = [0, 0];
  for (let i = 1; i <= STEPS; i++) {
    const height = Math.exp(
      constant + (4 * alpha - 1) * grid.log[i]! + (beta - 1) * grid.logRest[i]!,
    );
    const slope = height * ((4 * alpha - 1) * grid.inverse[i]! - 4 * (beta - 1) * grid.cubed[i]!);
    const part = (step * (before + height)) / 2 + (step * step * (slopeBefore - slope)) / 12;
    density[i] = height;
    cdf[i] = Math.min(1, Math.max(0, cdf[i - 1]! + part));
    before = height;
    slopeBefore = slope;
  }
}

/** The integral of 1 - F over the rates from each step on, by the cubic through four steps. */
function tailOf(cdf: Float64Array, step: number): Float64Array {
  // By u = x^(1/4) a piece of x is 4 u^3 of u. Beyond the last step there is nothing, and before the first u^3 is odd.
  const height = (i: number) =>
    (i < 0 ? -1 : 1) * (1 - (cdf[Math.abs(i)] ?? 1)) * 4 * Math.abs(i * step) ** 3;
  const tail = new Float64Array(STEPS + 1);
  for (let i = STEPS - 1; i >= 0; i--) {
    const piece = 13 * (height(i) + height(i + 1)) - height(i - 1) - height(i + 2);
    tail[i] = tail[i + 1]! + (step * piece) / 24;
  }
  return tail;
}

/** The step at which a rising row has this height, by halving. */
function inverse(row: Float64Array, height: number): number {
  let [low, high] = [0, STEPS];
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    if (between(row, middle) < height) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
