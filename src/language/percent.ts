const NO_BREAK_SPACE = "\u00a0";

/** Whole percent nearest to a share; a half goes to the even one, so that a share and its rest make 100. */
function wholePercent(share: number): number {
  // Nine decimals take away the dust of 1 - share, so that both halves of a tie are seen as one.
  const exact = Number((100 * share).toFixed(9));
  const below = Math.floor(exact);
  if (exact - below !== 0.5) return Math.round(exact);
  return below % 2 === 0 ? below : below + 1;
}

/**
 * A share as whole percent; a share and its rest add up to 100.
 *
 *   100 share, rounded, a half to the even number
 *
 * Limits  what is not nothing or everything is never shown as such: "under 1 %", "over 99 %"; NaN gives "–".
 *
 * @example
 * percent(0.7033) // "70\u00a0%"
 */
export function percent(share: number): string {
  return inPercent(share, `${NO_BREAK_SPACE}%`);
}

/**
 * A share in words: "70 percent".
 *
 * @example
 * speakPercent(0.9999) // "over 99 percent"
 */
export function speakPercent(share: number): string {
  return inPercent(share, " percent");
}

function inPercent(share: number, sign: string): string {
  if (!Number.isFinite(share)) return "–";
  const whole = wholePercent(share);
  if (whole === 0 && share > 0) return `under 1${sign}`;
  if (whole === 100 && share < 1) return `over 99${sign}`;
  return `${whole < 0 ? `\u2212${-whole}` : whole}${sign}`;
}

/**
 * Several shares of one whole as whole percents that add up to 100.
 *
 *   every share rounded down; what is left over goes to the largest remainders, the first of equals first
 *
 * Limits  each differs from its share by less than one percent; no shares give an empty list.
 * Throws  RangeError if a share is negative or not finite, or if all are 0.
 *
 * @example
 * percents([1 / 3, 1 / 3, 1 / 3]) // [34, 33, 33]
 */
export function percents(shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (shares.length === 0) return [];
  if (!shares.every((share) => share >= 0) || !(total > 0 && total < Infinity))
    throw new RangeError(`percents: shares must be at least 0 and not all 0, got [${shares}]`);
  const exact = shares.map((share) => (100 * share) / total);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, at) => ({ at, remainder: part - whole[at]! }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  const raisedOnes = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return whole.map((part, at) => (raisedOnes.has(at) ? part + 1 : part));
}
