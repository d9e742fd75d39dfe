import { heartTransplants } from "#data/heartTransplants.ts";
import { logGamma } from "../support/gamma.ts";

const { y = [], t = [] } = heartTransplants.sample().columns;

/** Density of the logarithm of a ratio. */
const densityOf = (shape: number, rate: number) => {
  const constant = shape * Math.log(rate) - logGamma(shape);
  return (z: number) => Math.exp(constant + shape * z - rate * Math.exp(z));
};

const shapes = (r: number) => y.map((one) => r + one);
const rates = (r: number, mu: number) => t.map((one) => r / mu + one);

/** Deaths averted where a ratio has this law and so many are expected: Simpson's rule in the logarithm, from the line on. */
export function avertedBy(a: number, b: number, expected: number, line: number): number {
  const from = Math.log(line);
  const to = Math.log((a + 12 * Math.sqrt(a) + 20) / b);
  const parts = 100;
  const step = (to - from) / parts;
  const at = densityOf(a, b);
  let sum = 0;
  for (let i = 1; i <= parts; i++) {
    const z = from + i * step;
    sum += (i === parts ? 1 : i % 2 === 1 ? 4 : 2) * at(z) * (Math.exp(z) - line);
  }
  return (expected * sum * step) / 3;
}

/** Deaths that a visit to each averts. */
export function avertedAt(r: number, mu: number, line: number): readonly number[] {
  const rate = rates(r, mu);
  return shapes(r).map((a, j) => avertedBy(a, rate[j]!, t[j]!, line));
}

const LOW = -4;
const HIGH = 2;
const CELLS = 160;

/**
 * How probably each is among so many highest: at each place the counts of those before it and of those after it, added up one by
 * one from both sides.
 */
export function amongWorst(r: number, mu: number, count: number): readonly number[] {
  const step = (HIGH - LOW) / CELLS;
  const rate = rates(r, mu);
  const laws = shapes(r).map((a, j) => {
    const at = densityOf(a, rate[j]!);
    let below = at(LOW) / a;
    const density = [at(LOW)];
    const over = [1 - below];
    for (let i = 1; i <= CELLS; i++) {
      const z = LOW + i * step;
      const height = at(z);
      below += (step * (density[i - 1]! + 4 * at(z - step / 2) + height)) / 6;
      density.push(height);
      over.push(Math.max(0, 1 - below));
    }
    return { density, over };
  });
  const J = laws.length;
  const chances = new Array<number>(J).fill(0);
  /** Into `to`, the law `from` with one more that lies above with chance p. */
  const add = (from: Float64Array, p: number, to: Float64Array) => {
    to[0] = from[0]! * (1 - p);
    for (let k = 1; k < count; k++) to[k] = from[k]! * (1 - p) + from[k - 1]! * p;
  };
  const row = () => new Float64Array(count);
  const after = Array.from({ length: J + 1 }, row);
  after[J]![0] = 1;
  const heap = row();
  for (let i = 0; i <= CELLS; i++) {
    if (laws.every(({ density }) => density[i]! < 1e-9)) continue;
    for (let j = J - 1; j > 0; j--) add(after[j + 1]!, laws[j]!.over[i]!, after[j]!);
    let [before, next] = [row(), row()];
    before[0] = 1;
    for (let j = 0; j < J; j++) {
      let [sum, fewer] = [0, 0];
      for (let k = 0; k < count; k++) {
        sum += after[j + 1]![k]!;
        heap[k] = sum;
      }
      for (let k = 0; k < count; k++) fewer += before[k]! * heap[count - 1 - k]!;
      chances[j]! += step * laws[j]!.density[i]! * fewer;
      add(before, laws[j]!.over[i]!, next);
      [before, next] = [next, before];
    }
  }
  return chances;
}

/** A function of numbers that remembers all its answers. */
export function remembering<R>(of: (...given: readonly number[]) => R) {
  const known = new Map<string, R>();
  return (...given: readonly number[]): R => {
    const key = given.join();
    const found = known.get(key) ?? of(...given);
    known.set(key, found);
    return found;
  };
}
