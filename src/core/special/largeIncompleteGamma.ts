import { deviance } from "./deviance.ts";
import { complementaryErrorFunction, scaledComplementaryErrorFunction } from "./errorFunction.ts";
import { logGammaKernel } from "./gammaKernel.ts";

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

/** Temme's uniform expansion: the error function, and a correction in powers of 1 / a. */
function uniform(a: number, x: number, side: 1 | -1): number {
  const distance = deviance(a, x);
  if (distance > 1000) return x > a === (side === 1) ? 0 : 1;
  const eta = Math.sign(x - a) * Math.sqrt((2 * distance) / a);
  const correction = (Math.exp(-distance) / Math.sqrt(2 * Math.PI * a)) * correctionAt(a, eta);
  const tail = 0.5 * complementaryErrorFunction(side * Math.sign(x - a) * Math.sqrt(distance));
  return tail + side * correction;
}

/**
 * Log of the smaller of P(a, x) and Q(a, x), however small.
 *
 *   log of the prefix and that of the series or the continued fraction; Temme's expansion for large a and x near it
 *
 * @example
 * logSmallerIncompleteGamma(3, 1e6) // -999973.062
 */
export function logSmallerIncompleteGamma(a: number, x: number): number {
  const distance = deviance(a, x);
  const eta = Math.sqrt((2 * distance) / a);
  if (a >= UNIFORM_FROM && eta < 0.01) {
    const side = x > a ? 1 : -1;
    const correction = (side * correctionAt(a, side * eta)) / Math.sqrt(2 * Math.PI * a);
    return (
      Math.log(0.5 * scaledComplementaryErrorFunction(Math.sqrt(distance)) + correction) - distance
    );
  }
  const prefix = logGammaKernel(a, x);
  return x < a ? prefix + Math.log(series(a, x)) : prefix + Math.log(a * continuedFraction(a, x));
}

/** Temme's first two terms. */
function correctionAt(a: number, eta: number): number {
  const first = -1 / 3 + eta * (1 / 12 + eta * (-2 / 135 + eta * (1 / 864 + eta / 2835)));
  const second = -1 / 540 + eta * (-1 / 288 + eta / 378);
  return first + second / a;
}

/**
 * Lower regularised incomplete gamma function for x above 1000.
 *
 *   P(a, x) by the series below its mean, 1 - Q(a, x) above
 *
 * Limits  0 for a far above x, 1 for a far below. Time grows as sqrt(a) up to a = 1e8.
 * Source  series, Press et al., Numerical Recipes, 3rd ed. (2007), 6.2, on Loader's prefix; Temme (1979) from a = 1e8 on.
 *
 * @example
 * largeIncompleteGamma(2000, 2000) // 0.5029735484442022
 */
export function largeIncompleteGamma(a: number, x: number): number {
  if (a >= UNIFORM_FROM) return uniform(a, x, -1);
  if (x >= a + 1) return 1 - largeIncompleteGammaUpper(a, x);
  const prefix = Math.exp(logGammaKernel(a, x));
  return prefix === 0 ? 0 : prefix * series(a, x);
}

/**
 * Upper regularised incomplete gamma function for x above 1000.
 *
 *   Q(a, x) by the continued fraction above its mean, 1 - P(a, x) below
 *
 * Limits  1 for a far above x, 0 for a far below. Time grows as sqrt(a) up to a = 1e8.
 * Source  continued fraction, Press et al., Numerical Recipes, 3rd ed. (2007), 6.2, on Loader's prefix; Temme (1979)
 *         from a = 1e8 on.
 *
 * @example
 * largeIncompleteGammaUpper(1000, 1001) // 0.4831885470702138
 */
export function largeIncompleteGammaUpper(a: number, x: number): number {
  if (a >= UNIFORM_FROM) return uniform(a, x, 1);
  if (x < a + 1) return 1 - largeIncompleteGamma(a, x);
  const prefix = Math.exp(logGammaKernel(a, x));
  return prefix === 0 ? 0 : a * prefix * continuedFraction(a, x);
}
