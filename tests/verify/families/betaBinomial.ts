import {
  type BetaBinomialPosterior,
  type BetaMoments,
  betaBinomialFit,
  betaBinomialMode,
  betaBinomialMoments,
  betaBinomialPosterior,
  jamesStein,
  type Trials,
} from "../../../src/core/index.ts";
import { type Answer, INPUT, isObject } from "../answer.ts";
import type { Block, Family } from "../dataSet.ts";
import { kappaPrior } from "../priors.ts";
import { law, moments, near, type Tolerance, within } from "../tolerance.ts";

/** Successes out of trials with a Beta population of chances. */
export const betaBinomial: Family = (block) => {
  const { table } = block;
  const successes = table.numbers("successes", "y");
  const trials = table.numbers("trials", "n");
  // Where the chances became known later, a column says so.
  const role = ["truth", "remaining_average"].find((name) => table.has(name));
  return blockOf(block, { successes, trials, ...(role && { truth: table.numbers(role) }) });
};

/** Groups, and their true chances where the file knows them. */
type Groups = Trials & { readonly truth?: readonly number[] };

function blockOf(
  { name, want, priors, tolerance }: Omit<Block, "table" | "priorsOf">,
  groups: Groups,
): Answer {
  const data = { successes: groups.successes, trials: groups.trials };
  if (priors) return (asked) => posterior(data, priors, tolerance, asked);
  if (name === "MLE" || name === "ML") return () => fitted(data, tolerance);
  if (name === "method_of_moments" || name === "MoM") return () => byMoments(data, want, tolerance);
  if (name === "james_stein") return () => bySteins(groups, tolerance);
  const first = Number(/^first_(\d+)_only$/.exec(name)?.[1]);
  if (first > 0 && isObject(want)) {
    const some = {
      successes: data.successes.slice(0, first),
      trials: data.trials.slice(0, first),
      ...(groups.truth && { truth: groups.truth.slice(0, first) }),
    };
    return Object.fromEntries(
      Object.entries(want).map(([key, inner]) => [
        key,
        blockOf({ name: key, want: inner, priors: undefined, tolerance }, some),
      ]),
    );
  }
  return undefined;
}

function posterior(
  data: Trials,
  priors: NonNullable<Block["priors"]>,
  tolerance: Tolerance,
  want: unknown,
): Answer {
  const prior = kappaPrior(priors);
  const got = betaBinomialPosterior({ ...data, kappaPrior: prior });
  const cuts = isObject(want) ? want.alpha_beta_truncated_mean : undefined;
  return {
    log_evidence: within(got.logEvidence, tolerance.logLikelihood),
    m: law(got.m, tolerance),
    kappa: law(got.kappa, tolerance),
    log_kappa: moments(got.logKappa, tolerance),
    logit_m: moments(got.logitM, tolerance),
    theta: got.theta.map((one) => law(one, tolerance)),
    theta_new: law(got.newGroup, tolerance),
    alpha_beta_truncated_mean: Array.isArray(cuts)
      ? cuts.map((row) => truncated(got, Number(row.kappa_max), tolerance))
      : undefined,
    "posterior_mode_on_(log(alpha/beta),log(alpha+beta))_scale": () => {
      const mode = betaBinomialMode({ ...data, kappaPrior: prior });
      return {
        log_alpha_over_beta: within(mode.logitM, tolerance.moment * got.logitM.sd),
        log_alpha_plus_beta: within(mode.logKappa, tolerance.moment * got.logKappa.sd),
        alpha: near(mode.alpha, tolerance.component),
        beta: near(mode.beta, tolerance.component),
      };
    },
  };
}

/** Means of alpha and beta below a cut of kappa, which exist where the whole ones do not; over the points of the quadrature. */
function truncated({ points }: BetaBinomialPosterior, cut: number, { moment }: Tolerance): Answer {
  const kept = [...points.weight.keys()].filter((i) => points.kappa[i]! <= cut);
  const average = (of: (m: number, kappa: number) => number) => {
    const sum = (term: (i: number) => number) => kept.reduce((total, i) => total + term(i), 0);
    const all = sum((i) => points.weight[i]!);
    const at = (power: 1 | 2) =>
      sum((i) => points.weight[i]! * of(points.m[i]!, points.kappa[i]!) ** power) / all;
    const mean = at(1);
    return within(mean, moment * Math.sqrt(at(2) - mean * mean));
  };
  return {
    kappa_max: INPUT,
    alpha: average((m, kappa) => m * kappa),
    beta: average((m, kappa) => (1 - m) * kappa),
    mass_beyond: () => {
      throw new RangeError(
        "the file adds up the cells of a grid that the cut divides: per cent off",
      );
    },
  };
}

