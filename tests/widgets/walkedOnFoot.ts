import { stepsOf } from "#data/steps.ts";
import { cells, effectiveOf, energy, pushed, SD, shareBelow } from "./walkedSchools.ts";

/** Results and standard errors of the eight, as Rubin (1981) prints them. */
const Y = [28, 8, -3, 7, -1, 1, 18, 12];
const SE = [15, 10, 16, 11, 9, 11, 10, 18];
const J = 8;

type State = readonly number[];

/** Standard Normal mass below z, by the series of its odd powers near nought and a continued fraction far out. */
export function below(z: number): number {
  if (z < 0) return 1 - below(-z);
  const bell = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 4) {
    let [term, sum] = [z, z];
    for (let k = 3; term > 1e-18 * sum; k += 2) {
      term *= (z * z) / k;
      sum += term;
    }
    return 0.5 + bell * sum;
  }
  let rest = z;
  for (let k = 60; k >= 1; k--) rest = z + k / rest;
  return 1 - bell / rest;
}

/** Where a rising function passes a level: by secants that stay between ends known to hold it. */
function crossing(f: (x: number) => number, level: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (f(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The standard Normal number below which this share lies: halving to start, then Newton. */
export function normalAt(share: number): number {
  if (share > 0.5) return -normalAt(1 - share);
  let z = Math.max(-8, -Math.sqrt(-2 * Math.log(2 * share)));
  for (let k = 0; k < 40; k++) {
    const off = (below(z) - share) / (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
    // Halley's step, since Newton's alone would overshoot far out.
    const step = off / (1 + (z * off) / 2);
    z -= step;
    if (Math.abs(step) < 1e-14) break;
  }
  return z;
}

/** Mass of chi-squared of seven degrees of freedom above x: in closed form, since the degrees are odd. */
export function sevenAbove(x: number): number {
  const root = Math.sqrt(x);
  const bell = Math.exp(-x / 2) / Math.sqrt(2 * Math.PI);
  return 2 * (1 - below(root)) + 2 * bell * root * (1 + x / 3 + (x * x) / 15);
}

/** The chi-squared number of seven degrees above which this share lies. */
export function sevenAt(share: number): number {
  let [low, high] = [0, 200];
  let x = 6;
  for (let k = 0; k < 100; k++) {
    const off = sevenAbove(x) - share;
    if (off > 0) low = x;
    else high = x;
    const density = (x ** 2.5 * Math.exp(-x / 2)) / (2 ** 3.5 * 3.3233509704478426);
    const next = x + off / density;
    const to = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(to - x) < 1e-14 * x) return to;
    x = to;
  }
  return x;
}

/** The log of the posterior density of mean, log spread and effects, from the laws of the story; the last term walks by the log. */
export function logPosterior([mu, log, ...theta]: State): number {
  let sum = log!;
  theta.forEach((effect, j) => {
    sum -= 0.5 * ((Y[j]! - effect) / SE[j]!) ** 2;
    sum -= 0.5 * ((effect - mu!) / Math.exp(log!)) ** 2 + log!;
  });
  return sum;
}

const apartOf = ([mu, , ...theta]: State) =>
  Math.sqrt(theta.reduce((sum, effect) => sum + (effect - mu!) ** 2, 0) / J);

export interface Noted {
  readonly tau: number;
  readonly apart: number;
  /** Where the last move of it aimed. */
  readonly aim: number;
  readonly isTaken: boolean;
  /** Of a push: what its energy has gained. */
  readonly gained?: number;
}

/** Where a walk begins: by weighted least squares at this spread, and each effect from its law given the mean. */
function startAt(tau: number, standard: Float64Array): State {
  const weights = SE.map((se) => 1 / (se * se + tau * tau));
  const all = weights.reduce((a, b) => a + b);
  const mu =
    weights.reduce((sum, w, j) => sum + w * Y[j]!, 0) / all + standard[0]! / Math.sqrt(all);
  return [
    mu,
    Math.log(tau),
    ...Y.map((y, j) => {
      const precision = 1 / SE[j]! ** 2 + 1 / tau ** 2;
      return (
        (y / SE[j]! ** 2 + mu / tau ** 2) / precision + standard[2 + j]! / Math.sqrt(precision)
      );
    }),
  ];
}

/** The same place respelled: how many spreads each effect lies from the mean. */
export function respelledAt(tau: number, standard: Float64Array): State {
  const [mu = 0, log = 0, ...theta] = startAt(tau, standard);
  return [mu, log, ...theta.map((one) => (one - mu) / tau)];
}

/** A walk of either kind: what it started at, and what it noted. */
export function walkOnFoot(
  isGibbs: boolean,
  tau: number,
  reach: number,
  seed: number,
  count = 500,
) {
  const { place, moves, lots, shares } = stepsOf(seed);
  let q = startAt(tau, place);
  const start = { tau: Math.exp(q[1]!), apart: apartOf(q) };
  const noted: Noted[] = [];
  for (let i = 0; i < count; i++) {
    if (isGibbs) {
      const from = Math.exp(q[1]!);
      q = roundOf(q, shares.subarray(10 * i, 10 * i + 10));
      noted.push({ tau: Math.exp(q[1]!), apart: apartOf(q), aim: from, isTaken: true });
      continue;
    }
    const to = q.map((one, d) => one + reach * SD[d]! * moves[10 * i + d]!);
    const isTaken = Math.log(lots[i]!) < logPosterior(to) - logPosterior(q);
    if (isTaken) q = to;
    noted.push({ tau: Math.exp(q[1]!), apart: apartOf(q), aim: Math.exp(to[1]!), isTaken });
  }
  return { start, noted };
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** A walk by pushes, over the model as it is written or respelled; ends are rounded as those of four chains are. */
export function walkPushed(
  isWritten: boolean,
  tau: number,
  step: number,
  seed: number,
  count = 500,
) {
  const { place, moves, lots } = stepsOf(seed);
  const seen = (q: State) => {
    const spread = Math.exp(q[1]!);
    const apart = q
      .slice(2)
      .map((one) => (isWritten ? one - q[0]! : spread * one))
      .reduce((sum, one) => sum + one * one, 0);
    return { tau: spread, apart: Math.sqrt(apart / J) };
  };
  let q = isWritten ? startAt(tau, place) : respelledAt(tau, place);
  const start = seen(q);
  const noted: Noted[] = [];
  for (let i = 0; i < count; i++) {
    const { at, gained } = pushed({ isWritten, step }, q, [...moves.subarray(10 * i, 10 * i + 10)]);
    const end = at.map(round);
    // The end is rounded, so its height is taken there; the push is as it was.
    const total = gained + (energy(isWritten, end) - energy(isWritten, at));
    const isTaken = Math.log(lots[i]!) < -total;
    if (isTaken) q = end;
    noted.push({ ...seen(q), aim: Math.exp(end[1]!), isTaken, gained: total });
  }
  return { start, noted };
}

/** A round of draws by precisions: mean, spread, effects. */
function roundOf(q: State, share: Float64Array): State {
  const theta = q.slice(2);
  const tau = Math.exp(q[1]!);
  const mu = theta.reduce((a, b) => a + b) / J + (tau / Math.sqrt(J)) * normalAt(share[0]!);
  const squares = theta.reduce((sum, effect) => sum + (effect - mu) ** 2, 0);
  const spread = Math.sqrt(squares / sevenAt(share[1]!));
  return [
    mu,
    Math.log(spread),
    ...Y.map((y, j) => {
      const precision = 1 / SE[j]! ** 2 + 1 / spread ** 2;
      const middle = (y / SE[j]! ** 2 + mu / spread ** 2) / precision;
      return middle + normalAt(share[2 + j]!) / Math.sqrt(precision);
    }),
  ];
}

/** The spread below which this share of the posterior lies. */
export const spreadAt = (share: number): number => crossing(shareBelow, share, 1e-9, 3000);

/** Mean and variance of the log spread, by straight sums; the logarithm is averaged within each cell. */
export const exactLog = (() => {
  let [mass, first, second] = [0, 0, 0];
  for (const { tau, weight } of cells) {
    mass += weight;
    first += weight * Math.log(tau);
    second += weight * Math.log(tau) ** 2;
  }
  return { mean: first / mass, variance: second / mass - (first / mass) ** 2 };
})();

let starts: readonly number[] | undefined;

/** Spreads at the middles of two hundred equal shares of the posterior. */
export function startsOf(): readonly number[] {
  starts ??= Array.from({ length: 200 }, (_, k) => spreadAt((k + 0.5) / 200));
  return starts;
}

/** Two hundred walks from the middles of equal shares: how many proposals they take, and what their lists are worth. */
export function manyWalks(
  way: "proposals" | "draws" | "pushes" | "pushes respelled",
  reach: number,
) {
  const isPushed = way === "pushes" || way === "pushes respelled";
  const logs = startsOf().map((tau, seed) => {
    const { noted } = isPushed
      ? walkPushed(way === "pushes", tau, reach, seed)
      : walkOnFoot(way === "draws", tau, reach, seed);
    return noted.map(({ tau, isTaken }) => ({ log: Math.log(tau), isTaken }));
  });
  const means = logs.map((walk) => walk.reduce((sum, { log }) => sum + log, 0) / walk.length);
  const square = means.reduce((sum, one) => sum + (one - exactLog.mean) ** 2, 0) / means.length;
  return {
    taken: logs.flat().filter(({ isTaken }) => isTaken).length / logs.flat().length,
    worth: exactLog.variance / square,
    own: logs.map((walk) =>
      walk.every(({ isTaken }) => !isTaken)
        ? Number.NaN
        : effectiveOf([walk.map(({ log }) => log)]),
    ),
  };
}
