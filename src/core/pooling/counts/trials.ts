import { requireThat } from "../../assert.ts";

/** Successes out of trials, one pair a group. */
export interface Trials {
  readonly successes: readonly number[];
  readonly trials: readonly number[];
}

/**
 * The door for binomial groups.
 *
 * Throws  RangeError if there is no group, if the lengths differ, or if successes are not whole numbers from 0 to trials.
 *
 * @example
 * requireTrials("fit", { successes: [1], trials: [2] }) // undefined
 */
export function requireTrials(where: string, { successes, trials }: Trials): void {
  requireThat(trials.length > 0, where, "there must be at least one group", trials.length);
  requireThat(
    successes.length === trials.length,
    where,
    `successes must have ${trials.length} entries, one per trials`,
    successes.length,
  );
  const bad = trials.findIndex((n, j) => {
    const y = successes[j]!;
    return !(Number.isSafeInteger(n) && Number.isSafeInteger(y) && y >= 0 && y <= n);
  });
  requireThat(
    bad < 0,
    where,
    "successes must be whole numbers from 0 to trials",
    `${successes[bad]} of ${trials[bad]} at index ${bad}`,
  );
}
