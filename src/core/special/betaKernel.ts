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
  const excess = b * x - a * y; // n x - a and b - n y at once
  return (
    0.5 * Math.log(b / a / n / (2 * Math.PI)) +
    (stirlingError(n) - stirlingError(a) - stirlingError(b)) -
    devianceFromExcess(a, excess, (n * x) / a) -
    devianceFromExcess(b, -excess, (n * y) / b)
  );
}
