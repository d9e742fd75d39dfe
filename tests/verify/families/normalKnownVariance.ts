import {
  type BetweenMethod,
  cochranQ,
  empiricalBayes,
  givenTau,
  type KnownErrors,
  normalCdf,
  normalNormalPosterior,
  probabilityAnyAbove,
  probabilityLarger,
} from "../../../src/core/index.ts";
import { type Answer, INPUT, isObject } from "../answer.ts";
import type { Block, Family, Table } from "../dataSet.ts";
import { locationPrior, priorsFor, sdPrior } from "../priors.ts";
import { drawnLaw, law, near, type Tolerance, within } from "../tolerance.ts";

const METHODS: readonly string[] = ["DL", "HE", "PM", "ML", "REML"];

/** Groups with known standard errors. */
export const normalKnownVariance: Family = (block) => {
  const { name, want, priors, table, tolerance } = block;
  const data = groups(table);
  if (priors) return () => posterior(data, priors, tolerance);
  if (METHODS.includes(name)) return fitted(data, name as BetweenMethod, tolerance);
  if (/^derived_/.test(name)) return derived(data, block);
  if (/_draws_summary$/.test(name)) return drawn(data, block);
  if (Array.isArray(want) && want.every((row) => isObject(row) && typeof row.tau === "number"))
    return want.map((row) => curve(data, row.tau as number, tolerance));
  if (isObject(want) && Object.keys(want).some((key) => METHODS.includes(key)))
    return {
      ...Object.fromEntries(
        METHODS.map((method) => [method, fitted(data, method as BetweenMethod, tolerance)]),
      ),
      Q: () => near(cochranQ(data), tolerance.component),
      pooled: () => {
        const { mu } = givenTau({ ...data, tau: 0 });
        return {
          mu: within(mu.mean, tolerance.effect * mu.sd),
          se: near(mu.sd, tolerance.component),
        };
      },
    };
  return undefined;
};

function groups(table: Table): KnownErrors {
  const y = table.numbers("value", "y");
  if (table.has("variance"))
    return { y, sigma: table.numbers("variance").map((variance) => Math.sqrt(variance)) };
  return { y, sigma: table.numbers("sd", "se", "sigma") };
}

function posteriorOf(data: KnownErrors, priors: NonNullable<Block["priors"]>) {
  const known = priorsFor(priors, "mu", "tau");
  if (!known) throw new RangeError(`no such parameters: ${Object.keys(priors).join()}`);
  return normalNormalPosterior({
    ...data,
    muPrior: locationPrior(known.mu),
    tauPrior: sdPrior(known.tau),
  });
}

function posterior(
  data: KnownErrors,
  priors: NonNullable<Block["priors"]>,
  tolerance: Tolerance,
): Answer {
  const got = posteriorOf(data, priors);
  return {
    log_evidence: within(got.logEvidence, tolerance.logLikelihood),
    tau: law(got.tau, tolerance),
    mu: law(got.mu, tolerance),
    theta: got.theta.map((one) => law(one, tolerance)),
    theta_new: law(got.newGroup, tolerance),
    mean_shrinkage_B: got.meanPull.map((pull) => near(pull, tolerance.component)),
  };
}

function fitted(data: KnownErrors, method: BetweenMethod, tolerance: Tolerance): Answer {
  const { component, effect, logLikelihood } = tolerance;
  return () => {
    const got = empiricalBayes({ ...data, method });
    const least = Math.min(...data.sigma); // the scale on which tau = 0 is judged
    return {
      tau2: near(got.tauVariance, component, component * least ** 2),
      tau: near(got.tau, component, component * least),
      mu: within(got.mu, effect * got.muSe),
      se_mu: near(got.muSe, component),
      B: got.pull.map((pull) => near(pull, component)),
      theta: got.theta.map((mean, j) => within(mean, effect * got.sd[j]!)),
      sd_conditional_on_mu: got.sdGivenMu.map((sd) => near(sd, component, component * least)),
      sd_including_mu_uncertainty: got.sd.map((sd) => near(sd, component)),
      logLik: within(
        method === "REML" ? got.logRestrictedLikelihood : got.logLikelihood,
        method === "REML" || method === "ML" ? logLikelihood : Number.NaN,
      ),
    };
  };
}

