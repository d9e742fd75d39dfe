import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logStandardGamma } from "../random/standardGamma.ts";
import { standardNormal } from "../random/standardNormal.ts";
import type { Share } from "../special/betaKernel.ts";
import { incompleteBetaOfShare, logIncompleteBetaOfShare } from "../special/incompleteBeta.ts";
import { incompleteBetaInverseShare } from "../special/incompleteBetaInverse.ts";
import { logGammaRatio } from "../special/logGammaRatio.ts";
import type { Moments } from "./moments.ts";
import { normalLogDensity, normalLogUpperTail, normalQuantile, normalUpperTail } from "./normal.ts";

const LOG_SQRT_PI = 0.5723649429247001;

const possible = (df: number, scale: number) => df > 0 && scale > 0 && scale < Infinity;

/** df / (df + t²) with its complement and both logs, for t >= 0 of any size. */
function shareOfT(t: number, df: number): Share {
  const s = t / Math.sqrt(df);
  const [smaller, logSmaller] = s <= 1 ? [s * s, 2 * Math.log(s)] : [1 / s / s, -2 * Math.log(s)];
  const logSum = Math.log1p(smaller);
  const near = {
    x: 1 / (1 + smaller),
    y: smaller / (1 + smaller),
    logX: -logSum,
    logY: logSmaller - logSum,
  };
  return s <= 1 ? near : { x: near.y, y: near.x, logX: near.logY, logY: near.logX };
}

/** P(T > t) for the standard law and t >= 0. */
function tail(t: number, df: number): number {
  if (t === 0) return 0.5;
  return 0.5 * incompleteBetaOfShare(df / 2, 0.5, shareOfT(t, df));
}

function upperTail(t: number, df: number): number {
  if (df === Infinity) return normalUpperTail(t, 0, 1);
  if (t >= 0) return tail(t, df);
  return t < 0 ? 1 - tail(-t, df) : Number.NaN;
}

/** Log of P(T > t) for the standard law. */
function logUpperTail(t: number, df: number): number {
  if (df === Infinity) return normalLogUpperTail(t, 0, 1);
  if (t > 0) return logIncompleteBetaOfShare(df / 2, 0.5, shareOfT(t, df)) - Math.LN2;
  return Math.log1p(-upperTail(-t, df)) + 0;
}

/**
 * Log density of the Student-t law.
 *
 *   log p(x) = log Gamma((df + 1) / 2) - log Gamma(df / 2) - log(df pi) / 2 - log(scale)
 *              - (df + 1) / 2 log(1 + t² / df), t = (x - location) / scale
 *
 * Units   x, location and scale share one unit.
 * Limits  finite for the largest x; df = Infinity is the Normal law; NaN unless df and scale are positive.
 *
 * @example
 * studentTLogDensity(2, 5, 0, 1) // -2.731979583761081
 */
export function studentTLogDensity(x: number, df: number, location: number, scale: number): number {
  requireScalars("studentTLogDensity", x, df, location, scale);
  if (!possible(df, scale)) return Number.NaN;
  if (df === Infinity) return normalLogDensity(x, location, scale);
  const t = Math.abs((x - location) / scale);
  const s = t / Math.sqrt(df);
  const logTail = s > 1e8 ? 2 * Math.log(s) : Math.log1p(s * s);
  const constant = logGammaRatio(df / 2, 0.5) - 0.5 * Math.log(df) - LOG_SQRT_PI;
  return constant - Math.log(scale) - 0.5 * (df + 1) * logTail;
}

/**
 * Density of the Student-t law.
 *
 *   p(x) proportional to (1 + t² / df)^(-(df + 1) / 2), t = (x - location) / scale
 *
 * Units   x, location and scale share one unit.
 * Limits  0 at infinity; df = Infinity is the Normal law; NaN unless df and scale are positive.
 *
 * @example
 * studentTDensity(2, 5, 0, 1) // 0.06509031032621647
 */
export function studentTDensity(x: number, df: number, location: number, scale: number): number {
  requireScalars("studentTDensity", x, df, location, scale);
  return Math.exp(studentTLogDensity(x, df, location, scale));
}

/**
 * Distribution function of the Student-t law.
 *
 *   P(X <= x) = I_w(df / 2, 1 / 2) / 2 for t <= 0, w = df / (df + t²), and 1 less its mirror above
 *
 * Units   x, location and scale share one unit.
 * Limits  relatively accurate in the lower tail; df = Infinity is the Normal law; NaN unless df and scale are positive.
 *
 * @example
 * studentTCdf(-2, 5, 0, 1) // 0.05096973941492918
 */
export function studentTCdf(x: number, df: number, location: number, scale: number): number {
  requireScalars("studentTCdf", x, df, location, scale);
  if (!possible(df, scale)) return Number.NaN;
  return upperTail(-(x - location) / scale, df);
}

