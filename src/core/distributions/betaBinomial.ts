import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { excessOf, logBetaKernel, type Share } from "../special/betaKernel.ts";
import { devianceFromExcess } from "../special/deviance.ts";
import { standardNormalQuantile } from "../special/standardNormalQuantile.ts";
import { stirlingError } from "../special/stirlingError.ts";
import { betaDraw } from "./beta.ts";
import { binomialDraw } from "./binomial.ts";
import { cornishFisher, discreteQuantile } from "./discreteQuantile.ts";
import type { Moments } from "./moments.ts";

/** A cdf here is a sum of up to n terms; beyond this n it is NaN rather than a long wait. */
const MOST_TERMS = 1e7;

/** From here on counts begin to be lost in the shapes, and what the shapes change in the Binomial law is summed instead. */
const LARGE_SHAPES = 1e9;

const possible = (n: number, alpha: number, beta: number) =>
  Number.isInteger(n) && n >= 0 && alpha > 0 && beta > 0 && n + alpha + beta < Infinity;

/** Whether sums over the whole numbers are within reach. */
const summable = (n: number, alpha: number, beta: number) =>
  possible(n, alpha, beta) && n <= MOST_TERMS;

/** p(k + 1) / p(k). */
const growth = (k: number, n: number, alpha: number, beta: number) =>
  ((n - k) / (k + 1)) * ((k + alpha) / (n - k - 1 + beta));

/** The most probable number among from ... to. */
function highest(from: number, to: number, n: number, alpha: number, beta: number): number {
  const ends = [from, to];
  if (alpha > 1 && beta > 1) {
    const inner = Math.floor(((n + 1) * (alpha - 1)) / (alpha + beta - 2));
    ends.push(Math.min(to, Math.max(from, inner)));
  }
  const logs = ends.map((k) => betaBinomialLogDensity(k, n, alpha, beta));
  return ends[logs.indexOf(Math.max(...logs))]!;
}

/** Log of the sum of p(k) over from ... to, outwards from the largest term, so that nothing overflows. */
function logMassBetween(from: number, to: number, n: number, alpha: number, beta: number): number {
  const top = highest(from, to, n, alpha, beta);
  const oneHump = alpha >= 1 || beta >= 1;
  const negligible = (term: number, sum: number) => term === 0 || (oneHump && term < sum * 1e-20);
  let sum = 1;
  for (let k = top, term = 1; k < to && !negligible(term, sum); k += 1) {
    term *= growth(k, n, alpha, beta);
    sum += term;
  }
  for (let k = top - 1, term = 1; k >= from && !negligible(term, sum); k -= 1) {
    term /= growth(k, n, alpha, beta);
    sum += term;
  }
  return betaBinomialLogDensity(top, n, alpha, beta) + Math.log(sum);
}

/** Log of the sum over 0 ... k, or over what is above, through the side that is less than half. */
function logMass(
  k: number,
  n: number,
  alpha: number,
  beta: number,
  side: "lower" | "upper",
): number {
  const below = mass(k, n, alpha, beta, "lower");
  const above = mass(k, n, alpha, beta, "upper");
  if ((side === "lower" ? below : above) > 0.5)
    return Math.log1p(-(side === "lower" ? above : below)) + 0;
  return side === "lower"
    ? logMassBetween(0, k, n, alpha, beta)
    : logMassBetween(k + 1, n, n, alpha, beta);
}

/** Sum of p(k) over from ... to, or 1 less the rest where the rest holds fewer numbers of the law's bulk. */
function mass(k: number, n: number, alpha: number, beta: number, side: "lower" | "upper"): number {
  const lowerIsSmaller = k < (n * alpha) / (alpha + beta);
  const smaller = Math.exp(
    lowerIsSmaller
      ? logMassBetween(0, k, n, alpha, beta)
      : logMassBetween(k + 1, n, n, alpha, beta),
  );
  return lowerIsSmaller === (side === "lower") ? smaller : Math.max(0, 1 - smaller);
}

/**
 * Log probability of the Beta-Binomial law, a Binomial law whose p has a Beta law.
 *
 *   log p(k) = log(n choose k) + log B(k + alpha, n - k + beta) - log B(alpha, beta), k = 0 ... n
 *
 * Limits  -Infinity off 0 ... n; NaN unless n is a whole number of at least 0 and alpha, beta are positive and finite.
 * Source  computed as Binomial(k; n, x) Beta(x; alpha, beta) / Beta(x; alpha + k, beta + n - k), which holds for
 *         every x, at the posterior mean: each factor is free of the cancellation of the three log betas. Shapes from 1e9
 *         on, as far as n is no larger: the Binomial law of alpha / (alpha + beta) and what they change in it.
 *
 * @example
 * betaBinomialLogDensity(3, 10, 2, 3) // -1.93894147973922
 */
