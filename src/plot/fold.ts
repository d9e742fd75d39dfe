import { scaleLinear } from "d3";
import type { Scale } from "./scale.ts";

type Pair = readonly [number, number];

/** More rows than these fold in the middle where they are to be read across a room. */
const MOST = 14;
/** How high a folded row is, beside one that is not. */
const FOLDED = 0.5;

/** The stretch of a list of so many rows, at y = 0, 1, ..., that folds; none of a short list. */
export function foldOf(rows: number): Pair | undefined {
  return rows > MOST ? [MOST / 2 - 0.5, rows - MOST / 2 - 0.5] : undefined;
}

/** How many rows a folded list is as high as. */
export function heightOf(rows: number): number {
  const [from, to] = foldOf(rows) ?? [0, 0];
  return rows - (1 - FOLDED) * (to - from);
}

/** A straight scale, but for a stretch of it that takes less room. */
export function foldedScale([low, high]: Pair, fold: Pair, range: Pair): Scale {
  const [first, second] = low < high ? fold : ([fold[1], fold[0]] as const);
  const lengths = [first - low, (second - first) * FOLDED, high - second].map(Math.abs);
  const whole = lengths.reduce((a, b) => a + b);
  const at = (share: number) => range[0] + share * (range[1] - range[0]);
  const [before = 0, within = 0] = lengths;
  return scaleLinear()
    .domain([low, first, second, high])
    .range([range[0], at(before / whole), at((before + within) / whole), range[1]]);
}
