import { door, type Loose, maybe, oneOf } from "../../door.ts";
import { maximise } from "../numerics/maximise/maximise.ts";
import { LIKELIHOOD } from "../priors/likelihood.ts";
import {
  type Design,
  designsOf,
  LINES,
  type RegressionData,
  requireLines,
} from "./regressionData.ts";
import { linesFrom, type RegressionGiven } from "./regressionGiven.ts";
import {
  covarianceFrom,
  type LineCovariance,
  type RegressionSums,
  regressionKernel,
} from "./regressionSums.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** How the coefficients vary between groups. */
export type LineStructure = "correlated" | "uncorrelated" | "intercepts";

/** Variances of a hierarchical regression, and its lines with the variances taken as known. */
export interface RegressionFit {
  readonly sigmaVariance: number;
  readonly sigma: number;
  /** With the intercept at x = 0. */
  readonly population: LineCovariance;
  readonly interceptSd: number;
  readonly slopeSd: number;
  /** Of the slope and the intercept at x = 0; NaN where one of the two variances is 0. */
  readonly correlation: number;
  readonly logLikelihood: number;
  /** Lines of the population, of every group and of a new one. */
  readonly lines: RegressionGiven;
}

/**
 * Lines in groups by ML or REML: all variances unknown.
 *
 *   y_i ~ Normal(b0_j + b1_j x_i, sigma), (b0_j, b1_j) ~ Normal(gamma, Psi);  Psi = sigma² L L', sigma and gamma in closed form
 *   given L, and L's entries by Newton's steps from the best of a grid
 *
 * Shapes  groups as in `regressionData`; "uncorrelated" holds the covariance at 0, "intercepts" the slope variance too.
 * Units   intercepts have the unit of y, slopes that of y over x.
 * Limits  variances may be 0 and the correlation ±1 on the boundary. logLikelihood is lme4's: for REML gamma is
 *         integrated out with a flat prior. Where x = 0 lies does not matter for slopes, sigma and the likelihood, however far
 *         off it is; intercepts, interceptSd and correlation are those at x = 0. "uncorrelated" is another model at
 *         another zero: it says that lines do not fan out from, or towards, x = 0.
 * Throws  RangeError for bad data; ConvergenceError.
 * Source  Bates, Mächler, Bolker & Walker, "Fitting linear mixed-effects models using lme4", J. Stat. Software 67 (2015).
 *
 * @example
 * regressionFit({ ...regressionData({ x: [[-1, 0, 1], [-1, 0, 1]], y: [[1, 2, 4], [3, 4, 6]] }), method: "REML" }).lines.gamma.slope // 1.5000000
 */
