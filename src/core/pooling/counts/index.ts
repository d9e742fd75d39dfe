/** Groups that bring counts: successes out of trials, and events over exposures. */

export { type BetaBinomialFit, betaBinomialFit } from "./betaBinomialFit.ts";
export * from "./betaBinomialMode.ts";
export * from "./betaBinomialMoments.ts";
export * from "./betaBinomialPosterior.ts";
export type { Counts } from "./events.ts";
export {
  type GammaPoissonFit,
  gammaPoissonFit,
  gammaPoissonMoments,
} from "./gammaPoissonFit.ts";
export type { GammaPopulations, GammaPriors, MeanPrior } from "./gammaPoissonPlane.ts";
export * from "./gammaPoissonPosterior.ts";
export { type LogitNormalFit, logitNormalFit } from "./logitNormalFit.ts";
export * from "./logitNormalPosterior.ts";
export type { ChancePrior } from "./populationPlane.ts";
export * from "./shrinkRates.ts";
export type { Trials } from "./trials.ts";
