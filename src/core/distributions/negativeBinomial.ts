import { requireThat } from "../assert.ts";
import type { Generator } from "../random/generator.ts";
import { logStandardGamma } from "../random/standardGamma.ts";
import { logBetaKernel, mirrored, type Share, shareOf } from "../special/betaKernel.ts";
import { incompleteBetaOfShare } from "../special/incompleteBeta.ts";
import { standardNormalQuantile } from "../special/standardNormalQuantile.ts";
import { cornishFisher, discreteQuantile } from "./discreteQuantile.ts";
import type { Moments } from "./moments.ts";
import { poissonDraw } from "./poisson.ts";

const possible = (r: number, { x: p, y: q }: Share) => r > 0 && r < Infinity && p > 0 && q >= 0;

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

function logDensityOf(k: number, r: number, share: Share): number {
  if (!possible(r, share) || Number.isNaN(k)) return Number.NaN;
  if (!(k >= 0 && Number.isInteger(k))) return -Infinity;
  if (k === 0) return r * share.logX;
  if (share.y === 0) return -Infinity;
  return logBetaKernel(r, k, share) + Math.log(r / k);
}

function cdfOf(k: number, r: number, share: Share): number {
  if (!possible(r, share) || Number.isNaN(k)) return Number.NaN;
  if (k === Infinity) return 1;
  return k < 0 ? 0 : incompleteBetaOfShare(r, Math.floor(k) + 1, share);
}

function upperTailOf(k: number, r: number, share: Share): number {
  if (!possible(r, share) || Number.isNaN(k)) return Number.NaN;
  if (k === Infinity) return 0;
  return k < 0 ? 1 : incompleteBetaOfShare(Math.floor(k) + 1, r, mirrored(share));
}

function quantileOf(probability: number, r: number, share: Share): number {
  if (!possible(r, share)) return Number.NaN;
  const { x: p, y: q } = share;
  if (q === 0) return probability >= 0 && probability <= 1 ? 0 : Number.NaN;
  const sd = Math.sqrt(r * q) / p;
  const z = standardNormalQuantile(probability);
  return discreteQuantile({
    p: probability,
    guess: cornishFisher({ z, mean: (r * q) / p, sd, skewness: (1 + q) / Math.sqrt(r * q) }),
    least: 0,
    most: Infinity,
    cdf: (k) => cdfOf(k, r, share),
    upperTail: (k) => upperTailOf(k, r, share),
  });
}

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
  return logDensityOf(k, r, shareOf(p));
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
  return Math.exp(logDensityOf(k, r, shareOf(p)));
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
  return cdfOf(k, r, shareOf(p));
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
  return upperTailOf(k, r, shareOf(p));
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
  return quantileOf(probability, r, shareOf(p));
}

/**
 * Log probability of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   log p(k) = log(Gamma(k + r) / (k! Gamma(r))) + r log(p) + k log(1 - p), p = r / (r + mean)
 *
 * Limits  -Infinity off the whole numbers; nears Poisson(mean) as r grows; NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanLogDensity(3, 3.75, 2.5) // -1.9418320730656176
 */
export function negativeBinomialByMeanLogDensity(k: number, mean: number, r: number): number {
  return logDensityOf(k, r, shareOfMean(mean, r));
}

/**
 * Probability of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   p(k) = Gamma(k + r) / (k! Gamma(r)) p^r (1 - p)^k, p = r / (r + mean)
 *
 * Limits  0 off the whole numbers; nears Poisson(mean) as r grows; NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanDensity(3, 3.75, 2.5) // 0.14344091466523767
 */
export function negativeBinomialByMeanDensity(k: number, mean: number, r: number): number {
  return Math.exp(logDensityOf(k, r, shareOfMean(mean, r)));
}

/**
 * Distribution function of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   P(K <= k) = I_p(r, floor(k) + 1), p = r / (r + mean)
 *
 * Limits  0 below 0; nears Poisson(mean) as r grows; NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanCdf(3, 3.75, 2.5) // 0.5558019215511943
 */
export function negativeBinomialByMeanCdf(k: number, mean: number, r: number): number {
  return cdfOf(k, r, shareOfMean(mean, r));
}

/**
 * Upper tail of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   P(K > k) = I_(1-p)(floor(k) + 1, r), p = r / (r + mean)
 *
 * Limits  1 below 0; nears Poisson(mean) as r grows; NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanUpperTail(3, 3.75, 2.5) // 0.44419807844880566
 */
export function negativeBinomialByMeanUpperTail(k: number, mean: number, r: number): number {
  return upperTailOf(k, r, shareOfMean(mean, r));
}

/**
 * Quantile of the Negative Binomial law, by mean and size r (any positive number).
 *
 *   min { k : I_p(r, k + 1) >= probability }, p = r / (r + mean)
 *
 * Limits  0 at probability 0, Infinity at 1; outside [0, 1] NaN; nears Poisson(mean) as r grows; NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanQuantile(0.5, 3.75, 2.5) // 3
 */
export function negativeBinomialByMeanQuantile(
  probability: number,
  mean: number,
  r: number,
): number {
  return quantileOf(probability, r, shareOfMean(mean, r));
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
export function negativeBinomialMoments(law: { readonly r: number; readonly p: number }): Moments {
  const { r, p } = law;
  requireThat(
    possible(r, shareOf(p)),
    "negativeBinomialMoments",
    "r must be positive and p in (0, 1]",
    `${r}, ${p}`,
  );
  const mean = (r * (1 - p)) / p;
  return { mean, variance: mean / p, mode: Math.floor((Math.max(0, r - 1) * (1 - p)) / p) };
}

/**
 * Moments of the Negative Binomial law, by mean and size r.
 *
 *   variance = mean + mean² / r, mode = floor((r - 1) mean / r) or 0
 *
 * Throws  RangeError unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanMoments({ mean: 4, r: 2 }).variance // 12
 */
export function negativeBinomialByMeanMoments(law: {
  readonly mean: number;
  readonly r: number;
}): Moments {
  const { mean, r } = law;
  requireThat(
    r > 0 && mean >= 0 && mean < Infinity,
    "negativeBinomialByMeanMoments",
    "r must be positive and mean at least 0",
    `${r}, ${mean}`,
  );
  const mode = r > 1 ? Math.floor(((r - 1) / r) * mean) : 0;
  return { mean, variance: mean + (mean * mean) / r, mode };
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
  if (!possible(r, shareOf(p))) return Number.NaN;
  return poissonDraw(generator, (Math.exp(logStandardGamma(generator, r)) * (1 - p)) / p);
}

/**
 * One draw from the Negative Binomial law, by mean and size r.
 *
 *   k ~ Poisson(mean G / r), G ~ Gamma(r, 1)
 *
 * Limits  NaN unless r > 0 and mean >= 0.
 *
 * @example
 * negativeBinomialByMeanDraw(createGenerator(1), 0, 2.5) // 0
 */
export function negativeBinomialByMeanDraw(generator: Generator, mean: number, r: number): number {
  if (!(r > 0 && r < Infinity && mean >= 0)) return Number.NaN;
  return poissonDraw(generator, (Math.exp(logStandardGamma(generator, r)) / r) * mean);
}
