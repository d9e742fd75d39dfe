import { formatNumber } from "#language/format.ts";

/** A share to two decimals of a percent: the reader may want to multiply with it. */
export function exactPercent(share: number): string {
  return `${formatNumber(100 * share, { decimals: 2 })}\u00a0%`;
}
