import { memo } from "react";
import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

const REACH = 4.5;
const STEP = 0.5;
const PEAK = 1 / Math.sqrt(2 * Math.PI);

/**
 * The standard Normal density in units of its peak; every Normal curve is this one moved and stretched. Cubic arcs with
 * its own slopes at their ends leave less than 0.0006 of the peak, and need half the points that straight lines do.
 */
const BELL = Array.from({ length: (2 * REACH) / STEP + 1 }, (_, i) => {
  const z = i * STEP - REACH;
  const height = Math.exp(-0.5 * z * z);
  // The control point before a knot lies on its tangent; the one after it is that point mirrored.
  return { z, height, before: height + (z * height * STEP) / 3 };
});

/** The Normal density as a curve, filled if asked; an sd of 0 is a spike at the mean. */
export const NormalCurve = memo(function NormalCurve({
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
  const place = (z: number, height: number) =>
    `${round(x(mean + z * sd))},${round(y((height * PEAK) / sd))}`;
  const arcs = BELL.slice(1).map(
    ({ z, height, before }) => `${place(z - STEP / 3, before)} ${place(z, height)}`,
  );
  // The path is open: a fill closes it along the axis, a stroke does not.
  const path = `M${place(-REACH, 0)}S${arcs.join(" ")}`;
  const wash = fill === "wash" ? ` wash-${tone}` : "";
  return (
    <g clipPath={clip}>
      <path className={`curve curve-${tone}${wash}`} d={path} />
    </g>
  );
});
