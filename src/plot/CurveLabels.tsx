import { round, useScales } from "./Frame.tsx";
import { pinBoxes } from "./Pin.tsx";
import { placeLabels } from "./placeLabels.ts";
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
    const outward = [x(mean) + out * side, level] as const;
    const inward = [x(mean) - out * side, level] as const;
    // Over the peak: in the middle, or to one side of it where the middle is taken.
    const above = [0, out, -out].map(
      (way) => [x(mean) + way * (width / 2 - font / 2), peak - 0.5 * font] as const,
    );
    return {
      id: tone,
      width,
      places: tone === "posterior" ? [...above, outward, inward] : [outward, ...above, inward],
    };
  });
  const bounds = { left: 0, right: form.width, top: 0, bottom: area.bottom - 0.4 * font };
  const taken = pin ? pinBoxes(x(pin.x), pin.text, { form, area }) : [];
  const boxes = placeLabels(requests, bounds, 1.35 * font, taken);
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
