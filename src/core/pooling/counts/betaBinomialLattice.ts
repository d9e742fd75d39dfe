import { betaBinomialLogLikelihood } from "./betaBinomialLikelihood.ts";
import type { Trials } from "./trials.ts";

/** A Beta population by its mean and its strength, with its posterior probability. */
export interface WeighedPopulation {
  readonly m: number;
  readonly kappa: number;
  readonly weight: number;
}

/** Steps in log kappa and in logit m, and where they begin and end. */
const KAPPA = { from: 0, to: 20, step: 0.5 };
const M = { step: 0.12, reach: 1.6 };
/** A population as strong as this, in log kappa, has groups that are alike: a stronger one counts as this strong. */
const STRONG = 9;
/** Populations with less of the whole than this are left out. */
const NOTHING = 1e-8;

/**
 * The posterior of a Beta population as a few hundred weighted points: for averages that are smooth in the population, at a
 * fraction of what `betaBinomialPlane` takes.
 *
 *   p(m, kappa | y) ∝ kappa^(-3/2) L(m, kappa), that is (alpha + beta)^(-5/2) in (alpha, beta);
 *   trapezoid rule in logit m and log kappa
 *
 * Shapes  successes and trials hold J >= 2 numbers each; the weights sum to 1.
 * Limits  averages of rates are good to some 1e-5 where groups have tens to hundreds of trials and clearly differ; a kappa that
 *         may be infinite, or groups of thousands, need the plane.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.3.
 *
 * @example
 * betaBinomialLattice({ successes: [1, 9], trials: [20, 20] }).every(({ m }) => m > 0 && m < 1) // true
 */
export function betaBinomialLattice(group: Trials): readonly WeighedPopulation[] {
  const likelihood = betaBinomialLogLikelihood(group);
  const [all, total] = [sum(group.successes), sum(group.trials)];
  const middle = Math.log((all + 0.5) / (total - all + 0.5));
  const points: { m: number; kappa: number; log: number }[] = [];
  for (let v = KAPPA.from; v <= KAPPA.to; v += KAPPA.step)
    for (let s = middle - M.reach; s <= middle + M.reach; s += M.step) {
      const m = 1 / (1 + Math.exp(-s));
      // dm dkappa = m (1 - m) kappa ds dv
      const log = likelihood(s, -v) - v / 2 + Math.log(m * (1 - m));
      points.push({ m, kappa: Math.exp(Math.min(v, STRONG)), log });
    }
  const top = points.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const kept = points
    .map(({ m, kappa, log }) => ({ m, kappa, weight: Math.exp(log - top) }))
    .filter(({ weight }) => weight > NOTHING);
  const whole = sum(kept.map(({ weight }) => weight));
  return kept.map((one) => ({ ...one, weight: one.weight / whole }));
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
