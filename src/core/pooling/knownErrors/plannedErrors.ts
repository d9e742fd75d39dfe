import { requireThat } from "../../assert.ts";
import { door, type Loose, number } from "../../door.ts";

/** What a plan of a study pays for, and how far off its answers will be. */
export interface PlannedErrors {
  /** Groups that the budget pays for; not rounded. */
  readonly groups: number;
  /** Standard error of the mean of the population, were its spread known. */
  readonly mean: number;
  /** Standard error of the spread between groups, for many groups. */
  readonly spread: number;
  /** Posterior sd of one group that was measured, were the population known. */
  readonly one: number;
}

/** How many to measure in each group, for the most precise answer that a given budget can buy. */
export interface BestPerGroup {
  /** For the mean of the population: least error of the mean. */
  readonly mean: number;
  /** For the spread between groups. */
  readonly spread: number;
}

/**
 * Errors of a planned study of J groups with n measurements in each, where going to a group costs as much as `cost` measurements.
 *
 *   J = budget / (cost + n),  v = tau² + sigma² / n
 *   mean = sqrt(v / J),  spread = v / (tau sqrt(2 J)),  one = sqrt(1 / (1 / tau² + n / sigma²))
 *
 * Units   sigma, tau and the errors share one unit; budget and cost are counted in measurements.
 * Limits  `spread` is one over the root of the Fisher information on tau, which the error comes to as J grows; J is not rounded.
 * Throws  RangeError unless n, budget, sigma and tau are positive and finite, and cost finite and at least 0.
 * Source  Snijders & Bosker, Journal of Educational Statistics 18 (1993); Cochran, Sampling Techniques, 3rd ed. (1977), section 10.6.
 *
 * @example
 * plannedErrors({ n: 1, cost: 1, budget: 50, sigma: 3, tau: 4 }).mean // 1
 */
export function plannedErrors(
  asked: Loose<{
    readonly n: number;
    readonly cost: number;
    readonly budget: number;
    readonly sigma: number;
    readonly tau: number;
  }>,
): PlannedErrors {
  const { n, cost, budget, sigma, tau } = door("plannedErrors", asked, {
    n: number,
    cost: number,
    budget: number,
    sigma: number,
    tau: number,
  });
  requirePlan("plannedErrors", { cost, sigma, tau });
  requireThat(n > 0 && n < Infinity, "plannedErrors", "n must be positive and finite", n);
  requireThat(
    budget > 0 && budget < Infinity,
    "plannedErrors",
    "budget must be positive and finite",
    budget,
  );
  const groups = budget / (cost + n);
  const sd = Math.hypot(tau, sigma / Math.sqrt(n));
  return {
    groups,
    mean: sd / Math.sqrt(groups),
    spread: (sd / tau) * (sd / Math.sqrt(2 * groups)),
    one: tau / Math.hypot(1, (tau / sigma) * Math.sqrt(n)),
  };
}

/**
 * The number of measurements in each group at which a planned study errs least, whatever its budget.
 *
 *   mean:   n = sqrt(cost) sigma / tau
 *   spread: n = r (1 + sqrt(1 + 8 cost / r)) / 2,  r = sigma² / tau²
 *
 * Units   sigma and tau share one; cost and the answers are counted in measurements.
 * Limits  not rounded, and never below 1, the least that can be measured; cost = 0: one in each for the mean, sigma² / tau² for
 *         the spread.
 * Throws  RangeError unless sigma and tau are positive and finite, and cost finite and at least 0.
 * Source  Snijders & Bosker, Journal of Educational Statistics 18 (1993), for the mean; the derivative of `plannedErrors` set to 0.
 *
 * @example
 * bestPerGroup({ cost: 16, sigma: 9, tau: 4 }).mean // 9
 */
export function bestPerGroup(
  asked: Loose<{ readonly cost: number; readonly sigma: number; readonly tau: number }>,
): BestPerGroup {
  const { cost, sigma, tau } = door("bestPerGroup", asked, {
    cost: number,
    sigma: number,
    tau: number,
  });
  requirePlan("bestPerGroup", { cost, sigma, tau });
  const ratio = sigma / tau;
  return {
    mean: Math.max(1, Math.sqrt(cost) * ratio),
    spread: Math.max(1, (ratio * (ratio + Math.hypot(ratio, Math.sqrt(8 * cost)))) / 2),
  };
}

function requirePlan(
  where: string,
  { cost, sigma, tau }: { readonly cost: number; readonly sigma: number; readonly tau: number },
): void {
  requireThat(cost >= 0 && cost < Infinity, where, "cost must be finite and at least 0", cost);
  requireThat(sigma > 0 && sigma < Infinity, where, "sigma must be positive and finite", sigma);
  requireThat(tau > 0 && tau < Infinity, where, "tau must be positive and finite", tau);
}
