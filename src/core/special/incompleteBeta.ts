import { logBetaKernel, mirrored, type Share, shareOf } from "./betaKernel.ts";
import { logBetaTimesFirst } from "./logBeta.ts";

/** Enough for shapes of 1e11; beyond, NaN rather than a long wait. */
const MOST_STEPS = 1_000_000;

/**
 * b0 + a1 / (b1 + a2 / (b2 + ...)) with I_x(a, b) = x^a (1 - x)^b / (B(a, b) fraction), by Lentz's method; its terms
 * take the complement as given, so x near 1 costs nothing. NaN if it does not converge.
 */
function continuedFraction(a: number, b: number, { x, y }: Share): number {
  const tiny = 1e-300;
  const balance = a * y - b * x + 1;
  let fraction = (a * balance) / (a + 1);
  if (fraction === 0) fraction = tiny;
  let c = fraction;
  let d = 0;
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const odd = a + 2 * n - 1;
    const share = (n * (b - n) * x) / odd;
    const numerator = ((a + n - 1) * (a + b + n - 1) * x * share) / odd;
    const denominator = n + share + ((a + n) * (balance + n * (1 + y))) / (odd + 2);
    d = denominator + numerator * d;
    c = denominator + numerator / c;
    d = 1 / (d === 0 ? tiny : d);
    if (c === 0) c = tiny;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 3e-16) return fraction;
  }
  return Number.NaN;
}

/** Log of I_x(a, b) for a <= 1 and small x, each part of the size of a: no digits lost near 1. */
function logSmall(a: number, b: number, { x, logX }: Share): number {
  let term = 1;
  let sum = 0;
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum) && n < MOST_STEPS; n += 1) {
    term *= ((n - b) / n) * x;
    sum += term / (a + n);
  }
  return a * logX - logBetaTimesFirst(a, b) + Math.log1p(a * sum);
}

/** Whether I_x(a, b), not its complement, is the one to compute directly. */
function lowerIsDirect(a: number, b: number, { x, y }: Share): boolean {
  if (a <= 1 && b > 1) return x <= Math.min((a + 1) / (a + b + 2), 1 / (b + 1));
  if (b <= 1 && a > 1) return y > Math.min((b + 1) / (a + b + 2), 1 / (a + 1));
  // On the side of the smaller shape, where neither the share nor its bound rounds to 1.
  return a <= b ? x <= (a + 1) / (a + b + 2) : y > (b + 1) / (a + b + 2);
}

function direct(a: number, b: number, share: Share): number {
  if (a <= 1) return Math.exp(logSmall(a, b, share));
  const prefix = Math.exp(logBetaKernel(a, b, share));
  return prefix === 0 ? 0 : (a * prefix) / continuedFraction(a, b, share);
}

/**
 * Regularised incomplete beta function of a share whose complement is known as well as itself.
 *
 *   I_x(a, b) with x and 1 - x given
 *
 * Limits  0 at x = 0, 1 at x = 1; NaN unless a, b > 0 and 0 <= x <= 1. Time grows as sqrt(max(a, b)).
 * Source  DiDonato and Morris (1992), ACM TOMS 708 (its continued fraction), on Loader's prefix; power series for a <= 1.
 *
 * @example
 * incompleteBetaOfShare(2, 3, shareOf(0.3)) // 0.3483
 */
export function incompleteBetaOfShare(a: number, b: number, share: Share): number {
  const { x, y } = share;
  if (!(a > 0 && b > 0 && a + b < Infinity && x >= 0 && y >= 0)) return Number.NaN;
  if (share.logX === -Infinity) return 0;
  if (share.logY === -Infinity) return 1;
  if (lowerIsDirect(a, b, share)) return direct(a, b, share);
  const other = mirrored(share);
  return b <= 1 ? -Math.expm1(logSmall(b, a, other)) : 1 - direct(b, a, other);
}

/**
 * Lower regularised incomplete beta function.
 *
 *   I_x(a, b) = integral from 0 to x of t^(a-1) (1-t)^(b-1) dt / B(a, b)
 *
 * Limits  0 at x = 0, 1 at x = 1; NaN unless a, b > 0 and 0 <= x <= 1. Time grows as sqrt(max(a, b)).
 * Source  DiDonato and Morris (1992), ACM TOMS 708 (its continued fraction), on Loader's prefix; power series for a <= 1.
 *
 * @example
 * incompleteBeta(0.3, 2, 3) // 0.3483
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  return incompleteBetaOfShare(a, b, shareOf(x));
}

/**
 * Upper regularised incomplete beta function.
 *
 *   1 - I_x(a, b) = I_(1-x)(b, a), without the cancellation
 *
 * Limits  1 at x = 0, 0 at x = 1; NaN unless a, b > 0 and 0 <= x <= 1.
 * Source  as for the lower function.
 *
 * @example
 * incompleteBetaUpper(0.3, 2, 3) // 0.6517
 */
export function incompleteBetaUpper(x: number, a: number, b: number): number {
  return incompleteBetaOfShare(b, a, mirrored(shareOf(x)));
}
