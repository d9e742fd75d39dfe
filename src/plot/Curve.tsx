import { line } from "d3";
import { memo } from "react";
import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

/** A line through (x, y) pairs in data units; a pair that is not finite breaks the line. */
export const Curve = memo(function Curve({
  points,
  tone,
}: {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly tone: Tone;
}) {
  const { x, y, clip } = useScales();
  const path = line<readonly [number, number]>()
    .defined(([u, v]) => Number.isFinite(u) && Number.isFinite(v))
    .x(([u]) => round(x(u)))
    .y(([, v]) => round(y(v)));
  return (
    <g clipPath={clip}>
      <path className={`curve curve-${tone}`} d={path(points) ?? ""} />
    </g>
  );
});
