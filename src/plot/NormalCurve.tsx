import { memo, useMemo } from "react";
import { Curve, type CurvePoint } from "./Curve.tsx";
import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

const REACH = 4.2;
const STEP = 0.6;
const PEAK = 1 / Math.sqrt(2 * Math.PI);

/**
 * The standard Normal density with its slopes; every Normal curve is this one moved and stretched. Cubic arcs between
 * these points leave less than 0.001 of the peak, and need half the points that straight lines do.
 */
const BELL: readonly CurvePoint[] = Array.from({ length: (2 * REACH) / STEP + 1 }, (_, i) => {
  const z = i * STEP - REACH;
  const height = PEAK * Math.exp(-0.5 * z * z);
  return [z, height, -z * height];
});

/** Points of a Normal density with its slopes, for a `Curve`. */
export function bellOf(mean: number, sd: number): readonly CurvePoint[] {
  return BELL.map(([z, height, slope]) => [mean + z * sd, height / sd, slope! / sd ** 2]);
}

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
  const { x, area } = useScales();
  const points = useMemo(() => (sd === 0 ? [] : bellOf(mean, sd)), [mean, sd]);
  if (sd > 0) return <Curve points={points} tone={tone} fill={fill} />;
  const at = round(x(mean));
  return (
    <path className={`curve curve-${tone}`} d={`M${at},${round(area.bottom)}V${round(area.top)}`} />
  );
});
