import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logStandardGamma } from "../random/standardGamma.ts";
import { logBetaKernel, mirrored, type Share, shareOf } from "../special/betaKernel.ts";
import {
  incompleteBeta,
  incompleteBetaUpper,
  logIncompleteBetaOfShare,
} from "../special/incompleteBeta.ts";
import { incompleteBetaInverse } from "../special/incompleteBetaInverse.ts";
import type { Moments } from "./moments.ts";

const possible = (alpha: number, beta: number) => alpha > 0 && beta > 0 && alpha + beta < Infinity;

/** A share, what lies outside of [0, 1] at its end. */
const inside = (x: number): Share => shareOf(Math.min(1, Math.max(0, x)));

/** Log density at an end of [0, 1], where only the shape on that side decides. */
const atEnd = (shape: number, other: number) =>
  shape < 1 ? Infinity : shape === 1 ? Math.log(other) : -Infinity;

/**
 * Log density of the Beta law.
 *
 *   log p(x) = (alpha - 1) log(x) + (beta - 1) log(1 - x) - log B(alpha, beta), 0 <= x <= 1
 *
 * Limits  -Infinity outside; at an end Infinity where its shape is below 1; NaN unless alpha and beta are positive and finite.
 *
 * @example
 * betaLogDensity(0.3, 2, 3) // 0.5675839575845996
 */
export function betaLogDensity(x: number, alpha: number, beta: number): number {
  requireScalars("betaLogDensity", x, alpha, beta);
  if (!possible(alpha, beta) || Number.isNaN(x)) return Number.NaN;
  if (x < 0 || x > 1) return -Infinity;
  if (x === 0) return atEnd(alpha, beta);
  if (x === 1) return atEnd(beta, alpha);
  const share = shareOf(x);
  return logBetaKernel(alpha, beta, share) + Math.log(alpha) - share.logX - share.logY;
}

/**
 * Density of the Beta law.
 *
 *   p(x) = x^(alpha - 1) (1 - x)^(beta - 1) / B(alpha, beta), 0 <= x <= 1
 *
 * Limits  0 outside; at an end Infinity where its shape is below 1; NaN unless alpha and beta are positive and finite.
 *
 * @example
 * betaDensity(0.3, 2, 3) // 1.764
 */
export function betaDensity(x: number, alpha: number, beta: number): number {
  requireScalars("betaDensity", x, alpha, beta);
  return Math.exp(betaLogDensity(x, alpha, beta));
}

/**
 * Distribution function of the Beta law.
 *
 *   P(X <= x) = I_x(alpha, beta)
 *
 * Limits  0 up to 0, 1 from 1; NaN unless alpha and beta are positive and finite.
 *
 * @example
 * betaCdf(0.3, 2, 3) // 0.3483
 */
export function betaCdf(x: number, alpha: number, beta: number): number {
  requireScalars("betaCdf", x, alpha, beta);
  return incompleteBeta(Math.min(1, Math.max(0, x)), alpha, beta);
}

/**
 * Upper tail of the Beta law.
 *
 *   P(X > x) = 1 - I_x(alpha, beta), without the cancellation
 *
 * Limits  1 up to 0, 0 from 1; NaN unless alpha and beta are positive and finite.
 *
 * @example
 * betaUpperTail(0.3, 2, 3) // 0.6517
 */
export function betaUpperTail(x: number, alpha: number, beta: number): number {
  requireScalars("betaUpperTail", x, alpha, beta);
  return incompleteBetaUpper(Math.min(1, Math.max(0, x)), alpha, beta);
}

/**
 * Log of the distribution function of the Beta law, finite where the cdf itself is 0.
 *
 *   log P(X <= x)
 *
 * Limits  NaN unless alpha and beta are positive and finite.
 *
 * @example
 * Math.exp(betaLogCdf(0.3, 2, 3)) / betaCdf(0.3, 2, 3) // 1.0000000000
 */
