import { logBetaKernel, mirrored, type Share } from "./betaKernel.ts";
import {
  largeIncompleteBeta,
  logLargeIncompleteBeta,
  UNIFORM_FROM,
} from "./largeIncompleteBeta.ts";
import { logBetaTimesFirst } from "./logBeta.ts";

/** Far more than shapes below `UNIFORM_FROM` need; NaN rather than a long wait. */
const MOST_STEPS = 1_000_000;

/**
 * b0 + a1 / (b1 + a2 / (b2 + ...)) with I_x(a, b) = x^a (1 - x)^b / (B(a, b) fraction), by Lentz's method; its terms
 * take the complement as given, so x near 1 costs nothing. NaN if it does not converge.
 */
function continuedFraction(a: number, b: number, { x, y }: Share): number {
  const tiny = 1e-300;
  const balance = a * y - b * x + 1;
  let fraction = (a / (a + 1)) * balance;
  if (fraction === 0) fraction = tiny;
  let c = fraction;
  let d = 0;
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const odd = a + 2 * n - 1;
    const share = (n * ((b - n) * x)) / odd;
    // In this order nothing overflows, however large one of the shapes.
    const numerator = ((a + n - 1) / odd) * ((a + b + n - 1) * x * share);
    const denominator = n + share + ((a + n) / (odd + 2)) * (balance + n * (1 + y));
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
 * Log of I_x(a, b) on the side where it is small, however small.
 *
 *   log of the prefix less that of the continued fraction; of the power series for a <= 1
 *
 * Limits  for I_x(a, b) far below one half.
 *
 * @example
 * logIncompleteBetaByFraction(2, 3, { x: 0, y: 1, logX: -1000, logY: 0 }) // -1998.208240530771946
 */
export function logIncompleteBetaByFraction(a: number, b: number, share: Share): number {
  if (Math.min(a, b) >= UNIFORM_FROM) return logLargeIncompleteBeta(a, b, share);
  // So near to 0 only the leading power is left, and x itself may be 0.
  if (share.x < 1e-250) return a * share.logX - logBetaTimesFirst(a, b);
  if (a <= 1) return logSmall(a, b, share);
  return logBetaKernel(a, b, share) + Math.log(a / continuedFraction(a, b, share));
}

/**
 * Regularised incomplete beta function for shapes of any size, where no package is right.
 *
 *   I_x(a, b) by its continued fraction, by its power series for a <= 1, or from the other side
 *
 * Limits  for x strictly between 0 and 1. Time grows as the root of the smaller shape, up to 1e8; from there on it is that
 *         of an error function.
 * Source  DiDonato and Morris (1992), ACM TOMS 708 (its continued fraction), on Loader's prefix.
 *
 * @example
 * incompleteBetaByFraction(2, 3, shareOf(0.3)) // 0.3483
 */
export function incompleteBetaByFraction(a: number, b: number, share: Share): number {
  if (Math.min(a, b) >= UNIFORM_FROM) return largeIncompleteBeta(a, b, share);
  if (lowerIsDirect(a, b, share)) return direct(a, b, share);
  const other = mirrored(share);
  return b <= 1 ? -Math.expm1(logSmall(b, a, other)) : 1 - direct(b, a, other);
}
