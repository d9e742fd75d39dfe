import packageDigamma from "@stdlib/math-base-special-digamma";
import { requireScalars } from "../door.ts";

/**
 * The digamma function, the derivative of log Gamma.
 *
 *   psi(x) = d log Gamma(x) / dx
 *
 * Limits  about log(x) - 1 / (2x) for large x; -Infinity at 0; NaN below.
 * Source  @stdlib/math-base-special-digamma (Boost); at 0, where it has NaN, the limit from above.
 *
 * @example
 * digamma(2) // 0.4227843350984671
 */
export function digamma(x: number): number {
  requireScalars("digamma", x);
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  return packageDigamma(x);
}
