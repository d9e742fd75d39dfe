/**
 * Heights of names no two of which are nearer than the gap: each pair that is too near is moved apart by halves, again and again.
 *
 * @example
 * parted([1, 1.5, 4], 1) // [0.75, 1.75, 4]
 */
export function parted(heights: readonly number[], gap: number): readonly number[] {
  const places = [...heights];
  const order = [...places.keys()].toSorted((a, b) => places[a]! - places[b]!);
  for (let pass = 0; pass < 60; pass++)
    for (let k = 1; k < order.length; k++) {
      const [below, above] = [order[k - 1]!, order[k]!];
      const lack = gap - (places[above]! - places[below]!);
      if (lack <= 0) continue;
      places[below]! -= lack / 2;
      places[above]! += lack / 2;
    }
  return places;
}
