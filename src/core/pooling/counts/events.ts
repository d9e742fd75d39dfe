import { requireThat } from "../../assert.ts";
import { maybe, numbers } from "../../door.ts";

/** Counts over exposures, as sums over groups take them. */
export interface Events {
  readonly count: readonly number[];
  /** 1 each if left out. */
  readonly exposure?: readonly number[];
  /** How many groups have this count and exposure; 1 each if left out. */
  readonly frequency?: readonly number[];
}

/**
 * Counts over exposures (time, area, policies), one pair a group; equal groups may be given once with a frequency.
 * Exposures and frequencies are 1 each where they are left out. The names of one group's numbers are taken as well.
 */
export type Counts =
  | {
      readonly counts: readonly number[];
      readonly exposures?: readonly number[];
      readonly frequencies?: readonly number[];
    }
  | Events;

/**
 * Properties of counts under both their names, for the door.
 *
 * @example
 * Object.keys(COUNTS).length // 6
 */
export const COUNTS = {
  counts: /* @__PURE__ */ maybe(numbers),
  exposures: /* @__PURE__ */ maybe(numbers),
  frequencies: /* @__PURE__ */ maybe(numbers),
  count: /* @__PURE__ */ maybe(numbers),
  exposure: /* @__PURE__ */ maybe(numbers),
  frequency: /* @__PURE__ */ maybe(numbers),
};

interface EitherName {
  readonly counts?: readonly number[];
  readonly exposures?: readonly number[];
  readonly frequencies?: readonly number[];
  readonly count?: readonly number[];
  readonly exposure?: readonly number[];
  readonly frequency?: readonly number[];
}

/**
 * Counts under one name each, whichever they came by.
 *
 * Throws  RangeError if there are no counts, or the same thing under two names.
 *
 * @example
 * eventsOf("fit", { counts: [1, 0], exposures: [2, 4] }) // { count: [1, 0], exposure: [2, 4] }
 */
export function eventsOf(where: string, given: EitherName): Events {
  const one = (many: keyof EitherName, single: keyof EitherName) => {
    requireThat(
      given[many] === undefined || given[single] === undefined,
      where,
      `${many} and ${single} are two names of one thing: give one of them`,
      "both",
    );
    return given[many] ?? given[single];
  };
  const count = one("counts", "count");
  const exposure = one("exposures", "exposure");
  const frequency = one("frequencies", "frequency");
  if (!count) throw new RangeError(`${where}: counts is missing; it must be an array of numbers`);
  return { count, ...(exposure && { exposure }), ...(frequency && { frequency }) };
}

/**
 * The door for counts over exposures.
 *
 * Limits  no exposure and no event: the group says nothing.
 * Throws  RangeError if there is no group, if the lengths differ, if a count is not a whole number, or if an exposure or
 *         frequency is negative, or an exposure 0 with an event.
 *
 * @example
 * requireCounts("fit", { count: [1, 0], exposure: [2.5, 4] }) // undefined
 */
export function requireCounts(where: string, { count, exposure, frequency }: Events): void {
  requireThat(count.length > 0, where, "there must be at least one group", count.length);
  for (const [name, list] of [
    ["exposures", exposure],
    ["frequencies", frequency],
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
  const badExposure =
    exposure?.findIndex((t, j) => !(t < Infinity && (t > 0 || (t === 0 && count[j] === 0)))) ?? -1;
  requireThat(
    badExposure < 0,
    where,
    "every exposure must be positive, or 0 with no event",
    `${exposure?.[badExposure]} at index ${badExposure}`,
  );
  const badFrequency = frequency?.findIndex((f) => !(f >= 0 && f < Infinity)) ?? -1;
  requireThat(badFrequency < 0, where, "no frequency may be negative", frequency?.[badFrequency]);
}

/**
 * The door for counts of which at least one is not 0: without an event a likelihood has no highest point.
 *
 * Throws  RangeError as `requireCounts` does, and if no event was counted.
 *
 * @example
 * requireEvents("fit", { count: [1, 0] }) // undefined
 */
export function requireEvents(where: string, groups: Events): void {
  requireCounts(where, groups);
  const { count, frequency } = groups;
  const events = count.reduce((total, y, j) => total + y * (frequency?.[j] ?? 1), 0);
  requireThat(events > 0, where, "there must be at least one event", events);
}
