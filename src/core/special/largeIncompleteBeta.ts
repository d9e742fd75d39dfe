import { excessOf, type Share } from "./betaKernel.ts";
import { devianceFromExcess } from "./deviance.ts";
import { scaledComplementaryErrorFunction } from "./errorFunction.ts";

/**
 * From this smaller shape on the first term of the uniform expansion is exact to rounding.
 *
 * @example
 * UNIFORM_FROM // 1e8
 */
export const UNIFORM_FROM = 1e8;

/** The smaller of the two tails, as exp(-depth) times a number between 0 and 1. */
interface Tail {
  readonly depth: number;
  readonly scaled: number;
  readonly isLower: boolean;
}

/**
 * Temme's uniform expansion on the scale of a standard Normal z:
 *
 *   I_x = Phi(z) + phi(z) (1 / z - 1 / delta) + ...,  z = sign(x - x0) sqrt(2 D),  delta = (x - x0) / sd
 *
 * with D the deviance of x from x0 = a / (a + b), and the first terms in powers of z where the two fractions cancel.
 */
function smallerTail(a: number, b: number, { x, y }: Share): Tail {
  const n = a + b;
  const excess = excessOf(a, b, x, y);
  const depth =
    devianceFromExcess(a, excess, (n * x) / a) + devianceFromExcess(b, -excess, (n * y) / b);
  const size = Math.sqrt(2 * depth);
  const z = excess < 0 ? -size : size;
  const [p, q] = [a / n, b / n];
  /** Variance of x times n²: a b / n. */
  const spread = a * q;
  const delta = excess / Math.sqrt(spread);
  const correction =
    size < 1
      ? (q - p) / (3 * Math.sqrt(spread)) - (z * (1 - p * q)) / (12 * spread)
      : 1 / z - 1 / delta;
  const side = z < 0 ? 1 : -1;
  const scaled =
    0.5 * scaledComplementaryErrorFunction(size * Math.SQRT1_2) +
    (side * correction) / Math.sqrt(2 * Math.PI);
  return { depth, scaled, isLower: z < 0 };
}

/**
 * Regularised incomplete beta function for two large shapes.
 *
 *   I_x(a, b) by Temme's uniform expansion, from the side where it is small
 *
 * Limits  for shapes from 1e8 to the end of the doubles; 0 or 1 where x is many sds away from a / (a + b).
 * Source  Temme (1982), "The uniform asymptotic expansion of a class of integrals related to cumulative distribution
 *         functions", SIAM J. Math. Anal. 13; DLMF 8.18(ii).
 *
 * @example
 * largeIncompleteBeta(7e15, 7e15, shareOf(0.5)) // 0.5
 */
export function largeIncompleteBeta(a: number, b: number, share: Share): number {
  const { depth, scaled, isLower } = smallerTail(a, b, share);
  const tail = Math.exp(-depth) * scaled;
  return isLower ? tail : 1 - tail;
}

/**
 * Its logarithm, without underflow.
 *
 * @example
 * logLargeIncompleteBeta(1e20, 1e20, shareOf(0.25)) // -2.8768207245178092e19
 */
export function logLargeIncompleteBeta(a: number, b: number, share: Share): number {
  const { depth, scaled, isLower } = smallerTail(a, b, share);
  return isLower ? Math.log(scaled) - depth : Math.log1p(-Math.exp(-depth) * scaled);
}
