import { requireThat } from "../assert.ts";
import { door, func, type Loose, maybe, number } from "../door.ts";

/** An interval that holds a stated share of a law. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a whole law has besides its quantiles: it may come along, as in `{ mass: 0.9, ...posterior.mu }`. */
interface WholeLaw {
  readonly mean?: number;
  readonly sd?: number;
  readonly density?: (x: number) => number;
  readonly logDensity?: (x: number) => number;
  readonly cdf?: (x: number) => number;
  readonly upperTail?: (x: number) => number;
}

const LAW = {
  mean: /* @__PURE__ */ maybe(number),
  sd: /* @__PURE__ */ maybe(number),
  density: /* @__PURE__ */ maybe(func),
  logDensity: /* @__PURE__ */ maybe(func),
  cdf: /* @__PURE__ */ maybe(func),
  upperTail: /* @__PURE__ */ maybe(func),
};

function requireMass(where: string, mass: number): void {
  requireThat(mass > 0 && mass < 1, where, "mass must lie between 0 and 1", mass);
}

/**
 * Credible interval that leaves the same probability on either side.
 *
 *   [q((1 - mass) / 2), q((1 + mass) / 2)]
 *
 * Units   those of the quantiles.
 * Limits  it never starts at the end of a one-sided law, however high the density is there: see the highest-density one.
 * Throws  RangeError unless the mass lies between 0 and 1.
 *
 * @example
 * equalTailedInterval({ mass: 0.95, quantile: (p) => p }) // {"low": 0.025, "high": 0.975}
 */
export function equalTailedInterval(
  asked: Loose<
    WholeLaw & {
      readonly mass: number;
      readonly quantile: (p: number) => number;
    }
  >,
): Interval {
  const given = door("equalTailedInterval", asked, { ...LAW, mass: number, quantile: func });
  requireMass("equalTailedInterval", given.mass);
  const outside = (1 - given.mass) / 2;
  return { low: given.quantile(outside), high: given.quantile(1 - outside) };
}

/** A highest-density interval; an end is open where the density is infinite or the end itself is. */
export interface HighestDensityInterval extends Interval {
  readonly open: { readonly low: boolean; readonly high: boolean };
}

/**
 * The shortest credible interval of a law with one hump: no point outside is more probable than one inside.
 *
 *   the p in [0, 1 - mass] with f(q(p)) = f(q(p + mass)), or an end of the law where the density only falls or rises
 *
 * Units   those of the quantiles.
 * Limits  a law that falls from its end gives [end, q(mass)], open where the density there is infinite;
 *         a flat law gives the equal-tailed interval.
 * Throws  RangeError unless the mass lies between 0 and 1, or if the law has a valley (a Beta law with both shapes below 1).
 * Source  Hyndman (1996), Computing and graphing highest density regions; Box and Tiao (1973), section 2.8.
 *
 * @example
 * highestDensityInterval({ mass: 0.5, quantile: (p) => -Math.log1p(-p), logDensity: (x) => -x }).high // 0.6931471805599453
 */
export function highestDensityInterval(
  asked: Loose<
    WholeLaw & {
      readonly mass: number;
      readonly quantile: (p: number) => number;
      readonly logDensity: (x: number) => number;
    }
  >,
): HighestDensityInterval {
  const given = door("highestDensityInterval", asked, {
    ...LAW,
    mass: number,
    quantile: func,
    logDensity: func,
  });
  const { mass, quantile, logDensity } = given;
  const where = "highestDensityInterval";
  requireMass(where, mass);
  const endAt = (p: number) => quantile(p + mass > 1 ? 1 : p + mass);
  /** Below 0 where the interval from quantile p should move up. */
  const imbalance = (p: number) => logDensity(quantile(p)) - logDensity(endAt(p));
  const interval = (p: number): HighestDensityInterval => {
    const [low, high] = [quantile(p), endAt(p)];
    const open = (end: number) => !Number.isFinite(end) || logDensity(end) === Infinity;
    return { low, high, open: { low: open(low), high: open(high) } };
  };

  const [fallsFromLow, risesToHigh] = [imbalance(0) >= 0, imbalance(1 - mass) <= 0];
  if (fallsFromLow && risesToHigh) {
    const flat = imbalance(0) === 0 && imbalance(1 - mass) === 0;
    requireThat(flat, where, "the density must have one hump, not a valley", `mass ${mass}`);
    return interval((1 - mass) / 2);
  }
  if (fallsFromLow) return interval(0);
  if (risesToHigh) return interval(1 - mass);
  return interval(balance(imbalance, 1 - mass));
}

/** The zero of a function that is negative at 0 and positive at `to`: bisection, sped up by secants (Illinois). */
function balance(imbalance: (p: number) => number, to: number): number {
  let [low, high] = [0, to];
  let [below, above] = [-Infinity, Infinity];
  for (let step = 0; step < 200 && high - low > 4e-16 * high; step += 1) {
    const secant = high - (above * (high - low)) / (above - below);
    const inside = secant > low && secant < high && step % 3 !== 2;
    const p = inside ? secant : (low + high) / 2;
    if (p <= low || p >= high) break;
    const value = imbalance(p);
    if (Math.abs(value) < 1e-13) return p; // the rounding of the two logs
    if (value < 0) {
      [low, below] = [p, value];
      above /= 2;
    } else {
      [high, above] = [p, value];
      below /= 2;
    }
  }
  return (low + high) / 2;
}
