import { devianceFromExcess } from "./deviance.ts";
import { logBetaTimesFirst } from "./logBeta.ts";
import { stirlingError } from "./stirlingError.ts";

/**
 * A number strictly between 0 and 1 with its complement and both logs, none of them through 1 - x.
 * Near 1 the complement carries the digits, far in a tail the log does.
 */
export interface Share {
  readonly x: number;
  readonly y: number;
  readonly logX: number;
  readonly logY: number;
}

/**
 * A number in [0, 1] with its complement and both logs.
 *
 *   y = 1 - x, log x, log(1 - x)
 *
 * @example
 * shareOf(0.25).y // 0.75
 */
export function shareOf(x: number): Share {
  return { x, y: 1 - x, logX: Math.log(x), logY: Math.log1p(-x) };
}

/**
 * The same share seen from the other end.
 *
 * @example
 * mirrored(shareOf(0.25)).x // 0.75
 */
export function mirrored({ x, y, logX, logY }: Share): Share {
  return { x: y, y: x, logX: logY, logY: logX };
}

/**
 * Log of the common factor of the beta family.
 *
 *   log(x^a (1 - x)^b / (a B(a, b))), for a, b > 0
 *
 * Limits  no cancellation for large a and b, where the three parts are huge.
 * Source  Loader (2000), Fast and accurate computation of binomial probabilities.
 *
 * @example
 * logBetaKernel(1, 1, shareOf(0.5)) // -1.3862943611198906
 */
export function logBetaKernel(a: number, b: number, { x, y, logX, logY }: Share): number {
  if (a < 0.5 || b < 0.5) return a * logX + b * logY - logBetaTimesFirst(a, b);
  const n = a + b;
  const ratio = b / a / n;
  const logRatio = ratio > 1e-290 ? Math.log(ratio) : Math.log(b) - Math.log(a) - Math.log(n);
  const excess = excessOf(a, b, x, y);
  return (
    0.5 * (logRatio - LOG_TWO_PI) +
    (stirlingError(n) - stirlingError(a) - stirlingError(b)) -
    devianceFromExcess(a, excess, (n * x) / a) -
    devianceFromExcess(b, -excess, (n * y) / b)
  );
}

const LOG_TWO_PI = 1.8378770664093456;

/** From this total on, the rounding of two products would show beside the sd of the law. */
const EXACT_FROM = 1e6;

/**
 * By how much a share exceeds the mean of Beta(a, b), times a + b.
 *
 *   (a + b) x - a = b - (a + b) y = b x - a y
 *
 * Limits  exact to the last digit but two from a + b = 1e6 on, where a product that is rounded would be off by more than
 *         an sd as a + b grows; of x and y the smaller is taken at its word.
 * Source  Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18 (1971).
 *
 * @example
 * excessOf(1e20, 1e20, 0.5, 0.5) // 0
 */
export function excessOf(a: number, b: number, x: number, y: number): number {
  const total = a + b;
  if (total < EXACT_FROM) return b * x - a * y;
  if (total > 1e280) return 2 ** 100 * excessOf(a * 2 ** -100, b * 2 ** -100, x, y);
  const [share, shape, sign] = x <= y ? [x, a, 1] : [y, b, -1];
  // The rounding of the total, and of the total times the share.
  const larger = Math.max(a, b);
  const lost = Math.min(a, b) - (total - larger);
  const product = total * share;
  const [high, top] = [highPart(total), highPart(share)];
  const [low, rest] = [total - high, share - top];
  const error = high * top - product + high * rest + low * top + low * rest;
  return sign * (product - shape + (error + lost * share));
}

/** The upper half of the digits of a number. */
function highPart(x: number): number {
  const shifted = 134217729 * x;
  return shifted - (shifted - x);
}
