import type { LocationPrior } from "#core/pooling/priors/locationPrior.ts";
import type { SdPrior } from "#core/pooling/priors/priors.ts";
import { flat, halfCauchy, type Law, normal, uniform } from "#language/story.ts";

/** The priors of the chapter's buttons as laws of a story: of the spread, and of the mean. */
export function lawOfSpread(prior: SdPrior): Law {
  if (prior.law === "half-cauchy") return halfCauchy({ scale: prior.scale });
  if (prior.law === "uniform") return uniform({ low: 0, high: prior.max });
  if (prior.law === "flat") return flat({ support: "nonnegative" });
  throw new Error(`No button has the prior "${prior.law}", and no law of a story is made of it.`);
}

export const lawOfMean = (prior: LocationPrior): Law =>
  prior.law === "normal" ? normal({ mean: prior.mean, sd: prior.sd }) : flat({ support: "real" });