/**
 * Upper tail of the Student-t law.
 *
 *   P(X > x) = P(X <= 2 location - x)
 *
 * Units   x, location and scale share one unit.
 * Limits  relatively accurate in the upper tail; df = Infinity is the Normal law; NaN unless df and scale are positive.
 *
 * @example
 * studentTUpperTail(2, 5, 0, 1) // 0.05096973941492918
 */
export function studentTUpperTail(x: number, df: number, location: number, scale: number): number {
  requireScalars("studentTUpperTail", x, df, location, scale);
  if (!possible(df, scale)) return Number.NaN;
  return upperTail((x - location) / scale, df);
}

/**
 * Log of the distribution function of the Student-t law, finite where the cdf itself is 0.
 *
 *   log P(X <= x)
 *
 * Limits  df = Infinity is the Normal law; NaN unless df and scale are positive.
 *
 * @example
 * Math.exp(studentTLogCdf(2, 4, 1, 3)) / studentTCdf(2, 4, 1, 3) // 1.0000000000
 */
export function studentTLogCdf(x: number, df: number, location: number, scale: number): number {
  requireScalars("studentTLogCdf", x, df, location, scale);
  if (!possible(df, scale)) return Number.NaN;
  return logUpperTail(-(x - location) / scale, df);
}

/**
 * Log of the upper tail of the Student-t law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  df = Infinity is the Normal law; NaN unless df and scale are positive.
 *
 * @example
 * Math.exp(studentTLogUpperTail(2, 4, 1, 3)) / studentTUpperTail(2, 4, 1, 3) // 1.0000000000
 */
export function studentTLogUpperTail(
  x: number,
  df: number,
  location: number,
  scale: number,
): number {
  requireScalars("studentTLogUpperTail", x, df, location, scale);
  if (!possible(df, scale)) return Number.NaN;
  return logUpperTail((x - location) / scale, df);
}

/**
 * Quantile of the Student-t law: the x with P(X <= x) = p.
 *
 *   t² = df (1 - w) / w, I_w(df / 2, 1 / 2) = 2 min(p, 1 - p)
 *
 * Units   x, location and scale share one unit.
 * Limits  -Infinity at p = 0, Infinity at p = 1; p outside [0, 1] gives NaN; df = Infinity is the Normal law; NaN unless df and scale are positive.
 *
 * @example
 * studentTQuantile(0.975, 5, 0, 1) // 2.5705818356363155
 */
export function studentTQuantile(p: number, df: number, location: number, scale: number): number {
  requireScalars("studentTQuantile", p, df, location, scale);
  if (!(possible(df, scale) && p >= 0 && p <= 1)) return Number.NaN;
  if (df === Infinity) return normalQuantile(p, location, scale);
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const outer = Math.min(p, 1 - p);
  const { x, y, logX, logY } = incompleteBetaInverseShare(df / 2, 0.5, 2 * outer, 1 - 2 * outer);
  const ratio = x < 1e-290 ? Math.exp(0.5 * (logY - logX)) : Math.sqrt(y / x);
  return location + scale * Math.sqrt(df) * (p < 0.5 ? -ratio : ratio);
}

/**
 * Moments of the Student-t law.
 *
 *   mean = mode = location, variance = scale² df / (df - 2)
 *
 * Limits  the mean is NaN up to df 1; the variance is Infinity up to df 2, NaN up to df 1.
 * Throws  RangeError unless df and scale are positive and the location is finite.
 *
 * @example
 * studentTMoments({ df: 4, location: 1, scale: 3 }).variance // 18
 */
export function studentTMoments(
  asked: Loose<{
    readonly df: number;
    readonly location: number;
    readonly scale: number;
  }>,
): Moments {
  const law = door("studentTMoments", asked, { df: number, location: number, scale: number });
  const { df, location, scale } = law;
  requireThat(
    possible(df, scale) && Number.isFinite(location),
    "studentTMoments",
    "df and scale must be positive and location finite",
    `${df}, ${location}, ${scale}`,
  );
  const factor = df === Infinity ? 1 : df > 2 ? df / (df - 2) : Infinity;
  return {
    mean: df > 1 ? location : Number.NaN,
    variance: df > 1 ? scale * scale * factor : Number.NaN,
    mode: location,
  };
}

/**
 * One draw from the Student-t law, as the scale mixture of Normal laws that it is.
 *
 *   x = location + scale z / sqrt(2 G / df), G ~ Gamma(df / 2, 1)
 *
 * Units   x, location and scale share one unit.
 * Limits  df = Infinity is the Normal law; NaN unless df and scale are positive.
 *
 * @example
 * studentTDraw(createGenerator(1), 5, 0, 2) / studentTDraw(createGenerator(1), 5, 0, 1) // 2
 */
export function studentTDraw(
  generator: Generator,
  df: number,
  location: number,
  scale: number,
): number {
  requireScalars("studentTDraw", df, location, scale);
  if (!possible(df, scale)) return Number.NaN;
  const z = standardNormal(generator);
  if (df === Infinity) return location + scale * z;
  return (
    location + scale * z * Math.exp(0.5 * (Math.log(df / 2) - logStandardGamma(generator, df / 2)))
  );
}
