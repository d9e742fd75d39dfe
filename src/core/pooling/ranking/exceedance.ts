import { requireThat } from "../../assert.ts";
import { normalCdf, normalDensity, normalUpperTail } from "../../distributions/normal.ts";
import { door, number } from "../../door.ts";
import type { NormalNormalPosterior } from "../knownErrors/normalNormalPosterior.ts";
import { PANEL_POINT, PANEL_WEIGHT } from "../numerics/integrate/gaussLegendre.ts";
import { requirePosterior } from "./posterior.ts";

/**
 * Posterior probability that one group's theta is larger than another's.
 *
 *   average over tau of Phi(d / s),  d = E(theta_a - theta_b | tau),
 *   s² = keep_a sigma_a² + keep_b sigma_b² + (pull_a - pull_b)² V(mu | tau)
 *
 * Shapes  larger and smaller are indices from 0 to J - 1, and differ.
 * Limits  the two orders sum to 1.
 * Throws  RangeError if an index names no group, or both name the same.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.5.
 *
 * @example
 * probabilityLarger(normalNormalPosterior({ y: [0, 0, 5], sigma: [1, 1, 1] }), { larger: 0, smaller: 1 }) // 0.5
 */
export function probabilityLarger(
  posterior: NormalNormalPosterior,
  pair: { readonly larger: number; readonly smaller: number },
): number {
  const where = "probabilityLarger";
  const { data, points } = requirePosterior(where, posterior);
  const { larger: a, smaller: b } = door(where, pair, { larger: number, smaller: number });
  for (const index of [a, b])
    requireThat(index in data.y, "probabilityLarger", "an index must name a group", index);
  requireThat(a !== b, "probabilityLarger", "the two groups must differ", a);
  return points.tau.reduce((sum, tau, i) => {
    const one = given(data, tau, a);
    const two = given(data, tau, b);
    const mu = points.muMean[i]!;
    const gap = one.pull * mu + one.keep * data.y[a]! - two.pull * mu - two.keep * data.y[b]!;
    const sd = Math.hypot(one.sd, two.sd, (one.pull - two.pull) * points.muSd[i]!);
    return sum + points.weight[i]! * normalCdf(gap, 0, sd);
  }, 0);
}

/**
 * Posterior probability that at least one group's theta is above a threshold.
 *
 *   1 - average over (tau, mu) of product_j Phi((threshold - E(theta_j | tau, mu)) / sd(theta_j | tau))
 *
 * Units   threshold has the unit of y.
 * Limits  1 at -Infinity, 0 at Infinity; at least every single P(theta_j > threshold).
 * Throws  RangeError if threshold is NaN.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.5.
 *
 * @example
 * probabilityAnyAbove(normalNormalPosterior({ y: [0, 0, 5], sigma: [1, 1, 1] }), -Infinity) // 1
 */
export function probabilityAnyAbove(posterior: NormalNormalPosterior, threshold: number): number {
  const { data, points } = requirePosterior("probabilityAnyAbove", posterior);
  number("probabilityAnyAbove", "threshold", threshold);
  requireThat(
    !Number.isNaN(threshold),
    "probabilityAnyAbove",
    "threshold must be a number",
    threshold,
  );
  if (!Number.isFinite(threshold)) return threshold < 0 ? 1 : 0;
  return points.tau.reduce((sum, tau, i) => {
    const law = { mean: points.muMean[i]!, sd: points.muSd[i]! };
    return sum + points.weight[i]! * anyAboveGiven(data, tau, law, threshold);
  }, 0);
}

/** At one tau: Gauss panels over the stretch of mu where the event is neither sure nor excluded. */
function anyAboveGiven(
  data: NormalNormalPosterior["data"],
  tau: number,
  mu: { readonly mean: number; readonly sd: number },
  threshold: number,
): number {
  const groups = data.y.map((y, j) => ({ y, ...given(data, tau, j) }));
  const edge = (side: number) =>
    groups.map(({ y, pull, keep, sd }) => (threshold - keep * y + side * REACH * sd) / pull);
  const [least, most] = [mu.mean - REACH * mu.sd, mu.mean + REACH * mu.sd];
  const clip = (x: number) => Math.min(Math.max(x, least), most);
  const from = clip(Math.min(...edge(-1)));
  const to = clip(Math.max(...edge(1)));
  let sum = normalUpperTail(to, mu.mean, mu.sd);
  const half = (to - from) / (2 * PANELS);
  for (let k = 0; k < PANELS && half > 0; k++)
    PANEL_POINT.forEach((point, i) => {
      const at = from + half * (2 * k + 1 + point);
      const none = groups.reduce(
        (all, { y, pull, keep, sd }) => all * normalCdf(threshold, pull * at + keep * y, sd),
        1,
      );
      sum += half * PANEL_WEIGHT[i]! * normalDensity(at, mu.mean, mu.sd) * (1 - none);
    });
  return sum;
}

const REACH = 8.3;
const PANELS = 4;

function given({ sigma }: NormalNormalPosterior["data"], tau: number, j: number) {
  const ratio = (tau / sigma[j]!) ** 2;
  return { pull: 1 / (1 + ratio), keep: 1 / (1 + 1 / ratio), sd: tau / Math.sqrt(1 + ratio) };
}
