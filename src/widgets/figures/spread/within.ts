import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { logSdPriorAt, type SdPrior } from "#core/pooling/priors/priors.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { withOthers } from "#models/learnedSpread.ts";
import { BELIEVED } from "#models/spreadWithin.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { OTHERS, type Others } from "./schools.ts";

const SPREAD: SdPrior = { law: "half-cauchy", scale: BELIEVED.spread };
const MEAN = { law: "normal", mean: BELIEVED.mean, sd: BELIEVED.sd } as const;

/** Pieces of the quadrature in x, tau = SCALE x / (1 - x), with the three places of Gauss in each. */
const PIECES = 40;
const SCALE = 10;
const GAUSS = [
  [0.5 - Math.sqrt(0.15), 5 / 18],
  [0.5, 8 / 18],
  [0.5 + Math.sqrt(0.15), 5 / 18],
] as const;

/** A Normal law with its weight in a mixture. */
interface Part {
  readonly weight: number;
  readonly mean: number;
  readonly sd: number;
}

export interface Mixture {
  readonly mean: number;
  readonly sd: number;
  readonly parts: readonly Part[];
}

function mixtureOf(parts: readonly Part[]): Mixture {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const mean = parts.reduce((sum, part) => sum + (part.weight / total) * part.mean, 0);
  const square = parts.reduce(
    (sum, part) => sum + (part.weight / total) * (part.sd ** 2 + (part.mean - mean) ** 2),
    0,
  );
  const shares = parts.map((part) => ({ ...part, weight: part.weight / total }));
  return { mean, sd: Math.sqrt(square), parts: shares };
}

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

/** Spreads of an interval with the weights of a quadrature; one alone where it has no width. */
function placesIn(from: number, to: number): readonly (readonly [tau: number, weight: number])[] {
  if (from === to) return [[from, 1]];
  const [left, right] = [from, to].map((tau) => (tau === Infinity ? 1 : tau / (SCALE + tau))) as [
    number,
    number,
  ];
  const step = (right - left) / PIECES;
  return Array.from({ length: PIECES }, (_, k) =>
    GAUSS.map(([place, weight]): readonly [number, number] => {
      const x = left + (k + place) * step;
      return [(SCALE * x) / (1 - x), (weight * step * SCALE) / (1 - x) ** 2];
    }),
  ).flat();
}

/** What is known of the spread, and of every school, where the spread lies between two ends. */
export interface Within {
  /** The prior of each school's true gain: one and the same. */
  readonly prior: Mixture;
  readonly theta: readonly Mixture[];
  /** What the posterior of the spread has there, up to a factor that is the same for all intervals. */
  readonly mass: number;
}

/**
 * All marginals with the spread between two ends, exactly: mixtures of Normals over the spreads of a quadrature.
 *
 *   p(theta_j | y, a < tau < b) ∝ ∫_a^b p(tau) p(y | tau) p(theta_j | y, tau) dtau
 *
 * mu is integrated out; an interval without width is the law at that spread.
 */
export function within(
  hand: { readonly yA: number; readonly sigmaA: number },
  from: number,
  to: number,
  others: Others = OTHERS,
): Within {
  const { y, sigma } = withOthers(hand, others);
  const variances = sigma.map((error) => error ** 2);
  const places = placesIn(from, to).map(([tau, step]) => {
    const { mean, variance, logMarginal } = marginalGivenTau(y, variances, tau, MEAN);
    const prior = step * Math.exp(logSdPriorAt(SPREAD, tau));
    return { tau, mean, variance, prior, posterior: prior * Math.exp(logMarginal) };
  });
  return {
    prior: mixtureOf(
      places.map(({ tau, prior }) => ({
        weight: prior,
        mean: MEAN.mean,
        sd: Math.hypot(tau, MEAN.sd),
      })),
    ),
    theta: y.map((own, j) =>
      mixtureOf(
        places.map(({ tau, mean, variance, posterior }) => {
          const v = variances[j]!;
          const keep = tau ** 2 / (tau ** 2 + v);
          return {
            weight: posterior,
            mean: mean + keep * (own - mean),
            sd: Math.sqrt(keep * v + (1 - keep) ** 2 * variance),
          };
        }),
      ),
    ),
    mass: places.reduce((sum, { posterior }) => sum + posterior, 0),
  };
}

/** The same over all spreads, which a reader who moves the ends leaves as it is. */
export const overAll = keepingTwo(
  (yA: number, sigmaA: number, y: Others["y"], sigma: Others["sigma"]): Within =>
    within({ yA, sigmaA }, 0, Number.POSITIVE_INFINITY, { y, sigma }),
);

/** The share that the prior of the spread has between two ends: an arc tangent. */
export const priorShare = (from: number, to: number): number =>
  (2 / Math.PI) * (Math.atan(to / BELIEVED.spread) - Math.atan(from / BELIEVED.spread));

/** Log density of the spread before and after the data, up to a constant each. */
export function spreadsOf(hand: { readonly yA: number; readonly sigmaA: number }, others: Others) {
  const { y, sigma } = withOthers(hand, others);
  const variances = sigma.map((error) => error ** 2);
  const logPrior = (tau: number) => logSdPriorAt(SPREAD, tau);
  const logPosterior = (tau: number) =>
    logPrior(tau) + marginalGivenTau(y, variances, tau, MEAN).logMarginal;
  return { logPrior, logPosterior };
}
