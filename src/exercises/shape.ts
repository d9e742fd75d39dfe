/** What counts of a drawn curve: where it is highest, and how wide it is at half of that. */
export interface Shape {
  readonly peak: number;
  readonly width: number;
}

/** Places by which two peaks may differ, and the part of their width by which two widths may. */
const PEAK = 0.75;
const WIDTH = 0.3;

/** The shape of heights at equal steps; in steps, `undefined` for a curve that is flat or empty. */
export function shapeOf(heights: readonly number[]): Shape | undefined {
  const top = Math.max(...heights);
  if (heights.length < 3 || !(top > 0) || heights.every((one) => one === top)) return undefined;
  const half = heights.map((one) => one >= top / 2);
  const [first, last] = [half.indexOf(true), half.lastIndexOf(true)];
  // Between two places the half is crossed on a straight line.
  const left = first === 0 ? 0 : first - crossing(heights[first]!, heights[first - 1]!, top);
  const right =
    last === heights.length - 1 ? last : last + crossing(heights[last]!, heights[last + 1]!, top);
  return { peak: centreOfTop(heights, top), width: right - left };
}

const crossing = (inside: number, outside: number, top: number) =>
  (inside - top / 2) / (inside - outside);

/** The middle of what is nearly as high as the highest: a hand draws no point. */
function centreOfTop(heights: readonly number[], top: number): number {
  let [sum, weight] = [0, 0];
  for (const [i, height] of heights.entries())
    if (height >= 0.8 * top) [sum, weight] = [sum + i * height, weight + height];
  return sum / weight;
}

export function isSameShape(a: readonly number[], b: readonly number[], strictness = 1): boolean {
  const [one, other] = [shapeOf(a), shapeOf(b)];
  if (!one || !other) return false;
  return (
    Math.abs(one.peak - other.peak) <= strictness * PEAK &&
    Math.abs(Math.log(one.width / other.width)) <= strictness * WIDTH
  );
}

/** A Normal curve at equal steps, its top at 1: rounded as a hand would draw it. */
export function normalHeights(
  { mean, sd }: { readonly mean: number; readonly sd: number },
  [low, high]: readonly [number, number],
  places: number,
): readonly number[] {
  return Array.from({ length: places }, (_, i) => {
    const x = low + ((high - low) * i) / (places - 1);
    return Math.round(100 * Math.exp(-0.5 * ((x - mean) / sd) ** 2)) / 100;
  });
}
