import { maybe, numbers } from "../../door.ts";

/** Repeated values of one group (loss ratios of a state, say) and their weights (volumes, numbers of policies). */
export interface WeightedRows {
  readonly value: readonly number[];
  /** 1 each if left out: Buehlmann's own model. */
  readonly weight?: readonly number[];
}

/**
 * What weighted rows may have, for the door.
 *
 * @example
 * Object.keys(WEIGHTED_ROWS) // ["value", "weight"]
 */
export const WEIGHTED_ROWS = { value: numbers, weight: /* @__PURE__ */ maybe(numbers) };
