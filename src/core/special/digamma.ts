/** B_2k / 2k for k = 1 ... 8. */
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160];

/**
 * The digamma function, the derivative of log Gamma.
 *
 *   psi(x) = log(x) - 1 / (2x) - sum over k of B_2k / (2k x^2k) from x = 10 on, by psi(x) = psi(x + 1) - 1 / x below
 *
 * Limits  about log(x) - 1 / (2x) for large x; -Infinity at 0; NaN below.
 * Source  Abramowitz and Stegun (1964), 6.3.5 and 6.3.18.
 *
 * @example
 * digamma(2) // 0.4227843350984671
 */
export function digamma(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  if (x === Infinity) return Infinity;
  let below = 0;
  let from = x;
  for (; from < 10; from += 1) below += 1 / from;
  const square = 1 / from / from;
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k -= 1) sum = (sum + SERIES[k]!) * square;
  return Math.log(from) - 0.5 / from - sum - below;
}