function curve(data: KnownErrors, tau: number, tolerance: Tolerance): Answer {
  const { component, effect, logLikelihood } = tolerance;
  return () => {
    const got = givenTau({ ...data, tau });
    return {
      tau: INPUT,
      mu: within(got.mu.mean, effect * got.mu.sd),
      se_mu: near(got.mu.sd, component),
      profile_loglik: within(got.logProfile, logLikelihood),
      log_marginal_flat_mu: within(got.logMarginal, logLikelihood),
      theta: got.theta.mean.map((mean, j) => within(mean, effect * got.theta.sd[j]!)),
      theta_sd: got.theta.sd.map((sd) => near(sd, component)),
    };
  };
}

/** `derived_X` holds probabilities under the priors of `bayes_X`, its questions in the names of the numbers. */
function derived(data: KnownErrors, { name, want, table, tolerance, priorsOf }: Block): Answer {
  const priors = priorsOf(name.replace(/^derived_/, "bayes_"));
  if (!priors || !isObject(want)) return undefined;
  const chance = (p: number) => near(p, tolerance.component);
  const number = (text: string) => Number(text.replace("_", "."));
  const names = table.has("group") ? table.names("group") : [];
  return () => {
    const got = posteriorOf(data, priors);
    const answer = (key: string): Answer => {
      const larger = /^P_theta(.+)_gt_theta(.+)$/.exec(key)?.slice(1);
      if (larger) {
        const [a, b] = larger.map((one) => names.indexOf(one)) as [number, number];
        return a < 0 || b < 0
          ? undefined
          : chance(probabilityLarger(got, { larger: a, smaller: b }));
      }
      const most = /^P_max_theta_gt_([\d_]+)$/.exec(key)?.[1];
      if (most) return chance(probabilityAnyAbove(got, number(most)));
      const above = /^P_theta_j_gt_([\d_]+)$/.exec(key)?.[1];
      if (above) return got.theta.map((one) => chance(one.upperTail(number(above))));
      const tau = /^conditional_on_tau_([\d_]+)$/.exec(key)?.[1];
      return tau ? given(number(tau), want[key]) : undefined;
    };
    return Object.fromEntries(Object.keys(want).map((key) => [key, answer(key)]));
  };

  function given(tau: number, block: unknown): Answer {
    if (!isObject(block)) return undefined;
    const { theta } = givenTau({ ...data, tau });
    const below = Object.keys(block).flatMap((key): [string, Answer][] => {
      const edge = /^P_lt_([\d_]+)$/.exec(key)?.[1];
      if (!edge) return [];
      return [[key, theta.mean.map((m, j) => chance(normalCdf(number(edge), m, theta.sd[j]!)))]];
    });
    return {
      mean: theta.mean.map((mean, j) => within(mean, tolerance.effect * theta.sd[j]!)),
      sd: theta.sd.map((sd) => near(sd, tolerance.component)),
      ...Object.fromEntries(below),
    };
  }
}

/** `X_draws_summary` holds what a sampler found under the priors of `bayes_X`: compared in Monte Carlo standard errors. */
function drawn(data: KnownErrors, { name, want, priorsOf }: Block): Answer {
  const priors = priorsOf(name.replace(/^(.*?)(_gold)?_draws_summary$/, "bayes_$1"));
  if (!priors || !isObject(want)) return undefined;
  return () => {
    const got = posteriorOf(data, priors);
    const answer = (key: string): Answer => {
      const group = /^theta\[(\d+)\]$/.exec(key)?.[1];
      const one = group ? got.theta[Number(group) - 1] : { mu: got.mu, tau: got.tau }[key];
      return one && ((inner) => drawnLaw(one, inner));
    };
    return Object.fromEntries(Object.keys(want).map((key) => [key, answer(key)]));
  };
}
