import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, type Truth } from "./record.ts";

/** Probabilities of every count, one trial after the other: a tick moves a count up by one, a cross leaves it. */
function countsOf(n: number, rate: number): readonly number[] {
  let law: readonly number[] = [1];
  for (let trial = 0; trial < n; trial++)
    law = Array.from(
      { length: law.length + 1 },
      (_, k) => (law[k - 1] ?? 0) * rate + (law[k] ?? 0) * (1 - rate),
    );
  return law;
}

/** The area under a curve from 0 to 1 by Simpson's rule. */
function areaUnder(of: (x: number) => number): number {
  const pieces = 800;
  const inner = Array.from(
    { length: pieces - 1 },
    (_, k) => (k % 2 === 0 ? 4 : 2) * of((k + 1) / pieces),
  );
  return (of(0) + of(1) + inner.reduce((sum, one) => sum + one, 0)) / (3 * pieces);
}

/** Where a curve with one top is highest, by thirds. */
function topOf(of: (x: number) => number): number {
  let [low, high] = [0, 1];
  for (let k = 0; k < 120; k++) {
    const third = (high - low) / 3;
    if (of(low + third) < of(high - third)) low += third;
    else high -= third;
  }
  return (low + high) / 2;
}

/** The part in n that a place is, to six decimals. */
function nearest(place: number, n: number): number {
  const parts = Math.round(place * n);
  if (Math.abs(place - parts / n) > 2e-6) throw new Error(`${place} is no part in ${n}.`);
  return parts / n;
}

const rate = (value: number): Truth => measured(value, "");

const known = new Map<string, { readonly top: number; readonly area: number }>();

/** Top and area of the curve of one count. */
function shapeOf(n: number, y: number) {
  const at = (where: number) => countsOf(n, where)[y]!;
  const key = `${y} of ${n}`;
  // A top is flat, so it is found to half of the digits: six decimals are sure.
  const found = known.get(key) ?? { top: Number(topOf(at).toFixed(6)), area: areaUnder(at) };
  known.set(key, found);
  return { at, ...found };
}

function truthOf({ values }: Scene) {
  const { theta = 0, n = 0 } = values;
  const y = values.y! > n ? n : values.y!;
  const { at, top, area } = shapeOf(n, y);
  const numbers: Readonly<Record<string, Truth>> = {
    theta: rate(theta),
    n: measured(n, "reviews", "review"),
    y: measured(y, "ticks", "tick"),
    counts: bare(n + 1),
    height: rate(at(theta)),
    top: rate(top),
    topHeight: rate(at(top)),
    area: bare(area),
  };
  return { theta, n, y, at, top, area, numbers };
}

export const traced: FigureRecord = {
  widget: "traced",
  truth(scene) {
    const { theta, n, at, top, numbers } = truthOf(scene);
    return {
      numbers,
      cases: { takeaway: Math.abs(theta - top) < 0.005 ? 0 : 1 },
      table: countsOf(n, theta).map((one, k) => {
        const curve = shapeOf(n, k);
        return [`${k} of ${n}`, one, nearest(curve.top, n), curve.area] as const;
      }),
      quoted: { atHalf: rate(at(0.5)), atSeven: rate(at(0.7)), atNine: rate(at(0.9)) },
    };
  },

  guess(scene, [guessTop = 0, guessArea = 0]) {
    const { at, top, area, numbers } = truthOf(scene);
    const [offTop, offArea] = [Math.abs(guessTop - top), Math.abs(guessArea - area)];
    const reply = guessArea >= 0.9 ? 0 : offTop > 0.03 ? 1 : 2;
    return {
      numbers: {
        ...numbers,
        guessTop: rate(guessTop),
        guessArea: bare(guessArea),
        guessHeight: rate(at(guessTop)),
      },
      cases: { reply },
      isOnEdge: [offTop - 0.03, offArea - 0.03].some((edge) => Math.abs(edge) < 1e-5),
      verdict: offTop <= 0.03 && offArea <= 0.03 ? "right" : "wrong",
      misconception: reply === 0 ? "M15" : undefined,
    };
  },
  visits: [{ theta: 0.7, y: 7, n: 10 }],
  guesses: [
    [0.7, 0.09],
    [0.7, 1],
    [0.5, 0.5],
    [0.7, 0.5],
  ],
};
