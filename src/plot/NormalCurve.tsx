import { area as d3area, line } from "d3";
import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

const REACH = 4.5;
const POINTS = 81;
/** The standard Normal density in units of its peak; every Normal curve is this one moved and stretched. */
const BELL = Array.from({ length: POINTS }, (_, i) => {
  const z = (2 * REACH * i) / (POINTS - 1) - REACH;
  return [z, Math.exp(-0.5 * z * z)] as const;
});
const PEAK = 1 / Math.sqrt(2 * Math.PI);

/** The Normal density as a curve, filled if asked; an sd of 0 is a spike at the mean. */
export function NormalCurve({
  mean,
  sd,
  tone,
  fill = "none",
}: {
  readonly mean: number;
  readonly sd: number;
  readonly tone: Tone;
  readonly fill?: "none" | "wash";
}) {
  const { x, y, area, clip } = useScales();
  if (sd === 0) {
    const at = round(x(mean));
    return (
      <path
        className={`curve curve-${tone}`}
        d={`M${at},${round(area.bottom)}V${round(area.top)}`}
      />
    );
  }
  const points = BELL.map(([z, height]) => [mean + z * sd, (height * PEAK) / sd] as const);
  const path = line<readonly [number, number]>()
    .x(([u]) => round(x(u)))
    .y(([, v]) => round(y(v)));
  const wash = d3area<readonly [number, number]>()
    .x(([u]) => round(x(u)))
    .y0(round(area.bottom))
    .y1(([, v]) => round(y(v)));
  return (
    <g clipPath={clip}>
      {fill === "wash" && <path className={`wash wash-${tone}`} d={wash(points) ?? ""} />}
      <path className={`curve curve-${tone}`} d={path(points) ?? ""} />
    </g>
  );
}
