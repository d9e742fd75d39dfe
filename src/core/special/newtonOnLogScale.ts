const SMALLEST = 5e-324;

/** Halfway in the exponent; towards the ends of the doubles where a side is still open. */
function between(low: number, high: number): number {
  if (high === Infinity) return low > 1 ? low * 4 : 4;
  return Math.sqrt(Math.max(low, SMALLEST)) * Math.sqrt(high);
}

/**
 * The positive x at which a tail probability has its target, by Newton steps in log x on the log of the tail.
 *
 *   log x <- log x - log(tail(x) / target) tail(x) / change(x), change = d tail / d log x
 *
 * Both logs are nearly straight far out, so a tail of 1e-300 takes as few steps as one of 0.3. A step that leaves the
 * bracket is replaced by a bisection, so the search ends.
 *
 * Limits  `tail` must be monotone on (0, highest] ; ends after at most 200 steps.
 *
 * @example
 * newtonOnLogScale({ start: 2, highest: Infinity, target: 0.5, direction: -1, tail: (x) => Math.exp(-x), change: (x) => -x * Math.exp(-x) }) // 0.6931471805599453
 */
export function newtonOnLogScale(search: {
  readonly start: number;
  readonly highest: number;
  readonly target: number;
  /** 1 if the tail grows with x, -1 if it falls. */
  readonly direction: 1 | -1;
  readonly tail: (x: number) => number;
  readonly change: (x: number) => number;
}): number {
  const { target, tail, change } = search;
  let low = 0;
  let high = search.highest;
  let x = search.start > 0 && search.start < high ? search.start : between(low, high);
  for (let steps = 0; steps < 200; steps += 1) {
    const value = tail(x);
    if (Number.isNaN(value)) return Number.NaN;
    const slope = change(x);
    const miss = Math.log(value / target);
    if (miss === 0) return x;
    if (miss < 0 === (search.direction === 1)) low = x;
    else high = x;
    const step = value === 0 ? Number.NaN : (-miss * value) / slope;
    const next = x * Math.exp(step);
    if (Math.abs(step) < 1e-11) return next;
    const inside = next > low && next < high;
    x = inside ? next : between(low, high);
    if (x === low || x === high) return x;
  }
  return x;
}
