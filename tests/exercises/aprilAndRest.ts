import { TABLE } from "../widgets/season.ts";

/** What is missed, typically, in thousandths, if everybody is moved by this share of his way to a mean. */
export function missAt(mil: number, share: number): number {
  const misses = TABLE.map(([, hits, , rest]) => {
    const april = (1000 * hits) / 45;
    return april - (april - mil) * share - 1000 * rest;
  });
  return Math.hypot(...misses) / Math.sqrt(TABLE.length);
}

/** The share with the least of it: thirds, narrowed. */
export function leastAt(mil: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 100; round++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (missAt(mil, a) < missAt(mil, b)) high = b;
    else low = a;
  }
  return low;
}
