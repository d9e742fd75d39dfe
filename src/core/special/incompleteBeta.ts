import betainc from "@stdlib/math-base-special-betainc";
import { requireScalars } from "../door.ts";
import { mirrored, type Share, shareOf } from "./betaKernel.ts";
import {
  incompleteBetaByFraction,
  logIncompleteBetaByFraction,
} from "./incompleteBetaByFraction.ts";

/** Below, the powers in the package underflow before their product does: 0 or a wrong number. */
const SMALLEST = 1e-200;

/**
 * Pairs of shapes that the package gets wrong: a whole shape beside one that is not, where its series is up to 1e-9 off;
 * 1 beside a tiny one, where it takes 1 less a power close to 1; and 1/2, 1/2, where it takes an arcsine close to 1.
 */
const isWrongPair = (a: number, b: number) =>
  (a > 1 && a < 20 && b > 8 && Number.isInteger(a) && !Number.isInteger(b)) ||
  (a === 1 && b < 0.01) ||
  (a === 0.5 && b === 0.5);

/**
 * Whether the package is right for these shapes: to 1e-13, or the condition of the arguments.
 *
 *   a + b <= 1000, a and b >= 1e-100, and none of three pairs: whole below 20 and over 8 but not whole, 1 and below 0.01,
 *   1/2 and 1/2
 *
 * Limits  beyond a + b = 1000 the package loses digits as a + b grows, 5e-11 at 1e6; below 1e-100 it overflows.
 *
 * @example
 * isServedBeta(2, 3) // true
 * isServedBeta(5, 72.5) // false
 */
export function isServedBeta(a: number, b: number): boolean {
  const fits = a + b <= 1000 && a >= 1e-100 && b >= 1e-100;
  return fits && !isWrongPair(a, b) && !isWrongPair(b, a);
}

/** The package's value from the side where the share is small, NaN if it has lost both sides. */
function byPackage(a: number, b: number, { x, y }: Share): number {
  if (Math.min(x, y) < 1e-290) return Number.NaN;
  const value = x <= y ? betainc(x, a, b, true, false) : betainc(y, b, a, true, true);
  return value >= SMALLEST ? value : Number.NaN;
}

/**
 * Regularised incomplete beta function of a share whose complement is known as well as itself.
 *
 *   I_x(a, b) with x and 1 - x given
 *
 * Limits  0 at x = 0, 1 at x = 1; NaN unless a, b > 0 and 0 <= x <= 1. Time grows as sqrt(min(a, b)) up to 1e8.
 * Source  @stdlib/math-base-special-betainc (Boost) for the shapes of `isServedBeta`, shares from 1e-290 and values from
 *         1e-200; elsewhere it is wrong, and a continued fraction takes over.
 *
 * @example
 * incompleteBetaOfShare(2, 3, shareOf(0.3)) // 0.3483
 */
export function incompleteBetaOfShare(a: number, b: number, share: Share): number {
  const { x, y } = share;
  if (!(a > 0 && b > 0 && a + b < Infinity && x >= 0 && y >= 0)) return Number.NaN;
  if (share.logX === -Infinity) return 0;
  if (share.logY === -Infinity) return 1;
  const value = isServedBeta(a, b) ? byPackage(a, b, share) : Number.NaN;
  return Number.isNaN(value) ? incompleteBetaByFraction(a, b, share) : value;
}

/**
 * Log of the regularised incomplete beta function of a share, finite where the function itself is less than any double.
 *
 *   log I_x(a, b), through 1 - I where that is the smaller
 *
 * Limits  -Infinity at x = 0, 0 at x = 1; NaN unless a, b > 0 and 0 <= x <= 1.
 *
 * @example
 * logIncompleteBetaOfShare(2, 3, shareOf(0.3)) // -1.054691
 */
export function logIncompleteBetaOfShare(a: number, b: number, share: Share): number {
  const value = incompleteBetaOfShare(a, b, share);
  if (value > 0.5) return Math.log1p(-incompleteBetaOfShare(b, a, mirrored(share))) + 0; // 0, not -0
  if (!(value <= LEAST) || share.logX === -Infinity) return Math.log(value);
  return logIncompleteBetaByFraction(a, b, share);
}

/** Below, digits of the value itself are lost. */
const LEAST = 1e-290;

/**
 * Lower regularised incomplete beta function.
 *
 *   I_x(a, b) = integral from 0 to x of t^(a-1) (1-t)^(b-1) dt / B(a, b)
 *
 * Limits  0 at x = 0, 1 at x = 1; NaN unless a, b > 0 and 0 <= x <= 1. Time grows as sqrt(min(a, b)) up to 1e8.
 * Source  as for a share.
 *
 * @example
 * incompleteBeta(0.3, 2, 3) // 0.3483
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  requireScalars("incompleteBeta", x, a, b);
  return incompleteBetaOfShare(a, b, shareOf(x));
}

/**
 * Upper regularised incomplete beta function.
 *
 *   1 - I_x(a, b) = I_(1-x)(b, a), without the cancellation
 *
 * Limits  1 at x = 0, 0 at x = 1; NaN unless a, b > 0 and 0 <= x <= 1.
 * Source  as for a share.
 *
 * @example
 * incompleteBetaUpper(0.3, 2, 3) // 0.6517
 */
export function incompleteBetaUpper(x: number, a: number, b: number): number {
  requireScalars("incompleteBetaUpper", x, a, b);
  return incompleteBetaOfShare(b, a, mirrored(shareOf(x)));
}
