import { type SdPrior, sdPriorMax } from "../../priors/priors.ts";

/** A parameter on the line u on which it is integrated. */
export interface Axis {
  readonly value: (u: number) => number;
  readonly inverse: (x: number) => number;
  /** log(dx/du) */
  readonly logSlope: (u: number) => number;
  /** Whether the density is even in u, so that the lattice begins at 0. */
  readonly even: boolean;
  /** Whether the density stays when this and an even parameter both change their sign: a correlation. */
  readonly flips?: boolean;
  /** Ends of the parameter's range. */
  readonly least: number;
  readonly most: number;
  /** Longest step of a rule in u that the scale itself allows. */
  readonly longest: number;
}

/**
 * A real number, as it is.
 *
 * @example
 * REAL_AXIS.value(3) // 3
 */
export const REAL_AXIS: Axis = {
  value: (u) => u,
  inverse: (x) => x,
  logSlope: () => 0,
  even: false,
  least: -Infinity,
  most: Infinity,
  longest: Infinity,
};

/**
 * A correlation in (-1, 1), drawn out so far that a density which is not 0 at the ends dies fast in u.
 *
 *   rho = tanh(sinh u),  1 - rho² = 1 / cosh²(sinh u)
 *
 * Source  Trefethen & Weideman, "The exponentially convergent trapezoidal rule", SIAM Review 56 (2014), section 14.
 *
 * @example
 * CORRELATION_AXIS.value(0) // 0
 */
export const CORRELATION_AXIS: Axis = {
  value: (u) => Math.tanh(Math.sinh(u)),
  inverse: (x) => Math.asinh(Math.atanh(x)),
  logSlope: (u) => Math.log(Math.cosh(u)) - 2 * logCosh(Math.sinh(u)),
  even: false,
  flips: true,
  least: -1,
  most: 1,
  longest: 0.2,
};

/**
 * A standard deviation on the line that suits its prior.
 *
 *   smooth at 0 as a function of x²: x = scale sinh u, even in u;  otherwise x = e^u
 *   with an upper end m: x = m tanh((scale / m) sinh u),  or x = m (1 - exp(-e^u))
 *
 * Units   scale, the length on which the likelihood varies near 0, has the unit of x.
 *
 * @example
 * sdAxis({ law: "flat" }, 2).value(0) // 0
 */
export function sdAxis(prior: SdPrior, scale: number): Axis {
  if (prior.law === "uniform") return capped(Math.min(scale, prior.max), prior.max);
  if (prior.law === "half-cauchy") return halfLine(Math.min(scale, prior.scale));
  return prior.law === "flat" || prior.law === "half-normal" ? halfLine(scale) : scaleAxis(prior);
}

/**
 * A standard deviation that the data keep away from 0, on its logarithm.
 *
 *   x = e^u;  with a uniform prior up to m: x = m (1 - exp(-e^u))
 *
 * @example
 * scaleAxis({ law: "uniform", max: 4 }).most // 4
 */
export function scaleAxis(prior: SdPrior): Axis {
  const most = sdPriorMax(prior);
  if (most === Infinity) return logAxis();
  return {
    ...logAxis(),
    value: (u) => -most * Math.expm1(-Math.exp(u)),
    inverse: (x) => Math.log(-Math.log1p(-x / most)),
    logSlope: (u) => Math.log(most) + u - Math.exp(u),
    most,
  };
}

/**
 * A start inside a prior's range and away from 0.
 *
 * @example
 * startInside(0, 10, { law: "flat" }) // 1
 */
export function startInside(estimate: number, scale: number, prior: SdPrior): number {
  return Math.min(Math.max(estimate, 0.1 * scale), sdPriorMax(prior) / 2);
}

function logAxis(): Axis {
  return {
    value: Math.exp,
    inverse: Math.log,
    logSlope: (u) => u,
    even: false,
    least: 0,
    most: Infinity,
    longest: 0.3,
  };
}

function halfLine(scale: number): Axis {
  return {
    value: (u) => scale * Math.sinh(u),
    inverse: (x) => Math.asinh(x / scale),
    logSlope: (u) => Math.log(scale) + Math.log(Math.cosh(u)),
    even: true,
    least: 0,
    most: Infinity,
    longest: 0.3,
  };
}

function capped(scale: number, most: number): Axis {
  const part = scale / most;
  return {
    value: (u) => most * Math.tanh(part * Math.sinh(u)),
    inverse: (x) => Math.asinh(Math.atanh(x / most) / part),
    logSlope: (u) => Math.log(scale) + Math.log(Math.cosh(u)) - 2 * logCosh(part * Math.sinh(u)),
    even: true,
    least: 0,
    most,
    longest: 0.2,
  };
}

function logCosh(v: number): number {
  const size = Math.abs(v);
  return size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
}
