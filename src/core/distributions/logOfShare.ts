/**
 * Log of a probability from itself and its complement: through the smaller of the two.
 *
 *   log(share) or log(1 - rest)
 *
 * @example
 * logOfShare(1, 1e-300) // -1e-300
 */
export function logOfShare(share: number, rest: number): number {
  return share > 0.5 ? Math.log1p(-rest) + 0 : Math.log(share); // 0, not -0, where nothing is left
}
