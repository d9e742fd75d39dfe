import { normalCdf, normalDensity } from "#core/distributions/normal.ts";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import type { PosteriorLaw } from "#core/pooling/numerics/laws/posteriorLaw.ts";
import type { CurvePoint } from "#plot/Curve.tsx";

/** How probable it is that an interval holds what it is an interval of. */
export const BELIEF = 0.95;

const STEPS = 48;

export interface Interval {
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
}

function intervalOf(law: PosteriorLaw): Interval {
  const tail = (1 - BELIEF) / 2;
  return { mean: law.mean, sd: law.sd, low: law.quantile(tail), high: law.quantile(1 - tail) };
}

/**
 * What ten results teach of each farm, of the mean of all such farms, and of a farm that has not been tried; everything is averaged
 * over the spread tau and the mean mu, both with flat priors.
 *
 *   next | tau ~ Normal(m, s), m = E(mu | tau), s² = V(mu | tau) + tau²
 *   gain = E(next - price)+ = average over tau of (m - price) Phi(z) + s phi(z), z = (m - price) / s
 */
export function learnedOf(
  { y, sigma }: { readonly y: readonly number[]; readonly sigma: readonly number[] },
  price: number,
  [from, to]: readonly [number, number],
) {
  const { mu, newGroup, theta, points } = normalNormalPosterior({ y, sigma });
  const parts = Array.from(points.tau, (tau, i) => ({
    weight: points.weight[i]!,
    mean: points.muMean[i]!,
    sd: Math.hypot(points.muSd[i]!, tau),
  }));
  const average = (of: (mean: number, sd: number) => number) =>
    parts.reduce((sum, { weight, mean, sd }) => sum + weight * of(mean, sd), 0);
  const gain = average((mean, sd) => {
    const above = mean - price;
    return above * normalCdf(above, 0, sd) + sd * sd * normalDensity(above, 0, sd);
  });
  const curve = Array.from({ length: STEPS + 1 }, (_, k): CurvePoint => {
    const x = from + ((to - from) * k) / STEPS;
    return [
      x,
      newGroup.density(x),
      average((mean, sd) => (normalDensity(x, mean, sd) * (mean - x)) / (sd * sd)),
    ];
  });
  return {
    farms: theta.map(intervalOf),
    mean: intervalOf(mu),
    next: intervalOf(newGroup),
    pays: newGroup.upperTail(price),
    gain,
    // What is not gained above the price is lost below it: E(next) - price is the difference of the two.
    loss: gain - (newGroup.mean - price),
    curve,
    atPrice: newGroup.density(price),
  };
}
