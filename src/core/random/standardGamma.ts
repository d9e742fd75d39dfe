import { requireScalars } from "../door.ts";
import { standardNormal } from "./standardNormal.ts";

/** Marsaglia and Tsang's squeeze for shapes of at least 1. */
function largeShape(generator: () => number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = standardNormal(generator);
    const v = (1 + c * z) ** 3;
    if (v <= 0) continue;
    const u = 1 - generator();
    if (Math.log(u) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * Log of one draw from the Gamma law with rate 1, which stays finite where the draw itself would be 0.
 *
 *   log G, G ~ Gamma(shape, 1); for shape < 1 through G(shape + 1) U^(1/shape)
 *
 * Limits  NaN unless the shape is positive and finite. The number of uniform numbers used varies.
 * Source  Marsaglia and Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26(3).
 *
 * @example
 * Number.isFinite(logStandardGamma(createGenerator(1), 0.001)) // true
 */
export function logStandardGamma(generator: () => number, shape: number): number {
  requireScalars("logStandardGamma", shape);
  if (!(shape > 0 && shape < Infinity)) return Number.NaN;
  if (shape >= 1) return Math.log(largeShape(generator, shape));
  const logLarge = Math.log(largeShape(generator, shape + 1));
  return logLarge + Math.log(1 - generator()) / shape;
}
