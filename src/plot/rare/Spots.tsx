import { memo, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";
import type { Tone } from "../tone.ts";

/** A place and how much belongs there, from 0 to 1. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly share: number;
}

/** The radius of a whole, in heights of the plot's text. */
const WHOLE = 0.6;
/** Smaller than this, in units of the drawing, a spot is not seen. */
const SEEN = 0.35;

/** Discs whose areas are shares, all of one kind as one path; `frames` draws squares of one size around their places instead. */
export const Spots = memo(function Spots({
  spots,
  tone,
  as = "discs",
  size = 1,
}: {
  readonly spots: readonly Spot[];
  readonly tone: Tone;
  readonly as?: "discs" | "frames";
  /** Smaller than 1 where neighbours stand close to each other. */
  readonly size?: number;
}) {
  const { x, y, form } = useScales();
  const path = useMemo(
    () =>
      spots
        .map(({ x: across, y: down, share }) => {
          const [u, v] = [round(x(across)), round(y(down))];
          if (as === "frames") {
            const half = round(0.5 * size * form.font);
            return `M${round(u - half)},${round(v - half)}h${2 * half}v${2 * half}h${-2 * half}z`;
          }
          const r = round(WHOLE * size * form.font * Math.sqrt(share));
          return r < SEEN
            ? ""
            : `M${round(u - r)},${v}a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0z`;
        })
        .join(""),
    [spots, as, size, x, y, form],
  );
  return <path className={`${as} ${as}-${tone}`} d={path} />;
});
