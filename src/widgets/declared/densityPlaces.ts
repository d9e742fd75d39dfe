import type { CurvePoint } from "#plot/Curve.tsx";

/** Steps from the middle of a density outwards, in standard deviations; cubic arcs between them show no corner. */
const STEPS = Array.from({ length: 25 }, (_, k) => (k - 12) / 2);
/** Nearer to an end of its support than this share of the way, a density may rise without bound. */
const END = 1e-4;

/** Lower than this share of the peak a curve lies on its axis, and needs points at its ends alone. */
const FLAT = 1e-5;

export function withoutFlats(curve: readonly CurvePoint[]): readonly CurvePoint[] {
  const least = FLAT * Math.max(...curve.map(([, height]) => height));
  const isSeen = (k: number) => (curve[k]?.[1] ?? 0) > least;
  const last = curve.length - 1;
  return curve.filter(
    (_, k) => k === 0 || k === last || isSeen(k - 1) || isSeen(k) || isSeen(k + 1),
  );
}

/** Where a density is looked at: close together in its middle, and towards the ends of its support ever closer. */
export function placesOf(mean: number, sd: number, [low, high]: readonly [number, number]) {
  const [first, last] = [low + END * (mean - low), high - END * (high - mean)];
  const towards = (end: number) =>
    Array.from({ length: 17 }, (_, k) => end + (mean - end) * 2 ** (-0.75 * (k + 1)));
  const isInside = (x: number) => x >= first && x <= last;
  const steps = STEPS.map((k) => mean + k * sd).filter(isInside);
  // Steps do, but for the last of them on the way to an end.
  const isOutside = (x: number) => x < steps[0]! + sd || x > steps.at(-1)! - sd;
  const ends = [...towards(low), ...towards(high)].filter(isOutside);
  const inside = [first, last, ...ends, ...steps].filter(isInside).toSorted((a, b) => a - b);
  // Two that nearly meet would leave an arc of no width between them.
  const least = 1e-6 * (last - first);
  return inside.filter((x, k) => k === 0 || x - inside[k - 1]! > least);
}
