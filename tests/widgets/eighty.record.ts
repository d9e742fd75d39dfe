import { drawnSchools } from "#data/drawnSchools.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import { REST } from "./coachedSchools.ts";
import { bare, type FigureRecord, pinned, points, share, type Truth } from "./record.ts";

const EIGHT = [[28, 15] as const, ...REST];
const tenTimes = <T>(values: readonly T[]): readonly T[] =>
  Array.from({ length: 10 }, () => values).flat();
const ERRORS = tenTimes(EIGHT.map(([, error]) => error));

interface Table {
  readonly gains: readonly number[];
  readonly errors: readonly number[];
}

/** Weights, mean and log likelihood at a variance between schools, school by school, with squares about the mean. */
function at({ gains, errors }: Table, between: number) {
  const weights = errors.map((error) => 1 / (error * error + between));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const mean = gains.reduce((sum, y, j) => sum + (weights[j]! / total) * y, 0);
  return { weights, total, mean };
}
function logAt(table: Table, tau: number): number {
  const { weights, total, mean } = at(table, tau * tau);
  let log = -Math.log(total);
  for (const [j, w] of weights.entries())
    log += Math.log(w) - w * (table.gains[j]! - mean) * (table.gains[j]! - mean);
  return log / 2;
}
/** Twice its slope in the variance. */
function slopeAt(table: Table, between: number): number {
  const { weights, total, mean } = at(table, between);
  let [first, second, squares] = [0, 0, 0];
  for (const [j, w] of weights.entries()) {
    first += w;
    second += w * w;
    squares += (w * (table.gains[j]! - mean)) ** 2;
  }
  return squares - first + second / total;
}

/** Where the slope falls through nought, by halving; the better of the two tenths beside it. */
function topOf(table: Table): number {
  const humps: number[] = [0];
  let before = slopeAt(table, 0);
  for (let tau = 1; tau <= 60; tau++) {
    const now = slopeAt(table, tau * tau);
    if (before > 0 && now <= 0) {
      let [low, high] = [(tau - 1) ** 2, tau ** 2];
      for (let k = 0; k < 30; k++) {
        const middle = (low + high) / 2;
        if (slopeAt(table, middle) > 0) low = middle;
        else high = middle;
      }
      const tenths = 10 * Math.sqrt(low);
      humps.push(Math.floor(tenths) / 10, Math.ceil(tenths) / 10);
    }
    before = now;
  }
  return humps.reduce((best, tau) => (logAt(table, tau) > logAt(table, best) ? tau : best));
}

/** The posterior under a flat prior on a straight grid as far as it matters: both ends and the density at three places. */
interface Part {
  readonly from: number;
  readonly step: number;
  readonly ends: readonly [left: number, middle: number, right: number];
  readonly mass: number;
}
function partsOf(table: Table): readonly Part[] {
  const highest = logAt(table, topOf(table));
  const density = (tau: number) => Math.exp(logAt(table, tau) - highest);
  const parts: Part[] = [];
  let left = density(0);
  for (let from = 0; from < 1500; ) {
    const step = from < 40 ? 0.05 : from < 200 ? 0.25 : 2;
    const [middle, right] = [density(from + step / 2), density(from + step)];
    parts.push({
      from,
      step,
      ends: [left, middle, right],
      mass: (step / 6) * (left + 4 * middle + right),
    });
    left = right;
    from += step;
    if (from > 45 && right < 1e-15) break;
  }
  return parts;
}

/** Its central 95 %: within a part by Simpson's rule again, on the densities that three places give. */
function held(table: Table): readonly [number, number] {
  const parts = partsOf(table);
  const total = parts.reduce((sum, { mass }) => sum + mass, 0);
  const quantile = (p: number) => {
    let below = 0;
    for (const { from, step, ends, mass } of parts) {
      if (below + mass >= p * total) {
        const [left, middle, right] = ends;
        const at = (t: number) =>
          left * (1 - t) * (1 - 2 * t) + 4 * middle * t * (1 - t) + right * t * (2 * t - 1);
        let [low, high] = [0, 1];
        for (let k = 0; k < 45; k++) {
          const t = (low + high) / 2;
          if (below + ((step * t) / 6) * (at(0) + 4 * at(t / 2) + at(t)) < p * total) low = t;
          else high = t;
        }
        return from + step * low;
      }
      below += mass;
    }
    throw new Error("The spread has no such quantile.");
  };
  return [quantile(0.025), quantile(0.975)];
}

type Columns = Readonly<Record<string, readonly number[]>>;
const drawn = ({ merit = [], luck = [] }: Columns, count: number, tau: number): Table => ({
  gains: ERRORS.slice(0, count).map((error, j) => merit[j]! * tau + luck[j]! * error),
  errors: ERRORS.slice(0, count),
});

