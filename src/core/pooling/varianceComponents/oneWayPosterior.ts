import { requireThat } from "../../assert.ts";
import { door, type Loose } from "../../door.ts";
import { marginalGivenTau } from "../knownErrors/givenTau.ts";
import { scaleAxis, startInside } from "../numerics/integrate/axes.ts";
import { planeDensity } from "../numerics/integrate/planeDensity.ts";
import { axisLaw } from "../numerics/laws/axisLaw.ts";
import { once, weightedMoments } from "../numerics/laws/logScaleLaw.ts";
import { normalMixture } from "../numerics/laws/normalMixture.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import {
  logSdPriorAt,
  requireSdPrior,
  SD_PRIOR,
  type SdPrior,
  sdPriorOriginPower,
  sdPriorTailPower,
} from "../priors/priors.ts";
import { logMarginalOfRows } from "./oneWay.ts";
import {
  ONE_WAY,
  type OneWayData,
  type RowsInGroups,
  relativeErrors,
  requireOneWay,
  rowsOf,
} from "./oneWayData.ts";

/** Full posterior of a one-way random-effects model. */
export interface OneWayPosterior {
  readonly sigma: PosteriorLaw;
  readonly tau: PosteriorLaw;
  readonly mu: PosteriorLaw;
  /** One law a group mean. */
  readonly theta: readonly PosteriorLaw[];
  /** The mean of a group not yet seen. */
  readonly newGroup: PosteriorLaw;
  /** Posterior mean of tau² / (sigma² + tau²). */
  readonly iccMean: number;
  /** Log of the integral of prior times likelihood; improper priors are written literally. */
  readonly logEvidence: number;
}

/** The tails of tau are followed until their contribution to a mean is negligible too. */
const NEGLIGIBLE = 60;

/**
 * Full posterior of a one-way random-effects model with both sds unknown, by quadrature in (log sigma, log tau).
 *
 *   y_ij ~ Normal(theta_j, sigma / sqrt(w_ij)), theta_j ~ Normal(mu, tau), mu flat, sigma ~ sigmaPrior, tau ~ tauPrior
 *   given (sigma, tau) mu, theta_j and a new group are Normal, as in `givenTau` with standard errors sigma / sqrt(weight_j)
 *
 * Shapes  J >= 2 groups, N > J rows; theta holds J laws.
 * Units   sigma, tau, mu and theta have the unit of the rows.
 * Limits  a mean or sd that does not exist is NaN or Infinity: with flat tau and J = 4 tau has a mean but no sd.
 * Cost    some .2 s for eight groups.
 * Throws  RangeError if the posterior is not proper (flat tau needs J >= 3; tau may not be log-flat, nor steeper than
 *         x^-0.9 at 0), or for bad input.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 11.6.
 *
 * @example
 * oneWayPosterior({ ...oneWayData([[1, 3], [5, 7], [4, 6]]), sigmaPrior: { law: "log-flat" }, tauPrior: { law: "half-normal", sd: 2 } }).mu.mean // 4.333
 */
