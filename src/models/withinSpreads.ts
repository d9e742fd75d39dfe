import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { logSdPriorAt, type SdPrior } from "#core/pooling/priors/priors.ts";

/** What was believed before any group was seen: of the spread, and of the mean of all groups. */
export const BELIEVED = { spread: 5, mean: 0, sd: 5 } as const;

export const SPREAD: SdPrior = { law: "half-cauchy", scale: BELIEVED.spread };
export const MEAN = { law: "normal", mean: BELIEVED.mean, sd: BELIEVED.sd } as const;

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

/** Spreads of an interval with the weights of a quadrature; one alone where it has no width. */
export function placesIn(
  from: number,
  to: number,
  pieces = PIECES,
): readonly (readonly [tau: number, weight: number])[] {
  if (from === to) return [[from, 1]];
  const [left, right] = [from, to].map((tau) => (tau === Infinity ? 1 : tau / (SCALE + tau))) as [
    number,
    number,
  ];
  const step = (right - left) / pieces;
  return Array.from({ length: pieces }, (_, k) =>
    GAUSS.map(([place, weight]): readonly [number, number] => {
      const x = left + (k + place) * step;
      return [(SCALE * x) / (1 - x), (weight * step * SCALE) / (1 - x) ** 2];
    }),
  ).flat();
}

/** Groups by their results and standard errors. */
export interface Groups {
  readonly y: readonly number[];
  readonly sigma: readonly number[];
}

/** What is known of the spread, and of every group, where the spread lies between two ends. */
export interface Within {
  /** The prior of each group's true effect: one and the same. */
  readonly prior: Mixture;
  readonly theta: readonly Mixture[];
  /** The mean of all groups. */
  readonly mu: Mixture;
  /** The average of the spread. */
  readonly tau: number;
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
export function within({ y, sigma }: Groups, from: number, to: number): Within {
  const variances = sigma.map((error) => error ** 2);
  const places = placesIn(from, to).map(([tau, step]) => {
    const { mean, variance, logMarginal } = marginalGivenTau(y, variances, tau, MEAN);
    const prior = step * Math.exp(logSdPriorAt(SPREAD, tau));
    return { tau, mean, variance, prior, posterior: prior * Math.exp(logMarginal) };
  });
  const mass = places.reduce((sum, { posterior }) => sum + posterior, 0);
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
    mu: mixtureOf(
      places.map(({ mean, variance, posterior }) => ({
        weight: posterior,
        mean,
        sd: Math.sqrt(variance),
      })),
    ),
    tau: places.reduce((sum, { posterior, tau }) => sum + posterior * tau, 0) / mass,
    mass,
  };
}