export function regressionFit(
  asked: Loose<
    RegressionData & { readonly method: "ML" | "REML"; readonly structure?: LineStructure }
  >,
): RegressionFit {
  const of = door("regressionFit", asked, {
    ...LINES,
    method: LIKELIHOOD,
    structure: maybe(oneOf("correlated", "uncorrelated", "intercepts")),
  });
  const where = "regressionFit";
  requireLines(where, of);
  const { groups, squaresWithin, method, structure = "correlated" } = of;
  const N = groups.reduce((total, { n }) => total + n, 0);
  const scale = scaleOf(of);
  const designs = designsOf(groups).map((design) => scaled(design, scale));
  // In the designs' x the reader's zero: without a correlation it is part of the model, and what a slope does at the rows
  // is `lever` times it and more.
  const lever = structure === "uncorrelated" ? ((of.origin ?? 0) + scale.centre) / scale.length : 0;
  const reach = Math.hypot(1, lever);
  const kernel = regressionKernel(designs);
  const degrees = method === "REML" ? N - 2 : N;
  const at = (l00: number, l10: number, l11: number) => {
    const [f10, f11] = [l10, l11 / reach];
    const f01 = lever * f11;
    const psi = (l00 * f11) ** 2;
    const sums = kernel(
      1,
      l00 * l00 + f01 * f01,
      l00 * f10 + f01 * f11,
      f10 * f10 + f11 * f11,
      psi,
    );
    const misfit = squaresWithin + sums.misfit;
    const logOfGamma = method === "REML" ? Math.log(sums.determinant) : 0;
    return { sums, misfit, value: -0.5 * (degrees * Math.log(misfit) + sums.logs + logOfGamma) };
  };
  const full = (x: readonly number[]): readonly [number, number, number] =>
    structure === "correlated"
      ? [x[0]!, x[1]!, x[2]!]
      : [x[0]!, 0, structure === "uncorrelated" ? x[1]! : 0];
  const least = 0.1 / Math.max(...designs.map(({ r00 }) => r00));
  const grid = Array.from({ length: 8 }, (_, i) => least * 4 ** i);
  let start: readonly number[] = [least];
  let height = -Infinity;
  for (const a of grid)
    for (const b of structure === "intercepts" ? [0] : grid) {
      const { value } = at(a, 0, b);
      if (value <= height) continue;
      [start, height] = [
        { correlated: [a, 0, b], uncorrelated: [a, b], intercepts: [a] }[structure],
        value,
      ];
    }
  // In units of the start's sds, so that all steps are of one size.
  const unit = full(start).map((sd, k) => (k === 1 ? start[2]! : sd));
  const used = { correlated: [0, 1, 2], uncorrelated: [0, 2], intercepts: [0] }[structure];
  const found = maximise(
    where,
    (x) => {
      const [l00, l10, l11] = full(x.map((value, i) => value * unit[used[i]!]!));
      const { sums, misfit, value } = at(l00, l10, l11);
      const slope = slopeByPsi(
        designs,
        l00,
        l10,
        l11 / reach,
        lever,
        sums,
        degrees / misfit,
        method,
      );
      // d/dF of f(F F') is 2 (df/dPsi) F, F = [[l00, lever l11], [l10, l11]].
      const byL = [
        2 * (slope[0] * l00 + slope[1] * l10),
        2 * (slope[1] * l00 + slope[2] * l10),
        (2 * (slope[2] + lever * (2 * slope[1] + lever * slope[0])) * l11) / (reach * reach),
      ];
      return { value, gradient: used.map((k) => byL[k]! * unit[k]!) };
    },
    start.map((value, i) => value / unit[used[i]!]!),
  ).map((x) => (Math.abs(x) < 1e-7 ? 0 : x));
  const [l00, l10, l11] = full(found.map((x, i) => x * unit[used[i]!]!));
  const best = at(l00, l10, l11);
  const sigmaVariance = best.misfit / degrees;
  const { centre, length } = scale;
  const slopeUnit = reach * length;
  const unitVariances =
    structure === "correlated"
      ? [l00 * l00, (l00 * l10) / length, (l10 * l10 + l11 * l11) / (length * length)]
      : [l00 * l00, 0, (l11 / slopeUnit) ** 2];
  const [p00, p01, p11] = unitVariances.map((p) => p * sigmaVariance) as [number, number, number];
  // Correlated: at the rows, from where it is brought to the origin and to x = 0. Otherwise it is that at x = 0 at once.
  const found0 = { interceptVariance: p00, slopeVariance: p11, covariance: p01 };
  const origin = of.origin ?? 0;
  const isAtRows = structure === "correlated";
  const population = isAtRows ? covarianceFrom(found0, -(origin + centre)) : found0;
  const atOrigin = covarianceFrom(found0, isAtRows ? -centre : origin);
  const [interceptSd, slopeSd] = [population.interceptVariance, population.slopeVariance].map(
    Math.sqrt,
  ) as [number, number];
  return {
    sigmaVariance,
    sigma: Math.sqrt(sigmaVariance),
    population,
    interceptSd,
    slopeSd,
    correlation: population.covariance / (interceptSd * slopeSd),
    logLikelihood:
      best.value -
      0.5 * degrees * (LOG_TWO_PI + 1 - Math.log(degrees)) -
      (method === "REML" ? Math.log(scale.length) : 0),
    lines: linesFrom(of, {
      sigmaVariance,
      population: atOrigin,
      psi: (l00 * (l11 / slopeUnit) * sigmaVariance) ** 2,
      prior: { mean: 0, precision: 0 },
    }),
  };
}

