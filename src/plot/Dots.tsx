import { memo, useMemo } from "react";
import { round, useScales } from "./Frame.tsx";
import { pointShape } from "./Point.tsx";
import type { Tone } from "./tone.ts";

/** Many values as the shape of their concept, all of them one path: what single marks cost is not paid. */
export const Dots = memo(function Dots({
  at,
  tone,
  size = 0.6,
}: {
  readonly at: readonly (readonly [x: number, y: number])[];
  readonly tone: Tone;
  /** 1 is the size of a figure's main points. */
  readonly size?: number;
}) {
  const { x, y, form, clip } = useScales();
  const path = useMemo(() => {
    const shape = pointShape(tone, form.font * size);
    return at
      .filter((place) => place.every(Number.isFinite))
      .map(([u, v]) => `M${round(x(u))},${round(y(v))}${shape}`)
      .join("");
  }, [at, tone, size, x, y, form]);
  return (
    <g clipPath={clip}>
      <path className={`point point-${tone}`} d={path} />
    </g>
  );
});
