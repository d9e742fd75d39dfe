type Pair = readonly [number, number];

/** A straight scale from data to places, and back. d3's own brings colours and dates, which weigh more than all marks. */
export interface Linear {
  (value: number): number;
  readonly invert: (place: number) => number;
}

/** The straight line through (from, to) of both ends; also beyond them. */
export function linear(domain: Pair, range: Pair): Linear {
  return Object.assign(between(domain, range), { invert: between(range, domain) });
}

const between =
  ([a, b]: Pair, [c, d]: Pair) =>
  (value: number): number =>
    c + ((value - a) / (b - a)) * (d - c);
