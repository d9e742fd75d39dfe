import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

/** The shape of each concept: so that a figure can be read without its colours. */
const SHAPES: Record<Tone, (r: number) => string> = {
  population: (r) => `M0,${-1.25 * r}L${1.25 * r},0L0,${1.25 * r}L${-1.25 * r},0Z`,
  data: circle,
  posterior: circle,
  guess: (r) => `M0,${-1.2 * r}L${1.2 * r},${r}H${-1.2 * r}Z`,
  truth: (r) => `M${-r},${-r}L${r},${r}M${-r},${r}L${r},${-r}`,
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
      transform={`translate(${round(across(x))} ${round(down(y))})`}
      d={pointShape(tone, form.font * size)}
    />
  );
}

/** The shape of a concept's point in a drawing with text of this height. */
export function pointShape(tone: Tone, font: number): string {
  return SHAPES[tone](round(0.42 * font));
}

function circle(r: number): string {
  return `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;
}
