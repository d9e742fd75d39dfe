import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

/** A level line at a value of y, over the whole width. */
export function RuleY({ y, tone }: { readonly y: number; readonly tone: Tone }) {
  const { y: down, area } = useScales();
  const level = round(down(y));
  return (
    <line
      className={`rule rule-${tone}`}
      x1={round(area.left)}
      x2={round(area.right)}
      y1={level}
      y2={level}
    />
  );
}
