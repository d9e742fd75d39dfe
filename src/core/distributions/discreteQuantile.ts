/** Room for the rounding of a cdf, so that p = cdf(k) gives k and not k + 1. */
const FUZZ = 2 ** -46;

/**
 * Quantile of a law on the whole numbers: the smallest k whose cdf reaches p.
 *
 * The search doubles its stride from a guess and then bisects; in the upper half it compares upper tails. It ends for
 * every cdf, and gives NaN where the cdf does.
 *
 * Limits  `least` at p = 0, `most` at p = 1; NaN for p outside [0, 1].
 *
 * @example
 * discreteQuantile({ p: 0.3, guess: 9, least: 0, most: Infinity, cdf: (k) => 1 - 0.5 ** (k + 1), upperTail: (k) => 0.5 ** (k + 1) }) // 0
 */
export function discreteQuantile(law: {
  readonly p: number;
  readonly guess: number;
  readonly least: number;
  readonly most: number;
  readonly cdf: (k: number) => number;
  readonly upperTail: (k: number) => number;
}): number {
  const { p, least, most } = law;
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return least;
  if (p === 1) return most;
  let broken = false;
  const reaches = (k: number) => {
    const probability = p <= 0.5 ? law.cdf(k) : law.upperTail(k);
    broken ||= Number.isNaN(probability);
    return p <= 0.5 ? probability >= p * (1 - FUZZ) : probability <= (1 - p) * (1 + FUZZ);
  };

  const start = Math.round(Math.min(most, Math.max(least, law.guess)));
  let reached = Number.isFinite(start) ? start : least;
  let missed = least - 1;
  if (reaches(reached)) {
    for (let stride = 1; reached > least && !broken; stride *= 2) {
      const k = Math.max(least, reached - stride);
      if (!reaches(k)) {
        missed = k;
        break;
      }
      reached = k;
    }
  } else {
    missed = reached;
    for (let stride = 1; !broken; stride *= 2) {
      reached = Math.min(most, missed + stride);
      if (reached === most || reached === Infinity || reaches(reached)) break;
      missed = reached;
    }
  }
  while (reached - missed > 1 && !broken) {
    const middle = Math.floor(missed + (reached - missed) / 2);
    if (middle === missed || middle === reached) break;
    if (reaches(middle)) reached = middle;
    else missed = middle;
  }
  return broken ? Number.NaN : reached;
}

/**
 * A Normal guess at a quantile, bent by the skewness.
 *
 *   mean + sd (z + skewness (z² - 1) / 6)
 *
 * Source  Cornish and Fisher (1938), first term.
 *
 * @example
 * cornishFisher({ z: 0, mean: 5, sd: 2, skewness: 0 }) // 5
 */
export function cornishFisher(law: {
  readonly z: number;
  readonly mean: number;
  readonly sd: number;
  readonly skewness: number;
}): number {
  const { z, mean, sd, skewness } = law;
  return mean + sd * (z + (skewness * (z * z - 1)) / 6);
}
