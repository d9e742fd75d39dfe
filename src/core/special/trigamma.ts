/** B_2k for k = 1 ... 8. */
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510];

/**
 * The trigamma function, the derivative of the digamma function.
 *
 *   psi'(x) = 1 / x + 1 / (2x²) + sum over k of B_2k / x^(2k + 1) from x = 10 on, psi'(x) = psi'(x + 1) + 1 / x² below
 *
 * Limits  about 1 / x for large x, 1 / x² near 0; Infinity at 0; NaN below.
 * Source  Abramowitz and Stegun (1964), 6.4.6 and 6.4.12.
 *
 * @example
 * trigamma(2) // 0.6449340668482264
 */
export function trigamma(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  let below = 0;
  let from = x;
  for (; from < 10; from += 1) below += 1 / from / from;
  const square = 1 / from / from;
  let sum = 0;
  for (let k = BERNOULLI.length - 1; k >= 0; k -= 1) sum = (sum + BERNOULLI[k]!) * square;
  return (1 + 0.5 / from + sum) / from + below;
}
