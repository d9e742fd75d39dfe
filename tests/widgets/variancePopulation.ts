/** Variances of many genes and the spread of their differences, learned by other means than the book's own. */

/** Digamma and trigamma: up to where their series in 1/x are exact, by steps. */
function gammas(x: number): readonly [digamma: number, trigamma: number] {
  let [first, second, at] = [0, 0, x];
  while (at < 40) {
    first -= 1 / at;
    second += 1 / at ** 2;
    at += 1;
  }
  const q = 1 / at ** 2;
  return [
    first + Math.log(at) - 1 / (2 * at) - q * (1 / 12 - q * (1 / 120 - q / 252)),
    second + 1 / at + q / 2 + (q / at) * (1 / 6 - q * (1 / 30 - q / 42)),
  ];
}

/** The population whose logs have the mean and the variance of these, by halving; all variances have the same degrees. */
export function populationOf(variances: readonly number[], degrees: number) {
  const half = degrees / 2;
  const logs = variances.map(Math.log);
  const mean = logs.reduce((a, b) => a + b) / logs.length;
  const spread = logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (logs.length - 1);
  const [digamma, trigamma] = gammas(half);
  const excess = spread - trigamma;
  // They differ no more than chance: one variance for all, their mean.
  if (excess <= 0)
    return { d0: Infinity, variance: variances.reduce((a, b) => a + b) / variances.length };
  let [low, high] = [1e-3, 1e6];
  for (let k = 0; k < 200; k++) {
    const middle = Math.sqrt(low * high);
    if (gammas(middle)[1] > excess) low = middle;
    else high = middle;
  }
  return {
    d0: 2 * low,
    variance: Math.exp(mean - digamma + Math.log(half) + gammas(low)[0] - Math.log(low)),
  };
}

/** The variance between true values that makes results with these variances of their own likeliest, the mean at its best. */
export function likeliestSpread(results: readonly number[], luck: readonly number[]): number {
  const slope = (between: number) => {
    const w = luck.map((one) => 1 / (one + between));
    const all = w.reduce((a, b) => a + b);
    const mean = results.reduce((sum, one, j) => sum + w[j]! * one, 0) / all;
    return results.reduce((sum, one, j) => sum + (w[j]! * (one - mean)) ** 2, 0) - all;
  };
  let [low, high] = [0, 4];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}
