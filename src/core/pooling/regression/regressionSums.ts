import type { Design } from "./regressionData.ts";

/** Covariance of the lines' coefficients: variances of intercept and slope, and their covariance. */
export interface LineCovariance {
  readonly interceptVariance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
}

/** A Normal prior of both population coefficients, the intercept at x = 0: a precision of 0 is flat. */
export interface LinePrior {
  readonly mean: number;
  readonly precision: number;
}

/**
 * Covariance of the intercept elsewhere and the slope: what a covariance at one x is `by` further on.
 *
 *   v00 + 2 by v01 + by² v11,  v01 + by v11,  v11; the first as (v01 + by v11)² / v11 + det / v11, where nothing cancels
 *
 * @example
 * covarianceFrom({ interceptVariance: 4, slopeVariance: 1, covariance: -1 }, 2) // { interceptVariance: 4, slopeVariance: 1, covariance: 1 }
 */
export function covarianceFrom(v: LineCovariance, by: number): LineCovariance {
  const { interceptVariance, slopeVariance, covariance } = v;
  if (by === 0 || !(slopeVariance > 0)) return v;
  const moved = covariance + by * slopeVariance;
  const rest = Math.max(0, interceptVariance - covariance * (covariance / slopeVariance));
  return {
    interceptVariance: moved * (moved / slopeVariance) + rest,
    slopeVariance,
    covariance: moved,
  };
}

/** What the likelihood of lines in groups needs at one set of variances; filled anew by every call. */
export interface RegressionSums {
  /** Sum over groups of log det (errorVariance I + R Psi R'). */
  logs: number;
  /** Misfit of all z at the best (or posterior mean) gamma, prior included. */
  misfit: number;
  gamma0: number;
  gamma1: number;
  /** Sum of R' M⁻¹ R, prior precision included: the precision of gamma. */
  a00: number;
  a01: number;
  a11: number;
  determinant: number;
}

/** Sums at one set of variances; the determinant of Psi may be told where it would cancel. */
export type RegressionKernel = (
  errorVariance: number,
  psi00: number,
  psi01: number,
  psi11: number,
  psi?: number,
) => RegressionSums;

/**
 * A function that sums over all groups, without allocating: the inner loop of fits and quadratures.
 *
 *   M = errorVariance I + R Psi R',  A = sum R' M⁻¹ R,  gamma = A⁻¹ sum R' M⁻¹ z,  misfit = sum (z - R gamma)' M⁻¹ (z - R gamma)
 *
 * Shapes  all intercepts, those of Psi and gamma too, are at the origin of the designs; the prior's is `origin` before it.
 * Limits  any Psi with det >= 0, also 0; nothing cancels for large ones. What is summed are distances from one line through
 *         all rows, so that rows far from 0 lose nothing.
 *
 * @example
 * regressionKernel(designsOf(regressionData({ x: [[0, 1]], y: [[1, 2]] }).groups))(1, 0, 0, 0).gamma1 // 1.000000000
 */
