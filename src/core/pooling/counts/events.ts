import { requireThat } from "../../assert.ts";

/** Counts over exposures (time, area, policies), one pair a group; equal groups may be given once with a frequency. */
export interface Counts {
  readonly count: readonly number[];
  /** 1 each if left out. */
  readonly exposure?: readonly number[];
  /** How many groups have this count and exposure; 1 each if left out. */
  readonly frequency?: readonly number[];
}

/**
 * The door for counts over exposures.
 *
 * Throws  RangeError if there is no group or no event, if the lengths differ, if a count is not a whole number, or if an
 *         exposure or frequency is not positive (a frequency may be 0).
 *
 * @example
 * requireCounts("fit", { count: [1, 0], exposure: [2.5, 4] }) // undefined
 */
export function requireCounts(where: string, { count, exposure, frequency }: Counts): void {
  requireThat(count.length > 0, where, "there must be at least one group", count.length);
  for (const [name, list] of [
    ["exposure", exposure],
    ["frequency", frequency],
  ] as const)
    requireThat(
      list === undefined || list.length === count.length,
      where,
      `${name} must have ${count.length} entries, one per count`,
      list?.length,
    );
  const bad = count.findIndex((y) => !(Number.isSafeInteger(y) && y >= 0));
  requireThat(
    bad < 0,
    where,
    "every count must be a whole number",
    `${count[bad]} at index ${bad}`,
  );
  const badExposure = exposure?.findIndex((t) => !(t > 0 && t < Infinity)) ?? -1;
  requireThat(badExposure < 0, where, "every exposure must be positive", exposure?.[badExposure]);
  const badFrequency = frequency?.findIndex((f) => !(f >= 0 && f < Infinity)) ?? -1;
  requireThat(badFrequency < 0, where, "no frequency may be negative", frequency?.[badFrequency]);
  const events = count.reduce((total, y, j) => total + y * (frequency?.[j] ?? 1), 0);
  requireThat(events > 0, where, "there must be at least one event", events);
}
