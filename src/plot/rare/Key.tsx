import { round, useScales } from "../Frame.tsx";
import { pointShape } from "../Point.tsx";
import type { Tone } from "../tone.ts";

/** What a shape of the drawing stands for. */
export interface KeyEntry {
  readonly tone: Tone;
  readonly text: string;
  /** Whether it is shown only with the outcome. */
  readonly when?: "outcome";
}

const LETTER = 0.54;
const LINE = 1.45;

/** The shapes of a drawing with their meanings, along its top, in as many lines as they need. */
export function Key({ entries }: { readonly entries: readonly KeyEntry[] }) {
  const { form } = useScales();
  const { font, width } = form;
  return (
    <g className="key">
      {placed(entries, width / font).map(({ tone, text, when, left, line }) => {
        const level = round((0.75 + line * LINE) * font);
        return (
          <g key={text} data-outcome={when && ""}>
            <path
              className={`point point-${tone}`}
              transform={`translate(${round((left + 0.5) * font)} ${level})`}
              d={pointShape(tone, 0.82 * font)}
            />
            <text x={round((left + 1.3) * font)} y={level} dy="0.35em">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Entries one after the other, in heights of the text; a new line where there is no more room. */
function placed(entries: readonly KeyEntry[], room: number) {
  let [left, line] = [0, 0];
  return entries.map((entry) => {
    const size = 1.3 + LETTER * entry.text.length;
    if (left > 0 && left + size > room) [left, line] = [0, line + 1];
    const place = { ...entry, left, line };
    left += size + 1.4;
    return place;
  });
}
