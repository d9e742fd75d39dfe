import { round, useScales } from "./Frame.tsx";
import { pinBoxes } from "./Pin.tsx";
import { type Box, placeLabels } from "./placeLabels.ts";
import type { Tone } from "./tone.ts";

/** A Normal curve and the words that name it. */
export interface NamedCurve {
  readonly tone: Tone;
  readonly text: string;
  /** The same in fewer words, for a drawing in which text is large. */
  readonly short?: string;
  readonly mean: number;
  readonly sd: number;
}

/** Points of the bell, close enough that no label slips between two of them. */
const OUTLINE = Array.from({ length: 41 }, (_, i) => {
  const z = (i - 20) / 8;
  return [z, Math.exp(-0.5 * z * z)] as const;
});
const PEAK = 1 / Math.sqrt(2 * Math.PI);
/** Mean width of a letter of the plot's face, in heights of its text; on the generous side. */
const LETTER = 0.56;
/** Below this width, in heights of its text, a drawing has room for few words. */
const CRAMPED = 29;

/**
 * Names written at the curves themselves, in order of importance, never over one another: the first
 * above its curve, each other on the shoulder that faces away from the first, or above if that is taken.
 */
export function CurveLabels({
  curves: named,
  pin,
}: {
  readonly curves: readonly NamedCurve[];
  /** A `Pin` that stands in the same drawing, at this value with these words. */
  readonly pin?: { readonly x: number; readonly text: string } | undefined;
}) {
  const { x, y, form, area } = useScales();
  const { font } = form;
  const isCramped = form.width < CRAMPED * font;
  const curves = named.map(({ text, short = text, ...curve }) => ({
    ...curve,
    text: isCramped ? short : text,
  }));
  const requests = curves.map(({ tone, text, mean, sd }) => {
    const width = text.length * LETTER * font;
    const peak = sd === 0 ? area.top : Math.max(area.top, y(PEAK / sd));
    const side = Math.max(x(mean + 1.25 * sd) - x(mean), font) + width / 2 + 0.6 * font;
    const shoulder = sd === 0 ? area.top + 2 * font : y((PEAK / sd) * Math.exp(-0.5 * 1.25 ** 2));
    const level = Math.max(shoulder, area.top + 1.5 * font);
    const out = mean < curves[0]!.mean ? -1 : 1;
    const beside = (way: number, lift: number) =>
      [x(mean) + way * side, Math.max(level - lift * font, area.top + 1.5 * font)] as const;
    const outward = [0, 1.5, 3].map((lift) => beside(out, lift));
    const inward = [0, 1.5, 3].map((lift) => beside(-out, lift));
    // Over the peak: in the middle, or to one side of it where the middle is taken.
    const above = [0, out, -out].map(
      (way) => [x(mean) + way * (width / 2 - font / 2), peak - 0.5 * font] as const,
    );
    return {
      id: tone,
      width,
      places:
        tone === "posterior"
          ? [...above, ...outward, ...inward]
          : [...outward, ...above, ...inward],
    };
  });
  const bounds = { left: 0, right: form.width, top: 0, bottom: area.bottom - 0.4 * font };
  const taken = pin ? pinBoxes(x(pin.x), pin.text, { form, area }) : [];
  const boxes = placeLabels(requests, bounds, 1.35 * font, taken, curves.flatMap(outlineOf));
  /** Small boxes along a curve, that labels keep clear of. */
  function outlineOf({ mean, sd }: NamedCurve): readonly Box[] {
    if (sd === 0) return [];
    return OUTLINE.map(([z, share]) => {
      const [at, level] = [x(mean + z * sd), Math.max(area.top, y((share * PEAK) / sd))];
      return { left: at - 2, right: at + 2, top: level - 2, bottom: level + 2 };
    });
  }
  return curves.map(({ tone, text }) => {
    const box = boxes.get(tone);
    return box ? (
      <text
        key={tone}
        className={`label label-${tone}`}
        x={round((box.left + box.right) / 2)}
        y={round(box.bottom - 0.3 * font)}
        textAnchor="middle"
      >
        {text}
      </text>
    ) : null;
  });
}
