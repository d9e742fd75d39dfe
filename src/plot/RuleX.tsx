import { memo } from "react";
import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

/** A vertical line at a value, over the whole height or up to a given one. */
export const RuleX = memo(function RuleX({
  x,
  tone,
  top,
  quantity,
}: {
  readonly x: number;
  readonly tone: Tone;
  readonly top?: number | undefined;
  readonly quantity?: string | undefined;
}) {
  const scales = useScales();
  const at = round(scales.x(x));
  const isWhole = top === undefined || top === Number.POSITIVE_INFINITY;
  const end = isWhole ? scales.area.top : Math.max(scales.area.top, scales.y(top));
  return (
    <line
      className={`rule rule-${tone}`}
      data-quantity={quantity}
      x1={at}
      x2={at}
      y1={round(scales.area.bottom)}
      y2={round(end)}
    />
  );
});
