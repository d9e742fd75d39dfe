import { requireThat } from "../assert.ts";
import { betaBinomialLogDensity } from "../distributions/betaBinomial.ts";
import { door, type Loose, numbers, onBehalfOf } from "../door.ts";

interface Counted {
  /** Observations in each category. */
  readonly counts: readonly number[];
  /** Parameters of the Dirichlet prior, one a category. */
  readonly concentration: readonly number[];
}

function requireCounted(where: string, { counts, concentration }: Counted): void {
  const categories = concentration.length;
  requireThat(categories > 0, where, "there must be at least one category", categories);
  const rule = `counts must have ${categories} entries, one per category`;
  requireThat(counts.length === categories, where, rule, counts.length);
  const positive = concentration.every((a) => a > 0 && a < Infinity);
  requireThat(positive, where, "every concentration must be positive", `[${concentration}]`);
  const whole = counts.every((k) => Number.isInteger(k) && k >= 0);
  requireThat(whole, where, "every count must be a whole number of at least 0", `[${counts}]`);
}

/**
 * Posterior of the probabilities of categories from counts and a Dirichlet prior.
 *
 *   k ~ Multinomial(n, theta), theta ~ Dirichlet(a)  =>  theta | k ~ Dirichlet(a + k)
 *
 * Shapes  counts, concentration and the result hold one number a category.
 * Limits  counts of 0 give the prior back; theta_c alone is Beta(a_c, sum of the others).
 * Throws  RangeError if lengths differ, a concentration is not positive or a count is not a whole number.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 3.4.
 *
 * @example
 * dirichletMultinomialUpdate({ counts: [3, 0, 2], concentration: [1, 1, 2] }) // [4, 1, 4]
 */
export function dirichletMultinomialUpdate(asked: Loose<Counted>): readonly number[] {
  const given = door("dirichletMultinomialUpdate", asked, {
    counts: numbers,
    concentration: numbers,
  });
  requireCounted("dirichletMultinomialUpdate", given);
  return given.concentration.map((a, c) => a + given.counts[c]!);
}

/**
 * Probability of each category for the next observation.
 *
 *   P(next = c) = (a_c + k_c) / sum over d of (a_d + k_d)
 *
 * Shapes  counts, concentration and the result hold one number a category.
 * Throws  RangeError as for the posterior.
 *
 * @example
 * dirichletMultinomialPredictive({ counts: [3, 0, 1], concentration: [1, 1, 2] }) // [0.5, 0.125, 0.375]
 */
export function dirichletMultinomialPredictive(asked: Loose<Counted>): readonly number[] {
  const given = door("dirichletMultinomialPredictive", asked, {
    counts: numbers,
    concentration: numbers,
  });
  const posterior = onBehalfOf("dirichletMultinomialPredictive", () =>
    dirichletMultinomialUpdate(given),
  );
  const total = posterior.reduce((sum, a) => sum + a, 0);
  return posterior.map((a) => a / total);
}

/**
 * Log marginal likelihood of counts, in any order of the observations.
 *
 *   log p(k) = sum over categories c of log Beta-Binomial(k_c; what is left of n, a_c, what is left of the a's)
 *
 * Shapes  counts and concentration hold one number a category.
 * Limits  0 for counts of 0; with two categories the Beta-Binomial law.
 * Throws  RangeError as for the posterior.
 *
 * @example
 * dirichletMultinomialLogMarginal({ counts: [3, 0, 2], concentration: [1, 1, 2] }) // -2.926739402067039
 */
export function dirichletMultinomialLogMarginal(asked: Loose<Counted>): number {
  const given = door("dirichletMultinomialLogMarginal", asked, {
    counts: numbers,
    concentration: numbers,
  });
  requireCounted("dirichletMultinomialLogMarginal", given);
  const { counts, concentration } = given;
  let sum = 0;
  let left = 0;
  let rest = 0;
  // From the last category back, so that what is left is a sum and never a difference.
  for (let c = counts.length - 1; c >= 0; c -= 1) {
    left += counts[c]!;
    if (rest > 0) sum += betaBinomialLogDensity(counts[c]!, left, concentration[c]!, rest);
    rest += concentration[c]!;
  }
  return sum;
}
