import { memo, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";

/** A ring's line, in units of the drawing. */
const LINE = 1.6;

/**
 * Hundreds of round values as one path: each is a line without length, of which the round ends alone are seen. Rings are
 * that path twice, the inside over the outside, so that where many overlap, their outline is seen.
 */
export const Crowd = memo(function Crowd({
  at,
  tone,
  size = 0.5,
}: {
  readonly at: readonly (readonly [x: number, y: number])[];
  readonly tone: "data" | "posterior";
  /** 1 is the size of a figure's main points. */
  readonly size?: number;
}) {
  const { x, y, form, clip } = useScales();
  const path = useMemo(() => {
    // The page as it is sent puts them on whole pixels: there, a tenth of one would weigh more than it shows.
    const to = form.isSent ? Math.round : round;
    const places = at
      .filter((place) => place.every(Number.isFinite))
      .map(([u, v]) => [to(x(u)), to(y(v))] as const);
    // From left to right the ways between them are short to write.
    if (form.isSent) places.sort(([a, b], [c, d]) => a - c || b - d);
    return places
      .map(([across, down], k) => {
        const [left, top] = places[k - 1] ?? [0, 0];
        return `m${round(across - left)},${round(down - top)}h0`;
      })
      .join("");
  }, [at, x, y, form]);
  const width = 0.84 * form.font * size;
  return (
    <g clipPath={clip}>
      <path className={`crowd crowd-${tone}`} strokeWidth={round(width + LINE)} d={path} />
      {tone === "data" && (
        <path className="crowd crowd-inside" strokeWidth={round(width - LINE)} d={path} />
      )}
    </g>
  );
});