/** x = origin + centre + length u, so that intercepts and slopes in u are of one size and hardly correlated. */
interface XScale {
  readonly centre: number;
  readonly length: number;
}

function scaleOf({ groups }: RegressionData): XScale {
  let [rows, total, squares] = [0, 0, 0];
  for (const { n, r00, r01 } of groups) {
    rows += n;
    total += r00 * r01;
  }
  const centre = total / rows;
  for (const { r00, r01, r11 } of groups) squares += (r01 - centre * r00) ** 2 + r11 * r11;
  return { centre, length: Math.sqrt(squares / rows) };
}

function scaled(design: Design, { centre, length }: XScale): Design {
  const { r00, r01, r11 } = design;
  return { ...design, r01: (r01 - centre * r00) / length, r11: r11 / length };
}

/** Derivative of the log likelihood by Psi (00, 01, 11), sigma² profiled out; weight is degrees over misfit. */
function slopeByPsi(
  designs: readonly Design[],
  l00: number,
  l10: number,
  l11: number,
  lever: number,
  sums: RegressionSums,
  weight: number,
  method: "ML" | "REML",
): readonly [number, number, number] {
  const { determinant } = sums;
  const l01 = lever * l11;
  const [v00, v01, v11] = [sums.a11, -sums.a01, sums.a00].map((a) => a / determinant) as [
    number,
    number,
    number,
  ];
  let [d00, d01, d11] = [0, 0, 0];
  for (const { count, r00, r01, r11, mean, scatter } of designs) {
    // T = R F, F = [[l00, l01], [l10, l11]], M = I + T T', inverse by its determinant 1 + |T|² + det(T)².
    const [t00, t01, t10, t11] = [
      r00 * l00 + r01 * l10,
      r00 * l01 + r01 * l11,
      r11 * l10,
      r11 * l11,
    ];
    const detT = r00 * r11 * (l00 * l11 - l01 * l10);
    const [m00, m01, m11] = [
      1 + t00 * t00 + t01 * t01,
      t00 * t10 + t01 * t11,
      1 + t10 * t10 + t11 * t11,
    ];
    const det = m00 + t10 * t10 + t11 * t11 + detT * detT;
    const [i00, i01, i11] = [m11 / det, -m01 / det, m00 / det];
    // Columns of M⁻¹ R; S = R' M⁻¹ R.
    const [g0, g1] = [i00 * r00, i01 * r00];
    const [h0, h1] = [i00 * r01 + i01 * r11, i01 * r01 + i11 * r11];
    const [s00, s01, s11] = [g0 * r00, h0 * r00, h0 * r01 + h1 * r11];
    const e0 = mean[0] - r00 * sums.gamma0 - r01 * sums.gamma1;
    const e1 = mean[1] - r11 * sums.gamma1;
    const q00 = scatter[0] + count * e0 * e0;
    const q01 = scatter[1] + count * e0 * e1;
    const q11 = scatter[2] + count * e1 * e1;
    d00 += weight * (g0 * g0 * q00 + 2 * g0 * g1 * q01 + g1 * g1 * q11) - count * s00;
    d01 += weight * (g0 * h0 * q00 + (g0 * h1 + g1 * h0) * q01 + g1 * h1 * q11) - count * s01;
    d11 += weight * (h0 * h0 * q00 + 2 * h0 * h1 * q01 + h1 * h1 * q11) - count * s11;
    if (method === "ML") continue;
    // S A⁻¹ S
    const [u0, u1] = [s00 * v00 + s01 * v01, s00 * v01 + s01 * v11];
    const [w0, w1] = [s01 * v00 + s11 * v01, s01 * v01 + s11 * v11];
    d00 += count * (u0 * s00 + u1 * s01);
    d01 += count * (u0 * s01 + u1 * s11);
    d11 += count * (w0 * s01 + w1 * s11);
  }
  return [0.5 * d00, 0.5 * d01, 0.5 * d11];
}
