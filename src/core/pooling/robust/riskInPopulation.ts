import { requireThat } from "../../assert.ts";
import { door, type Loose, listOf, number, numbers, part } from "../../door.ts";
import { type NormalPart, twoPartShrink } from "./robustPopulation.ts";
import { studentTConvolution } from "./studentTConvolution.ts";

/** What an estimate does for groups whose truths stand fixed, over new data of each. */
export interface RiskInPopulation {
  /** Root mean square error of the estimate, one a truth. */
  readonly error: readonly number[];
  /** Mean of the estimate minus the truth. */
  readonly bias: readonly number[];
}

/** Step of the trapezoid rule over standard errors, and how many of these it reaches to either side. */
const STEP = 1 / 8;
const REACH = 9;
/** Points in one width of the step between two parts: exp(-2 pi² 2) is left out. */
const POINTS_OF_TURN = 2;

/**
 * Error at fixed truths of the estimate with a Student-t population, its parameters known.
 *
 *   y ~ Normal(theta, sigma),  estimate = E(theta | y) as in `studentTShrink`
 *   error² = mean over y of (estimate - theta)²,  bias = mean over y of estimate - theta
 *
 * Shapes  truth holds any number of truths; error and bias hold one number for each.
 * Units   sigma, mu, tau, truth, error and bias share one unit; df has none.
 * Limits  tau = 0: error = |truth - mu|. Far from mu the error returns to sigma, where that of `riskAtTruth` grows without end.
 *         Good to 1e-10 of sigma for sigma up to 50 tau.
 * Throws  RangeError if sigma is not positive and finite, tau negative or infinite, df below 0.1 or infinite, or mu or a truth not finite.
 * Source  Dawid, "Posterior expectations for large observations", Biometrika 60 (1973); Efron & Morris, JASA 66 (1971).
 *
 * @example
 * studentTRisk({ sigma: 1, mu: 0, tau: 0, df: 4, truth: [3] }).error // [3]
 */
export function studentTRisk(
  asked: Loose<{
    readonly sigma: number;
    readonly mu: number;
    readonly tau: number;
    readonly df: number;
    readonly truth: readonly number[];
  }>,
): RiskInPopulation {
  const where = "studentTRisk";
  const { sigma, mu, tau, df, truth } = door(where, asked, {
    sigma: number,
    mu: number,
    tau: number,
    df: number,
    truth: numbers,
  });
  requireTruths(where, sigma, truth);
  requireThat(tau >= 0 && tau < Infinity, where, "tau must be at least 0 and finite", tau);
  requireThat(df >= 0.1 && df < Infinity, where, "df must be at least 0.1 and finite", df);
  requireThat(Number.isFinite(mu), where, "mu must be finite", mu);
  const errors = studentTConvolution({
    errorVariance: [sigma * sigma],
    tau,
    df,
    farthest: truth.reduce((most, one) => Math.max(most, Math.abs(one - mu)), 0) + REACH * sigma,
  });
  return riskOf(truth, sigma, STEP, (y) => mu + errors.keep(0, y - mu).keep * (y - mu));
}

/**
 * Error at fixed truths of the estimate with a population of two Normal parts, both known.
 *
 *   y ~ Normal(theta, sigma),  estimate = E(theta | y) as in `twoPartShrink`
 *   error² = mean over y of (estimate - theta)²,  bias = mean over y of estimate - theta
 *
 * Shapes  truth holds any number of truths; error and bias hold one number for each.
 * Units   sigma, the parts' means and sds, truth, error and bias share one unit.
 * Limits  two equal parts, or a share of 0: the error of `riskAtTruth`. A truth between two narrow parts is pulled away from itself.
 *         Good to 1e-10 of sigma where both parts are equally wide.
 * Throws  RangeError if sigma is not positive and finite, a truth not finite, or for bad parts as in `twoPartShrink`.
 * Source  Efron & Morris, JASA 66 (1971): the risk of a Bayes rule at one truth; Gelman et al., BDA3 (2013), chapter 22.
 *
 * @example
 * twoPartRisk({ sigma: 4, parts: [{ share: 0.5, mean: 0, sd: 4 }, { share: 0.5, mean: 0, sd: 4 }], truth: [0] }).error // [2]
 */
export function twoPartRisk(
  asked: Loose<{
    readonly sigma: number;
    readonly parts: readonly [NormalPart, NormalPart];
    readonly truth: readonly number[];
  }>,
): RiskInPopulation {
  const where = "twoPartRisk";
  const { sigma, parts, truth } = door(where, asked, {
    sigma: number,
    parts: listOf(part({ share: number, mean: number, sd: number })),
    truth: numbers,
  });
  requireTruths(where, sigma, truth);
  const [a, b] = parts;
  // In standard errors of y, the width over which one part takes over from the other.
  const narrow = sigma ** 2 + Math.min(a.sd, b.sd) ** 2;
  const turn = narrow / (sigma * Math.abs(a.mean - b.mean));
  const step = Math.min(STEP, turn / POINTS_OF_TURN);
  const shrunk = (y: number) => twoPartShrink({ y: [y], sigma: [sigma], parts }).mean[0]!;
  return riskOf(truth, sigma, step, shrunk);
}

function requireTruths(where: string, sigma: number, truth: readonly number[]): void {
  requireThat(sigma > 0 && sigma < Infinity, where, "sigma must be positive and finite", sigma);
  requireThat(truth.every(Number.isFinite), where, "every truth must be finite", `[${truth}]`);
}

/** Mean and mean square of what an estimate is off, over y about each truth; all truths share one lattice of y. */
function riskOf(
  truth: readonly number[],
  sigma: number,
  step: number,
  estimate: (y: number) => number,
): RiskInPopulation {
  const width = step * sigma;
  const known = new Map<number, number>();
  const estimateAt = (k: number) => {
    const found = known.get(k) ?? estimate(k * width);
    known.set(k, found);
    return found;
  };
  const risks = truth.map((theta) => {
    const start = Math.ceil(theta / width - REACH / step);
    let [whole, first, second] = [0, 0, 0];
    for (let i = 0; i < (2 * REACH) / step; i++) {
      const k = start + i;
      const z = k * step - theta / sigma;
      const height = Math.exp(-0.5 * z * z);
      const off = estimateAt(k) - theta;
      whole += height;
      first += height * off;
      second += height * off * off;
    }
    return { bias: first / whole, error: Math.sqrt(second / whole) };
  });
  return { error: risks.map(({ error }) => error), bias: risks.map(({ bias }) => bias) };
}