export function betaBinomialLogDensity(k: number, n: number, alpha: number, beta: number): number {
  requireScalars("betaBinomialLogDensity", k, n, alpha, beta);
  if (!possible(n, alpha, beta) || Number.isNaN(k)) return Number.NaN;
  if (!(k >= 0 && k <= n && Number.isInteger(k))) return -Infinity;
  if (n === 0) return 0;
  if (alpha + beta >= LARGE_SHAPES && alpha + beta >= n) return nearBinomial(k, n, alpha, beta);
  const total = alpha + beta + n;
  const [a, b] = [alpha + k, beta + (n - k)];
  const share = shareBetween(a / total, b / total);
  const ratio = logBetaKernel(alpha, beta, share) - logBetaKernel(a, b, share);
  return logBinomial(k, n, share) + ratio + Math.log(alpha / a);
}

/** Two shares that add to 1: the smaller keeps its digits, and the log of the larger is taken from it. */
function shareBetween(x: number, y: number): Share {
  const [logX, logY] = [
    x < 0.5 ? Math.log(x) : Math.log1p(-y),
    y < 0.5 ? Math.log(y) : Math.log1p(-x),
  ];
  return { x, y, logX, logY };
}

/** Log probability of the Binomial law whose chance is a share. */
function logBinomial(k: number, n: number, share: Share): number {
  if (k === 0) return n * share.logY;
  if (k === n) return n * share.logX;
  return logBetaKernel(k, n - k, share) + Math.log(n / (n - k));
}

/**
 * Log probability as that of the Binomial law at m = alpha / s, s = alpha + beta, and what finite shapes change in it:
 *
 *   D(alpha + k, alpha (s + n) / s) + D(beta + n - k, beta (s + n) / s)
 *     - (log(1 + k / alpha) + log(1 + (n - k) / beta) - log(1 + n / s)) / 2 + changes of Stirling's errors
 *
 * with D half the deviance. Every part is small where the shapes are large beside n, and 0 in the limit.
 */
function nearBinomial(k: number, n: number, alpha: number, beta: number): number {
  const s = alpha + beta;
  const [x, y] = [alpha / s, beta / s];
  /** n m - k, by which both the count and the shape that it leads to miss what is expected. */
  const excess = excessOf(k, n - k, x, y);
  const part = (shape: number, count: number, missed: number) => {
    const ratio = 1 + count / shape;
    const deviance = devianceFromExcess(shape + count, missed, (1 + n / s) / ratio);
    const errors = stirlingError(shape + count) - stirlingError(shape);
    return deviance - 0.5 * Math.log1p(count / shape) + errors;
  };
  const errors = stirlingError(s + n) - stirlingError(s);
  return (
    logBinomial(k, n, shareBetween(x, y)) +
    part(alpha, k, excess) +
    part(beta, n - k, -excess) +
    0.5 * Math.log1p(n / s) -
    errors
  );
}

/**
 * Probability of the Beta-Binomial law.
 *
 *   p(k) = (n choose k) B(k + alpha, n - k + beta) / B(alpha, beta), k = 0 ... n
 *
 * Limits  0 off 0 ... n; NaN unless n is a whole number of at least 0 and alpha, beta are positive and finite.
 *
 * @example
 * betaBinomialDensity(3, 10, 2, 3) // 0.14385614385614387
 */
export function betaBinomialDensity(k: number, n: number, alpha: number, beta: number): number {
  requireScalars("betaBinomialDensity", k, n, alpha, beta);
  return Math.exp(betaBinomialLogDensity(k, n, alpha, beta));
}

/**
 * Distribution function of the Beta-Binomial law.
 *
 *   P(K <= k) = sum over j <= k of p(j), each term from the last by its ratio
 *
 * Limits  0 below 0, 1 from n; NaN above n = 1e7; NaN unless n is a whole number of at least 0 and alpha, beta are positive and finite.
 *
 * @example
 * betaBinomialCdf(3, 10, 2, 3) // 0.45454545454545453
 */
export function betaBinomialCdf(k: number, n: number, alpha: number, beta: number): number {
  requireScalars("betaBinomialCdf", k, n, alpha, beta);
  if (!summable(n, alpha, beta) || Number.isNaN(k)) return Number.NaN;
  if (k < 0) return 0;
  return k >= n ? 1 : mass(Math.floor(k), n, alpha, beta, "lower");
}

/**
 * Upper tail of the Beta-Binomial law.
 *
 *   P(K > k) = sum over j > k of p(j)
 *
 * Limits  1 below 0, 0 from n; NaN above n = 1e7; NaN unless n is a whole number of at least 0 and alpha, beta are positive and finite.
 *
 * @example
 * betaBinomialUpperTail(3, 10, 2, 3) // 0.5454545454545454
 */
export function betaBinomialUpperTail(k: number, n: number, alpha: number, beta: number): number {
  requireScalars("betaBinomialUpperTail", k, n, alpha, beta);
  if (!summable(n, alpha, beta) || Number.isNaN(k)) return Number.NaN;
  if (k < 0) return 1;
  return k >= n ? 0 : mass(Math.floor(k), n, alpha, beta, "upper");
}

