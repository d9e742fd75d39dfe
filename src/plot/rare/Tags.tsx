import { round, type Scales, useScales } from "../Frame.tsx";
import { type Box, placeLabels } from "../placeLabels.ts";
import type { Tone } from "../tone.ts";

/** Words at a place, on whichever side of it there is room. */
export interface Tag {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly text: string;
  /** The same in fewer words, for the narrow form. */
  readonly short?: string | undefined;
  /** How far the words keep from the place, in heights of the plot's text. */
  readonly beside?: number;
  /** How strongly it is set. */
  readonly weight?: "plain" | "strong";
}

const LETTER = 0.62;
const HEIGHT = 1.05;

/**
 * Many words in one drawing, in order of importance: each to the right of its place, to its left, above or below it, wherever
 * it lies on no other and on nothing that is to be kept clear; one that finds no room is left out.
 */
export function Tags({
  tags,
  clear = [],
}: {
  readonly tags: readonly Tag[];
  /** Places to be kept clear: points, and level pieces from one value to another. */
  readonly clear?: readonly { readonly from: number; readonly to: number; readonly y: number }[];
}) {
  const scales = useScales();
  const { x, y, form } = scales;
  const { font } = form;
  const shown = tags.map((tag, at) => ({
    ...tag,
    id: `${at}`,
    says: form.kind === "narrow" ? (tag.short ?? tag.text) : tag.text,
  }));
  const taken = clear.map(({ from, to, y: level }): Box => {
    const middle = y(level);
    return {
      left: x(from) - 0.35 * font,
      right: x(to) + 0.35 * font,
      top: middle - 0.3 * font,
      bottom: middle + 0.3 * font,
    };
  });
  const boxes = placeLabels(
    shown.map((tag) => requestOf(tag, scales)),
    { left: 0, right: form.width, top: 0, bottom: form.height },
    HEIGHT * font,
    taken,
  );
  return shown.map(({ id, tone, says, weight = "strong" }) => {
    const box = boxes.get(id);
    if (!box) return null;
    return (
      <text
        key={id}
        className={weight === "strong" ? `label label-${tone}` : `tag label-${tone}`}
        x={round((box.left + box.right) / 2)}
        y={round(box.bottom - 0.2 * font)}
        textAnchor="middle"
      >
        {says}
      </text>
    );
  });
}

function requestOf(
  { id, says, x: at, y: level, beside = 0.6 }: Tag & { readonly id: string; readonly says: string },
  { x, y, form }: Scales,
) {
  const { font } = form;
  const width = LETTER * font * says.length;
  const [across, foot] = [x(at), y(level) + (HEIGHT / 2) * font];
  const away = beside * font + width / 2;
  const lift = 0.95 * font;
  return {
    id,
    width,
    only: true,
    places: [
      [across + away, foot],
      [across - away, foot],
      [across + away, foot - lift],
      [across - away, foot - lift],
      [across, foot - 1.3 * lift],
      [across, foot + 1.3 * lift],
    ] as const,
  };
}
