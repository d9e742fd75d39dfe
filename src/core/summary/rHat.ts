import { quantilesOfDraws } from "./quantileOfDraws.ts";
import { type Chains, rankNormalised, splitChains } from "./rankNormalised.ts";
import { spreadOf } from "./spread.ts";

/**
 * Split R-hat of chains as they are: by how much the pooled sd would shrink if the chains ran on for ever.
 *
 *   R² = (W (N - 1) / N + B) / W over half-chains of N draws, W their mean variance, B the variance of their means
 *
 * Limits  NaN where all draws are equal, Infinity where every half-chain stands still somewhere else.
 * Throws  RangeError if there is no chain, the lengths differ, a chain has fewer than 4 draws, or a draw is not finite.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 11.4.
 *
 * @example
 * splitRHat([[1, 2, 1, 2], [11, 12, 11, 12]]) > 5 // true
 */
export function splitRHat(chains: Chains): number {
  return ratioOf(splitChains("splitRHat", chains));
}

/**
 * R-hat: the larger of the rank-normalised split R-hats of the draws and of their distances from the median.
 *
 *   max(R(z(x)), R(z(|x - median|))), z the Normal scores of ranks; values below 1.01 are the usual wish
 *
 * Limits  NaN where all draws are equal. It can only show that chains differ, not that they are where they should be.
 * Throws  RangeError if there is no chain, the lengths differ, a chain has fewer than 4 draws, or a draw is not finite.
 * Source  Vehtari, Gelman, Simpson, Carpenter & Buerkner, Bayesian Analysis 16 (2021), section 4.
 *
 * @example
 * rHat([[1, 2, 3, 4], [5, 6, 7, 8]]) > 1.01 // true
 */
export function rHat(chains: Chains): number {
  const halves = splitChains("rHat", chains);
  const [median] = quantilesOfDraws(halves.flat(), [0.5]) as [number];
  const folded = halves.map((half) => half.map((x) => Math.abs(x - median)));
  const [bulk, tail] = [ratioOf(rankNormalised(halves)), ratioOf(rankNormalised(folded))];
  return Number.isNaN(tail) ? bulk : Math.max(bulk, tail);
}

function ratioOf(halves: readonly (readonly number[])[]): number {
  const n = halves[0]!.length;
  const spreads = halves.map((half) => spreadOf(half));
  const within =
    spreads.reduce((sum, { squares }) => sum + squares, 0) / ((n - 1) * spreads.length);
  const means = spreadOf(spreads.map(({ mean }) => mean));
  const between = means.squares / (means.n - 1);
  return Math.sqrt((n - 1) / n + between / within);
}
