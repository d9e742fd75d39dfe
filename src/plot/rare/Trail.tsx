import { useState } from "react";
import { Curve, type CurvePoint } from "../Curve.tsx";
import type { Tone } from "../tone.ts";

/**
 * What a mark that runs along a curve has passed over: from the lowest to the highest place where it has been since the
 * curve is this one, as a pencil would leave it. A trail of the hand, so it is no part of the state: no link knows of it.
 */
export function Trail({
  points,
  at,
  along,
  tone,
}: {
  readonly points: readonly CurvePoint[];
  /** Where the mark stands now, with the slope of the curve. */
  readonly at: CurvePoint;
  /** What names the curve: another one begins a trail of its own. */
  readonly along: string;
  readonly tone: Tone;
}) {
  const [passed, setPassed] = useState({ along, low: at, high: at });
  const next = widened(passed, along, at);
  // The part just passed over is drawn in the very frame of the step.
  if (next !== passed) setPassed(next);
  const { low, high } = next;
  const between = points.filter(([x]) => x > low[0] && x < high[0]);
  return (
    <g className="trail">
      <Curve points={[low, ...between, high]} tone={tone} fill="wash" />
    </g>
  );
}

interface Passed {
  readonly along: string;
  readonly low: CurvePoint;
  readonly high: CurvePoint;
}

function widened(passed: Passed, along: string, at: CurvePoint): Passed {
  if (passed.along !== along) return { along, low: at, high: at };
  if (at[0] < passed.low[0]) return { ...passed, low: at };
  return at[0] > passed.high[0] ? { ...passed, high: at } : passed;
}
