import { requireThat } from "../../assert.ts";
import { door, type Loose, numbers, onBehalfOf } from "../../door.ts";
import { scaleAxis, sdAxis, startInside } from "../numerics/integrate/axes.ts";
import {
  depthForVariance,
  type LatticeDensity,
  latticeDensity,
} from "../numerics/integrate/latticeDensity.ts";
import { once } from "../numerics/laws/logScaleLaw.ts";
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
import {
  logDesign,
  ONE_WAY,
  relativeErrors,
  requireOneWay,
  rowsOf,
} from "../varianceComponents/oneWayData.ts";
import { nestedSums, nestedTables } from "./nestedSums.ts";
import { type ThreeLevelPosterior as LevelsGiven, threeLevels } from "./threeLevel.ts";
import {
  type RowsInClasses,
  requireTree,
  type ThreeLevelData,
  threeLevelFit,
  threeLevelFitKnown,
} from "./threeLevelFit.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** Full posterior of three levels whose error variances are known. */
export interface ThreeLevelPosteriorKnown {
  readonly tau: PosteriorLaw;
  readonly omega: PosteriorLaw;
  readonly psi: PosteriorLaw;
  /** One law a school, one a class. */
  readonly school: readonly PosteriorLaw[];
  readonly class: readonly PosteriorLaw[];
  /** The mean of a school not yet seen. */
  readonly newSchool: PosteriorLaw;
  /** Log of the integral of prior times likelihood; improper priors are written literally. */
  readonly logEvidence: number;
}

/** Full posterior of three levels from rows. */
export interface ThreeLevelPosteriorOfRows extends ThreeLevelPosteriorKnown {
  readonly sigma: PosteriorLaw;
}

/**
 * Full posterior of three levels with known error variances, by quadrature in (tau, omega) with exact messages inside.
 *
 *   y_c ~ Normal(theta_c, sigma_c), theta_c ~ Normal(mu_k, tau), mu_k ~ Normal(psi, omega), psi flat, tau and omega by their priors
 *
 * Shapes  y, sigma (sds) and school hold C numbers; the results hold one law a school and one a class.
 * Units   everything shares the unit of y.
 * Limits  a mean or sd that does not exist is NaN or Infinity. Good to about 1e-6 of a posterior sd.
 * Cost    some 10 ms.
 * Throws  RangeError if the posterior is not proper (flat omega needs three schools, log-flat sds never are), or for bad
 *         input; ConvergenceError.
 * Source  Gelman, "Prior distributions for variance parameters in hierarchical models", Bayesian Analysis 1 (2006).
 *
 * @example
 * threeLevelPosteriorKnown({ school: [0, 0, 1, 1], y: [1, 3, 5, 7], sigma: [1, 1, 1, 1], tauPrior: { law: "half-normal", sd: 1 }, omegaPrior: { law: "half-normal", sd: 1 } }).psi.mean // 4.00000
 */
export function threeLevelPosteriorKnown(
  asked: Loose<{
    readonly school: readonly number[];
    readonly y: readonly number[];
    readonly sigma: readonly number[];
    readonly tauPrior: SdPrior;
    readonly omegaPrior: SdPrior;
  }>,
): ThreeLevelPosteriorKnown {
  const of = door("threeLevelPosteriorKnown", asked, {
    school: numbers,
    y: numbers,
    sigma: numbers,
    tauPrior: SD_PRIOR,
    omegaPrior: SD_PRIOR,
  });
  const where = "threeLevelPosteriorKnown";
  const { school, y, sigma, tauPrior, omegaPrior } = of;
  const start = onBehalfOf(where, () => threeLevelFitKnown({ school, y, sigma, method: "REML" }));
  const power = properPower(where, school, [tauPrior, omegaPrior]);
  const error = sigma.map((s) => s * s);
  const tables = nestedTables({ school, mean: y, error });
  const scale = smallest(sigma);
  const lattice = latticeDensity({
    where,
    axes: [sdAxis(tauPrior, scale), sdAxis(omegaPrior, scale)],
    logDensity: ([tau, omega]) => {
      const variances = {
        errorFactor: 1,
        tauVariance: tau! * tau!,
        omegaVariance: omega! * omega!,
      };
      const { misfit, logs, precision } = nestedSums(tables, variances);
      const priors = logSdPriorAt(tauPrior, tau!) + logSdPriorAt(omegaPrior, omega!);
      return priors - 0.5 * (misfit + logs + Math.log(precision) + (y.length - 1) * LOG_TWO_PI);
    },
    start: [startInside(start.tau, scale, tauPrior), startInside(start.omega, scale, omegaPrior)],
    negligible: depthForVariance(Math.min(power.tau, power.omega)),
  });
  const [tau, omega] = lattice.points.values as [Float64Array, Float64Array];
  return levelsOver(lattice, [0, 1], power, (i) =>
    threeLevels({ school, y, sigma, tau: tau[i]!, omega: omega[i]!, psi: "flat" }),
  );
}

