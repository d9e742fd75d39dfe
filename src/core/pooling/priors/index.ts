/** Priors of means, standard deviations and positive numbers. */

export type { LocationPrior } from "./locationPrior.ts";
export { logPositivePrior, type PositivePrior } from "./positivePriors.ts";
export { logSdPrior, type SdPrior } from "./priors.ts";
