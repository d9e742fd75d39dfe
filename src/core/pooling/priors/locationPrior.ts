import { requireThat } from "../../assert.ts";
import { type Kind, lawOf, number } from "../../door.ts";

/** A prior law of a location: of mu. */
export type LocationPrior =
  | { readonly law: "flat" }
  | { readonly law: "normal"; readonly mean: number; readonly sd: number };

/**
 * The prior laws of a location by name, for the door.
 *
 * @example
 * LOCATION_PRIOR("f", "muPrior", { law: "normal", mean: 0, sd: 1 }) // { law: "normal", mean: 0, sd: 1 }
 */
export const LOCATION_PRIOR: Kind = /* @__PURE__ */ lawOf({
  flat: {},
  normal: { mean: number, sd: number },
});

/**
 * The door for the prior of a location.
 *
 * Throws  RangeError if a normal law's mean is not finite or its sd not positive and finite.
 *
 * @example
 * requireLocationPrior("fit", { law: "normal", mean: 0, sd: 5 }) // undefined
 */
export function requireLocationPrior(where: string, prior: LocationPrior): void {
  requireThat(
    prior.law === "flat" ||
      (Number.isFinite(prior.mean) && prior.sd > 0 && Number.isFinite(prior.sd)),
    where,
    "a normal prior must have a finite mean and a positive, finite sd",
    JSON.stringify(prior),
  );
}
