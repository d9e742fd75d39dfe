import { deviance } from "./deviance.ts";
import { complementaryErrorFunction } from "./errorFunction.ts";
import { logGammaKernel } from "./gammaKernel.ts";
import { logGammaOnePlus } from "./logGamma.ts";

/** From this shape on the uniform expansion is exact to rounding, and the series would be long. */
const UNIFORM_FROM = 1e8;

/** Far more than shapes below that need; NaN rather than a long wait. */
const MOST_STEPS = 1_000_000;

/** 1 + x / (a + 1) + x² / ((a + 1)(a + 2)) + ... */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = a + 1; term > sum * 1e-17; n += 1) {
    term *= x / n;
    sum += term;
  }
  return sum;
}

/** x / (x + 1 - a - 1 (1 - a) / (x + 3 - a - ...)), by Lentz's method. */
function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const numerator = n * (a - n);
    b += 2;
    d = numerator * d + b;
    c = b + numerator / c;
    if (d === 0) d = tiny;
    if (c === 0) c = tiny;
    d = 1 / d;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 3e-16) return fraction;
  }
  return Number.NaN;
}

/** Log of P for a <= 1 and x <= 1, each part of the size of a: neither P nor Q loses digits. */
function logLowerSmall(a: number, x: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 1; Math.abs(term) > 1e-18; n += 1) {
    term *= -x / n;
    sum += term / (a + n);
  }
  return a * Math.log(x) - logGammaOnePlus(a) + Math.log1p(a * sum);
}

/** Temme's uniform expansion: the error function, and a correction in powers of 1 / a. */
function uniform(a: number, x: number, side: 1 | -1): number {
  const distance = deviance(a, x);
  if (distance > 1000) return x > a === (side === 1) ? 0 : 1;
  const eta = Math.sign(x - a) * Math.sqrt((2 * distance) / a);
  const first = -1 / 3 + eta * (1 / 12 + eta * (-2 / 135 + eta * (1 / 864 + eta / 2835)));
  const second = -1 / 540 + eta * (-1 / 288 + eta / 378);
  const correction = (Math.exp(-distance) / Math.sqrt(2 * Math.PI * a)) * (first + second / a);
  const tail = 0.5 * complementaryErrorFunction(side * Math.sign(x - a) * Math.sqrt(distance));
  return tail + side * correction;
}

/** Whether P, not Q, is the one to compute directly. */
const lowerIsDirect = (a: number, x: number) => (a <= 1 ? x <= 1 : x < a + 1);

const outside = (a: number, x: number) => !(a > 0 && x >= 0 && a < Infinity);

/**
 * Lower regularised incomplete gamma function.
 *
 *   P(a, x) = integral from 0 to x of t^(a-1) exp(-t) dt / Gamma(a)
 *
 * Limits  0 at x = 0, 1 at x = Infinity; NaN unless a > 0 and x >= 0. Time grows as sqrt(a) up to a = 1e8.
 * Source  series and continued fraction, Press et al., Numerical Recipes, 3rd ed. (2007), 6.2, on
 *         Loader's prefix; Temme (1979) above a = 1e8.
 *
 * @example
 * incompleteGamma(3, 2) // 0.32332358381693654
 */
export function incompleteGamma(a: number, x: number): number {
  if (outside(a, x)) return Number.NaN;
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  if (a >= UNIFORM_FROM) return uniform(a, x, -1);
  if (!lowerIsDirect(a, x)) return 1 - incompleteGammaUpper(a, x);
  if (a <= 1) return Math.exp(logLowerSmall(a, x));
  const prefix = Math.exp(logGammaKernel(a, x));
  return prefix === 0 ? 0 : prefix * series(a, x);
}

/**
 * Upper regularised incomplete gamma function.
 *
 *   Q(a, x) = 1 - P(a, x), without its cancellation
 *
 * Limits  1 at x = 0, 0 at x = Infinity; NaN unless a > 0 and x >= 0. Time grows as sqrt(a) up to a = 1e8.
 * Source  as for the lower function.
 *
 * @example
 * incompleteGammaUpper(3, 2) // 0.6766764161830635
 */
export function incompleteGammaUpper(a: number, x: number): number {
  if (outside(a, x)) return Number.NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  if (a >= UNIFORM_FROM) return uniform(a, x, 1);
  if (lowerIsDirect(a, x)) {
    return a <= 1 ? -Math.expm1(logLowerSmall(a, x)) : 1 - incompleteGamma(a, x);
  }
  const prefix = Math.exp(logGammaKernel(a, x));
  return prefix === 0 ? 0 : a * prefix * continuedFraction(a, x);
}
