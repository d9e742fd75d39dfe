/** Priors of means, standard deviations and positive numbers. */

export { logPositivePrior, type PositivePrior } from "./positivePriors.ts";
export { type LocationPrior, logSdPrior, type SdPrior } from "./priors.ts";
