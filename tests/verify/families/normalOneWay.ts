import {
  type OneWayData,
  oneWayData,
  oneWayFit,
  oneWayPosterior,
} from "../../../src/core/index.ts";
import type { Answer } from "../answer.ts";
import { type Block, byGroup, type Family } from "../dataSet.ts";
import { priorsFor, sdPrior } from "../priors.ts";
import { law, near, type Tolerance, within } from "../tolerance.ts";

/** Rows in groups, both variances unknown. */
export const normalOneWay: Family = ({ name, priors, table, tolerance }) => {
  const { names, rows } = byGroup(table.names("group"), table.numbers("value", "y"));
  const data = oneWayData(rows);
  if (priors) return () => ({ ...posterior(data, priors, tolerance), groups: names });
  switch (name) {
    case "group_statistics":
      return {
        groups: names,
        n: data.n.map((n) => within(n, 0)),
        means: data.mean.map((mean) => near(mean, tolerance.closed)),
        ssw: near(data.squaresWithin, tolerance.closed),
      };
    case "anova":
      return () => anova(data, tolerance);
    case "REML":
    case "ML":
      return () => fitted(data, name, tolerance);
  }
  return undefined;
};

function posterior(
  data: OneWayData,
  priors: NonNullable<Block["priors"]>,
  tolerance: Tolerance,
): Readonly<Record<string, Answer>> {
  const known = priorsFor(priors, "mu", "sigma", "tau");
  if (known?.mu.law !== "flat")
    throw new RangeError(`no such priors of rows in groups: ${JSON.stringify(priors)}`);
  const got = oneWayPosterior({
    ...data,
    sigmaPrior: sdPrior(known.sigma),
    tauPrior: sdPrior(known.tau),
  });
  return {
    log_evidence: within(got.logEvidence, tolerance.logLikelihood),
    sigma: law(got.sigma, tolerance),
    tau: law(got.tau, tolerance),
    mu: law(got.mu, tolerance),
    theta: got.theta.map((one) => law(one, tolerance)),
    theta_new: law(got.newGroup, tolerance),
    icc_mean: near(got.iccMean, tolerance.component),
  };
}

/** The analysis of variance, from the sufficient statistics. */
function anova({ n, mean, squaresWithin }: OneWayData, { component }: Tolerance): Answer {
  const [J, N] = [n.length, n.reduce((total, rows) => total + rows, 0)];
  const sum = (term: (j: number) => number) => n.reduce((total, _, j) => total + term(j), 0);
  const centre = sum((j) => (n[j]! / N) * mean[j]!);
  const MSB = sum((j) => n[j]! * (mean[j]! - centre) ** 2) / (J - 1);
  const MSW = squaresWithin / (N - J);
  const n0 = (N - sum((j) => n[j]! ** 2) / N) / (J - 1);
  return {
    MSB: near(MSB, component),
    MSW: near(MSW, component),
    n0: near(n0, component),
    sigma2: near(MSW, component),
    tau2_untruncated: near((MSB - MSW) / n0, component),
    F: near(MSB / MSW, component),
  };
}

function fitted(data: OneWayData, method: "ML" | "REML", tolerance: Tolerance): Answer {
  const { component, effect, logLikelihood } = tolerance;
  const got = oneWayFit({ ...data, method });
  const floor = component * got.muSe; // the scale on which tau = 0 is judged
  return {
    mu: within(got.mu, effect * got.muSe),
    se_mu: near(got.muSe, component),
    tau2: near(got.tauVariance, component, component * got.muSe ** 2),
    sigma2: near(got.sigmaVariance, component),
    tau: near(got.tau, component, floor),
    sigma: near(got.sigma, component),
    icc: near(got.icc, component, component),
    logLik: within(got.logLikelihood, logLikelihood),
    B: got.pull.map((pull) => near(pull, component)),
    theta: got.theta.map((mean, j) => within(mean, effect * got.sd[j]!)),
    sd_conditional_on_mu: got.sdGivenMu.map((sd) => near(sd, component, floor)),
    sd_including_mu_uncertainty: got.sd.map((sd) => near(sd, component)),
  };
}
