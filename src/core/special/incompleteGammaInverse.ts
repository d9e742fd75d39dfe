import gammaincinv from "@stdlib/math-base-special-gammaincinv";
import { requireScalars } from "../door.ts";
import { logGammaKernel } from "./gammaKernel.ts";
import { incompleteGamma, incompleteGammaUpper } from "./incompleteGamma.ts";
import { logGammaOnePlus } from "./logGamma.ts";
import { newtonOnLogScale } from "./newtonOnLogScale.ts";
import { standardNormalQuantile } from "./standardNormalQuantile.ts";

/**
 * Where the package is exact to rounding. Its quantiles are 0 below 1e-150, off by up to a half for shapes below 1e-6
 * and by 5 % for tails below 1e-30, and above 1000 they inherit the wrong sums of the package's incomplete gamma.
 */
const SERVED = { shape: [1e-6, 900], tail: 1e-30, quantile: [1e-100, 900] } as const;

/** The package's quantile where it is right, NaN elsewhere. */
function byPackage(a: number, p: number, q: number): number {
  const [smallest, largest] = SERVED.shape;
  if (a < smallest || a > largest || Math.min(p, q) < SERVED.tail) return Number.NaN;
  const x = p <= 0.5 ? gammaincinv(p, a) : gammaincinv(q, a, true);
  return x >= SERVED.quantile[0] && x <= SERVED.quantile[1] ? x : Number.NaN;
}

/** A first guess: Wilson and Hilferty's cube, or the leading power where that has no root. */
function firstGuess(a: number, p: number, q: number, logPower: number): number {
  const z = p <= 0.5 ? standardNormalQuantile(p) : -standardNormalQuantile(q);
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  if (a >= 1 && root > 0.2) return a * root ** 3;
  return p <= 0.5
    ? Math.exp(logPower)
    : Math.max(1e-300, Math.min(Math.exp(logPower), 1 + a - Math.log(q)));
}

/** The x with P(a, x) = p and Q(a, x) = q; the smaller of the two is matched. */
function solve(a: number, p: number, q: number): number {
  if (!(a > 0 && a < Infinity && p >= 0 && q >= 0)) return Number.NaN;
  if (p === 0) return 0;
  if (q === 0) return Infinity;
  const served = byPackage(a, p, q);
  if (!Number.isNaN(served)) return served;
  const logP = p <= 0.5 ? Math.log(p) : Math.log1p(-q);
  const logPower = (logP + logGammaOnePlus(a)) / a;
  if (logPower < -40) return Math.exp(logPower); // x this small: P is its leading power
  const lower = p <= 0.5;
  return newtonOnLogScale({
    start: firstGuess(a, p, q, logPower),
    highest: Infinity,
    target: lower ? p : q,
    direction: lower ? 1 : -1,
    tail: lower ? (x) => incompleteGamma(a, x) : (x) => incompleteGammaUpper(a, x),
    change: (x) => (lower ? a : -a) * Math.exp(logGammaKernel(a, x)),
  });
}

/**
 * Inverse of the lower regularised incomplete gamma function.
 *
 *   the x with P(a, x) = p
 *
 * Limits  0 at p = 0, Infinity at p = 1; NaN unless a > 0 and 0 <= p <= 1.
 * Source  @stdlib/math-base-special-gammaincinv (Gil, Segura and Temme) for shapes in [1e-6, 900], tails from 1e-30 and
 *         quantiles in [1e-100, 900]; beyond, where it is wrong, safeguarded Newton steps in log x on log P.
 *
 * @example
 * incompleteGammaInverse(0.5, 3) // 2.6740603137235603
 */
export function incompleteGammaInverse(p: number, a: number): number {
  requireScalars("incompleteGammaInverse", p, a);
  return solve(a, p, 1 - p);
}

/**
 * Inverse of the upper regularised incomplete gamma function.
 *
 *   the x with Q(a, x) = q
 *
 * Limits  Infinity at q = 0, 0 at q = 1; NaN unless a > 0 and 0 <= q <= 1.
 * Source  as for the lower inverse.
 *
 * @example
 * incompleteGammaUpperInverse(0.025, 3) // 7.224687667723961
 */
export function incompleteGammaUpperInverse(q: number, a: number): number {
  requireScalars("incompleteGammaUpperInverse", q, a);
  return solve(a, 1 - q, q);
}
