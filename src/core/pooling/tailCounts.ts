/**
 * How many of the counts are larger than i, for i = 0, 1, ...: turns sums of log-gamma ratios into short sums of logs.
 *
 *   sum_j log(Gamma(a + y_j) / Gamma(a)) = sum_i tailCounts[i] log(a + i)
 *
 * Shapes  counts holds J whole numbers, frequency (1 each if left out) how often each occurs;
 *         the result holds max(counts) numbers.
 * Source  Fisher, "The negative binomial distribution", Annals of Eugenics 11 (1941).
 *
 * @example
 * tailCounts([0, 1, 3, 3]) // [3, 2, 2]
 */
export function tailCounts(
  counts: readonly number[],
  frequency?: readonly number[],
): readonly number[] {
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const tail = new Array<number>(most).fill(0);
  for (let j = 0; j < counts.length; j++)
    if (counts[j]! > 0) tail[counts[j]! - 1]! += frequency?.[j] ?? 1;
  for (let i = most - 2; i >= 0; i--) tail[i]! += tail[i + 1]!;
  return tail;
}

/**
 * sum_i count_i log(x + i phi), with one logarithm for every run of equal counts.
 *
 * Shapes  count holds whole numbers, as `tailCounts` gives them; x > 0, phi >= 0.
 *
 * @example
 * sumOfLogs([2, 2, 1], 1, 1) // 2.4849066497880004
 */
export function sumOfLogs(count: readonly number[], x: number, phi: number): number {
  let sum = 0;
  let product = 1;
  let power = 0;
  for (let i = 0; i < count.length; i++) {
    if (count[i] !== power || product < 1e-200 || product > 1e200) {
      sum += power * Math.log(product);
      power = count[i]!;
      product = 1;
    }
    product *= x + i * phi;
  }
  return sum + power * Math.log(product);
}
