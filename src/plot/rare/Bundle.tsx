import { memo, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";
import type { Tone } from "../tone.ts";

/** A straight piece between two places in data units. */
export interface Stretch {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** Many straight pieces of one kind as one thin path: a bundle of lines, of which none is the one that is spoken of. */
export const Bundle = memo(function Bundle({
  pieces,
  tone,
}: {
  readonly pieces: readonly Stretch[];
  readonly tone: Tone;
}) {
  const { x, y, clip } = useScales();
  const path = useMemo(
    () =>
      pieces
        .map(
          ({ from, to }) =>
            `M${round(x(from[0]))},${round(y(from[1]))}L${round(x(to[0]))},${round(y(to[1]))}`,
        )
        .join(""),
    [pieces, x, y],
  );
  return (
    <g clipPath={clip}>
      <path className={`hair hair-${tone}`} d={path} />
    </g>
  );
});
