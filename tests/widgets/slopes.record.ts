import type { Scene } from "#widgets/frame/widget.ts";
import { type FigureRecord, measured, pinned, share, type Truth } from "./record.ts";
import { typedTexts } from "./typedTexts.ts";

const CLOSE = 0.05;

const slope = (value: number): Truth =>
  measured(value, "errors per word per minute", "error per word per minute");
const speed = (value: number): Truth => measured(value, "words per minute", "word per minute");

/** All rows, with a scatter that has no part in any slope, and ordinary least squares through them as through any rows. */
function at({ values }: Scene) {
  const { apart = 0, inside = 0, between = 0 } = values;
  const { people, rows } = typedTexts(apart, inside, between);
  const mean = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const [mx, my] = [mean((row) => row.x), mean((row) => row.y)];
  const all = mean((row) => (row.x - mx) ** 2);
  const b = mean((row) => (row.x - mx) * (row.y - my)) / all;
  const part = mean((row) => (row.own - mx) ** 2) / all;
  return { apart, inside, between, b, part, people, line: (x: number) => my + b * (x - mx) };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { apart, inside, between, b, part } = at(scene);
  return {
    apart: speed(apart),
    inside: slope(inside),
    between: slope(between),
    share: share(part),
    within: share(1 - part),
    rows: slope(b),
  };
}

export const slopes: FigureRecord = {
  widget: "two-slopes",
  truth(scene) {
    const { inside, between, b, people, line } = at(scene);
    const isOpposed = inside > 0 && between < 0;
    return {
      numbers: numbersOf(scene),
      cases: { takeaway: isOpposed && Math.abs(b) < 0.005 ? 0 : isOpposed && b < 0 ? 1 : 2 },
      table: people.map(({ x, y }, j) => [`person ${j + 1}`, x, y, line(x)]),
    };
  },
  guess(scene, [guess = 0]) {
    const { inside, between, b } = at(scene);
    const reply =
      Math.sign(guess) === Math.sign(inside) && guess * b < 0
        ? 0
        : Math.abs(guess) > Math.abs(between) && guess * b > 0
          ? 1
          : 2;
    return {
      numbers: { ...numbersOf(scene), guess: slope(guess), off: slope(Math.abs(guess - b)) },
      cases: { reply, pinned: pinned(guess, b, 0.01) },
      isOnEdge:
        Math.abs(b) < 1e-9 ||
        Math.abs(Math.abs(guess - b) - CLOSE) < 1e-9 ||
        Math.abs(Math.abs(guess) - Math.abs(between)) < 1e-9,
      verdict: Math.abs(guess - b) <= CLOSE ? "right" : "wrong",
      misconception: ["M17", undefined, undefined][reply],
    };
  },
  visits: [
    { apart: 8, inside: 0.2, between: -0.25 },
    { apart: 2.4, inside: 0.2, between: -0.25 },
    { apart: 2.683, inside: 0.2, between: -0.2 },
    { apart: 3, inside: 0.25, between: -0.2 },
  ],
  guesses: [[-0.3], [-0.2], [0.1], [0], [-0.1]],
};