/**
 * Log of the distribution function of the Beta-Binomial law, finite where the cdf itself is 0.
 *
 *   log P(K <= k)
 *
 * Limits  NaN above n = 1e7; NaN unless n is a whole number of at least 0 and alpha, beta are positive and finite.
 *
 * @example
 * Math.exp(betaBinomialLogCdf(3, 10, 2, 3)) / betaBinomialCdf(3, 10, 2, 3) // 1.0000000000
 */
export function betaBinomialLogCdf(k: number, n: number, alpha: number, beta: number): number {
  requireScalars("betaBinomialLogCdf", k, n, alpha, beta);
  if (!summable(n, alpha, beta) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k >= n) return k < 0 ? -Infinity : 0;
  return logMass(Math.floor(k), n, alpha, beta, "lower");
}

/**
 * Log of the upper tail of the Beta-Binomial law, finite where the tail itself is 0.
 *
 *   log P(K > k)
 *
 * Limits  NaN above n = 1e7; NaN unless n is a whole number of at least 0 and alpha, beta are positive and finite.
 *
 * @example
 * Math.exp(betaBinomialLogUpperTail(3, 10, 2, 3)) / betaBinomialUpperTail(3, 10, 2, 3) // 1.0000000000
 */
export function betaBinomialLogUpperTail(
  k: number,
  n: number,
  alpha: number,
  beta: number,
): number {
  requireScalars("betaBinomialLogUpperTail", k, n, alpha, beta);
  if (!summable(n, alpha, beta) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k >= n) return k < 0 ? 0 : -Infinity;
  return logMass(Math.floor(k), n, alpha, beta, "upper");
}

/**
 * Quantile of the Beta-Binomial law: the smallest k with P(K <= k) >= probability.
 *
 *   min { k : P(K <= k) >= probability }
 *
 * Limits  0 at probability 0, n at 1; NaN above n = 1e7; NaN unless n is a whole number of at least 0 and alpha, beta are positive and finite.
 *
 * @example
 * betaBinomialQuantile(0.5, 10, 2, 3) // 4
 */
export function betaBinomialQuantile(
  probability: number,
  n: number,
  alpha: number,
  beta: number,
): number {
  requireScalars("betaBinomialQuantile", probability, n, alpha, beta);
  if (!summable(n, alpha, beta)) return Number.NaN;
  const moments = betaBinomialMoments({ n, alpha, beta });
  const z = standardNormalQuantile(probability);
  return discreteQuantile({
    p: probability,
    guess: cornishFisher({ z, mean: moments.mean, sd: Math.sqrt(moments.variance), skewness: 0 }),
    least: 0,
    most: n,
    cdf: (k) => betaBinomialCdf(k, n, alpha, beta),
    upperTail: (k) => betaBinomialUpperTail(k, n, alpha, beta),
  });
}

/**
 * Moments of the Beta-Binomial law.
 *
 *   mean = n m, variance = n m (1 - m) (s + n) / (s + 1), m = alpha / s, s = alpha + beta
 *
 * Limits  the mode is NaN where the law has two humps or is flat.
 * Throws  RangeError unless n is a whole number of at least 0 and alpha, beta are positive and finite.
 *
 * @example
 * betaBinomialMoments({ n: 10, alpha: 2, beta: 3 }).variance // 6
 */
export function betaBinomialMoments(
  asked: Loose<{
    readonly n: number;
    readonly alpha: number;
    readonly beta: number;
  }>,
): Moments {
  const law = door("betaBinomialMoments", asked, { n: number, alpha: number, beta: number });
  const { n, alpha, beta } = law;
  requireThat(
    possible(n, alpha, beta),
    "betaBinomialMoments",
    "n must be a whole number of at least 0, alpha and beta positive and finite",
    `${n}, ${alpha}, ${beta}`,
  );
  const total = alpha + beta;
  const mean = n * (alpha / total);
  const flat = alpha <= 1 && beta <= 1;
  return {
    mean,
    variance: mean * (beta / total) * ((total + n) / (total + 1)),
    mode: flat ? Number.NaN : highest(0, n, n, alpha, beta),
  };
}

/**
 * One draw from the Beta-Binomial law, in the two stages of its story.
 *
 *   p ~ Beta(alpha, beta), k ~ Binomial(n, p)
 *
 * Limits  NaN unless n is a whole number of at least 0 and alpha, beta are positive and finite.
 *
 * @example
 * betaBinomialDraw(createGenerator(1), 0, 2, 3) // 0
 */
export function betaBinomialDraw(
  generator: Generator,
  n: number,
  alpha: number,
  beta: number,
): number {
  requireScalars("betaBinomialDraw", n, alpha, beta);
  return binomialDraw(generator, n, betaDraw(generator, alpha, beta));
}