const told = (table: Table) => {
  const [from, to] = held(table);
  return { table, top: topOf(table), from, to };
};
const gains = EIGHT.map(([y]) => y);
const once = told({ gains, errors: ERRORS.slice(0, 8) });
const tenfold = told({ gains: tenTimes(gains), errors: ERRORS });

const known = new Map<string, ReturnType<typeof work>>();
function work({ values, view, seed, sample }: Scene) {
  const { tau = 0 } = values;
  const few = told(drawn(sample.columns, 8, tau));
  const many = told(drawn(sample.columns, 80, tau));
  const isCopies = view.table === "copies";
  const shown = isCopies ? tenfold : view.table === "eight" ? few : many;
  const count = view.table === "eight" ? 8 : 80;
  let above = Number(shown.top > 0);
  for (let k = 1; k < 100; k++)
    above += Number(topOf(drawn(drawnSchools.sample(seed + k).columns, count, tau)) > 0);
  return { tau, isCopies, shown, count, few, many, above };
}
function seen(scene: Scene) {
  const key = [scene.values.tau, scene.view.table, scene.seed].join();
  const found = known.get(key) ?? work(scene);
  known.set(key, found);
  return found;
}

/** How much a school with a standard error of 15 keeps, at one spread and on average. */
const keptAt = (tau: number) => (tau === 0 ? 0 : 1 / (1 + (15 / tau) ** 2));
function kept(table: Table): number {
  let [sum, total] = [0, 0];
  for (const { from, step, mass } of partsOf(table)) {
    sum += mass * keptAt(from + step / 2);
    total += mass;
  }
  return sum / total;
}

/** The standard deviation, from the squares of the differences of all pairs. */
function apart({ gains }: Table): number {
  let pairs = 0;
  for (const one of gains) for (const other of gains) pairs += (one - other) ** 2;
  return Math.sqrt(pairs / (2 * gains.length * (gains.length - 1)));
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { tau, shown, count, above } = seen(scene);
  return {
    tau: points(tau),
    count: bare(count),
    top: points(shown.top),
    from: points(shown.from),
    to: points(shown.to),
    width: points(shown.to - shown.from),
    onceFrom: points(once.from),
    onceTo: points(once.to),
    onceWidth: points(once.to - once.from),
    apart: points(apart(shown.table)),
    held: share(0.95),
    draws: bare(100),
    above: bare(above),
    nought: bare(100 - above),
  };
}

const toTwo = (value: number) => Number(value.toFixed(2));

export const eighty: FigureRecord = {
  widget: "eighty",
  truth(scene) {
    const { tau, isCopies, shown, few, many } = seen(scene);
    return {
      numbers: numbersOf(scene),
      quoted: {
        onceKeptBest: share(keptAt(once.top)),
        onceKept: share(kept(once.table)),
        keptBest: share(keptAt(shown.top)),
        kept: share(kept(shown.table)),
        copiesTo: points(tenfold.to),
      },
      cases: {
        takeaway: isCopies ? 0 : shown.top === 0 ? 1 : 2,
        summary: isCopies ? 0 : 1,
        announcement: isCopies ? 0 : 1,
        how: tau === 0 ? 0 : 1,
      },
      table: (
        [
          ["the eight of the last chapter", once],
          ["the same eight, ten times", tenfold],
          ["eight new schools", few],
          ["eighty new schools", many],
        ] as const
      ).map(([name, { top, from, to }]) => [name, top, toTwo(from), toTwo(to), toTwo(to - from)]),
    };
  },

  guess(scene, [guess = 0]) {
    const { shown } = seen(scene);
    const gap = 10 * Math.abs(guess - shown.top);
    const reply =
      guess <= 1 ? 0 : guess > 0.75 * apart(shown.table) ? 1 : guess > shown.top ? 2 : 3;
    const isRight = gap <= 15 + 1e-9;
    return {
      numbers: { ...numbersOf(scene), guess: points(guess), off: points(gap / 10) },
      cases: { reply, pinned: pinned(guess, shown.top) },
      isOnEdge: Math.abs(gap - 15) < 1e-6,
      verdict: isRight ? "right" : "wrong",
      misconception: !isRight && reply === 1 ? "M14" : undefined,
    };
  },
  guesses: [[0], [2], [5], [8], [10], [20]],
  visits: [
    { tau: 5, seed: 98 },
    { tau: 0, seed: 98 },
    { tau: 20, seed: 99 },
    { tau: 2, seed: 3 },
  ],
};
