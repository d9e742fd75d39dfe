/**
 * Law of the number of successes of independent trials, written into `count`: 0.25, 0.5, 0.25 for two of chance 0.5.
 *
 * Shapes  chance holds J numbers, count J + 1.
 *
 * @example
 * poissonBinomial(Float64Array.of(0.5, 0.5), new Float64Array(3)) // undefined
 */
export function poissonBinomial(chance: Float64Array, count: Float64Array): void {
  count.fill(0);
  count[0] = 1;
  for (let j = 0; j < chance.length; j++) {
    const p = chance[j]!;
    const q = 1 - p;
    for (let k = j + 1; k > 0; k--) count[k] = count[k]! * q + count[k - 1]! * p;
    count[0]! *= q;
  }
}

/**
 * The same law without a trial of chance p: divided out from the side where that is stable: 0.5, 0.5 in the example.
 *
 * @example
 * withoutOne(Float64Array.of(0.25, 0.5, 0.25), 0.5, new Float64Array(2)) // undefined
 */
export function withoutOne(count: Float64Array, p: number, others: Float64Array): void {
  const J = others.length;
  if (p <= 0.5) {
    const [scale, ratio] = [1 / (1 - p), p / (1 - p)];
    let before = 0;
    for (let k = 0; k < J; k++) others[k] = before = count[k]! * scale - ratio * before;
  } else {
    const [scale, ratio] = [1 / p, (1 - p) / p];
    let after = 0;
    for (let k = J - 1; k >= 0; k--) others[k] = after = count[k + 1]! * scale - ratio * after;
  }
}
