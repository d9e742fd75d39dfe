import { requireThat } from "../assert.ts";
import { number, onBehalfOf } from "../door.ts";
import { quantilesOfDraws } from "./quantileOfDraws.ts";
import { type Chains, hasConstantChain, rankNormalised, splitChains } from "./rankNormalised.ts";
import { spreadOf } from "./spread.ts";

/**
 * Effective number of independent draws behind the mean of a number: what its Monte Carlo error is made of.
 *
 *   S / (-1 + 2 sum of the autocorrelations of half-chains), paired, cut off and made monotone as Geyer says
 *
 * Limits  NaN where a chain never moved (one of several is enough, as in R's posterior); at most S log10(S) (chains that swing to and fro).
 * Throws  RangeError if there is no chain, the lengths differ, a chain has fewer than 4 draws, or a draw is not finite.
 * Source  Geyer, Statistical Science 7 (1992); Vehtari et al., Bayesian Analysis 16 (2021), section 3.2.
 *
 * @example
 * meanSampleSize([[1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]]) < 12 // true
 */
export function meanSampleSize(chains: Chains): number {
  const halves = splitChains("meanSampleSize", chains);
  return hasConstantChain(chains) ? Number.NaN : sizeOf(halves);
}

/**
 * Bulk effective sample size: that of the Normal scores of the ranks. It speaks of the middle of a law, even of one without a mean.
 *
 * Limits  NaN where a chain never moved (one of several is enough, as in R's posterior); the usual wish is 100 a chain.
 * Throws  RangeError as `meanSampleSize`.
 * Source  Vehtari, Gelman, Simpson, Carpenter & Buerkner, Bayesian Analysis 16 (2021), section 4.3.
 *
 * @example
 * bulkSampleSize([[1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]]) < 12 // true
 */
export function bulkSampleSize(chains: Chains): number {
  const halves = splitChains("bulkSampleSize", chains);
  return hasConstantChain(chains) ? Number.NaN : sizeOf(rankNormalised(halves));
}

/**
 * Effective sample size behind a quantile: that of the indicator of the draws up to it.
 *
 *   that of 1(x <= q_p), q_p the quantile of all draws
 *
 * Limits  NaN where a chain never moved (one of several is enough, as in R's posterior), or p is 1.
 * Throws  RangeError as `meanSampleSize`, or if p is not in [0, 1].
 * Source  Vehtari, Gelman, Simpson, Carpenter & Buerkner, Bayesian Analysis 16 (2021), section 4.3.
 *
 * @example
 * quantileSampleSize([[1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]], 0.5) < 12 // true
 */
export function quantileSampleSize(chains: Chains, p: number): number {
  const halves = splitChains("quantileSampleSize", chains);
  number("quantileSampleSize", "p", p);
  requireThat(p >= 0 && p <= 1, "quantileSampleSize", "p must lie in [0, 1]", p);
  if (hasConstantChain(chains)) return Number.NaN;
  const all = chains.flatMap((chain) => Array.from(chain));
  const [edge] = quantilesOfDraws(all, [p]) as [number];
  return sizeOf(halves.map((half) => half.map((x) => (x <= edge ? 1 : 0))));
}

/**
 * Tail effective sample size: the smaller of those behind the 5 % and the 95 % quantile.
 *
 * Limits  NaN where a chain never moved (one of several is enough, as in R's posterior), or more than 5 % of them are the largest.
 * Throws  RangeError as `meanSampleSize`.
 * Source  Vehtari, Gelman, Simpson, Carpenter & Buerkner, Bayesian Analysis 16 (2021), section 4.3.
 *
 * @example
 * tailSampleSize([[1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5]]) > 0 // true
 */
export function tailSampleSize(chains: Chains): number {
  return onBehalfOf("tailSampleSize", () =>
    Math.min(quantileSampleSize(chains, 0.05), quantileSampleSize(chains, 0.95)),
  );
}

/**
 * Monte Carlo standard error of the mean of a number.
 *
 *   sd / sqrt(meanSampleSize)
 *
 * Units   that of the draws.
 * Throws  RangeError as `meanSampleSize`.
 * Source  Vehtari, Gelman, Simpson, Carpenter & Buerkner, Bayesian Analysis 16 (2021), section 4.4.
 *
 * @example
 * monteCarloError([[1, 2, 3, 4, 5, 6]]) > 0 // true
 */
export function monteCarloError(chains: Chains): number {
  const size = onBehalfOf("monteCarloError", () => meanSampleSize(chains));
  const { n, squares } = spreadOf(chains.flatMap((chain) => Array.from(chain)));
  requireThat(n > 1, "monteCarloError", "there must be at least two draws", n);
  return Math.sqrt(squares / (n - 1) / size);
}

/** Effective sample size of chains that have been split already. */
function sizeOf(halves: readonly (readonly number[])[]): number {
  const n = halves[0]!.length;
  const spreads = halves.map((half) => spreadOf(half));
  const means = spreadOf(spreads.map(({ mean }) => mean));
  const biased = spreads.reduce((sum, { squares }) => sum + squares, 0) / (n * halves.length);
  const within = (biased * n) / (n - 1);
  const total = biased + means.squares / (means.n - 1);
  if (!(total > 0)) return Number.NaN;
  /** Autocorrelation at a lag, from all chains; computed only as far as it is needed. */
  const correlation = (lag: number) => {
    let sum = 0;
    for (const [m, half] of halves.entries()) {
      const { mean } = spreads[m]!;
      for (let i = lag; i < n; i++) sum += (half[i]! - mean) * (half[i - lag]! - mean);
    }
    return 1 - (within - sum / (n * halves.length)) / total;
  };
  const draws = n * halves.length;
  // Pairs of neighbours are positive and falling for a reversible chain: the first that is not ends the sum.
  let [time, least] = [-1, Infinity];
  for (let lag = 0; ; lag += 2) {
    const even = lag === 0 ? 1 : correlation(lag);
    const pair = lag + 1 < n ? even + correlation(lag + 1) : 0;
    if (!(pair > 0) || lag + 4 >= n) {
      time += Math.max(0, even);
      return draws / Math.max(time, 1 / Math.log10(draws));
    }
    least = Math.min(least, pair);
    time += 2 * least;
  }
}