export function regressionKernel(
  designs: readonly Design[],
  prior: LinePrior = { mean: 0, precision: 0 },
  origin = 0,
): RegressionKernel {
  const D = designs.length;
  const inverse = new Float64Array(3 * D);
  const out: RegressionSums = {
    logs: 0,
    misfit: 0,
    gamma0: 0,
    gamma1: 0,
    a00: 0,
    a01: 0,
    a11: 0,
    determinant: 0,
  };
  const [ref0, ref1] = lineThrough(designs);
  const apart = new Float64Array(2 * D);
  designs.forEach(({ r00, r01, r11, mean }, d) => {
    apart[2 * d] = mean[0] - r00 * ref0 - r01 * ref1;
    apart[2 * d + 1] = mean[1] - r11 * ref1;
  });
  const { precision } = prior;
  // How far the prior's means are from that line: its height at x = 0 and its slope.
  const prior0 = precision > 0 ? prior.mean - (ref0 - origin * ref1) : 0;
  const prior1 = precision > 0 ? prior.mean - ref1 : 0;
  return (errorVariance, psi00, psi01, psi11, psi = psi00 * psi11 - psi01 * psi01) => {
    let [a00, a01, a11] = [0, 0, 0];
    let [b0, b1] = [0, 0];
    let logs = 0;
    for (let d = 0; d < D; d++) {
      const { count, r00, r01, r11 } = designs[d]!;
      const f0 = r00 * psi00 + r01 * psi01;
      const f1 = r00 * psi01 + r01 * psi11;
      const m00 = errorVariance + f0 * r00 + f1 * r01;
      const m01 = f1 * r11;
      const m11 = errorVariance + r11 * r11 * psi11;
      const p01 = m01 / m00;
      // det M / m00, as a sum of positive terms: nothing cancels where Psi is large.
      const rest =
        psi >= 0
          ? errorVariance + (r11 * r11 * (errorVariance * psi11 + psi * r00 * r00)) / m00
          : m11 - (m01 * m01) / m00;
      logs += count * Math.log(m00 * rest);
      const i11 = 1 / rest;
      const i01 = -p01 * i11;
      const i00 = 1 / m00 + p01 * p01 * i11;
      inverse[3 * d] = i00;
      inverse[3 * d + 1] = i01;
      inverse[3 * d + 2] = i11;
      const g0 = i00 * r00;
      const g1 = i01 * r00;
      const h0 = i00 * r01 + i01 * r11;
      const h1 = i01 * r01 + i11 * r11;
      a00 += count * g0 * r00;
      a01 += count * h0 * r00;
      a11 += count * (h0 * r01 + h1 * r11);
      b0 += count * (g0 * apart[2 * d]! + g1 * apart[2 * d + 1]!);
      b1 += count * (h0 * apart[2 * d]! + h1 * apart[2 * d + 1]!);
    }
    let determinant = a00 * a11 - a01 * a01;
    if (precision > 0) {
      // The prior's intercept is origin before the designs': precision (1, -origin)'(1, -origin), as a sum of positive terms.
      determinant +=
        precision * (a00 + (a00 * origin + 2 * a01) * origin + a11) + precision * precision;
      a00 += precision;
      a01 -= precision * origin;
      a11 += precision * (1 + origin * origin);
      b0 += precision * prior0;
      b1 += precision * (prior1 - origin * prior0);
    }
    const d0 = (a11 * b0 - a01 * b1) / determinant;
    const d1 = (a00 * b1 - a01 * b0) / determinant;
    let misfit =
      precision > 0 ? precision * ((d0 - origin * d1 - prior0) ** 2 + (d1 - prior1) ** 2) : 0;
    for (let d = 0; d < D; d++) {
      const { count, r00, r01, r11, scatter } = designs[d]!;
      const e0 = apart[2 * d]! - r00 * d0 - r01 * d1;
      const e1 = apart[2 * d + 1]! - r11 * d1;
      misfit +=
        inverse[3 * d]! * (scatter[0] + count * e0 * e0) +
        2 * inverse[3 * d + 1]! * (scatter[1] + count * e0 * e1) +
        inverse[3 * d + 2]! * (scatter[2] + count * e1 * e1);
    }
    out.logs = logs;
    out.misfit = misfit;
    out.gamma0 = ref0 + d0;
    out.gamma1 = ref1 + d1;
    out.a00 = a00;
    out.a01 = a01;
    out.a11 = a11;
    out.determinant = determinant;
    return out;
  };
}

/** One line through all rows by least squares. */
function lineThrough(designs: readonly Design[]): readonly [number, number] {
  let [s00, s01, s11, t0, t1] = [0, 0, 0, 0, 0];
  for (const { count, r00, r01, r11, mean } of designs) {
    s00 += count * r00 * r00;
    s01 += count * r00 * r01;
    s11 += count * (r01 * r01 + r11 * r11);
    t0 += count * r00 * mean[0];
    t1 += count * (r01 * mean[0] + r11 * mean[1]);
  }
  const determinant = s00 * s11 - s01 * s01;
  if (!(determinant > 1e-12 * s00 * s11)) return [t0 / s00, 0];
  return [(s11 * t0 - s01 * t1) / determinant, (s00 * t1 - s01 * t0) / determinant];
}
