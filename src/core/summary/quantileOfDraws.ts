import { requireThat } from "../assert.ts";
import { type Numbers, number, numbers, requireNumbers } from "../door.ts";
import type { Interval } from "./credibleInterval.ts";

function sorted(where: string, draws: Numbers): Float64Array {
  requireNumbers(where, "draws", draws);
  requireThat(draws.length > 0, where, "there must be at least one draw", draws.length);
  const copy = Float64Array.from(draws);
  requireThat(!copy.some(Number.isNaN), where, "no draw may be NaN", "NaN");
  return copy.sort();
}

/**
 * Quantiles of draws, with straight lines between the ordered draws.
 *
 *   h = (n - 1) p, the draw at rank h (Hyndman and Fan's type 7, the default of R)
 *
 * Shapes  one number for each p; the draws may be in any order and are left alone.
 * Throws  RangeError if there are no draws, one is NaN, or a p is outside [0, 1].
 * Source  Hyndman and Fan (1996), Sample quantiles in statistical packages.
 *
 * @example
 * quantilesOfDraws([4, 1, 3, 2], [0, 0.5, 1]) // [1, 2.5, 4]
 */
export function quantilesOfDraws(draws: Numbers, probabilities: Numbers): number[] {
  const ordered = sorted("quantilesOfDraws", draws);
  return numbers("quantilesOfDraws", "probabilities", probabilities).map((p) => {
    requireThat(p >= 0 && p <= 1, "quantilesOfDraws", "every p must lie in [0, 1]", p);
    const rank = (ordered.length - 1) * p;
    const below = Math.floor(rank);
    const low = ordered[below]!;
    const high = ordered[Math.min(below + 1, ordered.length - 1)]!;
    if (rank === below || low === high) return low;
    // As R does: between -Infinity and a number every quantile is -Infinity, with Infinity it is Infinity, and between the two NaN.
    const share = rank - below;
    return Number.isFinite(high - low)
      ? low + share * (high - low)
      : (1 - share) * low + share * high;
  });
}

/**
 * The shortest interval between two draws that holds a given share of them.
 *
 *   the window of ceil(mass n) ordered draws with the smallest width; the lowest of equals
 *
 * Limits  mass = 1 gives all draws; assumes one hump.
 * Throws  RangeError if there are no draws, one is NaN, or the mass is not in (0, 1].
 * Source  Chen and Shao (1999), Monte Carlo estimation of Bayesian credible and HPD intervals.
 *
 * @example
 * highestDensityIntervalOfDraws([0, 1, 1.5, 2, 9], 0.6) // {"low": 1, "high": 2}
 */
export function highestDensityIntervalOfDraws(draws: Numbers, mass: number): Interval {
  const where = "highestDensityIntervalOfDraws";
  number(where, "mass", mass);
  requireThat(mass > 0 && mass <= 1, where, "mass must be above 0 and at most 1", mass);
  const ordered = sorted(where, draws);
  const held = Math.min(ordered.length, Math.max(1, Math.ceil(mass * ordered.length - 1e-9)));
  let best = 0;
  const width = (from: number) => ordered[from + held - 1]! - ordered[from]!;
  for (let from = 1; from + held <= ordered.length; from += 1) {
    if (width(from) < width(best)) best = from;
  }
  return { low: ordered[best]!, high: ordered[best + held - 1]! };
}
