import { requireThat } from "../../assert.ts";
import { normalCdf } from "../../distributions/normal.ts";
import { door, type Loose, maybe, number } from "../../door.ts";
import { standardNormalQuantile } from "../../special/standardNormalQuantile.ts";

/** What shrinkage does to one group whose truth stands fixed. */
export interface RiskAtTruth {
  /** Root mean square error of the shrunken estimate, over new data of this group. */
  readonly error: number;
  /** Share of new data whose central posterior interval holds the truth. */
  readonly coverage: number;
  /** How far from mu a truth may lie before the shrunken estimate errs more than y itself. */
  readonly border: number;
}

/**
 * Error and coverage of a shrunken estimate for one group with a given truth; mu, tau and sigma are known.
 *
 *   y ~ Normal(theta, sigma),  estimate = keep y + pull mu,  keep = tau² / (tau² + sigma²),  pull = 1 - keep
 *   error² = keep² sigma² + pull² distance²,  distance = theta - mu
 *   border = sqrt(2 tau² + sigma²), where error = sigma
 *   coverage = P(|keep sigma z - pull distance| <= q sqrt(keep) sigma),  z ~ Normal(0, 1),  q = Phi^-1((1 + level) / 2)
 *
 * Units   sigma, tau, distance, error and border share one unit; coverage is a share.
 * Limits  tau = Infinity: error = sigma and coverage = level at every distance; tau = 0: error = |distance|.
 * Throws  RangeError if sigma is not positive and finite, tau negative, distance not finite, or level not between 0 and 1.
 * Source  Efron & Morris, JASA 66 (1971): the risk of one component of a Bayes rule, and its limits.
 *
 * @example
 * riskAtTruth({ sigma: 4, tau: 4, distance: 0 }).error // 2
 */
export function riskAtTruth(
  asked: Loose<{
    readonly sigma: number;
    readonly tau: number;
    readonly distance: number;
    readonly level?: number;
  }>,
): RiskAtTruth {
  const {
    sigma,
    tau,
    distance,
    level = 0.95,
  } = door("riskAtTruth", asked, {
    sigma: number,
    tau: number,
    distance: number,
    level: maybe(number),
  });
  requireThat(
    sigma > 0 && sigma < Infinity,
    "riskAtTruth",
    "sigma must be positive and finite",
    sigma,
  );
  requireThat(tau >= 0, "riskAtTruth", "tau must be at least 0", tau);
  requireThat(Number.isFinite(distance), "riskAtTruth", "distance must be finite", distance);
  requireThat(level > 0 && level < 1, "riskAtTruth", "level must lie between 0 and 1", level);
  const ratio = (tau / sigma) ** 2;
  const pull = 1 / (1 + ratio);
  const keep = 1 / (1 + 1 / ratio);
  const bias = pull * Math.abs(distance);
  const half = standardNormalQuantile((1 + level) / 2) * Math.sqrt(keep) * sigma;
  const sd = keep * sigma;
  const coverage =
    sd > 0
      ? normalCdf((half + bias) / sd, 0, 1) - normalCdf((bias - half) / sd, 0, 1)
      : Number(bias <= half);
  return {
    error: Math.hypot(sd, bias),
    coverage,
    border: Math.hypot(Math.SQRT2 * tau, sigma),
  };
}
