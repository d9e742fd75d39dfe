import betaincinv from "@stdlib/math-base-special-betaincinv";
import { requireScalars } from "../door.ts";
import { logBetaKernel, mirrored, type Share, shareOf } from "./betaKernel.ts";
import { incompleteBetaOfShare, isServedBeta } from "./incompleteBeta.ts";
import { logBetaTimesFirst } from "./logBeta.ts";
import { newtonOnLogScale } from "./newtonOnLogScale.ts";
import { standardNormalQuantile } from "./standardNormalQuantile.ts";

/** The package's quantile where it is right, NaN elsewhere: it does not settle for tails below 1e-30 or shapes below 1e-3. */
function byPackage(a: number, b: number, p: number, q: number): number {
  if (!(isServedBeta(a, b) && Math.min(a, b) >= 1e-3 && Math.min(p, q) >= 1e-30)) return Number.NaN;
  const x = p <= 0.5 ? betaincinv(p, a, b, false) : betaincinv(q, a, b, true);
  return x >= 1e-290 ? x : Number.NaN;
}

/** A first guess below one half: a Normal log odds, or the leading power for small shapes. */
function firstGuess(a: number, b: number, p: number, q: number, logPower: number): number {
  if (a < 1 || b < 1) return Math.min(Math.exp(logPower), 0.25);
  const z = p <= 0.5 ? standardNormalQuantile(p) : -standardNormalQuantile(q);
  const logOdds = Math.log(a / b) + z * Math.sqrt(1 / a + 1 / b);
  return Math.min(1 / (1 + Math.exp(-logOdds)), 0.499);
}

/** The share below one half with I_x(a, b) = p. */
function solveBelowHalf(a: number, b: number, p: number, q: number): Share {
  const served = byPackage(a, b, p, q);
  if (!Number.isNaN(served)) return shareOf(served);
  const logP = p <= 0.5 ? Math.log(p) : Math.log1p(-q);
  const logPower = (logP + logBetaTimesFirst(a, b)) / a;
  if (logPower + Math.log1p(b) < -40) {
    const x = Math.exp(logPower); // x this small: I_x is its leading power
    return { x, y: 1 - x, logX: logPower, logY: -x };
  }
  const lower = p <= 0.5;
  const tail = lower
    ? (x: number) => incompleteBetaOfShare(a, b, shareOf(x))
    : (x: number) => incompleteBetaOfShare(b, a, mirrored(shareOf(x)));
  const x = newtonOnLogScale({
    start: firstGuess(a, b, p, q, logPower),
    highest: 0.5,
    target: lower ? p : q,
    direction: lower ? 1 : -1,
    tail,
    change: (x) => ((lower ? a : -a) * Math.exp(logBetaKernel(a, b, shareOf(x)))) / (1 - x),
  });
  return shareOf(x);
}

/**
 * The share with given lower and upper probability, itself and its complement both accurate.
 *
 *   the x with I_x(a, b) = p and 1 - I_x(a, b) = q, q = 1 - p; the smaller of the two is matched
 *
 * Limits  x = 0 at p = 0, x = 1 at q = 0; NaN unless a, b > 0 and p, q are in [0, 1].
 * Source  @stdlib/math-base-special-betaincinv (Boost), on the side of one half where x lies, for the shapes of
 *         `isServedBeta` from 1e-3 and tails from 1e-30; beyond, where it is wrong, safeguarded Newton steps in log x.
 *
 * @example
 * incompleteBetaInverseShare(2, 2, 0.5, 0.5).y // 0.5
 */
export function incompleteBetaInverseShare(a: number, b: number, p: number, q: number): Share {
  if (!(a > 0 && b > 0 && a + b < Infinity && p >= 0 && q >= 0)) return shareOf(Number.NaN);
  if (p === 0) return shareOf(0);
  if (q === 0) return shareOf(1);
  const half = shareOf(0.5);
  const [wanted, atHalf] = p <= 0.5 ? [p, [a, b] as const] : [q, [b, a] as const];
  const there = incompleteBetaOfShare(...atHalf, half);
  if (there === wanted) return half;
  const below = p <= 0.5 ? wanted < there : wanted > there;
  return below ? solveBelowHalf(a, b, p, q) : mirrored(solveBelowHalf(b, a, q, p));
}

/**
 * Inverse of the lower regularised incomplete beta function.
 *
 *   the x with I_x(a, b) = p
 *
 * Limits  0 at p = 0, 1 at p = 1; NaN unless a, b > 0 and 0 <= p <= 1.
 * Source  as for a share.
 *
 * @example
 * incompleteBetaInverse(0.5, 2, 3) // 0.38572756813238956
 */
export function incompleteBetaInverse(p: number, a: number, b: number): number {
  requireScalars("incompleteBetaInverse", p, a, b);
  return incompleteBetaInverseShare(a, b, p, 1 - p).x;
}

/**
 * Inverse of the upper regularised incomplete beta function.
 *
 *   the x with 1 - I_x(a, b) = q
 *
 * Limits  1 at q = 0, 0 at q = 1; NaN unless a, b > 0 and 0 <= q <= 1.
 * Source  as for a share.
 *
 * @example
 * incompleteBetaUpperInverse(0.025, 2, 3) // 0.8058795503167566
 */
export function incompleteBetaUpperInverse(q: number, a: number, b: number): number {
  requireScalars("incompleteBetaUpperInverse", q, a, b);
  return incompleteBetaInverseShare(a, b, 1 - q, q).x;
}
