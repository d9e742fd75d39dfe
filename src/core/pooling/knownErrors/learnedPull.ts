import { requireThat } from "../../assert.ts";
import { door, type Loose, number } from "../../door.ts";

/** A sum that grows beyond this is taken down by as much, and its fellow with it. */
const LARGE = 1e200;
const SMALL = 1e-17;

/** The ratio of two confluent hypergeometric functions that share their first argument, M(1/2, c + 1, z) / M(1/2, c, z). */
function byRisingTerms(c: number, z: number): number {
  let [upper, lower, upperTerm, lowerTerm] = [1, 1, 1, 1];
  for (let k = 0; lowerTerm > SMALL * lower; k++) {
    const step = ((0.5 + k) * z) / (k + 1);
    upperTerm *= step / (c + 1 + k);
    lowerTerm *= step / (c + k);
    upper += upperTerm;
    lower += lowerTerm;
    if (lower > LARGE) {
      upper /= LARGE;
      upperTerm /= LARGE;
      lower /= LARGE;
      lowerTerm /= LARGE;
    }
  }
  return upper / lower;
}

/** The same quotient for large z, times z: both asymptotic series, whose terms fall until they no longer count. */
function byFallingTerms(a: number, z: number): number {
  let [upper, lower, upperTerm, lowerTerm] = [1, 1, 1, 1];
  for (let k = 0; upperTerm > SMALL * upper; k++) {
    const step = (0.5 + k) / ((k + 1) * z);
    upperTerm *= (a + 1 + k) * step;
    lowerTerm *= (a + k) * step;
    upper += upperTerm;
    lower += lowerTerm;
  }
  return upper / lower;
}

/**
 * Posterior mean of the pull where all groups have one standard error, and mean and spread of their population are learned from
 * them, both with a flat prior. The estimate of a group is y_j - pull (y_j - ybar), exactly.
 *
 *   pull = E[ sigma² / (sigma² + tau²) | y ],   p(tau | y) ~ v^(-(J-1)/2) exp(-q / (2 v)),   v = 1 + tau² / sigma²
 *   q = sum_j (y_j - ybar)² / sigma²  (Cochran's Q)
 *   pull = a / c  M(1/2, c + 1, q/2) / M(1/2, c, q/2),   a = (J - 2) / 2,  c = a + 1/2,  M the confluent hypergeometric function
 *
 * Units   none: groups is a count, q a ratio of variances, the pull a share.
 * Limits  q = 0: (J - 2) / (J - 1); q to infinity: (J - 2) / q. With one or two groups the posterior does not exist.
 * Cost    some hundred multiplications, for any q.
 * Throws  RangeError if groups is not a whole number of at least 3, or q negative or not finite.
 * Source  the posterior of a variance ratio under a flat prior on tau: Gelman et al., Bayesian Data Analysis, 3rd ed. (2013),
 *         section 5.4; Kummer's transformation and the expansion for large z: NIST Digital Library, 13.2.39 and 13.7.2.
 *
 * @example
 * learnedPull({ groups: 20, q: 64 }) // 0.288061771443
 */
export function learnedPull(asked: Loose<{ readonly groups: number; readonly q: number }>): number {
  const { groups, q } = door("learnedPull", asked, { groups: number, q: number });
  requireThat(
    Number.isInteger(groups) && groups >= 3,
    "learnedPull",
    "groups must be a whole number of at least 3",
    groups,
  );
  requireThat(q >= 0 && q < Infinity, "learnedPull", "q must be at least 0 and finite", q);
  return pullOf(groups, q);
}

/**
 * The same for whoever has looked at the arguments already.
 *
 * @example
 * pullOf(20, 64) // 0.288061771443
 */
export function pullOf(groups: number, q: number): number {
  const a = (groups - 2) / 2;
  const c = a + 0.5;
  const z = q / 2;
  // Beyond this the asymptotic terms fall to nothing long before they rise again.
  if (z > 60 + 5 * a) return (a / z) * byFallingTerms(a, z);
  return (a / c) * byRisingTerms(c, z);
}
