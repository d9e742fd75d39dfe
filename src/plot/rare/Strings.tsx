import { linkHorizontal, linkVertical } from "d3";
import { memo, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";
import type { Tone } from "../tone.ts";

/** A place in data units. */
type Place = readonly [x: number, y: number];

/** A string from one place down to another; as thick as the share that it carries, if it says one. */
export interface Hung {
  readonly from: Place;
  readonly to: Place;
  readonly share?: number;
}

/** A string that carries all, and the thinnest that carries something, in heights of the plot's text. */
const ALL = 1.1;
const LEAST = 0.05;
/** Less than this carries nothing. */
const NOTHING = 1e-9;

/** Strings, straight down where both ends stand above one another, else bent; those of one width as one path. A string that carries nothing is dotted. */
export const Strings = memo(function Strings({
  strings,
  tone,
  across = false,
}: {
  readonly strings: readonly Hung[];
  readonly tone: Tone;
  /** They run sideways, not down. */
  readonly across?: boolean;
}) {
  const { x, y, form } = useScales();
  const paths = useMemo(() => {
    const link = (across ? linkHorizontal : linkVertical)<
      unknown,
      { source: Place; target: Place },
      Place
    >()
      .x(([u]) => round(x(u)))
      .y(([, v]) => round(y(v)));
    const byWidth = new Map<number, string[]>();
    for (const { from, to, share } of strings) {
      const width = widthOf(share) * form.font;
      const isStraight = round(x(from[0])) === round(x(to[0]));
      const path = isStraight
        ? `M${round(x(from[0]))},${round(y(from[1]))}V${round(y(to[1]))}`
        : (link({ source: from, target: to }) ?? "");
      byWidth.set(width, [...(byWidth.get(width) ?? []), path]);
    }
    return [...byWidth].toSorted(([a], [b]) => a - b);
  }, [strings, across, x, y, form]);
  return paths.map(([width, lines]) => (
    <path
      key={width}
      className={`string string-${tone}${width === 0 ? " is-slack" : ""}`}
      strokeWidth={width === 0 ? 1 : Math.round(100 * width) / 100}
      d={lines.join("")}
    />
  ));
});

/** In heights of the text. */
function widthOf(share: number | undefined): number {
  if (share === undefined) return LEAST;
  return share < NOTHING ? 0 : Math.max(LEAST, ALL * share);
}
