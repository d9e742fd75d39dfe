import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

/** A range of values as a bar along y. */
export function Interval({
  low,
  high,
  y,
  tone,
  drop = 0,
}: {
  readonly low: number;
  readonly high: number;
  readonly y: number;
  readonly tone: Tone;
  /** Depth below y, in heights of the plot's text. */
  readonly drop?: number;
}) {
  const { x, y: height, form, area } = useScales();
  const level = round(height(y) + drop * form.font);
  const clamp = (value: number) => round(Math.min(area.right, Math.max(area.left, x(value))));
  return (
    <line
      className={`interval interval-${tone}`}
      x1={clamp(low)}
      x2={clamp(high)}
      y1={level}
      y2={level}
    />
  );
}
