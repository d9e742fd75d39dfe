/** Effects and standard errors of the seven schools besides A, as Rubin (1981) prints them. */
export const REST = [
  [8, 10],
  [-3, 16],
  [7, 11],
  [-1, 9],
  [1, 11],
  [18, 10],
  [12, 18],
] as const;

/** Log likelihood of a spread up to a constant, from the differences of all pairs: no mean is subtracted. */
export function logOfSpread(results: readonly number[], variances: readonly number[]): number {
  let [logs, precision, pairs] = [0, 0, 0];
  for (const [j, v] of variances.entries()) {
    logs += Math.log(v);
    precision += 1 / v;
    for (let k = 0; k < j; k++) pairs += (results[j]! - results[k]!) ** 2 / (v * variances[k]!);
  }
  return -0.5 * (logs + Math.log(precision) + pairs / precision);
}

/** The spread that fits eight results best, A's first: the best of a grid, and a search by thirds about it. */
export function bestSpread(yA: number, sigmaA: number): number {
  const schools = [[yA, sigmaA] as const, ...REST];
  const at = (tau: number) =>
    logOfSpread(
      schools.map(([result]) => result),
      schools.map(([, error]) => error ** 2 + tau ** 2),
    );
  const grid = Array.from({ length: 161 }, (_, k) => k / 2);
  const best = grid.reduce((a, b) => (at(b) > at(a) ? b : a));
  let [low, high] = [Math.max(0, best - 0.5), best + 0.5];
  for (let k = 0; k < 60; k++) {
    const [one, two] = [low + (high - low) / 3, high - (high - low) / 3];
    if (at(one) < at(two)) low = one;
    else high = two;
  }
  return low < 1e-3 ? 0 : low;
}
