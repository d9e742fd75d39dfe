import { requireThat } from "../../assert.ts";
import { door, type Loose, lawOf, maybe, number, onBehalfOf } from "../../door.ts";
import { logBeta } from "../../special/logBeta.ts";
import { CORRELATION_AXIS, scaleAxis, sdAxis, startInside } from "../numerics/integrate/axes.ts";
import { depthForVariance, latticeDensity } from "../numerics/integrate/latticeDensity.ts";
import { lazyNormalMixture } from "../numerics/laws/lazyNormalMixture.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import {
  LOCATION_PRIOR,
  type LocationPrior,
  requireLocationPrior,
} from "../priors/locationPrior.ts";
import {
  logSdPriorAt,
  requireSdPrior,
  SD_PRIOR,
  type SdPrior,
  sdPriorOriginPower,
  sdPriorTailPower,
} from "../priors/priors.ts";
import { designsOf, LINES, type RegressionData, requireLines } from "./regressionData.ts";
import { regressionFit } from "./regressionFit.ts";
import { linePrior, linesAtOrigin } from "./regressionGiven.ts";
import { covarianceFrom, regressionKernel } from "./regressionSums.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** A prior law of a correlation: density ∝ (1 - rho²)^(eta - 1), uniform for eta = 1; or a value that is held. */
export type CorrelationPrior =
  | { readonly law: "lkj"; readonly eta: number }
  | { readonly law: "fixed"; readonly value: 0 };

/** Laws of one line. */
export interface LineLaws {
  readonly intercept: PosteriorLaw;
  readonly slope: PosteriorLaw;
  /** The height intercept + slope x; the two are not independent. */
  readonly at: (x: number) => PosteriorLaw;
}

/** Full posterior of a hierarchical regression. */
export interface RegressionPosterior {
  readonly sigma: PosteriorLaw;
  readonly interceptSd: PosteriorLaw;
  readonly slopeSd: PosteriorLaw;
  /** Undefined where the correlation is held. */
  readonly correlation: PosteriorLaw | undefined;
  readonly gamma: LineLaws;
  readonly groups: readonly LineLaws[];
  /** The line of a group not yet seen. */
  readonly newGroup: LineLaws;
  /** Log of the integral of prior times likelihood; improper priors are written literally. */
  readonly logEvidence: number;
}

/** Priors of a hierarchical regression; gamma is flat and the correlation uniform unless told. */
export interface RegressionPriors {
  readonly sigmaPrior: SdPrior;
  readonly interceptSdPrior: SdPrior;
  readonly slopeSdPrior: SdPrior;
  readonly correlationPrior?: CorrelationPrior;
  readonly gammaPrior?: LocationPrior;
}

/**
 * Full posterior of lines in groups, by quadrature in (sigma, the two sds, the correlation), all lines exact given these.
 *
 *   y_i ~ Normal(b0_j + b1_j x_i, sigma), (b0_j, b1_j) ~ Normal(gamma, Psi), Psi from two sds and rho; all by their priors
 *
 * Shapes  groups as in `regressionData`; the result holds one pair of laws a group.
 * Units   intercepts have the unit of y, slopes that of y over x.
 * Limits  the priors of the intercept, of its sd and of the correlation hold at the reader's x = 0: to move the origin of x
 *         is to say something else. A mean or sd that does not exist is NaN or Infinity. Good to about 1e-6 of a posterior sd.
 * Cost    about a second: a lattice in four variables, three where the correlation is held. The tie of intercepts and slopes
 *         makes it finer the farther x = 0 lies from the middle of the rows. Sleepstudy, flat sds: 1.3 times the cost at the
 *         rows' end, 5 times at 5 sds of x from their middle, 27 times at 12, minutes beyond; held at 0, at most 3 times at any
 *         distance. Variances at the middle would not do as coordinates: priors of those at x = 0 are singular in them where
 *         interceptSd = 0, with a mass near slopeSd = 0 that grows with the distance. So count x from its middle where the
 *         priors allow.
 * Throws  RangeError if the posterior is not proper (flat sds need three groups, for the slope's three with two x), or for
 *         bad input; ConvergenceError.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 15.4.
 *
 * @example
 * regressionPosterior({ ...regressionData({ x: [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]], y: [[1, 2, 4], [3, 4, 6], [2, 2, 5]] }), sigmaPrior: { law: "half-normal", sd: 1 }, interceptSdPrior: { law: "half-normal", sd: 1 }, slopeSdPrior: { law: "half-normal", sd: 1 }, correlationPrior: { law: "fixed", value: 0 } }).gamma.slope.mean // 1.500000
 */
