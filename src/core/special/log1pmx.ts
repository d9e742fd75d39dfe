/**
 * Log of 1 + x without its linear part.
 *
 *   log(1 + x) - x = r (2 (r²/3 + r⁴/5 + r⁶/7 + ...) - x), r = x / (2 + x), near 0
 *
 * Limits  about -x² / 2 near 0, to full accuracy; -Infinity at -1; NaN below.
 * Source  the series of 2 artanh(r) = log(1 + x), Abramowitz and Stegun (1964), 4.1.27.
 *
 * @example
 * log1pmx(0.1) // -0.00468982019567514
 */
export function log1pmx(x: number): number {
  if (!(Math.abs(x) < 0.65)) return Math.log1p(x) - x;
  const r = x / (2 + x);
  const square = r * r;
  let power = square;
  let sum = 0;
  for (let k = 3; power > 1e-18; k += 2) {
    sum += power / k;
    power *= square;
  }
  return r * (2 * sum - x);
}
