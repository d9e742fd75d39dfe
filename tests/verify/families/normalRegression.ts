import {
  type CorrelationPrior,
  type RegressionData,
  regressionData,
  regressionFit,
  regressionPosterior,
} from "../../../src/core/index.ts";
import { type Answer, isObject } from "../answer.ts";
import { type Block, byGroup, type Family, type Law } from "../dataSet.ts";
import { locationPrior, priorsFor, sdPrior } from "../priors.ts";
import { law, near, type Tolerance, within } from "../tolerance.ts";

/** Lines in groups: correlated intercepts and slopes. */
export const normalRegression: Family = ({ name, want, priors, table, tolerance }) => {
  const groups = table.names("group");
  const { names, rows: x } = byGroup(groups, table.numbers("x"));
  const data = regressionData({ x, y: byGroup(groups, table.numbers("value", "y")).rows });
  if (priors)
    return () => posterior({ data, names, priors, tolerance, origin: originOf(table.column("x")) });
  const fit = /^(uncorrelated_)?(REML|ML)(?:_lme4)?$/.exec(name);
  if (!fit) return undefined;
  return () =>
    fitted({
      data,
      names,
      want,
      tolerance,
      method: fit[2] as "ML" | "REML",
      structure: fit[1] ? "uncorrelated" : "correlated",
    });
};

function fitted(of: {
  readonly data: RegressionData;
  readonly names: readonly string[];
  readonly want: unknown;
  readonly tolerance: Tolerance;
  readonly method: "ML" | "REML";
  readonly structure: "correlated" | "uncorrelated";
}): Answer {
  const { data, names, want, tolerance, method, structure } = of;
  const { component, effect, logLikelihood } = tolerance;
  const { lines, population, ...got } = regressionFit({ ...data, method, structure });
  const { gamma } = lines;
  const se = [
    Math.sqrt(gamma.covariance.interceptVariance),
    Math.sqrt(gamma.covariance.slopeVariance),
  ] as const;
  // The scales on which a variance of 0 is judged.
  const [floor0, floor1] = [component * se[0], component * se[1]];
  const intercept = within(gamma.intercept, effect * se[0]);
  const slope = within(gamma.slope, effect * se[1]);
  const interceptVariance = near(population.interceptVariance, component, floor0 * se[0]);
  const slopeVariance = near(population.slopeVariance, component, floor1 * se[1]);
  const sigmaVariance = near(got.sigmaVariance, component);
  return {
    gamma: [intercept, slope],
    se_gamma: se.map((value) => near(value, component)),
    cov_gamma: near(gamma.covariance.covariance, component, component * se[0] * se[1]),
    sigma2: sigmaVariance,
    var_intercept: interceptVariance,
    var_slope: slopeVariance,
    cov: near(population.covariance, component, component * got.interceptSd * got.slopeSd),
    sigma: near(got.sigma, component),
    sd_intercept: near(got.interceptSd, component, floor0),
    sd_slope: near(got.slopeSd, component, floor1),
    rho: near(got.correlation, component, component),
    logLik: within(got.logLikelihood, logLikelihood),
    REMLcrit: within(-2 * got.logLikelihood, method === "REML" ? 2 * logLikelihood : Number.NaN),
    fixef: fixedEffects(want, intercept, slope),
    vc: (list) =>
      Array.isArray(list)
        ? list.map((row) => ({
            vcov:
              row.grp === "Residual"
                ? sigmaVariance
                : row.var === "(Intercept)"
                  ? interceptVariance
                  : slopeVariance,
          }))
        : undefined,
    group: lines.groups.map((line, j): Answer => {
      const given = line.covarianceGivenGamma;
      const sd = [Math.sqrt(given.interceptVariance), Math.sqrt(given.slopeVariance)] as const;
      return {
        name: names[j],
        intercept: within(line.intercept, effect * Math.max(sd[0], floor0)),
        slope: within(line.slope, effect * Math.max(sd[1], floor1)),
        condsd_intercept: near(sd[0], component, floor0),
        condsd_slope: near(sd[1], component, floor1),
      };
    }),
  };
}

/** lme4's names: "(Intercept)", and that of x whatever it is. */
function fixedEffects(want: unknown, intercept: Answer, slope: Answer): Answer {
  const names = isObject(want) && isObject(want.fixef) ? Object.keys(want.fixef) : [];
  return Object.fromEntries(
    names.map((name) => [name, name === "(Intercept)" ? intercept : slope]),
  );
}

/** What was taken off x before it was written down, as the column's own name says: 22 for `age_minus_22`. */
function originOf(column: string | undefined): number | undefined {
  const taken = /_minus_(\d+(?:\.\d+)?)$/.exec(column ?? "")?.[1];
  return taken === undefined ? undefined : Number(taken);
}

function posterior(of: {
  readonly data: RegressionData;
  readonly names: readonly string[];
  readonly priors: NonNullable<Block["priors"]>;
  readonly tolerance: Tolerance;
  readonly origin: number | undefined;
}): Answer {
  const { data, names, priors, tolerance, origin } = of;
  const known = priorsFor(priors, "gamma", "sigma", "sd_intercept", "sd_slope", "rho");
  if (!known) throw new RangeError(`no such priors of lines: ${JSON.stringify(priors)}`);
  const got = regressionPosterior({
    ...data,
    gammaPrior: locationPrior(known.gamma),
    sigmaPrior: sdPrior(known.sigma),
    interceptSdPrior: sdPrior(known.sd_intercept),
    slopeSdPrior: sdPrior(known.sd_slope),
    correlationPrior: correlationPrior(known.rho),
  });
  const [sd0, sd1] = [law(got.interceptSd, tolerance), law(got.slopeSd, tolerance)];
  const [gamma0, gamma1] = [law(got.gamma.intercept, tolerance), law(got.gamma.slope, tolerance)];
  const groups = got.groups.map(({ intercept, slope }) => ({
    intercept: law(intercept, tolerance),
    slope: law(slope, tolerance),
  }));
  return {
    log_evidence: within(got.logEvidence, tolerance.logLikelihood),
    sigma: law(got.sigma, tolerance),
    // One model, three notations.
    ...{ tau0: sd0, sd_intercept: sd0, sigma_alpha: sd0 },
    ...{ tau1: sd1, sd_slope: sd1, sigma_beta: sd1 },
    ...{ gamma0, mu_alpha: gamma0, gamma1, mu_beta: gamma1 },
    gamma: [gamma0, gamma1],
    // The population's line where the x that was measured is 0.
    alpha0: origin === undefined ? undefined : law(got.gamma.at(-origin), tolerance),
    rho: got.correlation && law(got.correlation, tolerance),
    group: groups.map((group, j): Answer => ({ ...group, name: names[j] })),
    group_alpha: groups.map(({ intercept }) => intercept),
    group_beta: groups.map(({ slope }) => slope),
  };
}

function correlationPrior(spec: Law): CorrelationPrior {
  if (spec.law === "lkj" && typeof spec.eta === "number") return { law: "lkj", eta: spec.eta };
  if (spec.law === "fixed" && spec.value === 0) return { law: "fixed", value: 0 };
  if (spec.law === "uniform" && spec.min === -1 && spec.max === 1) return { law: "lkj", eta: 1 };
  throw new RangeError(`no such prior of a correlation: ${JSON.stringify(spec)}`);
}
