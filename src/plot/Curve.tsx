import { area, line } from "d3";
import { memo, useMemo } from "react";
import { curveWithSlopes } from "./curveWithSlopes.ts";
import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

/** A point of a curve in data units; with its slope there, if the curve is smooth. */
export type CurvePoint = readonly [x: number, y: number, slope?: number];

/**
 * A line through points in data units: straight from one to the next, or smooth where every point has its slope. A point
 * that is not finite breaks the line. `wash` fills down to the foot of the drawing.
 */
export const Curve = memo(function Curve({
  points,
  tone,
  fill = "none",
}: {
  readonly points: readonly CurvePoint[];
  readonly tone: Tone;
  readonly fill?: "none" | "wash";
}) {
  const { x, y, area: place, stretch, clip } = useScales();
  const [outline, wash] = useMemo(() => {
    const isSmooth = points.length > 1 && points.every(([, , slope]) => Number.isFinite(slope));
    const up = y(1) - y(0);
    const bend = curveWithSlopes(
      isSmooth ? points.map(([u, , slope]) => (slope! * up) / stretch(u)) : [],
    );
    const defined = ([u, v]: CurvePoint) => Number.isFinite(u) && Number.isFinite(v);
    const left = ([u]: CurvePoint) => round(x(u));
    const height = ([, v]: CurvePoint) => round(y(v));
    const outline = line<CurvePoint>().defined(defined).x(left).y(height).digits(1);
    const wash = area<CurvePoint>().defined(defined).x(left).y0(round(place.bottom)).y1(height);
    if (isSmooth) [outline.curve(bend), wash.curve(bend)];
    return [outline(points), fill === "wash" ? wash.digits(1)(points) : undefined];
  }, [points, x, y, place, stretch, fill]);
  return (
    <g clipPath={clip}>
      {wash && <path className={`wash wash-${tone}`} d={wash} />}
      <path className={`curve curve-${tone}`} d={outline ?? ""} />
    </g>
  );
});
