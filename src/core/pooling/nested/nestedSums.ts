/** Means of classes in schools in arrays for the inner loops, the classes of a school side by side. */
export interface NestedTables {
  /** First class of every school, and the number of classes at the end. */
  readonly start: Int32Array;
  /** Place in the caller's order of every class. */
  readonly order: Int32Array;
  readonly mean: Float64Array;
  /** Error variance of every mean: sigma_c², or 1/n_c where sigma² is a factor of its own. */
  readonly error: Float64Array;
}

/** Sums over the tree at one pair of variances. */
export interface NestedSums {
  /** (y - psi)' V⁻¹ (y - psi) at the best psi. */
  readonly misfit: number;
  /** log det V */
  readonly logs: number;
  /** 1' V⁻¹ 1 */
  readonly precision: number;
  readonly psi: number;
  /** Derivatives by tau² and omega² of the misfit, of log det V and of log(1' V⁻¹ 1). */
  readonly misfitSlope: readonly [tau: number, omega: number];
  readonly logsSlope: readonly [tau: number, omega: number];
  readonly precisionSlope: readonly [tau: number, omega: number];
}

/**
 * Classes sorted by their school.
 *
 * @example
 * nestedTables({ school: [1, 0, 1], mean: [5, 6, 7], error: [1, 1, 1] }).order // [1, 0, 2]
 */
export function nestedTables(of: {
  readonly school: readonly number[];
  readonly mean: readonly number[];
  readonly error: readonly number[];
}): NestedTables {
  const { school, mean, error } = of;
  let K = 0;
  for (const k of school) K = Math.max(K, k + 1);
  const start = new Int32Array(K + 1);
  for (const k of school) start[k + 1]! += 1;
  for (let k = 0; k < K; k++) start[k + 1]! += start[k]!;
  const place = start.slice();
  const order = new Int32Array(school.length);
  for (let c = 0; c < school.length; c++) order[place[school[c]!]!++] = c;
  return {
    start,
    order,
    mean: Float64Array.from(order, (c) => mean[c]!),
    error: Float64Array.from(order, (c) => error[c]!),
  };
}

/**
 * Everything that the likelihood of three levels needs, in one pass up the tree and one down.
 *
 *   v_c = error_c + tau², P_k = sum 1/v_c, M_k = sum (y_c/v_c) / P_k, V_k = 1/P_k + omega²
 *   log det V = sum log v_c + sum log(P_k V_k),  d misfit / d tau² = -sum ((y_c - mu_k)/v_c)², mu_k the school's mean given all
 *
 * Shapes  errorFactor multiplies the tables' error variances.
 * Source  Searle, Casella & McCulloch, Variance Components (1992), chapter 6.
 *
 * @example
 * nestedSums(nestedTables({ school: [0, 1], mean: [0, 4], error: [1, 1] }), { errorFactor: 2, tauVariance: 1, omegaVariance: 1 }).misfit // 2
 */
export function nestedSums(
  { start, mean, error }: NestedTables,
  variances: {
    readonly errorFactor: number;
    readonly tauVariance: number;
    readonly omegaVariance: number;
  },
): NestedSums {
  const { errorFactor, tauVariance, omegaVariance } = variances;
  const K = start.length - 1;
  const origin = mean[0]!;
  const M = new Float64Array(K);
  const P = new Float64Array(K);
  const bend = new Float64Array(K);
  let [misfit, logs, precision, pulled, tauLogs] = [0, 0, 0, 0, 0];
  // Products of variances instead of their logs, until a product leaves the safe range.
  let product = 1;
  for (let k = 0; k < K; k++) {
    let [p, pm, squares] = [0, 0, 0];
    for (let c = start[k]!; c < start[k + 1]!; c++) {
      const variance = errorFactor * error[c]! + tauVariance;
      const w = 1 / variance;
      p += w;
      pm += w * (mean[c]! - origin);
      squares += w * w;
      product *= variance;
      if (!(product > 1e-200 && product < 1e200)) {
        logs += Math.log(product / variance) + Math.log(variance);
        product = 1;
      }
    }
    P[k] = p;
    M[k] = pm / p;
    bend[k] = squares / (p * p);
    const V = 1 / p + omegaVariance;
    logs += Math.log(p * V);
    precision += 1 / V;
    pulled += pm / p / V;
  }
  logs += Math.log(product);
  const psi = pulled / precision;
  let [tauMisfit, omegaMisfit, squaresOfW, bent] = [0, 0, 0, 0];
  for (let k = 0; k < K; k++) {
    const W = 1 / (1 / P[k]! + omegaVariance);
    const gap = M[k]! - psi;
    const mu = psi + omegaVariance * W * gap;
    misfit += W * gap * gap;
    omegaMisfit -= (W * gap) ** 2;
    squaresOfW += W * W;
    bent += W * W * bend[k]!;
    tauLogs += P[k]! - bend[k]! * P[k]! + bend[k]! * W;
    for (let c = start[k]!; c < start[k + 1]!; c++) {
      const w = 1 / (errorFactor * error[c]! + tauVariance);
      const y = mean[c]! - origin;
      misfit += w * (y - M[k]!) ** 2;
      tauMisfit -= (w * (y - mu)) ** 2;
    }
  }
  return {
    misfit,
    logs,
    precision,
    psi: origin + psi,
    misfitSlope: [tauMisfit, omegaMisfit],
    logsSlope: [tauLogs, precision],
    precisionSlope: [-bent / precision, -squaresOfW / precision],
  };
}
