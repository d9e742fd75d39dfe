import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

/** The shape of each concept around a place, in steps from it: so that a figure can be read without its colours. */
const SHAPES: Record<Tone, (r: number) => string> = {
  population: (r) =>
    `m0,${-1.25 * r}l${1.25 * r},${1.25 * r}l${-1.25 * r},${1.25 * r}l${-1.25 * r},${-1.25 * r}z`,
  data: circle,
  posterior: circle,
  guess: (r) => `m0,${-1.2 * r}l${1.2 * r},${2.2 * r}h${-2.4 * r}z`,
  truth: (r) => `m${-r},${-r}l${2 * r},${2 * r}m${-2 * r},0l${2 * r},${-2 * r}`,
  plain: circle,
};

/** One value as the shape of its concept, on the data point (x, y). */
export function Point({
  x,
  y,
  tone,
  size = 1,
  quantity,
}: {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  /** 1 is the size of a figure's main points. */
  readonly size?: number;
  /** The quantity it shows, so that formula, number and mark can point at each other. */
  readonly quantity?: string | undefined;
}) {
  const { x: across, y: down, form } = useScales();
  return (
    <path
      className={`point point-${tone}`}
      data-quantity={quantity}
      d={`M${round(across(x))},${round(down(y))}${pointShape(tone, form.font * size)}`}
    />
  );
}

/** The shape of a concept's point in a drawing with text of this height. */
export function pointShape(tone: Tone, font: number): string {
  return SHAPES[tone](round(0.42 * font)).replace(
    /-?\d+\.\d+/g,
    (size) => `${round(Number(size))}`,
  );
}

function circle(r: number): string {
  return `m${-r},0a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0z`;
}
