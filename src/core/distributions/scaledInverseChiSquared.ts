import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import {
  inverseGammaCdf,
  inverseGammaDensity,
  inverseGammaDraw,
  inverseGammaLogCdf,
  inverseGammaLogDensity,
  inverseGammaLogUpperTail,
  inverseGammaMoments,
  inverseGammaQuantile,
  inverseGammaUpperTail,
} from "./inverseGamma.ts";
import type { Moments } from "./moments.ts";

/** No degree of freedom is missing: all variances are one. */
const isPoint = (df: number, variance: number) =>
  df === Infinity && variance > 0 && variance < Infinity;

const pointLogDensity = (x: number, variance: number) =>
  Number.isNaN(x) ? x : x === variance ? Infinity : -Infinity;

/**
 * Log density of the scaled inverse chi-squared law, df variance / X with X chi-squared.
 *
 *   log Inverse-Gamma(x; df / 2, df variance / 2)
 *
 * Units   x and variance share one unit, the square of the data's.
 * Limits  df = Infinity is the point mass at the variance; -Infinity up to 0; NaN unless df is positive, variance also finite.
 *
 * @example
 * scaledInverseChiSquaredLogDensity(2, 6, 0.5) // -2.9993405784752336
 */
export function scaledInverseChiSquaredLogDensity(x: number, df: number, variance: number): number {
  requireScalars("scaledInverseChiSquaredLogDensity", x, df, variance);
  if (isPoint(df, variance)) return pointLogDensity(x, variance);
  return inverseGammaLogDensity(x, df / 2, (df / 2) * variance);
}

/**
 * Density of the scaled inverse chi-squared law.
 *
 *   Inverse-Gamma(x; df / 2, df variance / 2)
 *
 * Units   x and variance share one unit, the square of the data's.
 * Limits  df = Infinity is the point mass at the variance; 0 up to 0; NaN unless df is positive, variance also finite.
 *
 * @example
 * scaledInverseChiSquaredDensity(2, 6, 0.5) // 0.0498199098594039
 */
export function scaledInverseChiSquaredDensity(x: number, df: number, variance: number): number {
  requireScalars("scaledInverseChiSquaredDensity", x, df, variance);
  if (isPoint(df, variance)) return Math.exp(pointLogDensity(x, variance));
  return inverseGammaDensity(x, df / 2, (df / 2) * variance);
}

/**
 * Distribution function of the scaled inverse chi-squared law.
 *
 *   P(X <= x) = Q(df / 2, df variance / (2x))
 *
 * Units   x and variance share one unit, the square of the data's.
 * Limits  df = Infinity is the point mass at the variance; 0 up to 0; NaN unless df is positive, variance also finite.
 *
 * @example
 * scaledInverseChiSquaredCdf(2, 6, 0.5) // 0.9594945602551861
 */
export function scaledInverseChiSquaredCdf(x: number, df: number, variance: number): number {
  requireScalars("scaledInverseChiSquaredCdf", x, df, variance);
  if (isPoint(df, variance)) return Number.isNaN(x) ? x : Number(x >= variance);
  return inverseGammaCdf(x, df / 2, (df / 2) * variance);
}

/**
 * Upper tail of the scaled inverse chi-squared law.
 *
 *   P(X > x) = P(df / 2, df variance / (2x))
 *
 * Units   x and variance share one unit, the square of the data's.
 * Limits  df = Infinity is the point mass at the variance; 1 up to 0; NaN unless df is positive, variance also finite.
 *
 * @example
 * scaledInverseChiSquaredUpperTail(2, 6, 0.5) // 0.040505439744813874
 */
export function scaledInverseChiSquaredUpperTail(x: number, df: number, variance: number): number {
  requireScalars("scaledInverseChiSquaredUpperTail", x, df, variance);
  if (isPoint(df, variance)) return Number.isNaN(x) ? x : Number(x < variance);
  return inverseGammaUpperTail(x, df / 2, (df / 2) * variance);
}

