import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logStandardGamma } from "../random/standardGamma.ts";
import type { Share } from "../special/betaKernel.ts";
import type { Moments } from "./moments.ts";
import {
  negativeBinomialCdfOfShare,
  negativeBinomialLogCdfOfShare,
  negativeBinomialLogDensityOfShare,
  negativeBinomialLogUpperTailOfShare,
  negativeBinomialQuantileOfShare,
  negativeBinomialUpperTailOfShare,
} from "./negativeBinomialOfShare.ts";
import {
  poissonCdf,
  poissonDensity,
  poissonDraw,
  poissonLogCdf,
  poissonLogDensity,
  poissonLogUpperTail,
  poissonQuantile,
  poissonUpperTail,
} from "./poisson.ts";

/** p = r / (r + mean) with its complement, neither through the other. */
function shareOfMean(mean: number, r: number): Share {
  const ratio = mean / r;
  return {
    x: 1 / (1 + ratio),
    y: ratio === Infinity ? Number.NaN : ratio / (1 + ratio),
    logX: -Math.log1p(ratio),
    logY: Math.log(ratio) - Math.log1p(ratio),
  };
}

/**
 * Log probability of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   log p(k) = log(Gamma(k + r) / (k! Gamma(r))) + r log(p) + k log(1 - p), p = r / (r + mean)
 *
 * Limits  -Infinity off the whole numbers; r = Infinity is Poisson(mean); NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanLogDensity(3, 3.75, 2.5) // -1.9418320730656176
 */
export function negativeBinomialByMeanLogDensity(k: number, mean: number, r: number): number {
  requireScalars("negativeBinomialByMeanLogDensity", k, mean, r);
  if (r === Infinity) return poissonLogDensity(k, mean);
  return negativeBinomialLogDensityOfShare(k, r, shareOfMean(mean, r));
}

/**
 * Probability of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   p(k) = Gamma(k + r) / (k! Gamma(r)) p^r (1 - p)^k, p = r / (r + mean)
 *
 * Limits  0 off the whole numbers; r = Infinity is Poisson(mean); NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanDensity(3, 3.75, 2.5) // 0.14344091466523767
 */
export function negativeBinomialByMeanDensity(k: number, mean: number, r: number): number {
  requireScalars("negativeBinomialByMeanDensity", k, mean, r);
  if (r === Infinity) return poissonDensity(k, mean);
  return Math.exp(negativeBinomialLogDensityOfShare(k, r, shareOfMean(mean, r)));
}

/**
 * Distribution function of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   P(K <= k) = I_p(r, floor(k) + 1), p = r / (r + mean)
 *
 * Limits  0 below 0; r = Infinity is Poisson(mean); NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanCdf(3, 3.75, 2.5) // 0.5558019215511943
 */
export function negativeBinomialByMeanCdf(k: number, mean: number, r: number): number {
  requireScalars("negativeBinomialByMeanCdf", k, mean, r);
  if (r === Infinity) return poissonCdf(k, mean);
  return negativeBinomialCdfOfShare(k, r, shareOfMean(mean, r));
}

/**
 * Upper tail of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   P(K > k) = I_(1-p)(floor(k) + 1, r), p = r / (r + mean)
 *
 * Limits  1 below 0; r = Infinity is Poisson(mean); NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanUpperTail(3, 3.75, 2.5) // 0.44419807844880566
 */
export function negativeBinomialByMeanUpperTail(k: number, mean: number, r: number): number {
  requireScalars("negativeBinomialByMeanUpperTail", k, mean, r);
  if (r === Infinity) return poissonUpperTail(k, mean);
  return negativeBinomialUpperTailOfShare(k, r, shareOfMean(mean, r));
}

/**
 * Log of the distribution function of the Negative Binomial law, finite where the cdf itself is 0.
 *
 *   log P(K <= k)
 *
 * Limits  r = Infinity is Poisson(mean); NaN unless r > 0 and mean >= 0.
 *
 * @example
 * Math.exp(negativeBinomialByMeanLogCdf(3, 3.75, 2.5)) / negativeBinomialByMeanCdf(3, 3.75, 2.5) // 1.0000000000
 */
export function negativeBinomialByMeanLogCdf(k: number, mean: number, r: number): number {
  requireScalars("negativeBinomialByMeanLogCdf", k, mean, r);
  if (r === Infinity) return poissonLogCdf(k, mean);
  return negativeBinomialLogCdfOfShare(k, r, shareOfMean(mean, r));
}

/**
 * Log of the upper tail of the Negative Binomial law, finite where the tail itself is 0.
 *
 *   log P(K > k)
 *
 * Limits  r = Infinity is Poisson(mean); NaN unless r > 0 and mean >= 0.
 *
 * @example
 * Math.exp(negativeBinomialByMeanLogUpperTail(3, 3.75, 2.5)) / negativeBinomialByMeanUpperTail(3, 3.75, 2.5) // 1.0000000000
 */
export function negativeBinomialByMeanLogUpperTail(k: number, mean: number, r: number): number {
  requireScalars("negativeBinomialByMeanLogUpperTail", k, mean, r);
  if (r === Infinity) return poissonLogUpperTail(k, mean);
  return negativeBinomialLogUpperTailOfShare(k, r, shareOfMean(mean, r));
}

/**
 * Quantile of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   min { k : I_p(r, k + 1) >= probability }, p = r / (r + mean)
 *
 * Limits  0 at probability 0, Infinity at 1; outside [0, 1] NaN; r = Infinity is Poisson(mean); NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanQuantile(0.5, 3.75, 2.5) // 3
 */
export function negativeBinomialByMeanQuantile(
  probability: number,
  mean: number,
  r: number,
): number {
  requireScalars("negativeBinomialByMeanQuantile", probability, mean, r);
  if (r === Infinity) return poissonQuantile(probability, mean);
  return negativeBinomialQuantileOfShare(probability, r, shareOfMean(mean, r));
}

/**
 * Moments of the Negative Binomial law, by mean and size r.
 *
 *   variance = mean + mean² / r, mode = floor((1 - 1 / r) mean) or 0
 *
 * Limits  r = Infinity is Poisson(mean).
 * Throws  RangeError unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanMoments({ mean: 4, r: 2 }).variance // 12
 */
export function negativeBinomialByMeanMoments(
  asked: Loose<{
    readonly mean: number;
    readonly r: number;
  }>,
): Moments {
  const law = door("negativeBinomialByMeanMoments", asked, { mean: number, r: number });
  const { mean, r } = law;
  requireThat(
    r > 0 && mean >= 0 && mean < Infinity,
    "negativeBinomialByMeanMoments",
    "r must be positive and mean at least 0",
    `${r}, ${mean}`,
  );
  const mode = r > 1 ? Math.floor((1 - 1 / r) * mean) : 0;
  return { mean, variance: mean + (mean * mean) / r, mode };
}

/**
 * One draw from the Negative Binomial law, by mean and size r.
 *
 *   k ~ Poisson(mean G / r), G ~ Gamma(r, 1)
 *
 * Limits  r = Infinity is Poisson(mean); NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanDraw(createGenerator(1), 0, 2.5) // 0
 */
export function negativeBinomialByMeanDraw(generator: Generator, mean: number, r: number): number {
  requireScalars("negativeBinomialByMeanDraw", mean, r);
  if (r === Infinity) return poissonDraw(generator, mean);
  if (!(r > 0 && r < Infinity && mean >= 0)) return Number.NaN;
  return poissonDraw(generator, (Math.exp(logStandardGamma(generator, r)) / r) * mean);
}
