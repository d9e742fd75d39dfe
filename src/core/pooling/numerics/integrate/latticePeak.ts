import { convergenceError } from "../../../convergence.ts";
import { shiftedStep } from "../maximise/maximise.ts";
import type { Axis } from "./axes.ts";

const MAX_STEPS = 100;
/** Steps after which the widths are damped. */
const PATIENCE = 20;

/** Where a density is highest, and how far it reaches along every axis. */
export interface Peak {
  readonly u: readonly number[];
  readonly log: number;
  /** Sd along every axis with the others held. */
  readonly sd: readonly number[];
}

/**
 * The peak of a density of a few variables, near enough to lay a lattice around it.
 *
 *   Newton's steps with differences over a tenth of the sd; a shift of the second derivatives where it is not concave
 *
 * Limits  good to a tenth of an sd; along an even axis the peak may lie at 0.
 * Throws  ConvergenceError if the start has no density, or 100 steps do not settle.
 *
 * @example
 * latticePeak({ where: "f", axes: [REAL_AXIS], logAt: ([u]) => -2 * (u - 1) ** 2, start: [0] }).sd // [0.5000000]
 */
export function latticePeak(of: {
  readonly where: string;
  readonly axes: readonly Axis[];
  readonly logAt: (u: ArrayLike<number>) => number;
  readonly start: readonly number[];
}): Peak {
  const { axes } = of;
  const logAt = (u: readonly number[]) =>
    of.logAt(u.map((at, k) => (axes[k]!.even ? Math.abs(at) : at)));
  const n = axes.length;
  let u = [...of.start];
  let sd = axes.map(({ longest }) => Math.min(longest, 1));
  let log = logAt(u);
  let moved = Infinity;
  for (let step = 0; step < MAX_STEPS && log > -Infinity; step++) {
    const { gradient, curvature } = differences(
      logAt,
      u,
      sd.map((s) => 0.1 * s),
      log,
    );
    const width = sd.map((s, k) => {
      const bend = curvature[k * n + k]!;
      const found = bend > 0 ? Math.min(1 / Math.sqrt(bend), 8 * s) : 2 * s;
      // Where a top is flat in the middle, a wide look and a narrow one may disagree for ever.
      return step < PATIENCE ? found : Math.sqrt(found * s);
    });
    const move = ascent(gradient, curvature, width);
    moved = Math.max(...move.map((d, k) => Math.abs(d) / width[k]!));
    let factor = Math.min(1, 4 / moved);
    let next = u;
    let value = -Infinity;
    for (let half = 0; half < 40 && !(value >= log - 1e-9 * Math.abs(log)); half++) {
      next = u.map((at, k) => {
        const to = at + factor * move[k]!;
        return axes[k]!.even ? Math.abs(to) : to;
      });
      value = logAt(next);
      factor /= 2;
    }
    const settled = moved < 0.1 && width.every((w, k) => Math.abs(w - sd[k]!) < 0.2 * w);
    if (value >= log - 1e-9 * Math.abs(log)) [u, log] = [next, value];
    sd = width;
    if (settled) return { u, log, sd };
  }
  throw convergenceError(of.where, { iterations: MAX_STEPS, tolerance: 0.1, lastStep: moved });
}

function differences(
  logAt: (u: readonly number[]) => number,
  u: readonly number[],
  h: readonly number[],
  here: number,
) {
  const n = u.length;
  const at = (k: number, a: number, m: number, b: number) =>
    logAt(u.map((v, i) => v + (i === k ? a * h[k]! : 0) + (i === m ? b * h[m]! : 0)));
  const gradient: number[] = [];
  const curvature: number[] = new Array(n * n).fill(0);
  for (let k = 0; k < n; k++) {
    const [after, before] = [at(k, 1, k, 0), at(k, -1, k, 0)];
    gradient.push((after - before) / (2 * h[k]!));
    curvature[k * n + k] = -(after - 2 * here + before) / (h[k]! * h[k]!);
    for (let m = 0; m < k; m++) {
      const mixed = at(k, 1, m, 1) - at(k, 1, m, -1) - at(k, -1, m, 1) + at(k, -1, m, -1);
      curvature[k * n + m] = curvature[m * n + k] = -mixed / (4 * h[k]! * h[m]!);
    }
  }
  return { gradient, curvature };
}

/** Newton's step in units of the widths, where the matrix has diagonal 1 if it is concave there. */
function ascent(
  gradient: readonly number[],
  curvature: readonly number[],
  width: readonly number[],
): number[] {
  const n = gradient.length;
  const scaled = gradient.map((g, k) => g * width[k]!);
  const matrix = curvature.map((c, i) => c * width[Math.floor(i / n)]! * width[i % n]!);
  return Array.from(shiftedStep(scaled, matrix), (d, k) => d * width[k]!);
}
