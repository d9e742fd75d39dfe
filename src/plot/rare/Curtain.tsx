import { memo, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";

/** From one fold to the next, in heights of the plot's text. */
const FOLD = 1.1;
const SCALLOP = 0.3;

/** A curtain on a rail: it hides what lies between two heights from its edge to the right end of the drawing. */
export const Curtain = memo(function Curtain({
  edge,
  low,
  high,
}: {
  readonly edge: number;
  readonly low: number;
  readonly high: number;
}) {
  const { x, y, area, form } = useScales();
  const [cloth, folds, rail] = useMemo(() => {
    const { font } = form;
    const [left, top, foot] = [x(edge), y(high), y(low) + SCALLOP * font];
    const room = area.right - left;
    const many = Math.round(room / (FOLD * font));
    const fold = room / Math.max(1, many);
    const places = Array.from({ length: Math.max(1, many) }, (_, k) => area.right - k * fold);
    const hem = places
      .map((at) => {
        return `Q${round(at - fold / 2)},${round(foot + SCALLOP * font)} ${round(at - fold)},${round(foot)}`;
      })
      .join("");
    const lines = places.slice(1).map((at) => `M${round(at)},${round(top)}V${round(foot)}`);
    return [
      `M${round(left)},${round(top)}H${round(area.right)}V${round(foot)}${hem}Z`,
      lines.join(""),
      `M${round(area.left)},${round(top)}H${round(area.right)}`,
    ];
  }, [x, y, area, form, edge, low, high]);
  return (
    <g className="curtain">
      <path className="curtain-cloth" d={cloth} />
      <path className="curtain-fold" d={folds} />
      <path className="curtain-rail" d={rail} />
    </g>
  );
});
