import { round, type Scales, useScales } from "./Frame.tsx";
import { Handle } from "./Handle.tsx";
import { Point } from "./Point.tsx";
import type { Box } from "./placeLabels.ts";
import { RuleX } from "./RuleX.tsx";

const LETTER = 0.56;

/** A value somebody put into the drawing: a line with a head and words at its top. */
export function Pin({
  x,
  text,
  onMove,
}: {
  readonly x: number;
  readonly text: string;
  /** Moves it, while it may be moved. */
  readonly onMove?: ((value: number) => void) | undefined;
}) {
  const scales = useScales();
  const head = scales.yAt(scales.area.top + 0.6 * scales.form.font);
  const [, words] = pinBoxes(scales.x(x), text, scales);
  return (
    <g className="guess">
      <RuleX x={x} tone="guess" top={head} />
      {onMove ? (
        <Handle x={x} y={head} tone="guess" focused={false} onMove={onMove} />
      ) : (
        <Point x={x} y={head} tone="guess" />
      )}
      {words && (
        <text
          className="label label-guess"
          x={round((words.left + words.right) / 2)}
          y={round(words.bottom - 0.3 * scales.form.font)}
          textAnchor="middle"
        >
          {text}
        </text>
      )}
    </g>
  );
}

/** The room of a pin at this place: its line, and its words on the side that has more room. */
export function pinBoxes(
  at: number,
  text: string,
  { form, area }: Pick<Scales, "form" | "area">,
): readonly [line: Box, words: Box] {
  const { font } = form;
  const width = text.length * LETTER * font;
  const right = at + width + font < area.right;
  const left = right ? at + 0.8 * font : at - 0.8 * font - width;
  return [
    { left: at - 0.3 * font, right: at + 0.3 * font, top: area.top, bottom: area.bottom },
    { left, right: left + width, top: area.top, bottom: area.top + 1.35 * font },
  ];
}
