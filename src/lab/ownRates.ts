import { gammaPoissonPosterior } from "#core/pooling/counts/index.ts";
import type { OwnRow } from "./twoColumns.ts";

/** A row beside what its neighbours make of it. */
export interface PulledRow extends OwnRow {
  /** Its own rate, count over exposure. */
  readonly own: number;
  /** Mean and sd of its true rate, given all rows. */
  readonly pulled: number;
  readonly sd: number;
  /** The share of its distance from the population's mean that it keeps, on average over what the population may be. */
  readonly keeps: number;
}

/** All rows pulled together. */
export interface OwnRates {
  readonly rows: readonly PulledRow[];
  /** All events over all exposure: complete pooling. */
  readonly together: number;
}

/**
 * Rates of a reader's own rows, each learning from the others.
 *
 *   count_j ~ Poisson(theta_j exposure_j), theta_j ~ Gamma(shape, rate), dmean / mean, p(shape) = 1 / (1 + shape)^2
 *   keeps_j = E[exposure_j / (exposure_j + rate) | all counts]
 *
 * Units   rates are per unit of the exposure; another unit changes nothing else, since the prior of the mean has none.
 * Limits  three rows at least, and an event. Rows with the same count and exposure have the same law.
 * Source  Christiansen & Morris, "Hierarchical Poisson regression modeling", JASA 92 (1997): priors.
 *
 * @example
 * ownRates([{ name: "a", count: 1, exposure: 2 }, { name: "b", count: 0, exposure: 2 }, { name: "c", count: 2, exposure: 2 }]).together // 0.5
 */
export function ownRates(rows: readonly OwnRow[]): OwnRates {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const counts = rows.map(({ count }) => count);
  const exposures = rows.map(({ exposure }) => exposure);
  const together = sum(counts) / sum(exposures);
  // Reckoned in exposures of which one expects one event: numbers of any size are then of one size.
  const { theta, points } = gammaPoissonPosterior({
    counts,
    exposures: exposures.map((exposure) => exposure * together),
    shapePrior: { law: "inverse-square", shift: 1 },
    meanPrior: { law: "log-flat" },
  });
  return {
    together,
    rows: rows.map((row, j) => {
      const exposure = row.exposure * together;
      const keeps = sum(
        Array.from(
          points.weight,
          (weight, i) => (weight * exposure) / (exposure + points.rate[i]!),
        ),
      );
      const own = row.count / row.exposure;
      return { ...row, own, pulled: theta[j]!.mean * together, sd: theta[j]!.sd * together, keeps };
    }),
  };
}