export function regressionPosterior(
  asked: Loose<RegressionData & RegressionPriors>,
): RegressionPosterior {
  const of = door("regressionPosterior", asked, {
    ...LINES,
    sigmaPrior: SD_PRIOR,
    interceptSdPrior: SD_PRIOR,
    slopeSdPrior: SD_PRIOR,
    correlationPrior: maybe(lawOf({ lkj: { eta: number }, fixed: { value: number } })),
    gammaPrior: maybe(LOCATION_PRIOR),
  });
  const where = "regressionPosterior";
  requireLines(where, of);
  const { groups, squaresWithin, origin = 0, sigmaPrior, interceptSdPrior, slopeSdPrior } = of;
  const { correlationPrior = { law: "lkj", eta: 1 }, gammaPrior = { law: "flat" } } = of;
  const power = properPower(where, of);
  const eta = correlationPrior.law === "lkj" ? correlationPrior.eta : undefined;
  const start = onBehalfOf(where, () =>
    regressionFit({
      groups,
      squaresWithin,
      origin,
      method: "REML",
      structure: eta === undefined ? "uncorrelated" : "correlated",
    }),
  );
  const N = groups.reduce((total, { n }) => total + n, 0);
  const kernel = regressionKernel(designsOf(groups), linePrior(gammaPrior), origin);
  const constant =
    gammaPrior.law === "flat" ? (N - 2) * LOG_TWO_PI : N * LOG_TWO_PI + 4 * Math.log(gammaPrior.sd);
  const free = N - 2 * groups.length;
  const logOfRho = eta === undefined ? 0 : -(2 * eta - 1) * Math.LN2 - logBeta(eta, eta);
  const sharpest = (size: (g: (typeof groups)[number]) => number) =>
    start.sigma / groups.reduce((most, group) => Math.max(most, size(group)), 0);
  const scales = [
    sharpest(({ r00 }) => r00),
    sharpest(({ r00, r01, r11 }) => Math.hypot(r01 + origin * r00, r11)),
  ] as const;
  const lattice = latticeDensity({
    where,
    axes: [
      scaleAxis(sigmaPrior),
      sdAxis(interceptSdPrior, scales[0]),
      sdAxis(slopeSdPrior, scales[1]),
      ...(eta === undefined ? [] : [CORRELATION_AXIS]),
    ],
    logDensity: (x) => {
      const [sigma, sd0, sd1] = [x[0]!, x[1]!, x[2]!];
      const rho = eta === undefined ? 0 : x[3]!;
      const s2 = sigma * sigma;
      const p = populationAt(origin, sd0, sd1, rho);
      const { logs, misfit, determinant } = kernel(s2, p[0], p[1], sd1 * sd1, p[2]);
      const within = free * Math.log(s2) + squaresWithin / s2;
      const priors =
        logSdPriorAt(sigmaPrior, sigma) +
        logSdPriorAt(interceptSdPrior, sd0) +
        logSdPriorAt(slopeSdPrior, sd1) +
        (eta === undefined || eta === 1 ? 0 : (eta - 1) * Math.log1p(-rho * rho));
      return priors + logOfRho - 0.5 * (within + logs + misfit + Math.log(determinant) + constant);
    },
    start: [
      startInside(start.sigma, start.sigma, sigmaPrior),
      startInside(start.interceptSd, scales[0], interceptSdPrior),
      startInside(start.slopeSd, scales[1], slopeSdPrior),
      ...(eta === undefined ? [] : [Math.max(-0.8, Math.min(0.8, start.correlation || 0))]),
    ],
    negligible: depthForVariance(Math.min(power.intercept, power.slope)),
  });

  const { values, weight } = lattice.points;
  const given = Array.from(weight, (_, i) => {
    const [sd0, sd1] = [values[1]![i]!, values[2]![i]!];
    const [p00, p01, psi] = populationAt(origin, sd0, sd1, values[3]?.[i] ?? 0);
    const population = { interceptVariance: p00, slopeVariance: sd1 * sd1, covariance: p01 };
    return linesAtOrigin(kernel, groups, { sigmaVariance: values[0]![i]! ** 2, population, psi });
  });
  type Given = (typeof given)[number];
  const linesOf = (pick: (at: Given) => Given["gamma"]): LineLaws => {
    const at = (x: number) =>
      lazyNormalMixture(weight, (i) => {
        const { intercept, slope, covariance } = pick(given[i]!);
        const { interceptVariance } = covarianceFrom(covariance, x - origin);
        return [intercept + slope * (x - origin), interceptVariance];
      });
    return {
      intercept: at(0),
      slope: lazyNormalMixture(weight, (i) => {
        const { slope, covariance } = pick(given[i]!);
        return [slope, covariance.slopeVariance];
      }),
      at,
    };
  };
  const cutLine = ({ intercept, slope, at }: LineLaws): LineLaws => ({
    intercept: cut(intercept, power.intercept, Number.NaN),
    slope: cut(slope, power.slope, Number.NaN),
    at: (x) => cut(at(x), Math.min(power.intercept, x === 0 ? Infinity : power.slope), Number.NaN),
  });
  const gamma = linesOf((at) => at.gamma);
  return {
    sigma: lattice.laws[0]!,
    interceptSd: cut(lattice.laws[1]!, power.intercept, Infinity),
    slopeSd: cut(lattice.laws[2]!, power.slope, Infinity),
    correlation: lattice.laws[3],
    gamma: gammaPrior.law === "flat" ? cutLine(gamma) : gamma,
    groups: groups.map((_, j) => linesOf((at) => at.groups[j]!)),
    newGroup: cutLine(linesOf((at) => at.newGroup)),
    logEvidence: lattice.logTotal,
  };
}

