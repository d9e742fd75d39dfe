import {
  type Counts,
  gammaPoissonFit,
  gammaPoissonMoments,
  gammaPoissonPosterior,
} from "../../../src/core/index.ts";
import type { Answer } from "../answer.ts";
import type { Block, Family } from "../dataSet.ts";
import { positivePrior, priorsFor } from "../priors.ts";
import { law, near, type Tolerance, within } from "../tolerance.ts";

/** Counts over exposures with a Gamma population of rates. */
export const gammaPoisson: Family = ({ name, priors, table, tolerance }) => {
  const count = table.numbers("count", "y");
  const data = table.has("exposure") ? { count, exposure: table.numbers("exposure") } : { count };
  if (priors) return () => posterior(data, priors, tolerance);
  if (name === "MLE" || name === "ML") return () => fitted(data, tolerance);
  if (name === "method_of_moments" || name === "MoM")
    return () => {
      if (data.exposure?.some((exposure) => exposure !== 1))
        throw new RangeError("moments are taken of counts over one unit of exposure each");
      const { mean, variance, shape, rate } = gammaPoissonMoments({ count });
      const room = tolerance.component;
      return {
        mean: near(mean, room),
        variance: near(variance, room),
        shape: near(shape, room),
        rate: near(rate, room),
      };
    };
  return undefined;
};

function posterior(
  data: { readonly count: readonly number[]; readonly exposure?: readonly number[] },
  priors: NonNullable<Block["priors"]>,
  tolerance: Tolerance,
): Answer {
  const known = priorsFor(priors, "shape", "rate");
  if (!known)
    throw new RangeError(`no such priors of a Gamma population: ${JSON.stringify(priors)}`);
  const got = gammaPoissonPosterior({
    ...data,
    shapePrior: positivePrior(known.shape),
    ratePrior: positivePrior(known.rate),
  });
  return {
    log_evidence: within(got.logEvidence, tolerance.logLikelihood),
    shape: law(got.shape, tolerance),
    rate: law(got.rate, tolerance),
    theta: got.theta.map((one) => law(one, tolerance)),
    theta_new: law(got.newGroup, tolerance),
  };
}

function fitted(data: Counts, tolerance: Tolerance): Answer {
  const { component, effect, logLikelihood } = tolerance;
  const got = gammaPoissonFit(data);
  return {
    shape: near(got.shape, component),
    rate: near(got.rate, component),
    mean: near(got.mean, component),
    logLik: within(got.logLikelihood, logLikelihood),
    theta: got.theta.map((mean, j) => within(mean, effect * (got.thetaSd[j]! || mean))),
    theta_sd: got.thetaSd.map((sd) => near(sd, component)),
  };
}
