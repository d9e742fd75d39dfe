import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logBetaKernel, mirrored, shareOf } from "../special/betaKernel.ts";
import { incompleteBetaOfShare, logIncompleteBetaOfShare } from "../special/incompleteBeta.ts";
import { standardNormalQuantile } from "../special/standardNormalQuantile.ts";
import { cornishFisher, discreteQuantile } from "./discreteQuantile.ts";
import type { Moments } from "./moments.ts";

const possible = (n: number, p: number) => Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1;

/**
 * Log probability of the Binomial law.
 *
 *   log p(k) = log(n choose k) + k log(p) + (n - k) log(1 - p), k = 0 ... n
 *
 * Limits  -Infinity off 0 ... n; p = 0 and p = 1 are point masses; NaN unless n is a whole number of at least 0 and 0 <= p <= 1.
 *
 * @example
 * binomialLogDensity(3, 10, 0.3) // -1.3211512777668886
 */
export function binomialLogDensity(k: number, n: number, p: number): number {
  requireScalars("binomialLogDensity", k, n, p);
  if (!possible(n, p) || Number.isNaN(k)) return Number.NaN;
  if (!(k >= 0 && k <= n && Number.isInteger(k))) return -Infinity;
  if (k === 0) return n === 0 ? 0 : n * Math.log1p(-p);
  if (k === n) return n * Math.log(p);
  if (p === 0 || p === 1) return -Infinity;
  return logBetaKernel(k, n - k, shareOf(p)) + Math.log(n / (n - k));
}

/**
 * Probability of the Binomial law.
 *
 *   p(k) = (n choose k) p^k (1 - p)^(n - k), k = 0 ... n
 *
 * Limits  0 off 0 ... n; NaN unless n is a whole number of at least 0 and 0 <= p <= 1.
 *
 * @example
 * binomialDensity(3, 10, 0.3) // 0.266827932
 */
export function binomialDensity(k: number, n: number, p: number): number {
  requireScalars("binomialDensity", k, n, p);
  return Math.exp(binomialLogDensity(k, n, p));
}

/**
 * Distribution function of the Binomial law.
 *
 *   P(K <= k) = I_(1-p)(n - k, k + 1)
 *
 * Limits  0 below 0, 1 from n; NaN unless n is a whole number of at least 0 and 0 <= p <= 1.
 *
 * @example
 * binomialCdf(3, 10, 0.3) // 0.6496107184
 */
export function binomialCdf(k: number, n: number, p: number): number {
  requireScalars("binomialCdf", k, n, p);
  if (!possible(n, p) || Number.isNaN(k)) return Number.NaN;
  if (k < 0) return 0;
  if (k >= n) return 1;
  const whole = Math.floor(k);
  return incompleteBetaOfShare(n - whole, whole + 1, mirrored(shareOf(p)));
}

/**
 * Upper tail of the Binomial law.
 *
 *   P(K > k) = I_p(k + 1, n - k)
 *
 * Limits  1 below 0, 0 from n; NaN unless n is a whole number of at least 0 and 0 <= p <= 1.
 *
 * @example
 * binomialUpperTail(3, 10, 0.3) // 0.3503892816
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  requireScalars("binomialUpperTail", k, n, p);
  if (!possible(n, p) || Number.isNaN(k)) return Number.NaN;
  if (k < 0) return 1;
  if (k >= n) return 0;
  const whole = Math.floor(k);
  return incompleteBetaOfShare(whole + 1, n - whole, shareOf(p));
}

/**
 * Log of the distribution function of the Binomial law, finite where the cdf itself is 0.
 *
 *   log P(K <= k)
 *
 * Limits  NaN unless n is a whole number of at least 0 and 0 <= p <= 1.
 *
 * @example
 * Math.exp(binomialLogCdf(3, 10, 0.3)) / binomialCdf(3, 10, 0.3) // 1.0000000000
 */
export function binomialLogCdf(k: number, n: number, p: number): number {
  requireScalars("binomialLogCdf", k, n, p);
  if (!possible(n, p) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k >= n) return k < 0 ? -Infinity : 0;
  const whole = Math.floor(k);
  return logIncompleteBetaOfShare(n - whole, whole + 1, mirrored(shareOf(p)));
}

/**
 * Log of the upper tail of the Binomial law, finite where the tail itself is 0.
 *
 *   log P(K > k)
 *
 * Limits  NaN unless n is a whole number of at least 0 and 0 <= p <= 1.
 *
 * @example
 * Math.exp(binomialLogUpperTail(3, 10, 0.3)) / binomialUpperTail(3, 10, 0.3) // 1.0000000000
 */
export function binomialLogUpperTail(k: number, n: number, p: number): number {
  requireScalars("binomialLogUpperTail", k, n, p);
  if (!possible(n, p) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k >= n) return k < 0 ? 0 : -Infinity;
  const whole = Math.floor(k);
  return logIncompleteBetaOfShare(whole + 1, n - whole, shareOf(p));
}

/**
 * Quantile of the Binomial law: the smallest k with P(K <= k) >= probability.
 *
 *   min { k : I_(1-p)(n - k, k + 1) >= probability }
 *
 * Limits  0 at probability 0, n at 1; a probability outside [0, 1] gives NaN; NaN unless n is a whole number of at least 0 and 0 <= p <= 1.
 *
 * @example
 * binomialQuantile(0.5, 10, 0.3) // 3
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  requireScalars("binomialQuantile", probability, n, p);
  if (!possible(n, p)) return Number.NaN;
  if (n === 0 || p === 0 || p === 1) {
    return probability >= 0 && probability <= 1 ? (p === 1 ? n : 0) : Number.NaN;
  }
  const z = standardNormalQuantile(probability);
  const sd = Math.sqrt(n * p * (1 - p));
  return discreteQuantile({
    p: probability,
    guess: cornishFisher({ z, mean: n * p, sd, skewness: (1 - 2 * p) / sd }),
    least: 0,
    most: n,
    cdf: (k) => binomialCdf(k, n, p),
    upperTail: (k) => binomialUpperTail(k, n, p),
  });
}

/**
 * Moments of the Binomial law.
 *
 *   mean = n p, variance = n p (1 - p), mode = floor((n + 1) p), at most n
 *
 * Throws  RangeError unless n is a whole number of at least 0 and 0 <= p <= 1.
 *
 * @example
 * binomialMoments({ n: 10, p: 0.3 }).mode // 3
 */
export function binomialMoments(asked: Loose<{ readonly n: number; readonly p: number }>): Moments {
  const law = door("binomialMoments", asked, { n: number, p: number });
  const { n, p } = law;
  requireThat(
    possible(n, p),
    "binomialMoments",
    "n must be a whole number of at least 0 and p in [0, 1]",
    `${n}, ${p}`,
  );
  return { mean: n * p, variance: n * p * (1 - p), mode: Math.min(n, Math.floor((n + 1) * p)) };
}

/**
 * One draw from the Binomial law, from one uniform number, so that it grows with p and is not reshuffled.
 *
 *   k = quantile(u)
 *
 * Limits  NaN unless n is a whole number of at least 0 and 0 <= p <= 1.
 *
 * @example
 * binomialDraw(createGenerator(1), 10, 1) // 10
 */
export function binomialDraw(generator: Generator, n: number, p: number): number {
  requireScalars("binomialDraw", n, p);
  return binomialQuantile(generator(), n, p);
}