/**
 * Full posterior of three levels from rows, by quadrature in (sigma, tau, omega) with exact messages inside.
 *
 *   y_i ~ Normal(theta_c, sigma), theta_c ~ Normal(mu_k, tau), mu_k ~ Normal(psi, omega), psi flat, the three sds by their priors
 *
 * Shapes  n, mean and school hold C numbers; the results hold one law a school and one a class.
 * Units   psi, the sds and all means have the unit of the rows.
 * Limits  a mean or sd that does not exist is NaN or Infinity. Good to about 1e-6 of a posterior sd.
 * Cost    some .4 s for eight classes.
 * Throws  RangeError if the posterior is not proper (flat omega needs three schools, log-flat tau or omega never is), or for
 *         bad input; ConvergenceError.
 * Source  Gelman, "Prior distributions for variance parameters in hierarchical models", Bayesian Analysis 1 (2006).
 *
 * @example
 * threeLevelPosterior({ ...oneWayData([[1, 3], [2, 4], [5, 7], [6, 8], [3, 5]]), school: [0, 0, 1, 1, 2], sigmaPrior: { law: "flat" }, tauPrior: { law: "half-normal", sd: 1 }, omegaPrior: { law: "half-normal", sd: 1 } }).class.length // 5
 */
export function threeLevelPosterior(
  asked: Loose<
    RowsInClasses & {
      readonly sigmaPrior: SdPrior;
      readonly tauPrior: SdPrior;
      readonly omegaPrior: SdPrior;
    }
  >,
): ThreeLevelPosteriorOfRows {
  const where = "threeLevelPosterior";
  const { school, sigmaPrior, tauPrior, omegaPrior, ...rows } = door(where, asked, {
    ...ONE_WAY,
    school: numbers,
    sigmaPrior: SD_PRIOR,
    tauPrior: SD_PRIOR,
    omegaPrior: SD_PRIOR,
  });
  const of: ThreeLevelData = { ...rowsOf(where, rows), school };
  requireOneWay(where, of);
  const { n, mean, squaresWithin } = of;
  requireSdPrior(where, sigmaPrior);
  const start = onBehalfOf(where, () => threeLevelFit({ ...of, method: "REML" }));
  const power = properPower(where, school, [tauPrior, omegaPrior]);
  const C = n.length;
  const N = n.reduce((total, rows) => total + rows, 0);
  requireThat(
    N - C + sdPriorTailPower(sigmaPrior) > 3,
    where,
    "there must be enough rows for sigma to have a mean and an sd",
    N,
  );
  const error = relativeErrors(of);
  const tables = nestedTables({ school, mean, error });
  const scale = start.sigma * Math.sqrt(smallest(error));
  const constant = (N - 1) * LOG_TWO_PI + logDesign(of);
  const lattice = latticeDensity({
    where,
    axes: [scaleAxis(sigmaPrior), sdAxis(tauPrior, scale), sdAxis(omegaPrior, scale)],
    logDensity: ([sigma, tau, omega]) => {
      const s2 = sigma! * sigma!;
      const variances = {
        errorFactor: s2,
        tauVariance: tau! * tau!,
        omegaVariance: omega! * omega!,
      };
      const { misfit, logs, precision } = nestedSums(tables, variances);
      const within = squaresWithin / s2 + (N - C) * Math.log(s2);
      const priors =
        logSdPriorAt(sigmaPrior, sigma!) +
        logSdPriorAt(tauPrior, tau!) +
        logSdPriorAt(omegaPrior, omega!);
      return priors - 0.5 * (within + misfit + logs + Math.log(precision) + constant);
    },
    start: [
      startInside(start.sigma, start.sigma, sigmaPrior),
      startInside(start.tau, scale, tauPrior),
      startInside(start.omega, scale, omegaPrior),
    ],
    negligible: depthForVariance(Math.min(power.tau, power.omega)),
  });
  const [sigma, tau, omega] = lattice.points.values as [Float64Array, Float64Array, Float64Array];
  return {
    ...levelsOver(lattice, [1, 2], power, (i) =>
      threeLevels({
        school,
        y: mean,
        sigma: error.map((e) => sigma[i]! * Math.sqrt(e)),
        tau: tau[i]!,
        omega: omega[i]!,
        psi: "flat",
      }),
    ),
    sigma: lattice.laws[0]!,
  };
}

