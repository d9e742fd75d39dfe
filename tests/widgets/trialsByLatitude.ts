/** Cases and others among the vaccinated and among the others, and degrees: Vandiviere first, then as Colditz lists them. */
export const COUNTS = [
  ["Vandiviere", 8, 2537, 10, 619, 19],
  ["Aronson", 4, 119, 11, 128, 44],
  ["Ferguson", 6, 300, 29, 274, 55],
  ["Rosenthal 1960", 3, 228, 11, 209, 42],
  ["Hart", 62, 13536, 248, 12619, 52],
  ["Frimodt-Møller", 33, 5036, 47, 5761, 13],
  ["Stein", 180, 1361, 372, 1079, 44],
  ["Madras", 505, 87886, 499, 87892, 13],
  ["Coetzee", 29, 7470, 45, 7232, 27],
  ["Rosenthal 1961", 17, 1699, 65, 1600, 42],
  ["Comstock 1974", 186, 50448, 141, 27197, 18],
  ["Comstock 1969", 5, 2493, 3, 2338, 33],
  ["Comstock 1976", 27, 16886, 29, 17825, 33],
] as const;

/** A trial as the other route has it. */
export interface Trial {
  readonly name: string;
  readonly y: number;
  readonly v: number;
  readonly x: number;
}

export const TRIALS: readonly Trial[] = COUNTS.map(([name, a, b, c, d, x]) => ({
  name,
  y: Math.log(a) - Math.log(a + b) - Math.log(c) + Math.log(c + d),
  v: b / (a * (a + b)) + d / (c * (c + d)),
  x,
}));
export const MADRAS = 7;
export const FERGUSON = 2;

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/**
 * Everything at one spread by the normal equations as they stand, x counted from the equator; without a line the slope is
 * left out of them.
 */
export function solved(trials: readonly Trial[], withLine: boolean, tau: number) {
  const w = trials.map(({ v }) => 1 / (v + tau ** 2));
  const s = (power: number) => total(trials.map(({ x }, j) => w[j]! * (x / 30) ** power));
  const t = (power: number) => total(trials.map(({ x, y }, j) => w[j]! * (x / 30) ** power * y));
  const det = withLine ? s(0) * s(2) - s(1) ** 2 : s(0);
  const b = withLine ? (s(0) * t(1) - s(1) * t(0)) / det : 0;
  const a = withLine ? (s(2) * t(0) - s(1) * t(1)) / det : t(0) / s(0);
  const to = (x: number) => a + (b * x) / 30;
  /** Variance of what a trial at this place is pulled to. */
  const doubt = (x: number) => {
    const u = x / 30;
    return withLine ? (s(2) - 2 * u * s(1) + u * u * s(0)) / det : 1 / s(0);
  };
  const estimates = trials.map(({ x, y, v }, j) => y - v * w[j]! * (y - to(x)));
  const keeps = trials.map((_, j) => tau ** 2 * w[j]!);
  const log =
    0.5 *
    (total(w.map(Math.log)) -
      Math.log(det) -
      total(trials.map(({ x, y }, j) => w[j]! * (y - to(x)) ** 2)));
  return { to, doubt, estimates, keeps, log, slope: b / 30, slopeVariance: s(0) / det / 900, w };
}

/** The spread whose restricted likelihood is highest: a fine grid, then ever narrower. */
export function bestSpread(trials: readonly Trial[], withLine: boolean): number {
  const log = (tau: number) => solved(trials, withLine, tau).log;
  let [low, high] = [0, 4];
  for (let round = 0; round < 9; round++) {
    const step = (high - low) / 60;
    const grid = Array.from({ length: 61 }, (_, k) => low + step * k);
    const top = grid.reduce((a, b) => (log(b) > log(a) ? b : a));
    [low, high] = [Math.max(0, top - step), top + step];
  }
  return (low + high) / 2;
}

/** Posterior of the spread, flat: midpoints in u = tau / (1 + tau). */
export function averaged(trials: readonly Trial[], withLine: boolean) {
  const NODES = 4000;
  const taus = Array.from({ length: NODES }, (_, k) => (k + 0.5) / (NODES - k - 0.5));
  const at = taus.map((tau) => solved(trials, withLine, tau));
  const top = at.reduce((best, { log }) => Math.max(best, log), Number.NEGATIVE_INFINITY);
  const raw = at.map(({ log }, k) => Math.exp(log - top) * (1 + taus[k]!) ** 2);
  const all = total(raw);
  const mean = (of: (k: number) => number) => total(raw.map((one, k) => (one / all) * of(k)));
  const quantile = (p: number) => {
    let below = 0;
    for (const [k, one] of raw.entries()) {
      const share = one / all;
      if (below + share >= p) {
        const u = (k + (p - below) / share) / NODES;
        return u / (1 - u);
      }
      below += share;
    }
    return Number.NaN;
  };
  const estimate = (j: number) => mean((k) => at[k]!.estimates[j]!);
  const sd = (j: number) => {
    const { v, x } = trials[j]!;
    const second = mean((k) => {
      const { keeps, doubt, estimates } = at[k]!;
      return keeps[j]! * v + (1 - keeps[j]!) ** 2 * doubt(x) + estimates[j]! ** 2;
    });
    return Math.sqrt(second - estimate(j) ** 2);
  };
  return { quantile, keep: (j: number) => mean((k) => at[k]!.keeps[j]!), estimate, sd };
}

/** How far the first trial lies from what the others expect of it, in sds of that. */
export function deleted(trials: readonly Trial[], withLine: boolean, tau: number): number {
  const [first, ...rest] = trials as readonly [Trial, ...Trial[]];
  const { to, doubt } = solved(rest, withLine, tau);
  return (first.y - to(first.x)) / Math.sqrt(doubt(first.x) + tau ** 2 + first.v);
}