function fitted(data: Trials, tolerance: Tolerance): Answer {
  const { component, effect, logLikelihood } = tolerance;
  const got = betaBinomialFit(data);
  return {
    alpha: near(got.alpha, component),
    beta: near(got.beta, component),
    mean: near(got.m, component),
    kappa: near(got.kappa, component),
    logLik: within(got.logLikelihood, logLikelihood),
    theta: got.theta.map((mean, j) => near(mean, 0, effect * (got.thetaSd[j]! || mean))),
    theta_sd: got.thetaSd.map((sd) => near(sd, component)),
  };
}

function byMoments(data: Trials, want: unknown, { component }: Tolerance): Answer {
  if (!isObject(want)) return undefined;
  const population = (method: BetaMoments): Answer => {
    const { m, kappa } = betaBinomialMoments(data, method);
    return {
      pooled_mean: near(m, component),
      mean: near(m, component),
      rho: near(1 / (kappa + 1), component),
      kappa: near(kappa, component),
      alpha: near(m * kappa, component),
      beta: near((1 - m) * kappa, component),
    };
  };
  const raw = betaBinomialMoments(data, "raw");
  const variance = (raw.m * (1 - raw.m)) / (raw.kappa + 1);
  const answer = (key: string): Answer => {
    if (key === "raw_mean") return near(raw.m, component);
    if (key === "raw_var_ddof1") return near(variance, component);
    if (key === "raw_sd_ddof1") return near(Math.sqrt(variance), component);
    if (/^simple/.test(key)) return population("raw");
    if (/^noise_corrected/.test(key)) return population("noise-corrected");
    return /weighted/.test(key) ? population("trials-weighted") : undefined;
  };
  return Object.fromEntries(Object.keys(want).map((key) => [key, answer(key)]));
}

/** Stein's estimator on averages of equally many trials: as they are (1977) and by the arc sine (1975). */
function bySteins({ successes, trials, truth }: Groups, { component }: Tolerance): Answer {
  const n = trials[0]!;
  if (trials.some((other) => other !== n))
    throw new RangeError("the groups must have equally many trials");
  const y = successes.map((k) => k / n);
  const pooled = y.reduce((sum, value) => sum + value, 0) / y.length;
  const noise = (pooled * (1 - pooled)) / n;
  const stein = (values: readonly number[], sd: number) =>
    jamesStein({ y: values, sd, towards: "mean", form: "plain" });
  const direct = stein(y, Math.sqrt(noise));
  const rounded = y.map((value) => Math.round(1000 * value) / 1000);
  const centre = rounded.reduce((sum, value) => sum + value, 0) / y.length;
  const onArcsine = (chance: number) => Math.sqrt(n) * Math.asin(2 * chance - 1);
  const x = y.map(onArcsine);
  const arcsine = stein(x, 1);
  const all = (values: readonly number[]) => values.map((value) => near(value, component));
  return {
    ybar: near(pooled, component),
    S: near(direct.squares, component),
    sigma2_binomial: near(noise, component),
    c_direct_1977: near(direct.keep, component),
    c_direct_1977_using_rounded_averages: near(
      stein(rounded, Math.sqrt((centre * (1 - centre)) / n)).keep,
      component,
    ),
    js_direct: all(direct.estimate),
    x_arcsine: all(x),
    xbar_arcsine: near(arcsine.target, component),
    c_arcsine_1975: near(arcsine.keep, component),
    js_arcsine: all(arcsine.estimate),
    js_arcsine_backtransformed: all(
      arcsine.estimate.map((value) => (Math.sin(value / Math.sqrt(n)) + 1) / 2),
    ),
    ...againstTruth(),
  };

  /** Sums of squared errors over the true chances, and over their arc sines. */
  function againstTruth(): Readonly<Record<string, Answer>> {
    if (truth === undefined) return {};
    const theta = truth.map(onArcsine);
    const errors = (estimate: readonly number[], target: readonly number[]) =>
      near(
        estimate.reduce((sum, value, j) => sum + (value - target[j]!) ** 2, 0),
        component,
      );
    return {
      theta_arcsine_true: all(theta),
      sse_mle: errors(y, truth),
      sse_js_direct: errors(direct.estimate, truth),
      sse_pooled: errors(
        y.map(() => pooled),
        truth,
      ),
      sse_mle_arcsine: errors(x, theta),
      sse_js_arcsine: errors(arcsine.estimate, theta),
    };
  }
}
