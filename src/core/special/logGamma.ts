import gammaln from "@stdlib/math-base-special-gammaln";

const EULER = 0.5772156649015329;

/** (-1)^k zeta(k) / k for k = 2 ... 30. */
const SERIES = [
  0.8224670334241132, -0.40068563438653143, 0.27058080842778454, -0.20738555102867398,
  0.1695571769974082, -0.1440498967688461, 0.12550966952474304, -0.11133426586956469,
  0.1000994575127818, -0.09095401714582904, 0.083353840546109, -0.0769325164113522,
  0.07143294629536133, -0.06666870588242046, 0.06250095514121304, -0.058823978658684585,
  0.055555767627403614, -0.05263167937961666, 0.05000004769810169, -0.047619070330142226,
  0.04545455629320467, -0.04347826605304026, 0.04166666915034121, -0.04000000119214014,
  0.03846153903467518, -0.037037037312989324, 0.035714285847333355, -0.034482758684919304,
  0.03333333336437758,
] as const;

/**
 * Log of the gamma function just above 1, where the argument itself would lose digits.
 *
 *   log Gamma(1 + a) = -0.5772... a + sum over k >= 2 of (-1)^k zeta(k) a^k / k
 *
 * Limits  relatively accurate for the smallest a; 0 at a = 0.
 * Source  Abramowitz and Stegun (1964), 6.1.33.
 *
 * @example
 * logGammaOnePlus(1e-10) // -5.7721566481928616e-11
 */
export function logGammaOnePlus(a: number): number {
  if (!(Math.abs(a) <= 0.25)) return gammaln(1 + a);
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k -= 1) sum = sum * a + SERIES[k]!;
  return a * (a * sum - EULER) + 0; // 0, not -0, at a = 0
}

/**
 * Log of the absolute value of the gamma function.
 *
 *   log |Gamma(x)|, with Gamma(n + 1) = n!
 *
 * Limits  Infinity at 0, at the negative whole numbers and at Infinity.
 * Source  @stdlib/math-base-special-gammaln (FreeBSD); between 0.75 and 2.25 the series around 1, which is closer.
 *
 * @example
 * logGamma(101) // 363.73937555556349
 */
export function logGamma(x: number): number {
  if (x >= 0.75 && x <= 1.25) return logGammaOnePlus(x - 1);
  if (x >= 1.75 && x <= 2.25) return Math.log1p(x - 2) + logGammaOnePlus(x - 2);
  return gammaln(x);
}
