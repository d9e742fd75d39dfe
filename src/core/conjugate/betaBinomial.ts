import { requireThat } from "../assert.ts";
import { betaBinomialLogDensity } from "../distributions/betaBinomial.ts";
import { door, type Loose, number, numbers, onBehalfOf } from "../door.ts";

/** The two shapes of a Beta law: one more than the pseudo-counts of successes and failures of a flat prior. */
export interface BetaLaw {
  readonly alpha: number;
  readonly beta: number;
}

function requireLaw(where: string, { alpha, beta }: BetaLaw): void {
  requireThat(alpha > 0 && alpha < Infinity, where, "alpha must be positive and finite", alpha);
  requireThat(beta > 0 && beta < Infinity, where, "beta must be positive and finite", beta);
}

/** A prior that need not be proper, if the posterior is: Haldane's alpha = beta = 0. */
function requirePrior(where: string, law: BetaLaw, successes: number, failures: number): void {
  const { alpha, beta } = law;
  const up = alpha < Infinity && (alpha > 0 || (alpha === 0 && successes > 0));
  requireThat(up, where, "alpha must be positive and finite, or 0 with a success", alpha);
  const down = beta < Infinity && (beta > 0 || (beta === 0 && failures > 0));
  requireThat(down, where, "beta must be positive and finite, or 0 with a failure", beta);
}

function requireCounts(where: string, successes: number, trials: number): void {
  const whole = Number.isInteger(trials) && trials >= 0;
  requireThat(whole, where, "trials must be a whole number of at least 0", trials);
  const inside = Number.isInteger(successes) && successes >= 0 && successes <= trials;
  requireThat(inside, where, `successes must be a whole number in 0 ... ${trials}`, successes);
}

/**
 * Posterior of a probability from successes in trials and a Beta prior.
 *
 *   k ~ Binomial(n, theta), theta ~ Beta(alpha, beta)  =>  theta | k ~ Beta(alpha + k, beta + n - k)
 *
 * Limits  no trials give the prior back; two batches one after the other give what both give at once. Shapes may be 0
 *         (Haldane's prior) where a success, or a failure, makes the posterior proper.
 * Throws  RangeError if a shape is negative, the posterior not proper, or the successes are not whole numbers within the trials.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 2.4.
 *
 * @example
 * betaBinomialUpdate({ successes: 4, trials: 10, alpha: 2, beta: 3 }) // {"alpha": 6, "beta": 9}
 */
export function betaBinomialUpdate(
  asked: Loose<BetaLaw & { readonly successes: number; readonly trials: number }>,
): BetaLaw {
  const given = door("betaBinomialUpdate", asked, {
    alpha: number,
    beta: number,
    successes: number,
    trials: number,
  });
  const { successes, trials } = given;
  requireCounts("betaBinomialUpdate", successes, trials);
  requirePrior("betaBinomialUpdate", given, successes, trials - successes);
  return { alpha: given.alpha + successes, beta: given.beta + (trials - successes) };
}

/**
 * Law of the successes in trials yet to come: the parameters of a Beta-Binomial law.
 *
 *   k_new ~ Beta-Binomial(n_new, alpha + k, beta + n - k)
 *
 * Limits  one future trial succeeds with the posterior mean.
 * Throws  RangeError as for the posterior, or if futureTrials is not a whole number of at least 0.
 *
 * @example
 * betaBinomialPredictive({ successes: 4, trials: 10, alpha: 2, beta: 3, futureTrials: 5 }) // {"n": 5, "alpha": 6, "beta": 9}
 */
export function betaBinomialPredictive(
  asked: Loose<
    BetaLaw & {
      readonly successes: number;
      readonly trials: number;
      readonly futureTrials: number;
    }
  >,
): BetaLaw & { readonly n: number } {
  const given = door("betaBinomialPredictive", asked, {
    alpha: number,
    beta: number,
    successes: number,
    trials: number,
    futureTrials: number,
  });
  const { futureTrials, ...rest } = given;
  requireCounts("betaBinomialPredictive", 0, futureTrials);
  return {
    n: futureTrials,
    ...onBehalfOf("betaBinomialPredictive", () => betaBinomialUpdate(rest)),
  };
}

/**
 * Log marginal likelihood of batches that share one probability.
 *
 *   log p(k_1 ... k_m) = sum over i of log Beta-Binomial(k_i; n_i, alpha and beta after the batches before i)
 *
 * Shapes  successes and trials hold one number a batch.
 * Limits  0 for no batches; the order of the batches does not matter.
 * Throws  RangeError if the lengths differ, or as for the posterior.
 *
 * @example
 * betaBinomialLogMarginal({ successes: [4, 5], trials: [10, 20], alpha: 2, beta: 3 }) // -4.388871886721773
 */
export function betaBinomialLogMarginal(
  asked: Loose<
    BetaLaw & {
      readonly successes: readonly number[];
      readonly trials: readonly number[];
    }
  >,
): number {
  const given = door("betaBinomialLogMarginal", asked, {
    alpha: number,
    beta: number,
    successes: numbers,
    trials: numbers,
  });
  const { successes, trials } = given;
  requireThat(
    successes.length === trials.length,
    "betaBinomialLogMarginal",
    `trials must have ${successes.length} entries, one per batch`,
    trials.length,
  );
  let law: BetaLaw = given;
  requireLaw("betaBinomialLogMarginal", law);
  let sum = 0;
  for (const [i, k] of successes.entries()) {
    const n = trials[i]!;
    const { alpha, beta } = law;
    const next = onBehalfOf("betaBinomialLogMarginal", () =>
      betaBinomialUpdate({ successes: k, trials: n, alpha, beta }),
    );
    sum += betaBinomialLogDensity(k, n, law.alpha, law.beta);
    law = next;
  }
  return sum;
}