/** Variance of the height of a line at x, its covariance with the slope, and the determinant, from the sds at x = 0. */
function populationAt(
  x: number,
  interceptSd: number,
  slopeSd: number,
  rho: number,
): readonly [number, number, number] {
  const along = rho * interceptSd + x * slopeSd;
  const across = (1 - rho) * (1 + rho) * interceptSd * interceptSd;
  return [along * along + across, along * slopeSd, across * slopeSd * slopeSd];
}

function cut(law: PosteriorLaw, power: number, none: number): PosteriorLaw {
  return { ...law, mean: power > 2 ? law.mean : none, sd: power > 3 ? law.sd : Infinity };
}

/** Powers of the tails of the two sds, after the checks. */
function properPower(where: string, of: RegressionData & RegressionPriors) {
  const { groups, sigmaPrior, interceptSdPrior, slopeSdPrior, correlationPrior, gammaPrior } = of;
  for (const prior of [sigmaPrior, interceptSdPrior, slopeSdPrior]) requireSdPrior(where, prior);
  for (const prior of [interceptSdPrior, slopeSdPrior])
    requireThat(
      sdPriorOriginPower(prior) > -0.9,
      where,
      "an sd's prior must be integrable at 0 (x^-0.9 at the steepest)",
      JSON.stringify(prior),
    );
  requireLocationPrior(where, gammaPrior ?? { law: "flat" });
  requireThat(
    correlationPrior?.law !== "lkj" ||
      (correlationPrior.eta > 0 && correlationPrior.eta < Infinity),
    where,
    "eta must be positive and finite",
    JSON.stringify(correlationPrior),
  );
  requireThat(
    correlationPrior?.law !== "fixed" || correlationPrior.value === 0,
    where,
    "a correlation can be held at 0 only",
    JSON.stringify(correlationPrior),
  );
  const sloped = groups.filter(({ r11 }) => r11 > 0).length;
  const intercept = groups.length - 1 + sdPriorTailPower(interceptSdPrior);
  const slope = sloped - 1 + sdPriorTailPower(slopeSdPrior);
  requireThat(
    intercept > 1 && slope > 1,
    where,
    "the posterior must be proper (flat sds need three groups with two values of x)",
    `${groups.length} groups, ${sloped} of them with two values of x`,
  );
  const rows = groups.reduce((total, { n }) => total + n, 0);
  requireThat(
    rows - groups.length - sloped + sdPriorTailPower(sigmaPrior) > 3,
    where,
    "there must be enough rows for sigma to have a mean and an sd",
    rows,
  );
  return { intercept, slope };
}
