/**
 * A row of numbers at even steps, read between two of them by the cubic through four.
 *
 * @example
 * between(Float64Array.of(0, 1, 8, 27, 64), 2.5) // 15.625
 */
export function between(row: Float64Array, at: number): number {
  const i = Math.min(row.length - 3, Math.max(1, Math.floor(at)));
  const t = at - i;
  const [a, b, c, d] = [row[i - 1]!, row[i]!, row[i + 1]!, row[i + 2]!];
  return (
    (-t * (t - 1) * (t - 2) * a) / 6 +
    ((t + 1) * (t - 1) * (t - 2) * b) / 2 -
    ((t + 1) * t * (t - 2) * c) / 2 +
    ((t + 1) * t * (t - 1) * d) / 6
  );
}
