import type { Box } from "./placeLabels.ts";

/** Half a finger, in CSS pixels: marks can be hit in a square of twice this. */
const REACH = 22;
/** Marks nearer to each other than the second of these begin to part, nearer than the first they have, in heights of the text. */
const NEAR = 0.8;
const FAR = 1.5;
/** How far they part, and the least that a finger needs, in CSS pixels. */
const LIFT = 2.2;
const LEAST = 33;

/** Where a mark is drawn and where it can be taken. */
export interface Reached {
  /** How far it is lifted off its place, in heights of the plot's text. */
  readonly lift: number;
  /** Where it can be taken, measured from its middle, in pixels; never less than a finger's square. */
  readonly reach: Box;
}

/** A mark that has its surroundings for itself. */
export const alone: Reached = {
  lift: 0,
  reach: { left: -REACH, right: REACH, top: -REACH, bottom: REACH },
};

/**
 * Two marks on one level, so that either can be taken wherever they stand: each has its own side of the
 * line halfway between them; where they would lie on one another, the second rises above the first.
 */
export function keepApart(
  first: number,
  second: number,
  font: number,
): readonly [Reached, Reached] {
  const gap = Math.abs(second - first);
  const parted = (FAR * font - gap) / ((FAR - NEAR) * font);
  const lift = Math.max(LIFT, LEAST / font) * Math.max(0, Math.min(1, parted));
  const beside = (way: number): Box => {
    const edge = Math.min(gap / 2, REACH);
    const [left, right] = way > 0 ? [edge - 2 * REACH, edge] : [-edge, 2 * REACH - edge];
    return { ...alone.reach, left, right };
  };
  if (gap >= NEAR * font) {
    const way = Math.sign(second - first);
    return [
      { lift: 0, reach: beside(way) },
      { lift, reach: beside(-way) },
    ];
  }
  const edge = Math.min((lift * font) / 2, REACH);
  return [
    { lift: 0, reach: { ...alone.reach, top: -edge, bottom: 2 * REACH - edge } },
    { lift, reach: { ...alone.reach, top: edge - 2 * REACH, bottom: edge } },
  ];
}
