import { oneOf } from "../../door.ts";

/**
 * Maximum likelihood, with or without what is integrated out first, for the door.
 *
 * @example
 * LIKELIHOOD("f", "method", "reml") // throws RangeError
 */
export const LIKELIHOOD = /* @__PURE__ */ oneOf("ML", "REML");
