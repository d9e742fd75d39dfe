import { memo, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";
import type { Tone } from "../tone.ts";

/** A level piece from one value to another. */
export interface Rod {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Level pieces of one kind as one path: rods that something hangs from, or shadows that say how far something may lie. */
export const Rods = memo(function Rods({
  rods,
  tone,
  as = "rod",
  beyond = 0,
}: {
  readonly rods: readonly Rod[];
  readonly tone: Tone;
  readonly as?: "rod" | "shadow";
  /** How far each reaches beyond its ends, in heights of the plot's text. */
  readonly beyond?: number;
}) {
  const { x, y, form, area } = useScales();
  const path = useMemo(() => {
    const inside = (at: number) => round(Math.min(area.right, Math.max(area.left, at)));
    const more = beyond * form.font;
    return rods
      .map(({ from, to, y: level }) => {
        return `M${inside(x(from) - more)},${round(y(level))}H${inside(x(to) + more)}`;
      })
      .join("");
  }, [rods, beyond, x, y, form, area]);
  return (
    <path
      className={`${as} ${as}-${tone}`}
      strokeWidth={as === "shadow" ? round(0.95 * form.font) : undefined}
      d={path}
    />
  );
});
