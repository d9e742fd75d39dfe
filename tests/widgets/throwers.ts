import { logGamma, rising } from "../support/gamma.ts";

/** Seventeen players who have thrown: what they made of how many, as the source prints them. */
export const THROWERS = [
  ["Clark", 6, 6],
  ["Chriss", 6, 7],
  ["Knight", 9, 11],
  ["Hartenstein", 11, 14],
  ["Anthony", 15, 22],
  ["Rivers", 14, 26],
  ["Carter-Williams", 12, 26],
  ["Nene", 22, 31],
  ["Faried", 24, 44],
  ["Green", 39, 49],
  ["Tucker", 33, 51],
  ["House", 45, 55],
  ["Ennis", 42, 58],
  ["Gordon", 93, 118],
  ["Paul", 100, 121],
  ["Capela", 109, 174],
  ["Harden", 529, 609],
] as const;

/** A Beta population by its two counts, and its weight. */
interface Population {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Even steps of log a and log b, with the density (a + b)^(-5/2) in a and b, and how well each explains each player. */
function gridOf() {
  const nodes: { a: number; b: number; prior: number; each: readonly number[] }[] = [];
  for (let u = -1; u <= 9; u += 0.12)
    for (let v = -2; v <= 8; v += 0.12) {
      if (u - v < -1 || u - v > 3) continue;
      const [a, b] = [Math.exp(u), Math.exp(v)];
      const start = logGamma(a + b) - logGamma(a) - logGamma(b);
      nodes.push({
        a,
        b,
        prior: -2.5 * Math.log(a + b) + u + v,
        each: THROWERS.map(
          ([, made, throws]) =>
            start + logGamma(a + made) + logGamma(b + throws - made) - logGamma(a + b + throws),
        ),
      });
    }
  return nodes;
}
let grid: ReturnType<typeof gridOf> | undefined;

/** Every population that these players leave, or all of them but one. */
export function populationsOf(without = -1): readonly Population[] {
  grid ??= gridOf();
  const nodes = grid.map(({ a, b, prior, each }) => ({
    a,
    b,
    log: each.reduce((sum, one, j) => (j === without ? sum : sum + one), prior),
  }));
  const top = nodes.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const kept = nodes.filter(({ log }) => log - top > -16);
  const whole = kept.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  return kept.map(({ a, b, log }) => ({ a, b, weight: Math.exp(log - top) / whole }));
}

let found: readonly Population[] | undefined;
export const all = () => {
  found ??= populationsOf();
  return found;
};

/** The chance of a record, of so many made and so many missed in this order, under one population. */
const recordOf = ({ a, b }: Population, made: number, missed: number) =>
  Math.exp(rising(a, made) + rising(b, missed) - rising(a + b, made + missed));

export type Aim = "one" | "both" | "either";

/** What is to follow a record: so many made and so many missed; of "either", all but two misses. */
const FOLLOWS = { one: [1, 0], both: [2, 0], either: [0, 2] } as const;

/** The newcomer by Bayes' rule for what follows: the chance of his record and that, over the chance of his record. */
export function chanceOfNewcomer(aim: Aim, made: number, missed: number): number {
  const [more, less] = FOLLOWS[aim];
  let [before, after] = [0, 0];
  for (const one of all()) {
    before += one.weight * recordOf(one, made, missed);
    after += one.weight * recordOf(one, made + more, missed + less);
  }
  return aim === "either" ? 1 - after / before : after / before;
}

/** The same for one who has thrown, after the newcomer's record has been seen too. */
export function chanceOfThrower(aim: Aim, j: number, made: number, missed: number): number {
  const [, own, throws] = THROWERS[j]!;
  const [more, less] = FOLLOWS[aim];
  let [before, after] = [0, 0];
  for (const one of all()) {
    const seen = one.weight * recordOf(one, made, missed);
    before += seen;
    const later = { a: one.a + own, b: one.b + throws - own, weight: 1 };
    after += seen * recordOf(later, more, less);
  }
  return aim === "either" ? 1 - after / before : after / before;
}

const known = new Map<string, readonly number[]>();
/** The newcomer first, then all others. */
export function chances(aim: Aim, made: number, missed: number): readonly number[] {
  const key = `${aim} ${made} ${missed}`;
  const row = known.get(key) ?? [
    chanceOfNewcomer(aim, made, missed),
    ...THROWERS.map((_, j) => chanceOfThrower(aim, j, made, missed)),
  ];
  known.set(key, row);
  return row;
}

/** Equal records have equal chances, but for the last digits. */
export const isAbove = (one: number, other: number) => one > other + 1e-9;

const enough = new Map<string, number>();
/** How many made throws bring him before the j-th. */
export function neededBefore(aim: Aim, j: number, missed: number): number {
  const key = `${aim} ${j} ${missed}`;
  let made = enough.get(key) ?? 0;
  while (!isAbove(chanceOfNewcomer(aim, made, missed), chanceOfThrower(aim, j, made, missed)))
    made += 1;
  enough.set(key, made);
  return made;
}

const STEP = 0.04;
const REACH = 14;
/** Density and cdf of a Beta law in the log odds, by the trapezoid rule. */
function lawOf(a: number, b: number) {
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  const density: number[] = [];
  const cdf: number[] = [];
  let below = 0;
  for (let z = -REACH; z <= REACH; z += STEP) {
    const height = Math.exp(constant - a * Math.log1p(Math.exp(-z)) - b * Math.log1p(Math.exp(z)));
    below += (STEP * ((density.at(-1) ?? 0) + height)) / 2;
    density.push(height);
    cdf.push(below);
  }
  return { density, cdf };
}

/** How probable it is that who never threw has a higher true rate than the j-th. */
export function newIsBetter(j: number): number {
  const [, own, throws] = THROWERS[j]!;
  let chance = 0;
  for (const { a, b, weight } of all()) {
    if (weight < 1e-6) continue;
    const newcomer = lawOf(a, b);
    const other = lawOf(a + own, b + throws - own);
    let part = 0;
    for (const [i, height] of newcomer.density.entries()) part += STEP * height * other.cdf[i]!;
    chance += weight * part;
  }
  return chance;
}

/** The rate under which a newcomer's lies with this probability. */
export function newcomerUnder(p: number): number {
  const laws = all()
    .filter(({ weight }) => weight > 1e-6)
    .map(({ a, b, weight }) => ({ ...lawOf(a, b), weight }));
  const row = laws[0]!.cdf.map((_, i) =>
    laws.reduce((sum, { cdf, weight }) => sum + weight * cdf[i]!, 0),
  );
  const i = row.findIndex((one) => one >= p);
  const part = (p - row[i - 1]!) / (row[i]! - row[i - 1]!);
  return 1 / (1 + Math.exp(REACH - (i - 1 + part) * STEP));
}

/** How probable a count as small as this is, and one as large, for the j-th by all others. */
export function foreseen(j: number): readonly [upTo: number, fromOn: number] {
  const [, own, throws] = THROWERS[j]!;
  const others = populationsOf(j).filter(({ weight }) => weight > 1e-6);
  // Up from none and down from all, each from the one before.
  let [low, high] = [0, 0];
  for (const { a, b, weight } of others) {
    let chance = weight * Math.exp(rising(b, throws) - rising(a + b, throws));
    for (let y = 0; y <= throws; y++) {
      if (y <= own) low += chance;
      if (y >= own) high += chance;
      chance *= ((throws - y) / (y + 1)) * ((a + y) / (b + throws - y - 1));
    }
  }
  return [low, high];
}
