import { requireThat } from "../assert.ts";

/**
 * The door for the start of a chain: gives back the log density there.
 *
 * Throws  RangeError if there is no coordinate, one is not finite, or the log density is not finite there.
 *
 * @example
 * requireStart("chain", [1], ([x]) => -x) // -1
 */
export function requireStart(
  where: string,
  start: readonly number[],
  logDensity: (position: readonly number[]) => number,
): number {
  requireThat(start.length > 0, where, "the start must have a coordinate", start.length);
  requireThat(start.every(Number.isFinite), where, "the start must be finite", `[${start}]`);
  const value = logDensity(start);
  requireThat(Number.isFinite(value), where, "the log density must be finite at the start", value);
  return value;
}

/**
 * The door for a number of steps.
 *
 * Throws  RangeError unless it is a whole number of at least 1.
 *
 * @example
 * requireSteps("chain", "steps", 100) // undefined
 */
export function requireSteps(where: string, name: string, steps: number): void {
  const whole = Number.isSafeInteger(steps) && steps >= 1;
  requireThat(whole, where, `${name} must be a whole number of at least 1`, steps);
}
