import { requireThat } from "../../assert.ts";
import { door, type Loose } from "../../door.ts";
import { solveLower } from "../../linear/cholesky.ts";
import { maximise } from "../numerics/maximise/maximise.ts";
import { LIKELIHOOD } from "../priors/likelihood.ts";
import {
  CROSSED,
  type CrossedData,
  type CrossedGiven,
  type CrossedSystem,
  crossedGiven,
  crossedSystem,
  requireCrossed,
  solvedCrossed,
} from "./crossed.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** Variance components of a crossed model, and its effects with the variances taken as known. */
export interface CrossedFit {
  readonly sigmaVariance: number;
  readonly annotatorVariance: number;
  readonly itemVariance: number;
  readonly sigma: number;
  readonly annotatorSd: number;
  readonly itemSd: number;
  readonly logLikelihood: number;
  readonly effects: CrossedGiven;
}

/**
 * Crossed effects by REML or ML, the table of ratings full or not.
 *
 *   y_r ~ Normal(mu + a_annotator(r) + b_item(r), sigma); given the two ratios to sigma the rest is in closed form,
 *   the ratios by Newton's steps from the best of a grid
 *
 * Shapes  annotator, item and y hold R entries each; one evaluation takes (A + I)³ steps.
 * Units   the sds have the unit of y.
 * Limits  sds of 0 on the boundary. logLikelihood is lme4's: for REML mu is integrated out with a flat prior. The three
 *         variances are told apart by annotators with several items and items with several annotators.
 * Throws  RangeError for one annotator, one item, or a table in which every annotator has an item of his own or the other way
 *         round; ConvergenceError.
 * Source  Bates, Mächler, Bolker & Walker, "Fitting linear mixed-effects models using lme4", J. Stat. Software 67 (2015).
 *
 * @example
 * crossedFit({ annotator: [0, 0, 1, 1], item: [0, 1, 0, 1], y: [1, 3, 5, 8], method: "REML" }).sigmaVariance // 0.25000000
 */
export function crossedFit(
  asked: Loose<CrossedData & { readonly method: "ML" | "REML" }>,
): CrossedFit {
  const of = door("crossedFit", asked, { ...CROSSED, method: LIKELIHOOD });
  const where = "crossedFit";
  requireCrossed(where, of);
  const { annotator, item, y, method } = of;
  const system = crossedSystem(of);
  const R = y.length;
  requireThat(
    system.A > 1 &&
      system.size - 1 - system.A > 1 &&
      R > system.A &&
      R > system.size - 1 - system.A,
    where,
    "there must be two annotators, two items, and more ratings than either",
    `${system.A}, ${system.size - 1 - system.A} and ${R}`,
  );
  const pairs = new Set(annotator.map((a, r) => `${a} ${item[r]}`)).size;
  requireThat(
    pairs > Math.max(system.A, system.size - 1 - system.A),
    where,
    "annotators and items must cross: some annotator with several items, some item with several annotators",
    `${pairs} pairs`,
  );
  requireThat(system.squares > 0, where, "the ratings must differ", system.squares);
  const at = (a: number, b: number) => likelihoodAt(system, method, a, b);
  const grid = [0.1, 0.4, 1, 3, 10];
  let start = [1, 1] as readonly [number, number];
  let height = -Infinity;
  for (const a of grid)
    for (const b of grid) {
      const { value } = at(a, b);
      if (value > height) [start, height] = [[a, b], value];
    }
  const [a, b] = maximise(where, ([s, t]) => at(s!, t!), start).map((ratio) =>
    Math.abs(ratio) < 1e-6 ? 0 : Math.abs(ratio),
  ) as [number, number];
  const best = at(a, b);
  const degrees = method === "REML" ? R - 1 : R;
  const sigmaVariance = best.misfit / degrees;
  requireThat(
    sigmaVariance > 1e-20 * system.squares,
    where,
    "the ratings must not be a sum of the two effects exactly",
    sigmaVariance,
  );
  const sigma = Math.sqrt(sigmaVariance);
  return {
    sigmaVariance,
    annotatorVariance: a * a * sigmaVariance,
    itemVariance: b * b * sigmaVariance,
    sigma,
    annotatorSd: a * sigma,
    itemSd: b * sigma,
    logLikelihood: best.value - 0.5 * degrees * (LOG_TWO_PI + 1 - Math.log(degrees)),
    effects: crossedGiven({ annotator, item, y, sigma, annotatorSd: a * sigma, itemSd: b * sigma }),
  };
}

/** Log likelihood with sigma² profiled out, and its derivatives by the two ratios; even in both. */
function likelihoodAt(system: CrossedSystem, method: "ML" | "REML", a: number, b: number) {
  const { A, size, rows, gram, pulled } = system;
  const { sums, factor, effects } = solvedCrossed(system, a, b);
  const degrees = method === "REML" ? rows - 1 : rows;
  // ML wants log det V alone: the pivot of mu is taken off log det H, and mu out of the traces.
  const restricted = method === "REML";
  const last = factor[size * size - 1]!;
  const logs = sums.logs - (restricted ? 0 : 2 * Math.log(last));
  const used = restricted ? size : size - 1;
  const ratio = (k: number) => (k < A ? a : k < size - 1 ? b : 1);
  const traces = [0, 0];
  const falls = [0, 0];
  for (let k = 0; k < size - 1; k++) {
    const side = k < A ? 0 : 1;
    // Half the derivative of log det H by the ratio: sum over m of (H⁻¹)_km Z'Z_km ratio_m.
    const unit = new Float64Array(used);
    unit[k] = 1;
    const column = columnOfInverse(factor, size, unit);
    let fitted = 0;
    for (let m = 0; m < size; m++) {
      const g = gram[k * size + m]! * ratio(m);
      if (m < used) traces[side]! += g * column[m]!;
      fitted += g * effects[m]!;
    }
    // Derivative of the misfit: -2 u_k times what the rows of k still hold.
    falls[side]! += effects[k]! * (pulled[k]! - fitted);
  }
  return {
    misfit: sums.misfit,
    value: -0.5 * (degrees * Math.log(sums.misfit) + logs),
    gradient: traces.map((trace, side) => (degrees * falls[side]!) / sums.misfit - trace),
  };
}

/** Column of the inverse of the leading block whose size is that of `unit`. */
function columnOfInverse(factor: Float64Array, size: number, unit: Float64Array): Float64Array {
  const n = unit.length;
  const block =
    n === size
      ? factor
      : Float64Array.from({ length: n * n }, (_, i) => factor[Math.floor(i / n) * size + (i % n)]!);
  const x = solveLower(block, unit);
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= block[k * n + i]! * x[k]!;
    x[i]! /= block[i * n + i]!;
  }
  return x;
}