function smallest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

/** Powers of the tails of tau and omega, after the checks. */
interface TailPowers {
  readonly tau: number;
  readonly omega: number;
}

function properPower(
  where: string,
  school: readonly number[],
  priors: readonly [SdPrior, SdPrior],
): TailPowers {
  const K = new Set(school).size;
  requireTree(where, school, school.length);
  for (const prior of priors) {
    requireSdPrior(where, prior);
    requireThat(
      sdPriorOriginPower(prior) > -0.9,
      where,
      "an sd's prior must be integrable at 0 (x^-0.9 at the steepest)",
      JSON.stringify(prior),
    );
  }
  const [tailOfTau, tailOfOmega] = priors.map(sdPriorTailPower) as [number, number];
  const omega = K - 1 + tailOfOmega;
  // A huge tau leaves omega free up to its size.
  const tau = school.length - 1 + tailOfTau + Math.min(0, tailOfOmega - 1);
  requireThat(
    omega > 1 && tau > 1,
    where,
    "the posterior must be proper (flat omega needs three schools)",
    `${K} schools, priors ${priors.map(({ law }) => law)}`,
  );
  return { tau, omega };
}

function levelsOver(
  { laws, points, logTotal }: LatticeDensity,
  [tauAt, omegaAt]: readonly [number, number],
  power: TailPowers,
  at: (i: number) => LevelsGiven,
): ThreeLevelPosteriorKnown {
  const { weight } = points;
  const given = once(() => Array.from(weight, (_, i) => at(i)));
  const mixture = (
    pick: (levels: LevelsGiven, i: number) => readonly [mean: number, sd: number],
  ) => {
    const parts = given().map(pick);
    return normalMixture({
      weight,
      mean: Float64Array.from(parts, ([mean]) => mean),
      sd: Float64Array.from(parts, ([, sd]) => sd),
    });
  };
  const cut = (law: PosteriorLaw, tail: number, none: number): PosteriorLaw => ({
    ...law,
    mean: tail > 2 ? law.mean : none,
    sd: tail > 3 ? law.sd : Infinity,
  });
  const top = Math.min(power.tau, power.omega);
  const omega = points.values[omegaAt]!;
  const first = given()[0]!;
  return {
    tau: cut(laws[tauAt]!, power.tau, Infinity),
    omega: cut(laws[omegaAt]!, power.omega, Infinity),
    psi: cut(
      mixture(({ psi }) => [psi.mean, psi.sd]),
      top,
      Number.NaN,
    ),
    school: first.school.mean.map((_, k) =>
      mixture(({ school }) => [school.mean[k]!, school.sd[k]!]),
    ),
    class: first.class.mean.map((_, c) => mixture((g) => [g.class.mean[c]!, g.class.sd[c]!])),
    newSchool: cut(
      mixture(({ psi }, i) => [psi.mean, Math.hypot(psi.sd, omega[i]!)]),
      top,
      Number.NaN,
    ),
    logEvidence: logTotal,
  };
}
