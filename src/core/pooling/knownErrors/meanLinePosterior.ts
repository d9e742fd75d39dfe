import { requireThat } from "../../assert.ts";
import { door, type Loose, maybe, numbers } from "../../door.ts";
import { halfLineDensity } from "../numerics/integrate/halfLineDensity.ts";
import { weightedMoments } from "../numerics/laws/logScaleLaw.ts";
import { normalMixture } from "../numerics/laws/normalMixture.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import {
  logSdPriorAt,
  requireSdPrior,
  SD_PRIOR,
  type SdPrior,
  sdPriorMax,
  sdPriorOriginPower,
  sdPriorScale,
  sdPriorTailPower,
} from "../priors/priors.ts";
import { type GroupsAlongX, lineAt, lineSums, requireAlongX, restricted } from "./meanLine.ts";

/** Full posterior of groups whose population mean is a line. */
export interface MeanLinePosterior {
  readonly tau: PosteriorLaw;
  readonly slope: PosteriorLaw;
  readonly theta: readonly PosteriorLaw[];
  /** Share of each estimate that comes from the line, averaged over the posterior of tau. */
  readonly meanPull: readonly number[];
  readonly logEvidence: number;
}

/**
 * Full posterior of groups with known errors around a line: tau by adaptive quadrature, everything else exact given tau.
 *
 *   y_j ~ Normal(theta_j, sigma_j),  theta_j ~ Normal(a + b x_j, tau),  a and b flat,  tau ~ tauPrior
 *   p(tau | y) ∝ p(tau) L(tau),  L with theta, a and b integrated out;  p(theta_j | y) a mixture over tau
 *
 * Shapes  x, y and sigma hold J >= 3 numbers each; theta and meanPull hold J entries.
 * Units   y, sigma, tau and theta share one unit; the slope has that unit per unit of x.
 * Limits  a mean or sd that does not exist is NaN or Infinity; with J = 4 and a flat prior tau has no mean.
 * Throws  RangeError if the posterior is not proper (a flat tau needs J >= 4), if the density of tauPrior at 0 is 0 or
 *         infinite, if all x are equal, or for bad input; ConvergenceError if the quadrature in tau fails.
 * Source  Berkey et al., "A random-effects regression model for meta-analysis", Statistics in Medicine 14 (1995);
 *         Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.4, with a line for the mean.
 *
 * @example
 * meanLinePosterior({ x: [0, 1, 2], y: [1, 4, 4], sigma: [3, 3, 3], tauPrior: { law: "half-normal", sd: 1e-9 } }).slope.sd // 2.12132034
 */
export function meanLinePosterior(
  asked: Loose<GroupsAlongX & { readonly tauPrior?: SdPrior }>,
): MeanLinePosterior {
  const where = "meanLinePosterior";
  const group = door(where, asked, {
    x: numbers,
    y: numbers,
    sigma: numbers,
    tauPrior: maybe(SD_PRIOR),
  });
  const { x, y, sigma, tauPrior = { law: "flat" } } = group;
  requireAlongX(where, group);
  requireSdPrior(where, tauPrior);
  // Density of tau ~ tau^-power far out, where the likelihood loses two powers for the line it estimates.
  const power = y.length - 2 + sdPriorTailPower(tauPrior);
  requireThat(
    power > 1 && sdPriorOriginPower(tauPrior) === 0,
    where,
    "the posterior must be proper (a flat tau needs four groups), the prior of tau positive and finite at 0",
    `J = ${y.length}, tau ${tauPrior.law}`,
  );
  const variance = sigma.map((s) => s * s);
  const sumsAt = (tau: number) => lineSums(x, y, variance, tau * tau);
  const least = sigma.reduce((a, b) => Math.min(a, b));
  const tau = halfLineDensity({
    logDensity: (t) => logSdPriorAt(tauPrior, t) + restricted(sumsAt(t)),
    scale: Math.min(least, sdPriorScale(tauPrior)),
    reach: y.reduce((most, value) => Math.max(most, Math.abs(value - y[0]!)), Math.max(...sigma)),
    upper: sdPriorMax(tauPrior),
  });
  const kept = [...tau.point.keys()].filter((i) => tau.weight[i]! > 1e-17);
  const weight = Float64Array.from(kept, (i) => tau.weight[i]!);
  const points = kept.map((i) => ({ tau: tau.point[i]!, sums: sumsAt(tau.point[i]!) }));
  const mixture = (at: (point: (typeof points)[number]) => readonly [number, number]) => {
    const [mean, sd] = [new Float64Array(points.length), new Float64Array(points.length)];
    for (const [i, point] of points.entries()) [mean[i], sd[i]] = at(point) as [number, number];
    return normalMixture({ weight, mean, sd });
  };
  const moments = (law: PosteriorLaw, mean: number): PosteriorLaw => ({
    ...law,
    mean: power > 2 ? law.mean : mean,
    sd: power > 3 ? law.sd : Infinity,
  });
  return {
    tau: moments({ ...tau, ...weightedMoments(tau.weight, tau.point) }, Infinity),
    slope: moments(
      mixture(({ sums }) => [sums.slope, 1 / Math.sqrt(sums.stretch)]),
      Number.NaN,
    ),
    theta: y.map((value, j) =>
      mixture(({ tau: spread, sums }) => {
        const ratio = (spread / sigma[j]!) ** 2;
        const [pull, keep] = [1 / (1 + ratio), 1 / (1 + 1 / ratio)];
        const line = lineAt(sums, x[j]!);
        return [
          pull * line.mean + keep * value,
          Math.sqrt(keep * variance[j]! + (pull * line.sd) ** 2),
        ];
      }),
    ),
    meanPull: sigma.map((s) =>
      points.reduce((sum, point, i) => sum + weight[i]! / (1 + (point.tau / s) ** 2), 0),
    ),
    logEvidence: tau.logTotal,
  };
}
