import { requireThat } from "../../assert.ts";
import { door, type Loose, number, numbers } from "../../door.ts";
import { requireTrials, type Trials } from "./trials.ts";

/** What a population of chances held fixed says about every group. */
export interface RateShrinkage {
  /** Share of each estimate that comes from the group's own trials, in [0, 1]; no unit. */
  readonly keep: readonly number[];
  /** Posterior mean of each group's chance. */
  readonly mean: readonly number[];
  /** Posterior standard deviation of each group's chance. */
  readonly sd: readonly number[];
}

/**
 * Posterior of every group's chance when the population Beta(m kappa, (1 - m) kappa) is held fixed.
 *
 *   successes_j ~ Binomial(trials_j, theta_j),  theta_j ~ Beta(m kappa, (1 - m) kappa)
 *   keep_j = trials_j / (trials_j + kappa),  mean_j = (successes_j + m kappa) / (trials_j + kappa)
 *   sd_j² = mean_j (1 - mean_j) / (trials_j + kappa + 1)
 *
 * Shapes  successes and trials hold J whole numbers each; every result holds J numbers.
 * Units   kappa counts trials.
 * Limits  a group without trials has the population's own mean and sd; kappa = Infinity gives every group m.
 * Throws  RangeError if m is not inside (0, 1), kappa not positive, or the counts do not fit.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), sections 2.4 and 5.3.
 *
 * @example
 * shrinkRates({ successes: [18], trials: [45], m: 0.25, kappa: 55 }).mean // [0.3175]
 */
export function shrinkRates(
  asked: Loose<Trials & { readonly m: number; readonly kappa: number }>,
): RateShrinkage {
  const group = door("shrinkRates", asked, {
    successes: numbers,
    trials: numbers,
    m: number,
    kappa: number,
  });
  const { successes, trials, m, kappa } = group;
  requireTrials("shrinkRates", group);
  requireThat(m > 0 && m < 1, "shrinkRates", "m must lie inside (0, 1)", m);
  requireThat(kappa > 0, "shrinkRates", "kappa must be positive", kappa);
  if (kappa === Infinity)
    return { keep: trials.map(() => 0), mean: trials.map(() => m), sd: trials.map(() => 0) };
  const mean = trials.map((n, j) => (successes[j]! + m * kappa) / (n + kappa));
  // Of both shares each from its own counts: 1 - mean would cancel near 1.
  const rest = trials.map((n, j) => (n - successes[j]! + (1 - m) * kappa) / (n + kappa));
  return {
    keep: trials.map((n) => n / (n + kappa)),
    mean,
    sd: trials.map((n, j) => Math.sqrt((mean[j]! * rest[j]!) / (n + kappa + 1))),
  };
}
