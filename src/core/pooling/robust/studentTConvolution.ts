import { stirlingError } from "../../special/stirlingError.ts";

/** Normal errors around a Student-t population at one tau. */
export interface StudentTConvolution {
  /** Log density of group j's y at a distance from the population's location. */
  readonly log: (j: number, gap: number) => number;
  /** The least tau² w that counts: every y_j has at least this variance besides its error. */
  readonly leastVariance: number;
  /** Posterior means of keep and of its square, keep the share of y in the group's mean given its scale. */
  readonly keep: (j: number, gap: number) => { readonly keep: number; readonly square: number };
}

const HALF_LOG_TWO_PI = 0.9189385332046727;
/** Log of what is left out at either end of the scales. */
const NEGLIGIBLE = 38;

/**
 * The density of y = location + tau t + sigma_j z, by the trapezoid rule over the scales of which Student's t is a mixture.
 *
 *   t | w ~ Normal(0, w^(1/2)), w ~ InverseGamma(df/2, df/2):  sum over log w of p(w) Normal(gap; (sigma² + tau² w)^(1/2))
 *   what counts lies between log w = -log(1 + 1/df) and log(1 + gap²/(df tau²)) and a little beyond, whatever sigma is;
 *   the rule's error falls like exp(-pi² / step), for many degrees of freedom like exp(-2 pi² df / (2 step²))
 *
 * Shapes  errorVariance holds sigma_j², one a group.
 * Units   tau, gap and farthest, the largest |gap| that will be asked for, share the unit of y; errorVariance has its square.
 * Limits  tau = 0 and df = Infinity are the Normal law. Good to about 1e-13 for sigma of any size, and in any tail.
 * Source  West, "On scale mixtures of Normal distributions", Biometrika 74 (1987); Trefethen & Weideman, SIAM Review 56 (2014).
 *
 * @example
 * studentTConvolution({ errorVariance: [1], tau: 0, df: 4, farthest: 9 }).log(0, 0) // -0.9189385332046727
 */
export function studentTConvolution(of: {
  readonly errorVariance: ArrayLike<number>;
  readonly tau: number;
  readonly df: number;
  readonly farthest: number;
}): StudentTConvolution {
  const { errorVariance } = of;
  const { logVariance, logWeight } = scaleRule(of);
  const n = logVariance.length;
  const J = errorVariance.length;
  const populations = Float64Array.from(logVariance, Math.exp);
  // Per group and scale: log weight of the Normal density, and 1 / (2 variance).
  const heights = new Float64Array(J * n);
  const rates = new Float64Array(J * n);
  for (let j = 0; j < J; j++)
    for (let i = 0; i < n; i++) {
      const variance = errorVariance[j]! + populations[i]!;
      heights[j * n + i] = logWeight[i]! - HALF_LOG_TWO_PI - 0.5 * Math.log(variance);
      rates[j * n + i] = 0.5 / variance;
    }
  const logs = new Float64Array(n);
  const fill = (j: number, square: number) => {
    let top = -Infinity;
    for (let i = 0; i < n; i++) {
      const log = heights[j * n + i]! - square * rates[j * n + i]!;
      logs[i] = log;
      if (log > top) top = log;
    }
    return top;
  };
  return {
    leastVariance: populations[0]!,
    log: (j, gap) => {
      const top = fill(j, gap * gap);
      if (n === 1) return top;
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const log = logs[i]! - top;
        if (log > -NEGLIGIBLE) sum += Math.exp(log);
      }
      return top + Math.log(sum);
    },
    keep: (j, gap) => {
      const top = fill(j, gap * gap);
      let [sum, first, second] = [0, 0, 0];
      for (let i = 0; i < n; i++) {
        const log = logs[i]! - top;
        if (log < -NEGLIGIBLE) continue;
        const weight = Math.exp(log);
        const keep = 2 * populations[i]! * rates[j * n + i]!;
        sum += weight;
        first += weight * keep;
        second += weight * keep * keep;
      }
      return { keep: first / sum, square: second / sum };
    },
  };
}

/** Points in log(tau² w) and the logs of their prior weights. */
function scaleRule(of: { readonly tau: number; readonly df: number; readonly farthest: number }): {
  readonly logVariance: Float64Array;
  readonly logWeight: Float64Array;
} {
  const { tau, df, farthest } = of;
  const centre = 2 * Math.log(tau);
  if (df === Infinity || !(centre > -Infinity))
    return { logVariance: Float64Array.of(centre), logWeight: Float64Array.of(0) };
  const half = df / 2;
  const step = Math.min(0.25, 0.38 * Math.sqrt(2 / df));
  const from = -Math.log1p(1 / df) - depthAt((s) => (half + 0.5) * (Math.expm1(s) - s));
  const to =
    2 * (Math.log(Math.hypot(tau, farthest / Math.sqrt(df))) - Math.log(tau)) +
    depthAt((s) => half * (Math.expm1(-s) + s));
  const count = Math.ceil((to - from) / step) + 1;
  const logScale = Float64Array.from({ length: count }, (_, i) => from + i * step);
  // half log half - logGamma(half) - half, without the cancellation of many degrees of freedom.
  const constant = 0.5 * Math.log(half) - HALF_LOG_TWO_PI - stirlingError(half) + Math.log(step);
  return {
    logVariance: logScale.map((v) => centre + v),
    logWeight: logScale.map((v) => constant - half * (Math.expm1(-v) + v)),
  };
}

/** Where a growing fall from 0 reaches what is negligible. */
function depthAt(fall: (s: number) => number): number {
  let [low, high] = [0, 1];
  while (fall(high) < NEGLIGIBLE) [low, high] = [high, 2 * high];
  for (let k = 0; k < 12; k++) {
    const middle = (low + high) / 2;
    if (fall(middle) < NEGLIGIBLE) low = middle;
    else high = middle;
  }
  return high;
}
