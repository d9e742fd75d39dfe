import { memo, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";

/** Ticks and crosses of one row, one mark for each thing counted. */
export interface Tally {
  readonly y: number;
  readonly ticks: number;
  readonly crosses: number;
  /** The mark that came last, which is ringed. */
  readonly last?: "tick" | "cross" | undefined;
}

/** From one mark to the next, in heights of the plot's text, and how many stand below one another. */
const PILES = { wide: { step: 0.5, deep: 2 }, narrow: { step: 0.44, deep: 3 } };

/** Which mark of a row stands at a place of its pile: so far right of where it begins and so far under its middle, in heights of the plot's text. */
export function tallyAt(kind: "wide" | "narrow", right: number, under: number): number {
  const { step, deep } = PILES[kind];
  const row = Math.round(under / (1.15 * step) + 0.5 * (deep - 1));
  return Math.floor(right / step) * deep + Math.min(deep - 1, Math.max(0, row));
}

/** Things counted as ticks and crosses, a few below one another, in the margin left of the drawing; all ticks are one path, all crosses another. */
export const Tallies = memo(function Tallies({
  tallies,
  left,
}: {
  readonly tallies: readonly Tally[];
  /** How far left of the data area they begin, in heights of the plot's text. */
  readonly left: number;
}) {
  const { y, form, area } = useScales();
  const { font, kind } = form;
  const { step, deep } = PILES[kind];
  const pitch = step * font;
  const { ticks, crosses, rings } = useMemo(() => {
    const begin = area.left - left * font + pitch / 2;
    const size = 0.36 * pitch;
    const found = { ticks: [] as string[], crosses: [] as string[], rings: [] as Place[] };
    for (const { y: row, ticks: good, crosses: bad, last } of tallies)
      for (let k = 0; k < good + bad; k++) {
        const at: Place = [
          round(begin + Math.floor(k / deep) * pitch),
          round(y(row) + ((k % deep) - 0.5 * (deep - 1)) * pitch * 1.15),
        ];
        const isTick = k < good;
        (isTick ? found.ticks : found.crosses).push(isTick ? tick(at, size) : cross(at, size));
        const isLast = last === "tick" ? k === good - 1 : last === "cross" && k === good + bad - 1;
        if (isLast) found.rings.push(at);
      }
    return found;
  }, [tallies, left, pitch, deep, font, y, area]);
  return (
    <g className="tallies">
      <path className="tally-tick" d={ticks.join("")} />
      <path className="tally-cross" d={crosses.join("")} />
      {rings.map(([u, v]) => (
        <circle key={`${u} ${v}`} className="tally-ring" cx={u} cy={v} r={round(0.75 * pitch)} />
      ))}
    </g>
  );
});

type Place = readonly [x: number, y: number];

const tick = ([x, y]: Place, r: number) =>
  `M${round(x - r)},${round(y)}l${round(0.7 * r)},${round(0.9 * r)}l${round(1.3 * r)},${round(-1.8 * r)}`;

const cross = ([x, y]: Place, r: number) =>
  `M${round(x - r)},${round(y - r)}l${round(2 * r)},${round(2 * r)}m0,${round(-2 * r)}l${round(-2 * r)},${round(2 * r)}`;
