import { requireThat } from "../../assert.ts";
import { door, type Loose, numbers } from "../../door.ts";
import { maximise2, type Surface } from "../numerics/maximise/maximise2.ts";
import {
  logPositivePriorAt,
  POSITIVE_PRIOR,
  type PositivePrior,
  positiveOriginPower,
  positiveTailPower,
  requirePositivePrior,
} from "../priors/positivePriors.ts";
import type { BetaPopulation } from "./betaBinomialMoments.ts";
import { betaBinomialSurface } from "./betaBinomialSurface.ts";
import { requireTrials, type Trials } from "./trials.ts";

/** The top of the posterior of a Beta population, and where it lies on the scale on which it is one. */
export interface BetaBinomialMode extends BetaPopulation {
  readonly alpha: number;
  readonly beta: number;
  /** log(alpha / beta) and log(alpha + beta). */
  readonly logitM: number;
  readonly logKappa: number;
}

/**
 * Mode of the posterior of a Beta population on the scale (log(alpha/beta), log(alpha + beta)).
 *
 *   maximum of  log L(m, kappa) + log kappaPrior(kappa) + log kappa + log m + log(1 - m),  m ~ Uniform(0, 1)
 *
 * Shapes  successes and trials hold J whole numbers each.
 * Limits  a mode belongs to its scale: on that of (alpha, beta) or (m, kappa) it lies elsewhere. Of several tops the one is
 *         found to which the best of a grid in kappa leads.
 * Throws  RangeError if the density has no top inside (kappaPrior heavier than 1/kappa in the tail, or at 0 if no group has
 *         both successes and failures), for a Pareto law, or for bad input; ConvergenceError.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.3.
 *
 * @example
 * betaBinomialMode({ successes: [1, 3], trials: [4, 4], kappaPrior: { law: "exponential", rate: 1 } }).m // 0.5000000
 */
export function betaBinomialMode(
  asked: Loose<Trials & { readonly kappaPrior: PositivePrior }>,
): BetaBinomialMode {
  const group = door("betaBinomialMode", asked, {
    successes: numbers,
    trials: numbers,
    kappaPrior: POSITIVE_PRIOR,
  });
  const where = "betaBinomialMode";
  requireTop(where, group);
  const likelihood = betaBinomialSurface(group);
  const prior = onLogScale(group.kappaPrior);
  const at = (s: number, v: number): Surface => {
    const [m, q] = [1 / (1 + Math.exp(-s)), 1 / (1 + Math.exp(s))];
    const { value, gradient, curvature } = likelihood(s, v);
    const { log, slope, bend } = prior(-v);
    return {
      value: value + log - v + Math.log(m) + Math.log(q),
      gradient: [gradient[0] + q - m, gradient[1] - slope - 1],
      curvature: [curvature[0] - 2 * m * q, curvature[1], curvature[2] + bend],
    };
  };
  const { successes, trials } = group;
  const [all, total] = [sum(successes), sum(trials)];
  const logit = Math.log((all + 0.5) / (total - all + 0.5));
  const grid = Array.from({ length: 25 }, (_, k) => (k - 18) / 1.5); // kappa from e^-4 to e^12
  const start = grid.reduce((top, v) => (at(logit, v).value > at(logit, top).value ? v : top));
  const [s, v] = maximise2(where, at, [logit, start]);
  const [m, kappa] = [1 / (1 + Math.exp(-s)), Math.exp(-v)];
  return {
    m,
    kappa,
    alpha: m * kappa,
    beta: kappa / (1 + Math.exp(s)),
    logitM: s,
    logKappa: -v,
  };
}

/** Log prior density of kappa as a function of log kappa, its slope and second derivative by differences of fourth order. */
function onLogScale(prior: PositivePrior) {
  const h = 0.01;
  return (logKappa: number) => {
    const at = (k: number) => logPositivePriorAt(prior, Math.exp(logKappa + k * h));
    const [a, b, c, d, e] = [at(-2), at(-1), at(0), at(1), at(2)];
    return {
      log: c,
      slope: (8 * (d - b) - (e - a)) / (12 * h),
      bend: (16 * (b + d) - (a + e) - 30 * c) / (12 * h * h),
    };
  };
}

function requireTop(where: string, group: Trials & { readonly kappaPrior: PositivePrior }): void {
  const { successes, trials, kappaPrior } = group;
  requireTrials(where, group);
  requirePositivePrior(where, kappaPrior);
  const mixed = successes.filter((y, j) => y > 0 && y < trials[j]!).length;
  requireThat(
    kappaPrior.law !== "pareto" &&
      positiveTailPower(kappaPrior) > 1 &&
      positiveOriginPower(kappaPrior) + mixed > -1,
    where,
    "the density must fall towards kappa = 0 and kappa = Infinity, and have no edge",
    JSON.stringify(kappaPrior),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
