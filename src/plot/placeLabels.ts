/** A label that wants to stand near its curve. */
export interface LabelRequest {
  readonly id: string;
  readonly width: number;
  /** Places in order of preference: the middle of the label's foot. */
  readonly places: readonly (readonly [x: number, y: number])[];
  /** It stands at one of its places as they are, or nowhere: elsewhere it would name something else. */
  readonly only?: boolean;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Puts labels one after the other at their first place that is inside the bounds and free of the
 * labels before, and clear of what is to be avoided if there is one; a label without such a place goes up
 * from its first place until it is free.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  bounds: Box,
  height: number,
  /** Places already taken by something that is not to be written over. */
  taken: readonly Box[] = [],
  /** Places to keep clear of where there is a choice. */
  avoided: readonly Box[] = [],
): ReadonlyMap<string, Box> {
  const placed = new Map<string, Box>();
  for (const { id, width, places, only = false } of requests) {
    const inside = ([x, y]: readonly [number, number]) =>
      x - width / 2 >= bounds.left &&
      x + width / 2 <= bounds.right &&
      y - height >= bounds.top &&
      y <= bounds.bottom;
    const boxes = (only ? places.filter(inside) : places).map(([x, y]) =>
      boxAt(x, y, width, height, bounds),
    );
    const rows = Array.from({ length: Math.ceil((bounds.bottom - bounds.top) / height) }, (_, k) =>
      boxAt(places[0]?.[0] ?? bounds.left, bounds.top + (k + 1) * height, width, height, bounds),
    );
    const isFree = (box: Box) =>
      [...taken, ...placed.values()].every((other) => !overlap(box, other));
    const free =
      boxes.find((box) => isFree(box) && avoided.every((other) => !overlap(box, other))) ??
      (only ? boxes : [...boxes, ...rows]).find(isFree);
    if (free) placed.set(id, free);
  }
  return placed;
}

function boxAt(x: number, y: number, width: number, height: number, bounds: Box): Box {
  const left = clamp(x - width / 2, bounds.left, bounds.right - width);
  const bottom = clamp(y, bounds.top + height, bounds.bottom);
  return { left, right: left + width, top: bottom - height, bottom };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
