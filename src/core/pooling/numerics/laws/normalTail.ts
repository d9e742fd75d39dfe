import { complementaryErrorFunction } from "../../../special/errorFunction.ts";

/**
 * Tail of the standard Normal law beyond u, when exp(-u²/2) is at hand already (as in sums over mixtures).
 *
 *   Phi(-u) = 1/2 - u A(u²)/B(u²) near 0,  exp(-u²/2) C(u)/D(u) further out
 *
 * Limits  u >= 0; relative error below 1e-14, twice as fast as computing density and tail apart.
 * Source  Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969).
 *
 * @example
 * normalTail(1, Math.exp(-0.5)) // 0.15865525393146
 */
export function normalTail(u: number, exponential: number): number {
  if (u < 0.67448975) {
    const s = u * u;
    const a =
      (((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s +
        1067.6894854603709) *
        s +
      18154.98125334356;
    const b =
      (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s +
      45507.78933502673;
    return 0.5 - (u * a) / b;
  }
  if (u < 5.656854249492381) {
    const c =
      (((((((1.0765576773720192e-8 * u + 0.39894151208813466) * u + 8.883149794388377) * u +
        93.50665613217785) *
        u +
        597.2702763948002) *
        u +
        2494.5375852903726) *
        u +
        6848.190450536283) *
        u +
        11602.65143764735) *
        u +
      9842.714838383978;
    const d =
      (((((((u + 22.266688044328117) * u + 235.387901782625) * u + 1519.3775994075547) * u +
        6485.558298266761) *
        u +
        18615.571640885097) *
        u +
        34900.95272114598) *
        u +
        38912.00328609327) *
        u +
      19685.429676859992;
    return (exponential * c) / d;
  }
  return 0.5 * complementaryErrorFunction(u * Math.SQRT1_2);
}
