import gammaln from "@stdlib/math-base-special-gammaln";
import { requireScalars } from "../door.ts";

const ONE_LESS_EULER = 0.42278433509846713;

/** (-1)^k (zeta(k) - 1) / k for k = 2 ... 27. */
const SERIES = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986,
  0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939,
  9.945751278180853e-5, -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6,
  4.374866789907488e-6, -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7,
  2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8,
  1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9,
  5.731367241678862e-10, -2.7595228851242334e-10,
] as const;

/** log Gamma(1 + a) for |a| <= 1/2. */
function nearOne(a: number): number {
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k -= 1) sum = sum * a + SERIES[k]!;
  return a * (ONE_LESS_EULER + a * sum) - Math.log1p(a) + 0; // 0, not -0, at a = 0
}

/**
 * Log of the gamma function just above 1, where the argument itself would lose digits.
 *
 *   log Gamma(1 + a) = (1 - 0.5772...) a - log(1 + a) + sum over k >= 2 of (-1)^k (zeta(k) - 1) a^k / k
 *
 * Limits  relatively accurate for the smallest a; 0 at a = 0; NaN below a = -1.
 * Source  Abramowitz and Stegun (1964), 6.1.33, which no package has; log Gamma of 1 + a for |a| > 1/2.
 *
 * @example
 * logGammaOnePlus(1e-10) // -5.7721566481928616e-11
 */
export function logGammaOnePlus(a: number): number {
  return Math.abs(a) <= 0.5 ? nearOne(a) : logGamma(1 + a);
}

/**
 * Log of the gamma function.
 *
 *   log Gamma(x), with Gamma(n + 1) = n!
 *
 * Limits  Infinity at 0 and at Infinity; NaN below 0, where no law of this book needs it.
 * Source  @stdlib/math-base-special-gammaln (FreeBSD), everywhere.
 *
 * @example
 * logGamma(101) // 363.7393755555635
 */
export function logGamma(x: number): number {
  requireScalars("logGamma", x);
  return x >= 0 ? gammaln(x) : Number.NaN;
}
