import type { Design } from "./regressionData.ts";

/** Covariance of the lines' coefficients: variances of intercept and slope, and their covariance. */
export interface LineCovariance {
  readonly interceptVariance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
}

/** A Normal prior of both population coefficients: a precision of 0 is flat. */
export interface LinePrior {
  readonly mean: number;
  readonly precision: number;
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
}

/**
 * A function that sums over all groups, without allocating: the inner loop of fits and quadratures.
 *
 *   M = errorVariance I + R Psi R',  A = sum R' M⁻¹ R,  gamma = A⁻¹ sum R' M⁻¹ z,  misfit = sum (z - R gamma)' M⁻¹ (z - R gamma)
 *
 * Limits  any Psi with det >= 0, also 0; nothing cancels for large ones.
 *
 * @example
 * regressionKernel(designsOf(regressionData({ x: [[0, 1]], y: [[1, 2]] }).groups))(1, 0, 0, 0).gamma1 // 1.000000000
 */
export function regressionKernel(
  designs: readonly Design[],
  prior: LinePrior = { mean: 0, precision: 0 },
): (errorVariance: number, psi00: number, psi01: number, psi11: number) => RegressionSums {
  const D = designs.length;
  const inverse = new Float64Array(3 * D);
  const out: RegressionSums = { logs: 0, misfit: 0, gamma0: 0, gamma1: 0, a00: 0, a01: 0, a11: 0 };
  return (errorVariance, psi00, psi01, psi11) => {
    let [a00, a01, a11] = [prior.precision, 0, prior.precision];
    let [b0, b1] = [prior.precision * prior.mean, prior.precision * prior.mean];
    let logs = 0;
    for (let d = 0; d < D; d++) {
      const { count, r00, r01, r11, mean } = designs[d]!;
      const f0 = r00 * psi00 + r01 * psi01;
      const f1 = r00 * psi01 + r01 * psi11;
      const m00 = errorVariance + f0 * r00 + f1 * r01;
      const m01 = f1 * r11;
      const m11 = errorVariance + r11 * r11 * psi11;
      const p01 = m01 / m00;
      const rest = restOf(errorVariance, m00, psi00, psi01, psi11, r00, r11, m11, m01);
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
      b0 += count * (g0 * mean[0] + g1 * mean[1]);
      b1 += count * (h0 * mean[0] + h1 * mean[1]);
    }
    const determinant = a00 * a11 - a01 * a01;
    const gamma0 = (a11 * b0 - a01 * b1) / determinant;
    const gamma1 = (a00 * b1 - a01 * b0) / determinant;
    let misfit = prior.precision * ((gamma0 - prior.mean) ** 2 + (gamma1 - prior.mean) ** 2);
    for (let d = 0; d < D; d++) {
      const { count, r00, r01, r11, mean, scatter } = designs[d]!;
      const e0 = mean[0] - r00 * gamma0 - r01 * gamma1;
      const e1 = mean[1] - r11 * gamma1;
      misfit +=
        inverse[3 * d]! * (scatter[0] + count * e0 * e0) +
        2 * inverse[3 * d + 1]! * (scatter[1] + count * e0 * e1) +
        inverse[3 * d + 2]! * (scatter[2] + count * e1 * e1);
    }
    out.logs = logs;
    out.misfit = misfit;
    out.gamma0 = gamma0;
    out.gamma1 = gamma1;
    out.a00 = a00;
    out.a01 = a01;
    out.a11 = a11;
    return out;
  };
}

/** det M / m00, as a sum of positive terms: nothing cancels where Psi is large. */
function restOf(
  s: number,
  m00: number,
  psi00: number,
  psi01: number,
  psi11: number,
  r00: number,
  r11: number,
  m11: number,
  m01: number,
): number {
  const determinant = psi00 * psi11 - psi01 * psi01;
  if (!(determinant >= 0)) return m11 - (m01 * m01) / m00;
  return s + (r11 * r11 * (s * psi11 + determinant * r00 * r00)) / m00;
}
