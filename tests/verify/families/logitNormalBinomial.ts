import { logitNormalFit, logitNormalPosterior } from "../../../src/core/index.ts";
import type { Answer } from "../answer.ts";
import type { Family } from "../dataSet.ts";
import { locationPrior, priorsFor, sdPrior } from "../priors.ts";
import { law, near, within } from "../tolerance.ts";

/** Successes out of trials with a Normal population of log-odds. */
export const logitNormalBinomial: Family = ({ name, priors, table, tolerance }) => {
  const { component, effect, logLikelihood } = tolerance;
  const data = {
    successes: table.numbers("successes", "y"),
    trials: table.numbers("trials", "n"),
  };
  if (priors)
    return () => {
      const known = priorsFor(priors, "mu", "sigma");
      if (!known) throw new RangeError(`no such priors of log-odds: ${JSON.stringify(priors)}`);
      const got = logitNormalPosterior({
        ...data,
        muPrior: locationPrior(known.mu),
        sigmaPrior: sdPrior(known.sigma),
      });
      const chances = got.chance.map((one) => law(one, tolerance));
      return {
        log_evidence: within(got.logEvidence, tolerance.logLikelihood),
        mu: law(got.mu, tolerance),
        sigma: law(got.sigma, tolerance),
        pop_mean: law(got.centre, tolerance),
        p: chances,
        theta: chances,
        theta_new: law(got.newGroup, tolerance),
      };
    };
  if (!/(^|_)MLE?$/.test(name)) return undefined;
  return () => {
    const got = logitNormalFit(data);
    const groups = got.chance.map(
      ({ mean, sd }): Answer => ({
        mean: within(mean, effect * sd),
        sd: near(sd, component),
      }),
    );
    return {
      mu: near(got.mu, component, component),
      sigma: near(got.sigma, component, component),
      logLik: within(got.logLikelihood, logLikelihood),
      p: groups,
    };
  };
};
