import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { logSdPriorAt } from "#core/pooling/priors/priors.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import {
  BELIEVED,
  MEAN,
  type Mixture,
  SPREAD,
  type Within,
  within,
} from "#models/withinSpreads.ts";
import type { CurvePoint } from "#plot/Curve.tsx";

/** Density of a mixture along an axis with its slopes, its top at one. */
export function curveOf(
  { parts }: Mixture,
  [low, high]: readonly [number, number],
  pieces: number,
): readonly CurvePoint[] {
  const places = Array.from({ length: pieces + 1 }, (_, k): Required<CurvePoint> => {
    const x = low + ((high - low) * k) / pieces;
    let [density, slope] = [0, 0];
    for (const { weight, mean, sd } of parts) {
      const z = (x - mean) / sd;
      const height = (weight / sd) * Math.exp((-z * z) / 2);
      density += height;
      slope -= (height * z) / sd;
    }
    return [x, density, slope];
  });
  const top = places.reduce((most, [, density]) => Math.max(most, density), 0);
  return places.map(([x, density, slope]) => [x, density / top, slope / top]);
}

/** What all spreads together say, which a reader who moves the ends leaves as it is. */
export const overAll = keepingTwo(
  (y: readonly number[], sigma: readonly number[]): Within =>
    within({ y, sigma }, 0, Number.POSITIVE_INFINITY),
);

/** The share that the prior of the spread has between two ends: an arc tangent. */
export const priorShare = (from: number, to: number): number =>
  (2 / Math.PI) * (Math.atan(to / BELIEVED.spread) - Math.atan(from / BELIEVED.spread));

/** Log density of the spread before and after the data, up to a constant each. */
export function spreadsOf(y: readonly number[], sigma: readonly number[]) {
  const variances = sigma.map((error) => error ** 2);
  const logPrior = (tau: number) => logSdPriorAt(SPREAD, tau);
  const logPosterior = (tau: number) =>
    logPrior(tau) + marginalGivenTau(y, variances, tau, MEAN).logMarginal;
  return { logPrior, logPosterior };
}