/**
 * Log of the distribution function of the scaled inverse chi-squared law, finite where the cdf itself is 0.
 *
 *   log P(X <= x)
 *
 * Limits  df = Infinity is the point mass at the variance; NaN unless df is positive, variance also finite.
 *
 * @example
 * Math.exp(scaledInverseChiSquaredLogCdf(2, 6, 2)) / scaledInverseChiSquaredCdf(2, 6, 2) // 1.0000000000
 */
export function scaledInverseChiSquaredLogCdf(x: number, df: number, variance: number): number {
  requireScalars("scaledInverseChiSquaredLogCdf", x, df, variance);
  if (isPoint(df, variance)) return Math.log(scaledInverseChiSquaredCdf(x, df, variance));
  return inverseGammaLogCdf(x, df / 2, (df / 2) * variance);
}

/**
 * Log of the upper tail of the scaled inverse chi-squared law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  df = Infinity is the point mass at the variance; NaN unless df is positive, variance also finite.
 *
 * @example
 * Math.exp(scaledInverseChiSquaredLogUpperTail(2, 6, 2)) / scaledInverseChiSquaredUpperTail(2, 6, 2) // 1.0000000000
 */
export function scaledInverseChiSquaredLogUpperTail(
  x: number,
  df: number,
  variance: number,
): number {
  requireScalars("scaledInverseChiSquaredLogUpperTail", x, df, variance);
  if (isPoint(df, variance)) return Math.log(scaledInverseChiSquaredUpperTail(x, df, variance));
  return inverseGammaLogUpperTail(x, df / 2, (df / 2) * variance);
}

/**
 * Quantile of the scaled inverse chi-squared law: the x with P(X <= x) = p.
 *
 *   x = df variance / (2 Q^-1(p, df / 2))
 *
 * Units   x and variance share one unit, the square of the data's.
 * Limits  df = Infinity is the point mass at the variance; 0 at p = 0, Infinity at p = 1; NaN unless df is positive, variance also finite.
 *
 * @example
 * scaledInverseChiSquaredQuantile(0.5, 6, 0.5) // 0.5609447147851683
 */
export function scaledInverseChiSquaredQuantile(p: number, df: number, variance: number): number {
  requireScalars("scaledInverseChiSquaredQuantile", p, df, variance);
  if (isPoint(df, variance)) return p >= 0 && p <= 1 ? variance : Number.NaN;
  return inverseGammaQuantile(p, df / 2, (df / 2) * variance);
}

/**
 * Moments of the scaled inverse chi-squared law.
 *
 *   mean = df variance / (df - 2), mode = df variance / (df + 2)
 *
 * Limits  df = Infinity is the point mass at the variance; the mean is Infinity up to df 2, the variance up to df 4.
 * Throws  RangeError unless df is positive, variance also finite.
 *
 * @example
 * scaledInverseChiSquaredMoments({ df: 6, variance: 2 }).mean // 3
 */
export function scaledInverseChiSquaredMoments(
  asked: Loose<{
    readonly df: number;
    readonly variance: number;
  }>,
): Moments {
  const law = door("scaledInverseChiSquaredMoments", asked, { df: number, variance: number });
  if (isPoint(law.df, law.variance)) return { mean: law.variance, variance: 0, mode: law.variance };
  return inverseGammaMoments({ shape: law.df / 2, scale: (law.df / 2) * law.variance });
}

/**
 * One draw from the scaled inverse chi-squared law.
 *
 *   x = df variance / (2 G), G ~ Gamma(df / 2, 1)
 *
 * Limits  df = Infinity is the point mass at the variance; NaN unless df is positive, variance also finite.
 *
 * @example
 * scaledInverseChiSquaredDraw(createGenerator(1), 6, 2) / scaledInverseChiSquaredDraw(createGenerator(1), 6, 1) // 2
 */
export function scaledInverseChiSquaredDraw(
  generator: Generator,
  df: number,
  variance: number,
): number {
  requireScalars("scaledInverseChiSquaredDraw", df, variance);
  if (isPoint(df, variance)) return variance;
  return inverseGammaDraw(generator, df / 2, (df / 2) * variance);
}
