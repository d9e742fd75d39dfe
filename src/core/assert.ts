/**
 * The one door for a caller's mistake: `where: rule, got value`.
 *
 * Throws  RangeError if `holds` is false.
 *
 * @example
 * requireThat(1 > 0, "shrink", "tau must be positive", 1) // undefined
 */
export function requireThat(holds: boolean, where: string, rule: string, got: unknown): void {
  if (!holds) throw new RangeError(`${where}: ${rule}, got ${String(got)}`);
}
