import { area } from "d3";
import { memo, useMemo } from "react";
import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

/** The space between a lower and an upper line, in data units; where either is not finite it has a gap. */
export const Band = memo(function Band({
  points,
  tone,
}: {
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
  readonly tone: Tone;
}) {
  const { x, y, clip } = useScales();
  const path = useMemo(
    () =>
      area<readonly [number, number, number]>()
        .defined((point) => point.every(Number.isFinite))
        .x(([at]) => round(x(at)))
        .y0(([, low]) => round(y(low)))
        .y1(([, , high]) => round(y(high)))
        .digits(1)(points),
    [points, x, y],
  );
  return (
    <g clipPath={clip}>
      <path className={`wash wash-${tone}`} d={path ?? ""} />
    </g>
  );
});
