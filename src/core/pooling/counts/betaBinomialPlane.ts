import { betaBinomialLogLikelihood } from "./betaBinomialLikelihood.ts";
import { type PopulationGroup, populationPlane } from "./populationPlane.ts";

/**
 * The quadrature beneath `betaBinomialPosterior`, without the laws that are read from it. It takes a group that has been
 * checked.
 *
 * @example
 * betaBinomialPlane({ successes: [1, 3], trials: [4, 4], kappaPrior: { law: "exponential", rate: 1 } }).total // 8
 */
export function betaBinomialPlane(group: PopulationGroup) {
  return populationPlane(group, betaBinomialLogLikelihood(group));
}
