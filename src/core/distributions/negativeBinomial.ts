import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logStandardGamma } from "../random/standardGamma.ts";
import { shareOf } from "../special/betaKernel.ts";
import type { Moments } from "./moments.ts";
import {
  isNegativeBinomial,
  negativeBinomialCdfOfShare,
  negativeBinomialLogCdfOfShare,
  negativeBinomialLogDensityOfShare,
  negativeBinomialLogUpperTailOfShare,
  negativeBinomialQuantileOfShare,
  negativeBinomialUpperTailOfShare,
} from "./negativeBinomialOfShare.ts";
import { poissonDraw } from "./poisson.ts";

/**
 * Log probability of the Negative Binomial law, by size r (any positive number) and probability p.
 *
 *   log p(k) = log(Gamma(k + r) / (k! Gamma(r))) + r log(p) + k log(1 - p)
 *
 * Limits  -Infinity off the whole numbers; p = 1 is the point mass at 0; NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialLogDensity(3, 2.5, 0.4) // -1.9418320730656176
 */
export function negativeBinomialLogDensity(k: number, r: number, p: number): number {
  requireScalars("negativeBinomialLogDensity", k, r, p);
  return negativeBinomialLogDensityOfShare(k, r, shareOf(p));
}

/**
 * Probability of the Negative Binomial law, by size r (any positive number) and probability p.
 *
 *   p(k) = Gamma(k + r) / (k! Gamma(r)) p^r (1 - p)^k
 *
 * Limits  0 off the whole numbers; p = 1 is the point mass at 0; NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialDensity(3, 2.5, 0.4) // 0.14344091466523767
 */
export function negativeBinomialDensity(k: number, r: number, p: number): number {
  requireScalars("negativeBinomialDensity", k, r, p);
  return Math.exp(negativeBinomialLogDensityOfShare(k, r, shareOf(p)));
}

/**
 * Distribution function of the Negative Binomial law, by size r (any positive number) and probability p.
 *
 *   P(K <= k) = I_p(r, floor(k) + 1)
 *
 * Limits  0 below 0; p = 1 is the point mass at 0; NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialCdf(3, 2.5, 0.4) // 0.5558019215511943
 */
export function negativeBinomialCdf(k: number, r: number, p: number): number {
  requireScalars("negativeBinomialCdf", k, r, p);
  return negativeBinomialCdfOfShare(k, r, shareOf(p));
}

/**
 * Upper tail of the Negative Binomial law, by size r (any positive number) and probability p.
 *
 *   P(K > k) = I_(1-p)(floor(k) + 1, r)
 *
 * Limits  1 below 0; p = 1 is the point mass at 0; NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialUpperTail(3, 2.5, 0.4) // 0.44419807844880566
 */
export function negativeBinomialUpperTail(k: number, r: number, p: number): number {
  requireScalars("negativeBinomialUpperTail", k, r, p);
  return negativeBinomialUpperTailOfShare(k, r, shareOf(p));
}

/**
 * Log of the distribution function of the Negative Binomial law, finite where the cdf itself is 0.
 *
 *   log P(K <= k)
 *
 * Limits  p = 1 is the point mass at 0; NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * Math.exp(negativeBinomialLogCdf(3, 2.5, 0.4)) / negativeBinomialCdf(3, 2.5, 0.4) // 1.0000000000
 */
export function negativeBinomialLogCdf(k: number, r: number, p: number): number {
  requireScalars("negativeBinomialLogCdf", k, r, p);
  return negativeBinomialLogCdfOfShare(k, r, shareOf(p));
}

/**
 * Log of the upper tail of the Negative Binomial law, finite where the tail itself is 0.
 *
 *   log P(K > k)
 *
 * Limits  p = 1 is the point mass at 0; NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * Math.exp(negativeBinomialLogUpperTail(3, 2.5, 0.4)) / negativeBinomialUpperTail(3, 2.5, 0.4) // 1.0000000000
 */
export function negativeBinomialLogUpperTail(k: number, r: number, p: number): number {
  requireScalars("negativeBinomialLogUpperTail", k, r, p);
  return negativeBinomialLogUpperTailOfShare(k, r, shareOf(p));
}

/**
 * Quantile of the Negative Binomial law, by size r (any positive number) and probability p.
 *
 *   min { k : I_p(r, k + 1) >= probability }
 *
 * Limits  0 at probability 0, Infinity at 1; outside [0, 1] NaN; p = 1 is the point mass at 0; NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialQuantile(0.5, 2.5, 0.4) // 3
 */
export function negativeBinomialQuantile(probability: number, r: number, p: number): number {
  requireScalars("negativeBinomialQuantile", probability, r, p);
  return negativeBinomialQuantileOfShare(probability, r, shareOf(p));
}

/**
 * Moments of the Negative Binomial law.
 *
 *   mean = r q / p, variance = r q / p², mode = floor((r - 1) q / p) or 0, q = 1 - p
 *
 * Throws  RangeError unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialMoments({ r: 2.5, p: 0.4 }).mean // 3.75
 */
export function negativeBinomialMoments(
  asked: Loose<{ readonly r: number; readonly p: number }>,
): Moments {
  const law = door("negativeBinomialMoments", asked, { r: number, p: number });
  const { r, p } = law;
  requireThat(
    isNegativeBinomial(r, shareOf(p)),
    "negativeBinomialMoments",
    "r must be positive and p in (0, 1]",
    `${r}, ${p}`,
  );
  const mean = (r * (1 - p)) / p;
  return { mean, variance: mean / p, mode: Math.floor((Math.max(0, r - 1) * (1 - p)) / p) };
}

/**
 * One draw from the Negative Binomial law, as the mixture of Poisson laws that it is.
 *
 *   k ~ Poisson(G (1 - p) / p), G ~ Gamma(r, 1)
 *
 * Limits  NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialDraw(createGenerator(1), 2.5, 1) // 0
 */
export function negativeBinomialDraw(generator: Generator, r: number, p: number): number {
  requireScalars("negativeBinomialDraw", r, p);
  if (!isNegativeBinomial(r, shareOf(p))) return Number.NaN;
  return poissonDraw(generator, (Math.exp(logStandardGamma(generator, r)) * (1 - p)) / p);
}
