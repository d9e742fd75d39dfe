import { formatNumber } from "#language/format.ts";

/** An error as a share of what is allowed: 0.016, or 0 where the numbers are the same. */
export function shownError(error: number): string {
  return formatNumber(error, { digits: 2 });
}
