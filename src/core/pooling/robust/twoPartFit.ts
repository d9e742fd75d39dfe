import { requireThat } from "../../assert.ts";
import { convergenceError } from "../../convergence.ts";
import { door, type Loose, numbers } from "../../door.ts";
import { type KnownErrors, requireGroups } from "../knownErrors/givenTau.ts";
import { type MixtureShrinkage, type NormalPart, twoPartShrink } from "./robustPopulation.ts";
import { type NormalPopulation, weightedNormalFit } from "./weightedNormalFit.ts";

/** Two Normal populations estimated from the groups, and what they say of every group. */
export interface TwoPartFit {
  /** The part with the larger share comes first. */
  readonly parts: readonly [NormalPart, NormalPart];
  /** Whether a part's sd is exactly 0: it explains its groups as one and the same, up to their errors. */
  readonly boundary: readonly [boolean, boolean];
  readonly logLikelihood: number;
  /** Posterior means, sds and probabilities of the second part, the parts taken as known. */
  readonly groups: MixtureShrinkage;
  /** Log likelihood along the climb that won; it never falls. */
  readonly climb: readonly number[];
  /** Where the climb from every start ended. */
  readonly summits: readonly number[];
}

/**
 * Maximum likelihood of a population of two Normal parts with known errors, by EM from several fixed starts.
 *
 *   y_j ~ sum_k share_k Normal(mean_k, (sigma_j² + sd_k²)^(1/2))
 *   E: r_jk = P(part k | y_j);  M: share_k = mean of r_jk, (mean_k, sd_k) the exact maximum of sum_j r_jk log Normal;
 *   two steps at a time are drawn out (SQUAREM) where that does not lower the likelihood
 *
 * Shapes  y and sigma hold J >= 1 numbers each.
 * Units   y, sigma, means and sds share one unit.
 * Limits  the errors keep the likelihood finite: a part that closes in on a few groups ends at sd 0, which `boundary` says.
 *         A part that nothing needs has share 0; identical groups leave share and parts undetermined. The likelihood has
 *         many peaks: the starts are up to 12 cuts of the sorted groups and two pairs of a narrow and a wide part.
 * Throws  RangeError for bad groups, or if a sigma is below 1e-100 of the spread; ConvergenceError if the winning climb does not settle.
 * Source  Dempster, Laird & Rubin, JRSS B 39 (1977); Varadhan & Roland, Scand. J. Statist. 35 (2008).
 *
 * @example
 * twoPartFit({ y: [-1, 1, -1, 1, 99, 101], sigma: [1, 1, 1, 1, 1, 1] }).parts[1].mean // 100.0000000
 */
export function twoPartFit(asked: Loose<KnownErrors>): TwoPartFit {
  const of = door("twoPartFit", asked, { y: numbers, sigma: numbers });
  const where = "twoPartFit";
  requireGroups(where, of);
  const origin = of.y[0]!;
  const apart = of.y.reduce((most, value) => Math.max(most, Math.abs(value - origin)), 0);
  const unit = of.sigma.reduce((a, b) => Math.max(a, b), apart);
  const least = of.sigma.reduce((a, b) => Math.min(a, b));
  requireThat(unit < 1e150, where, "the groups must lie within 1e150", unit);
  requireThat(
    least > 1e-100 * unit,
    where,
    "every sigma must be above 1e-100 of the spread",
    least,
  );
  // In units of the spread, so that one tolerance suits all.
  const y = of.y.map((value) => (value - origin) / unit);
  const error = of.sigma.map((s) => (s / unit) ** 2);
  const climbs = startsOf(y).map((start) => climbFrom(start, y, error));
  const best = climbs.reduce((a, b) => (b.climb.at(-1)! > a.climb.at(-1)! ? b : a));
  if (!best.settled)
    throw convergenceError(where, {
      iterations: MAX_CYCLES,
      tolerance: TOLERANCE,
      lastStep: best.lastStep,
    });
  const scaled = tidied(best.at);
  const parts = scaled.map(({ share, mean, variance }) => ({
    share,
    mean: origin + unit * mean,
    sd: unit * Math.sqrt(variance),
  })) as unknown as readonly [NormalPart, NormalPart];
  const groups = twoPartShrink({ ...of, parts });
  const lower = y.length * Math.log(unit);
  return {
    parts,
    boundary: [parts[0].sd === 0, parts[1].sd === 0],
    logLikelihood: groups.logMarginal,
    groups,
    climb: best.climb.map((log) => log - lower),
    summits: climbs.map(({ climb }) => climb.at(-1)! - lower),
  };
}

const HALF_LOG_TWO_PI = 0.9189385332046727;
const TOLERANCE = 1e-11;
const MAX_CYCLES = 5000;
/** Cycles without a gain that a double can hold, after which a ridge is taken as reached. */
const PATIENCE = 50;
/** A part with a smaller share does not touch any digit of the likelihood. */
const NO_SHARE = 1e-12;
const MAX_CUTS = 12;

interface Part extends NormalPopulation {
  readonly share: number;
}
type Parts = readonly [Part, Part];

