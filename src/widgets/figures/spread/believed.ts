import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { logSdPriorAt, type SdPrior } from "#core/pooling/priors/priors.ts";
import { withOthers } from "#models/learnedSpread.ts";
import { OTHERS, type Others } from "./schools.ts";

/** A belief about the spread before any data: its law, and the spread below which a share p of it lies. */
interface Belief {
  readonly law: SdPrior;
  readonly quantile: (p: number) => number;
}

const halfCauchy = (scale: number): Belief => ({
  law: { law: "half-cauchy", scale },
  quantile: (p) => scale * Math.tan((Math.PI * p) / 2),
});

const HIGHEST = 100;

/** The beliefs that can be tried, by the names of their buttons; each can be drawn from. */
export const beliefs: Readonly<Record<string, Belief>> = {
  wide: halfCauchy(25),
  narrow: halfCauchy(5),
  even: { law: { law: "uniform", max: HIGHEST }, quantile: (p) => p * HIGHEST },
};

export const beliefOf = (name: string | undefined): Belief =>
  beliefs[name ?? "wide"] ?? beliefs.wide!;

/** The switch of both figures. */
export const PRIOR = {
  name: "prior",
  label: "prior on τ",
  options: { wide: "half-Cauchy(25)", narrow: "half-Cauchy(5)", even: "flat up to 100" },
} as const;

/** Places of the quadrature in x, tau = SCALE x / (1 - x), by the rule of the middle. */
const PLACES = 1500;
const SCALE = 10;

/** What is known of the spread, and of school A, where prior and likelihood are raised to powers. */
export interface Weighed {
  readonly median: number;
  readonly estimate: number;
  /** Log density of the spread after the data, up to a constant. */
  readonly logPosterior: (tau: number) => number;
  readonly logLikelihood: (tau: number) => number;
}

/**
 * The posterior of the spread with the prior of tau to the power a and the likelihood of the true effects to the power k.
 *
 *   p(tau | y) ∝ p(tau)^a  ∫ ∏_j Normal(y_j; theta_j, sigma_j)^k Normal(theta_j; mu, tau) dtheta dmu
 *
 * A Normal likelihood to the power k is that of a standard error sigma_j / sqrt(k): k times the students, with the same result.
 * The prior of mu is flat.
 *
 * Source  Kallioinen, Paananen, Bürkner & Vehtari (2023), Statistics and Computing 34, 57.
 */
export function weighedOf(
  hand: { readonly yA: number; readonly sigmaA: number },
  prior: SdPrior,
  [priorPower, dataPower]: readonly [number, number],
  others: Others = OTHERS,
): Weighed {
  const { y, sigma } = withOthers(hand, others);
  const variances = sigma.map((error) => error ** 2 / dataPower);
  const at = (tau: number) => marginalGivenTau(y, variances, tau, { law: "flat" });
  const logPrior = (tau: number) => (priorPower === 0 ? 0 : priorPower * logSdPriorAt(prior, tau));
  const logLikelihood = (tau: number) => at(tau).logMarginal;
  const logPosterior = (tau: number) => logLikelihood(tau) + logPrior(tau);
  const origin = logPosterior(1);
  let [total, sum] = [0, 0];
  const below = Array.from({ length: PLACES }, (_, k) => {
    const x = (k + 0.5) / PLACES;
    const tau = (SCALE * x) / (1 - x);
    const { mean, logMarginal } = at(tau);
    const weight = Math.exp(logMarginal + logPrior(tau) - origin) / (1 - x) ** 2;
    const keep = tau ** 2 / (tau ** 2 + variances[0]!);
    total += weight;
    sum += weight * (mean + keep * (hand.yA - mean));
    return total;
  });
  return { median: spreadAt(below, total / 2), estimate: sum / total, logPosterior, logLikelihood };
}

/** The spread below which so much of the sums lies, straight in x from one edge of a place to the next. */
function spreadAt(below: readonly number[], part: number): number {
  const k = below.findIndex((sum) => sum >= part);
  const before = below[k - 1] ?? 0;
  const x = (k + (part - before) / (below[k]! - before)) / PLACES;
  return (SCALE * x) / (1 - x);
}