export function betaLogCdf(x: number, alpha: number, beta: number): number {
  requireScalars("betaLogCdf", x, alpha, beta);
  return logIncompleteBetaOfShare(alpha, beta, inside(x));
}

/**
 * Log of the upper tail of the Beta law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  NaN unless alpha and beta are positive and finite.
 *
 * @example
 * Math.exp(betaLogUpperTail(0.3, 2, 3)) / betaUpperTail(0.3, 2, 3) // 1.0000000000
 */
export function betaLogUpperTail(x: number, alpha: number, beta: number): number {
  requireScalars("betaLogUpperTail", x, alpha, beta);
  return logIncompleteBetaOfShare(beta, alpha, mirrored(inside(x)));
}

/**
 * Quantile of the Beta law: the x with P(X <= x) = p.
 *
 *   I_x(alpha, beta) = p
 *
 * Limits  0 at p = 0, 1 at p = 1; p outside [0, 1] gives NaN; NaN unless alpha and beta are positive and finite.
 *
 * @example
 * betaQuantile(0.5, 2, 3) // 0.38572756813238956
 */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  requireScalars("betaQuantile", p, alpha, beta);
  return incompleteBetaInverse(p, alpha, beta);
}

/**
 * Moments of the Beta law.
 *
 *   mean = alpha / n, variance = alpha beta / (n² (n + 1)), mode = (alpha - 1) / (n - 2), n = alpha + beta
 *
 * Limits  the mode is 0 or 1 where one shape is at most 1, NaN where there is no single one.
 * Throws  RangeError unless alpha and beta are positive and finite.
 *
 * @example
 * betaMoments({ alpha: 2, beta: 3 }).variance // 0.04
 */
export function betaMoments(
  asked: Loose<{ readonly alpha: number; readonly beta: number }>,
): Moments {
  const law = door("betaMoments", asked, { alpha: number, beta: number });
  const { alpha, beta } = law;
  requireThat(
    possible(alpha, beta),
    "betaMoments",
    "alpha and beta must be positive and finite",
    `${alpha}, ${beta}`,
  );
  const n = alpha + beta;
  const mean = alpha / n;
  return { mean, variance: (mean * (beta / n)) / (n + 1), mode: modeOf(alpha, beta) };
}

function modeOf(alpha: number, beta: number): number {
  if (alpha > 1 && beta > 1) return (alpha - 1) / (alpha - 1 + (beta - 1));
  if (alpha >= 1 && beta <= 1 && alpha !== beta) return 1;
  if (beta >= 1 && alpha <= 1 && alpha !== beta) return 0;
  return Number.NaN;
}

/**
 * Log odds of one draw from the Beta law, finite where the draw itself would round to 0 or 1.
 *
 *   log(x / (1 - x)) = log G_alpha - log G_beta
 *
 * Limits  shapes of 0.001 give log odds in the hundreds; NaN unless alpha and beta are positive and finite.
 *
 * @example
 * Number.isFinite(betaLogOddsDraw(createGenerator(1), 0.001, 0.001)) // true
 */
export function betaLogOddsDraw(generator: Generator, alpha: number, beta: number): number {
  requireScalars("betaLogOddsDraw", alpha, beta);
  if (!possible(alpha, beta)) return Number.NaN;
  return logStandardGamma(generator, alpha) - logStandardGamma(generator, beta);
}

/**
 * One draw from the Beta law.
 *
 *   x = 1 / (1 + exp(-log odds))
 *
 * Limits  a draw closer to 1 than 1e-16 is 1: for tiny shapes take the log odds; NaN unless alpha and beta are positive and finite.
 *
 * @example
 * betaDraw(createGenerator(1), 2, 3) < 1 // true
 */
export function betaDraw(generator: Generator, alpha: number, beta: number): number {
  requireScalars("betaDraw", alpha, beta);
  return 1 / (1 + Math.exp(-betaLogOddsDraw(generator, alpha, beta)));
}
