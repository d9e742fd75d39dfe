import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { normalTail } from "#core/pooling/numerics/laws/normalTail.ts";
import { logSdPriorAt } from "#core/pooling/priors/priors.ts";
import { type Groups, MEAN, placesIn, SPREAD } from "#models/withinSpreads.ts";

/** An interval of true gains: those of one school, by its place in the list, or their mean, which stands after the last. */
export interface Held {
  readonly of: number;
  readonly from: number;
  readonly to: number;
}

type Pair = readonly [number, number];

const tailAbove = (z: number) => {
  const tail = normalTail(Math.abs(z), Math.exp((-z * z) / 2));
  return z < 0 ? 1 - tail : tail;
};
const bell = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** What a Normal law has between two ends; its density, where they are one. */
function massBetween(mean: number, sd: number, [from, to]: Pair): number {
  const [a, b] = [(from - mean) / sd, (to - mean) / sd];
  if (from === to) return bell(a) / sd;
  // By the tail that is the smaller one, so that nothing cancels far out.
  return a > 0 ? tailAbove(a) - tailAbove(b) : tailAbove(-b) - tailAbove(-a);
}

/** Mean and variance of a Normal law that is cut at two ends. */
function cut(mean: number, sd: number, [from, to]: Pair, mass: number): Pair {
  if (from === to) return [from, 0];
  const [a, b] = [(from - mean) / sd, (to - mean) / sd];
  const [atA, atB] = [bell(a), bell(b)];
  const shift = (atA - atB) / mass;
  const weighed = ((a > -Infinity ? a * atA : 0) - (b < Infinity ? b * atB : 0)) / mass;
  return [mean + sd * shift, sd ** 2 * Math.max(0, 1 + weighed - shift ** 2)];
}

/** The joint Normal law of all true gains and their mean, the mean last, at one spread. */
interface Joint {
  readonly tau: number;
  readonly weight: number;
  readonly means: readonly number[];
  readonly variances: readonly number[];
  /** Covariance of any two of them is the product of these, times the variance of the mean. */
  readonly shares: readonly number[];
  readonly ofMean: number;
}

function posteriorAt({ y, sigma }: Groups, tau: number, step: number): Joint {
  const variances = sigma.map((error) => error ** 2);
  const { mean, variance, logMarginal } = marginalGivenTau(y, variances, tau, MEAN);
  const keep = variances.map((v) => tau ** 2 / (tau ** 2 + v));
  return {
    tau,
    weight: step * Math.exp(logSdPriorAt(SPREAD, tau) + logMarginal),
    means: [...y.map((own, j) => mean + keep[j]! * (own - mean)), mean],
    variances: [
      ...variances.map((v, j) => keep[j]! * v + (1 - keep[j]!) ** 2 * variance),
      variance,
    ],
    shares: [...keep.map((one) => 1 - one), 1],
    ofMean: variance,
  };
}

function priorAt({ y }: Groups, tau: number, step: number): Joint {
  const ofMean = MEAN.sd ** 2;
  return {
    tau,
    weight: step * Math.exp(logSdPriorAt(SPREAD, tau)),
    means: [...y.map(() => MEAN.mean), MEAN.mean],
    variances: [...y.map(() => ofMean + tau ** 2), ofMean],
    shares: [...y.map(() => 1), 1],
    ofMean,
  };
}

/** How probable it is that the held gain lies in its interval, were this the law. */
const chanceOf = ({ means, variances }: Joint, { of, from, to }: Held) =>
  massBetween(means[of]!, Math.sqrt(variances[of]!), [from, to]);
const covariance = ({ shares, variances, ofMean }: Joint, i: number, k: number) =>
  i === k ? variances[i]! : shares[i]! * shares[k]! * ofMean;

interface Moments {
  readonly mean: number;
  readonly sd: number;
}

interface HeldGain {
  /** Every true gain, and their mean after the last. */
  readonly each: readonly Moments[];
  readonly tau: number;
  /** What the posterior has in both intervals, on the scale of `within`. */
  readonly mass: number;
}

/**
 * Means and standard deviations of everything, where the spread lies between two ends and one true gain, or the mean, between
 * two others, exactly: at one spread all are jointly Normal, so the held one is a Normal law that is cut, and the others follow
 * it along a line; over the spreads of a quadrature these laws are mixed.
 */
export function givenBoth(groups: Groups, [from, to]: Pair, held: Held): HeldGain {
  const size = groups.y.length + 1;
  const sums = Array.from({ length: size }, (): [number, number] => [0, 0]);
  let [mass, spread] = [0, 0];
  for (const [tau, step] of placesIn(from, to)) {
    const joint = posteriorAt(groups, tau, step);
    const chance = chanceOf(joint, held);
    const weight = joint.weight * chance;
    // So far out that a number cannot hold it: then other spreads have everything.
    if (!(chance > 0)) continue;
    const [m, v] = [joint.means[held.of]!, joint.variances[held.of]!];
    const [cutMean, cutVariance] = cut(m, Math.sqrt(v), [held.from, held.to], chance);
    mass += weight;
    spread += weight * tau;
    for (const [i, sum] of sums.entries()) {
      const slope = covariance(joint, i, held.of) / v;
      const mean = joint.means[i]! + slope * (cutMean - m);
      const variance = joint.variances[i]! - slope ** 2 * (v - cutVariance);
      sum[0] += weight * mean;
      sum[1] += weight * (variance + mean ** 2);
    }
  }
  return {
    each: sums.map(([first, second]) => {
      const mean = first / mass;
      return { mean, sd: Math.sqrt(Math.max(0, second / mass - mean ** 2)) };
    }),
    tau: spread / mass,
    mass,
  };
}

/** Log probability of the interval before and after the results, at each spread: what it teaches of the spread. */
export function taughtBy(groups: Groups, held: Held) {
  const log = (at: typeof priorAt) => (tau: number) =>
    Math.log(chanceOf(at(groups, tau, 1), held) + Number.MIN_VALUE);
  return { prior: log(priorAt), posterior: log(posteriorAt) };
}
