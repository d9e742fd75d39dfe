import { requireThat } from "../../assert.ts";

/** A table of groups: one estimate and its known standard error each. */
export interface KnownErrors {
  readonly y: readonly number[];
  readonly sigma: readonly number[];
}

/**
 * The door for groups with known errors.
 *
 * Throws  RangeError if there is no group, if the lengths differ, if a y is not finite or a sigma not positive.
 *
 * @example
 * requireGroups("fit", { y: [1], sigma: [2] }) // undefined
 */
export function requireGroups(where: string, { y, sigma }: KnownErrors): void {
  requireThat(y.length > 0, where, "there must be at least one group", y.length);
  requireThat(
    y.length === sigma.length,
    where,
    `sigma must have ${y.length} entries, one per y`,
    sigma.length,
  );
  const badY = y.findIndex((value) => !Number.isFinite(value));
  requireThat(badY < 0, where, "every y must be finite", `${y[badY]} at index ${badY}`);
  const badSigma = sigma.findIndex((s) => !(s > 0 && s < Infinity));
  requireThat(
    badSigma < 0,
    where,
    "every sigma must be positive and finite",
    `${sigma[badSigma]} at index ${badSigma}`,
  );
}
