import { logBetaKernel, mirrored, type Share } from "../special/betaKernel.ts";
import { incompleteBetaOfShare, logIncompleteBetaOfShare } from "../special/incompleteBeta.ts";
import { standardNormalQuantile } from "../special/standardNormalQuantile.ts";
import { cornishFisher, discreteQuantile } from "./discreteQuantile.ts";

/**
 * Whether a Negative Binomial law with size r and this share exists.
 *
 *   r > 0, 0 < p <= 1
 *
 * @example
 * isNegativeBinomial(2.5, shareOf(0)) // false
 */
export function isNegativeBinomial(r: number, { x: p, y: q }: Share): boolean {
  return r > 0 && r < Infinity && p > 0 && q >= 0;
}

/**
 * Log probability of the Negative Binomial law of a share p whose complement is known as well as itself.
 *
 *   log(Gamma(k + r) / (k! Gamma(r))) + r log(p) + k log(1 - p)
 *
 * Limits  NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialLogDensityOfShare(0, 2, shareOf(0.5)) // -1.3862943611198906
 */
export function negativeBinomialLogDensityOfShare(k: number, r: number, share: Share): number {
  if (!isNegativeBinomial(r, share) || Number.isNaN(k)) return Number.NaN;
  if (!(k >= 0 && Number.isInteger(k))) return -Infinity;
  if (k === 0) return r * share.logX;
  if (share.y === 0) return -Infinity;
  return logBetaKernel(k, r, mirrored(share));
}

/**
 * Distribution function of the Negative Binomial law of a share p.
 *
 *   I_p(r, floor(k) + 1)
 *
 * Limits  NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialCdfOfShare(0, 2, shareOf(0.5)) // 0.25
 */
export function negativeBinomialCdfOfShare(k: number, r: number, share: Share): number {
  if (!isNegativeBinomial(r, share) || Number.isNaN(k)) return Number.NaN;
  if (k === Infinity) return 1;
  return k < 0 ? 0 : incompleteBetaOfShare(r, Math.floor(k) + 1, share);
}

/**
 * Upper tail of the Negative Binomial law of a share p.
 *
 *   I_(1-p)(floor(k) + 1, r)
 *
 * Limits  NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialUpperTailOfShare(0, 2, shareOf(0.5)) // 0.75
 */
export function negativeBinomialUpperTailOfShare(k: number, r: number, share: Share): number {
  if (!isNegativeBinomial(r, share) || Number.isNaN(k)) return Number.NaN;
  if (k === Infinity) return 0;
  return k < 0 ? 1 : incompleteBetaOfShare(Math.floor(k) + 1, r, mirrored(share));
}

/**
 * Log of the distribution function of the Negative Binomial law of a share p.
 *
 * Limits  NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialLogCdfOfShare(0, 2, shareOf(0.5)) // -1.3862943611198906
 */
export function negativeBinomialLogCdfOfShare(k: number, r: number, share: Share): number {
  if (!isNegativeBinomial(r, share) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k === Infinity) return k < 0 ? -Infinity : 0;
  return logIncompleteBetaOfShare(r, Math.floor(k) + 1, share);
}

/**
 * Log of the upper tail of the Negative Binomial law of a share p.
 *
 * Limits  NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialLogUpperTailOfShare(0, 2, shareOf(0.5)) // -0.2876820724517809
 */
export function negativeBinomialLogUpperTailOfShare(k: number, r: number, share: Share): number {
  if (!isNegativeBinomial(r, share) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k === Infinity) return k < 0 ? 0 : -Infinity;
  return logIncompleteBetaOfShare(Math.floor(k) + 1, r, mirrored(share));
}

/**
 * Quantile of the Negative Binomial law of a share p.
 *
 *   min { k : I_p(r, k + 1) >= probability }
 *
 * Limits  NaN unless r > 0 and 0 < p <= 1.
 *
 * @example
 * negativeBinomialQuantileOfShare(0.25, 2, shareOf(0.5)) // 0
 */
export function negativeBinomialQuantileOfShare(
  probability: number,
  r: number,
  share: Share,
): number {
  if (!isNegativeBinomial(r, share)) return Number.NaN;
  const { x: p, y: q } = share;
  if (q === 0) return probability >= 0 && probability <= 1 ? 0 : Number.NaN;
  const sd = Math.sqrt(r * q) / p;
  const z = standardNormalQuantile(probability);
  return discreteQuantile({
    p: probability,
    guess: cornishFisher({ z, mean: (r * q) / p, sd, skewness: (1 + q) / Math.sqrt(r * q) }),
    least: 0,
    most: Infinity,
    cdf: (k) => negativeBinomialCdfOfShare(k, r, share),
    upperTail: (k) => negativeBinomialUpperTailOfShare(k, r, share),
  });
}
