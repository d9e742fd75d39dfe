/** Coefficients of 1/x, 1/x³, 1/x⁵ ... in Stirling's series. */
const SERIES = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
] as const;

/**
 * From here on Stirling's series is accurate to the last digit.
 *
 * @example
 * STIRLING_FROM // 10
 */
export const STIRLING_FROM = 10;

/** 1 / (12 x) - 1 / (360 x³) + ..., for x of at least 10. */
function series(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k -= 1) sum = sum * square + SERIES[k]!;
  return sum * inverse;
}

/**
 * What Stirling's formula leaves out.
 *
 *   delta(x) = log Gamma(x + 1) - (x + 1/2) log(x) + x - log(2 pi) / 2
 *
 * Limits  about 1 / (12 x) for large x; Infinity at 0.
 * Source  Loader (2000), Fast and accurate computation of binomial probabilities.
 *
 * @example
 * stirlingError(10) // 0.00833056343336287
 */
export function stirlingError(x: number): number {
  let shift = 0;
  let from = x;
  // delta(x) - delta(x + 1) = (x + 1/2) log(1 + 1/x) - 1: small pieces, no large logarithms.
  for (; from < STIRLING_FROM; from += 1) shift += (from + 0.5) * Math.log1p(1 / from) - 1;
  return shift + series(from);
}

/**
 * Difference of two errors of Stirling's formula, without cancellation.
 *
 *   delta(x + a) - delta(x), for x of at least 10 and a of at least 0
 *
 * Limits  about -a / (12 x²) for small a.
 *
 * @example
 * stirlingErrorChange(10, 0) // 0
 */
export function stirlingErrorChange(x: number, a: number): number {
  const logGrowth = Math.log1p(a / x);
  let sum = 0;
  let power = 1 / x;
  for (const [k, coefficient] of SERIES.entries()) {
    sum += coefficient * power * Math.expm1(-(2 * k + 1) * logGrowth);
    power /= x * x;
  }
  return sum;
}
