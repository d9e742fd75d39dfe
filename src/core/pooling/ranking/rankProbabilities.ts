import type { NormalNormalPosterior } from "../knownErrors/normalNormalPosterior.ts";
import { PANEL_POINT, PANEL_POINTS, PANEL_WEIGHT } from "../numerics/integrate/gaussLegendre.ts";
import { gaussRuleOf, standardNormalRule } from "../numerics/integrate/gaussRule.ts";
import { normalTail } from "../numerics/laws/normalTail.ts";
import { poissonBinomial, withoutOne } from "./poissonBinomial.ts";
import { requirePosterior } from "./posterior.ts";

/**
 * Posterior probability of every rank of every group, rank 1 for the largest theta.
 *
 *   P(rank_j = r) = average over (tau, mu) of integral p(x | theta_j) P(r - 1 of the others > x) dx;
 *   given tau and mu the groups are independent, so the count of larger ones is a Poisson-binomial
 *
 * Shapes  J rows (groups) of J numbers (ranks); rows and columns sum to 1.
 * Limits  about 1e-8 absolute: Gauss rules in tau and mu, trapezoid rule in x; cost grows as J².
 * Source  Laird & Louis, "Empirical Bayes ranking methods", J. Educ. Stat. 14 (1989).
 *
 * @example
 * rankProbabilities(normalNormalPosterior({ y: [1, 1, 1, 1], sigma: [1, 1, 1, 1] }))[0][0] // 0.25000
 */
export function rankProbabilities(
  posterior: NormalNormalPosterior,
): readonly (readonly number[])[] {
  const { points, data } = requirePosterior("rankProbabilities", posterior);
  const J = data.y.length;
  const scale = data.sigma.reduce((a, b) => Math.min(a, b));
  const tauRule = gaussRuleOf(
    { point: points.tau.map((tau) => Math.asinh(tau / scale)), weight: points.weight },
    Math.min(TAU_POINTS, points.tau.length - 1),
  );
  const sum = Array.from({ length: J }, () => new Float64Array(J));
  tauRule.point.forEach((t, a) => {
    const tau = scale * Math.sinh(t);
    const { mean, sd } = posterior.muGiven(tau);
    const muRule = standardNormalRule(muPoints(data.sigma, tau, sd));
    muRule.point.forEach((z, b) => {
      addRanks(sum, tauRule.weight[a]! * muRule.weight[b]!, data, tau, mean + sd * z);
    });
  });
  return sum.map((row) => Array.from(row));
}

/** The ranks feel mu only through differences of pull: the larger these, the more points. */
function muPoints(sigma: readonly number[], tau: number, muSd: number): number {
  const ratio = sigma.map((s) => (tau / s) ** 2);
  const [least, most] = [Math.min(...ratio), Math.max(...ratio)];
  const sharpest = tau / Math.sqrt(1 + most);
  const contrast = ((1 / (1 + least) - 1 / (1 + most)) * muSd) / sharpest;
  return Math.min(24, 5 + Math.ceil(6 * contrast));
}

const TAU_POINTS = 14;
/** Step of the trapezoid rule and half-width of its range, in sds of the sharpest and the widest group. */
const STEP = 0.4;
const REACH = 6.5;

/** Adds the rank probabilities at one (tau, mu), times `weight`, to the rows of `sum`. */
function addRanks(
  sum: readonly Float64Array[],
  weight: number,
  { y, sigma }: { readonly y: readonly number[]; readonly sigma: readonly number[] },
  tau: number,
  mu: number,
): void {
  const J = y.length;
  const mean = new Float64Array(J);
  const sd = new Float64Array(J);
  let [from, to, sharpest] = [Infinity, -Infinity, Infinity];
  for (let j = 0; j < J; j++) {
    const ratio = (tau / sigma[j]!) ** 2;
    sd[j] = tau / Math.sqrt(1 + ratio);
    mean[j] = (ratio * (y[j]! - mu)) / (1 + ratio); // from mu, where the spread may be tiny
    from = Math.min(from, mean[j]! - REACH * sd[j]!);
    to = Math.max(to, mean[j]! + REACH * sd[j]!);
    sharpest = Math.min(sharpest, sd[j]!);
  }
  const grid = abscissae({ mean, sd, from, to, step: STEP * sharpest });
  const above = new Float64Array(J);
  const density = new Float64Array(J);
  const count = new Float64Array(J + 1);
  const others = new Float64Array(J);
  for (let i = 0; i < grid.x.length; i++) {
    const x = grid.x[i]!;
    for (let j = 0; j < J; j++) {
      const z = (x - mean[j]!) / sd[j]!;
      const exponential = Math.exp(-0.5 * z * z);
      const tail = normalTail(Math.abs(z), exponential);
      above[j] = z > 0 ? tail : 1 - tail;
      density[j] = (weight * grid.width[i]! * exponential) / (sd[j]! * SQRT_TWO_PI);
    }
    poissonBinomial(above, count);
    for (let j = 0; j < J; j++) {
      if (density[j]! < 1e-14 * weight) continue;
      withoutOne(count, above[j]!, others);
      const row = sum[j]!;
      for (let r = 0; r < J; r++) row[r]! += density[j]! * others[r]!;
    }
  }
}

/** Points for the integral over x: evenly spaced, or Gauss panels between the groups' own marks if that is shorter. */
function abscissae(of: {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}): { readonly x: Float64Array; readonly width: Float64Array } {
  const { mean, sd, from, to, step } = of;
  const even = Math.floor((to - from) / step) + 1;
  if (even <= MARKS.length * PANEL_POINTS * mean.length)
    return {
      x: Float64Array.from({ length: even }, (_, i) => from + i * step),
      width: new Float64Array(even).fill(step),
    };
  const marks = Array.from(mean, (m, j) => MARKS.map((z) => m + z * sd[j]!)).flat();
  marks.sort((a, b) => a - b);
  const x: number[] = [];
  const width: number[] = [];
  for (let k = 1; k < marks.length; k++) {
    const half = (marks[k]! - marks[k - 1]!) / 2;
    for (let i = 0; i < PANEL_POINTS; i++) {
      x.push(marks[k - 1]! + half * (1 + PANEL_POINT[i]!));
      width.push(half * PANEL_WEIGHT[i]!);
    }
  }
  return { x: Float64Array.from(x), width: Float64Array.from(width) };
}

/** Where a group's panels meet, in its sds. */
const MARKS = [-REACH, -3, 0, 3, REACH];
const SQRT_TWO_PI = 2.5066282746310007;
