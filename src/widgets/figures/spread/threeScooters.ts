import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";

/** How often a model was ridden, and how far it went on one kilowatt-hour on average. */
export interface Scooter {
  readonly rides: number;
  readonly average: number;
}

/** A model that has not been ridden yet, as it would turn out. */
export const FOURTH: Scooter = { rides: 20, average: 60 };
/** How many times as often the other two are ridden. */
export const TIMES = 10;

/**
 * The mean of all models and each model, were both variances known.
 *
 *   mu | y ~ Normal, precision = sum of 1 / (tau² + sigma² / n); a model keeps tau² / (tau² + sigma² / n) of its own average
 */
export function learnedOf(scooters: readonly Scooter[], sigma2: number, tau2: number) {
  const errors = scooters.map(({ rides }) => sigma2 / rides);
  const averages = scooters.map(({ average }) => average);
  const { mean, variance } = marginalGivenTau(averages, errors, Math.sqrt(tau2), { law: "flat" });
  return {
    mean,
    sd: Math.sqrt(variance),
    each: scooters.map(({ rides, average }, j) => {
      const keep = tau2 / (tau2 + errors[j]!);
      return {
        rides,
        average,
        keep,
        error: Math.sqrt(errors[j]!),
        estimate: mean + keep * (average - mean),
        sd: Math.sqrt(keep * errors[j]! + (1 - keep) ** 2 * variance),
      };
    }),
  };
}

/** What the averages say where only the luck of rides is known, with flat priors on the mean of all and the spread between models. */
export const learnedWithSpread = (scooters: readonly Scooter[], sigma2: number) =>
  normalNormalPosterior({
    y: scooters.map(({ average }) => average),
    sigma: scooters.map(({ rides }) => Math.sqrt(sigma2 / rides)),
  });