function startsOf(y: readonly number[]): readonly Parts[] {
  const J = y.length;
  const sorted = y.toSorted((a, b) => a - b);
  const cuts = Math.min(J - 1, MAX_CUTS);
  const split = Array.from({ length: cuts }, (_, k): Parts => {
    const at = Math.round(((k + 1) * J) / (cuts + 1));
    return [partOf(sorted.slice(0, at), J), partOf(sorted.slice(at), J)];
  });
  const { mean, variance } = partOf(sorted, J);
  const wide = (share: number): Parts => [
    { share: 1 - share, mean, variance: variance / 9 },
    { share, mean, variance: 4 * variance + 0.01 },
  ];
  return [...split, wide(0.2), wide(0.5)];
}

function partOf(values: readonly number[], J: number): Part {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { share: values.length / J, mean, variance: squares / values.length };
}

/** EM from one start, two steps a cycle and a leap along them. */
function climbFrom(start: Parts, y: readonly number[], error: readonly number[]) {
  let at = start;
  let log = logLikelihood(at, y, error);
  const climb = [log];
  let lastStep = Infinity;
  let idle = 0;
  for (let cycle = 0; cycle < MAX_CYCLES; cycle++) {
    const one = emStep(at, y, error);
    const two = emStep(one, y, error);
    const [x0, x1, x2] = [at, one, two].map(coordinates) as [number[], number[], number[]];
    lastStep = x2.reduce((most, x, k) => Math.max(most, Math.abs(x - x1[k]!)), 0);
    const plain = logLikelihood(two, y, error);
    const leapt = leap(x0, x1, x2);
    const far = leapt ? logLikelihood(leapt, y, error) : -Infinity;
    const next = far > plain ? far : plain;
    at = leapt && far > plain ? leapt : two;
    idle = next - log > 4 * Number.EPSILON * (1 + Math.abs(log)) ? 0 : idle + 1;
    log = next;
    climb.push(log);
    if (lastStep < TOLERANCE || idle >= PATIENCE) return { at, climb, lastStep, settled: true };
  }
  return { at, climb, lastStep, settled: false };
}

function logOf({ share, mean, variance }: Part, y: number, error: number): number {
  const v = error + variance;
  return Math.log(share) - HALF_LOG_TWO_PI - 0.5 * (Math.log(v) + (y - mean) ** 2 / v);
}

function logLikelihood([a, b]: Parts, y: readonly number[], error: readonly number[]): number {
  let sum = 0;
  for (let j = 0; j < y.length; j++) {
    const [first, second] = [logOf(a, y[j]!, error[j]!), logOf(b, y[j]!, error[j]!)];
    sum += Math.max(first, second) + Math.log1p(Math.exp(-Math.abs(first - second)));
  }
  return sum;
}

function emStep([a, b]: Parts, y: readonly number[], error: readonly number[]): Parts {
  const second = y.map((value, j) => {
    const gap = logOf(a, value, error[j]!) - logOf(b, value, error[j]!);
    return 1 / (1 + Math.exp(gap));
  });
  const first = second.map((r) => 1 - r);
  return [refitted(a, first, y, error), refitted(b, second, y, error)];
}

function refitted(
  part: Part,
  weight: readonly number[],
  y: readonly number[],
  error: readonly number[],
): Part {
  const share = weight.reduce((sum, r) => sum + r, 0) / y.length;
  if (!(share > NO_SHARE)) return { ...part, share };
  return { share, ...weightedNormalFit(y, error, weight, part) };
}

function coordinates([a, b]: Parts): number[] {
  const logit = Math.log(b.share) - Math.log(a.share);
  return [
    Math.abs(logit) < 40 ? logit : 40 * Math.sign(logit),
    a.mean,
    b.mean,
    a.variance,
    b.variance,
  ];
}

/** The point that the last two steps lead to, if they do. */
function leap(
  x0: readonly number[],
  x1: readonly number[],
  x2: readonly number[],
): Parts | undefined {
  let [r2, v2] = [0, 0];
  x0.forEach((x, k) => {
    r2 += (x1[k]! - x) ** 2;
    v2 += (x2[k]! - 2 * x1[k]! + x) ** 2;
  });
  const length = Math.sqrt(r2 / v2);
  if (!(length > 1 && length < 1e6)) return undefined;
  const [logit, meanA, meanB, varianceA, varianceB] = x0.map(
    (x, k) => x + 2 * length * (x1[k]! - x) + length * length * (x2[k]! - 2 * x1[k]! + x),
  ) as [number, number, number, number, number];
  const share = 1 / (1 + Math.exp(-logit));
  return [
    { share: 1 / (1 + Math.exp(logit)), mean: meanA, variance: Math.max(0, varianceA) },
    { share, mean: meanB, variance: Math.max(0, varianceB) },
  ];
}

/** Larger share first, shares that sum to 1, and none of no account. */
function tidied([a, b]: Parts): Parts {
  const [first, second] = a.share >= b.share ? [a, b] : [b, a];
  const share = second.share > 10 * NO_SHARE ? second.share / (a.share + b.share) : 0;
  return [
    { ...first, share: 1 - share },
    { ...second, share },
  ];
}