export function oneWayPosterior(
  asked: Loose<RowsInGroups & { readonly sigmaPrior: SdPrior; readonly tauPrior: SdPrior }>,
): OneWayPosterior {
  const where = "oneWayPosterior";
  const {
    sigmaPrior: ofSigmas,
    tauPrior: ofTaus,
    ...rows
  } = door(where, asked, { ...ONE_WAY, sigmaPrior: SD_PRIOR, tauPrior: SD_PRIOR });
  const of = { ...rowsOf(where, rows), sigmaPrior: ofSigmas, tauPrior: ofTaus };
  const power = properPower(of);
  const { n, mean, squaresWithin, sigmaPrior, tauPrior } = of;
  const J = n.length;
  const N = n.reduce((total, rows) => total + rows, 0);
  const relative = relativeErrors(of);
  const weights = relative.reduce((total, error) => total + 1 / error, 0);
  const [ofSigma, ofTau] = [scaleAxis(sigmaPrior), scaleAxis(tauPrior)];
  const logDensity = (s: number, t: number) => {
    const [sigma, tau] = [ofSigma.value(s), ofTau.value(t)];
    const priors = logSdPriorAt(sigmaPrior, sigma) + logSdPriorAt(tauPrior, tau);
    const slopes = ofSigma.logSlope(s) + ofTau.logSlope(t);
    return logMarginalOfRows(of, { sigma, tau }) + priors + slopes;
  };
  const within = squaresWithin / (N - J);
  const centre = mean.reduce((sum, value) => sum + value, 0) / J;
  const between = mean.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (J - 1);
  const start = [
    ofSigma.inverse(startInside(Math.sqrt(within), 0, sigmaPrior)),
    ofTau.inverse(startInside(Math.sqrt(between + (within * J) / weights), 0, tauPrior)),
  ] as const;
  const plane = planeDensity({ logDensity, start, negligible: NEGLIGIBLE });
  const sigmaLine = once(
    () => planeDensity({ logDensity: (t, s) => logDensity(s, t), start: [start[1], start[0]] }).y,
  );

  const weight = plane.points.weight;
  const sigma = plane.points.x.map(ofSigma.value);
  const tau = plane.points.y.map(ofTau.value);
  const mu = Array.from(sigma, (s, i) =>
    marginalGivenTau(
      mean,
      relative.map((error) => s * s * error),
      tau[i]!,
      { law: "flat" },
    ),
  );
  const mixture = (at: (i: number) => readonly [mean: number, variance: number]) => {
    const parts = Array.from(weight, (_, i) => at(i));
    return normalMixture({
      weight,
      mean: Float64Array.from(parts, ([m]) => m),
      sd: Float64Array.from(parts, ([, variance]) => Math.sqrt(variance)),
    });
  };
  const cut = (law: PosteriorLaw, none: number): PosteriorLaw => ({
    ...law,
    mean: power > 2 ? law.mean : none,
    sd: power > 3 ? law.sd : Infinity,
  });
  return {
    sigma: { ...axisLaw(sigmaLine, ofSigma), ...weightedMoments(weight, sigma) },
    tau: cut({ ...axisLaw(() => plane.y, ofTau), ...weightedMoments(weight, tau) }, Infinity),
    mu: cut(
      mixture((i) => [mu[i]!.mean, mu[i]!.variance]),
      Number.NaN,
    ),
    theta: mean.map((value, j) =>
      mixture((i) => {
        const error = sigma[i]! ** 2 * relative[j]!;
        const ratio = tau[i]! ** 2 / error;
        const [pull, keep] = [1 / (1 + ratio), 1 / (1 + 1 / ratio)];
        return [pull * mu[i]!.mean + keep * value, keep * error + pull * pull * mu[i]!.variance];
      }),
    ),
    newGroup: cut(
      mixture((i) => [mu[i]!.mean, mu[i]!.variance + tau[i]! ** 2]),
      Number.NaN,
    ),
    iccMean: tau.reduce((sum, t, i) => sum + weight[i]! / (1 + (sigma[i]! / t) ** 2), 0),
    logEvidence: plane.logTotal,
  };
}

/** Power of tau's tail, after the checks. */
function properPower(
  of: OneWayData & { readonly sigmaPrior: SdPrior; readonly tauPrior: SdPrior },
): number {
  const where = "oneWayPosterior";
  requireOneWay(where, of);
  for (const prior of [of.sigmaPrior, of.tauPrior]) requireSdPrior(where, prior);
  const power = of.n.length - 1 + sdPriorTailPower(of.tauPrior);
  requireThat(
    power > 1 && sdPriorOriginPower(of.tauPrior) > -0.9,
    where,
    "the posterior must be proper (flat tau needs three groups, log-flat tau never is)",
    `J = ${of.n.length}, tau ${of.tauPrior.law}`,
  );
  const rows = of.n.reduce((total, count) => total + count, 0);
  requireThat(
    rows - 1 - (of.tauPrior.law === "flat" ? 1 : 0) + sdPriorTailPower(of.sigmaPrior) > 3,
    where,
    "there must be enough rows for sigma to have a mean and an sd",
    rows,
  );
  return power;
}
