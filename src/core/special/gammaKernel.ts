import { deviance } from "./deviance.ts";
import { logGammaOnePlus } from "./logGamma.ts";
import { stirlingError } from "./stirlingError.ts";

/**
 * Log of one Poisson term for a real count, the common factor of the gamma family.
 *
 *   log(x^a exp(-x) / Gamma(a + 1)), for x > 0 and a >= 0
 *
 * Limits  -x at a = 0; no cancellation for large a, where the three parts are huge.
 * Source  Loader (2000), Fast and accurate computation of binomial probabilities.
 *
 * @example
 * logGammaKernel(0, 2) // -2
 */
export function logGammaKernel(a: number, x: number): number {
  if (a < 0.5) return a * Math.log(x) - x - logGammaOnePlus(a);
  return -deviance(a, x) - stirlingError(a) - 0.5 * Math.log(2 * Math.PI * a);
}
