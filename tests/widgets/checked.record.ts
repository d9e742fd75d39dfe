import type { Scene } from "#widgets/frame/widget.ts";
import { REST } from "./coachedSchools.ts";
import { average, largestAbove, meanAbove, nodesOf, oneAbove } from "./newSchools.ts";
import { bare, type FigureRecord, points, share, type Truth } from "./record.ts";

const NAMES = ["A", "B", "C", "D", "E", "F", "G", "H"];

function truthAt(yA: number, sigmaA: number, test: string) {
  const schools = [[yA, sigmaA] as const, ...REST];
  const errors = schools.map(([, error]) => error);
  const results = schools.map(([y]) => y);
  const [all, rest] = [nodesOf(schools), nodesOf(REST)];
  const seen =
    test === "largest"
      ? Math.max(...results)
      : test === "mean"
        ? results.reduce((a, b) => a + b) / results.length
        : yA;
  const [taught, untaught] = [all, rest].map((nodes) =>
    test === "largest"
      ? largestAbove(nodes, seen, errors)
      : test === "mean"
        ? meanAbove(nodes, seen, errors)
        : oneAbove(nodes, seen, sigmaA),
  ) as [number, number];
  return { schools, all, rest, seen, taught, untaught };
}

const known = new Map<string, ReturnType<typeof truthAt>>();
function seenAt({ values, view }: Scene) {
  const { yA = 0, sigmaA = 1 } = values;
  const test = view.test ?? "own";
  const key = [yA, sigmaA, test].join();
  const found = known.get(key) ?? truthAt(yA, sigmaA, test);
  known.set(key, found);
  return { yA, sigmaA, test, ...found };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { yA, sigmaA, seen, taught, untaught, all, rest } = seenAt(scene);
  return {
    yA: points(yA),
    sigmaA: points(sigmaA),
    seen: points(seen),
    taught: share(taught),
    untaught: share(untaught),
    wide: { ...points(average(all, ({ tau }) => tau)), room: 1e-5 },
    narrow: { ...points(average(rest, ({ tau }) => tau)), room: 1e-5 },
  };
}

/** What the text tells of A as published and of two slips. */
function told(): Readonly<Record<string, Truth>> {
  const at = (yA: number) => truthAt(yA, 15, "own");
  const [published, slip, hundred] = [at(28), at(82), at(100)];
  return {
    publishedTaught: share(published.taught),
    publishedUntaught: share(published.untaught),
    slipTaught: share(slip.taught),
    slipUntaught: share(slip.untaught),
    slipLargest: share(truthAt(82, 15, "largest").taught),
    slipSpread: points(average(slip.all, ({ tau }) => tau)),
    farTaught: share(hundred.taught),
  };
}
const quoted = told();

export const checked: FigureRecord = {
  widget: "checked",
  truth(scene) {
    const { yA, test, seen, schools, all, rest } = seenAt(scene);
    return {
      numbers: numbersOf(scene),
      quoted,
      cases: {
        takeaway: test === "mean" ? 0 : test === "largest" ? 1 : 2,
        expected: test === "mean" ? 0 : test === "largest" ? 1 : 2,
        looked: test === "mean" ? 0 : test === "largest" ? (seen > yA ? 1 : 2) : 3,
      },
      table: schools.map(([y, error], j) => [
        NAMES[j]!,
        y,
        error,
        ...[all, rest].map((nodes) => Number(oneAbove(nodes, y, error).toFixed(4))),
      ]),
    };
  },
  guess(scene, [guess = 0]) {
    const { yA, sigmaA, all, rest } = seenAt(scene);
    const often = 100 * oneAbove(all, yA, sigmaA);
    const isRare = often < 10;
    const reply = guess < often ? (isRare ? 0 : 1) : isRare ? 2 : 3;
    return {
      numbers: {
        ...numbersOf(scene),
        guess: bare(guess),
        ofHundred: bare(often),
        untoldA: share(oneAbove(rest, yA, sigmaA)),
      },
      cases: { reply },
      isOnEdge: Math.abs(Math.abs(guess - often) - 2) < 1e-6 || Math.abs(often - 10) < 1e-6,
      verdict: Math.abs(guess - often) <= 2 ? "right" : "wrong",
    };
  },
  states: 90,
  visits: [{ yA: 60 }, { yA: 10 }, { yA: 100 }, { yA: 28 }],
  guesses: [[0], [3], [10], [40]],
};
