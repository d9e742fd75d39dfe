import { requireThat } from "../../assert.ts";
import { door, type Loose, numbers } from "../../door.ts";
import { logBeta } from "../../special/logBeta.ts";
import { maximise } from "../numerics/maximise/maximise.ts";
import { logitNormalGroup } from "./logitNormalGroup.ts";
import { requireTrials, type Trials } from "./trials.ts";

/** A Normal population of log-odds, and the groups' chances under it. */
export interface LogitNormalFit {
  readonly mu: number;
  readonly sigma: number;
  readonly logLikelihood: number;
  /** Posterior mean and sd of every group's chance, the population taken as known. */
  readonly chance: readonly { readonly mean: number; readonly sd: number }[];
}

/**
 * Maximum likelihood of a Normal population of log-odds, every group's chance averaged out by quadrature.
 *
 *   successes_j ~ Binomial(trials_j, p_j), logit p_j ~ Normal(mu, sigma)
 *
 * Shapes  successes and trials hold J whole numbers each; chance holds J entries.
 * Limits  sigma = 0 on the boundary. logLikelihood holds the binomial coefficients.
 * Throws  RangeError for bad input, or if all outcomes are alike (mu is then infinite); ConvergenceError.
 * Source  Breslow & Clayton, JASA 88 (1993); Pinheiro & Bates, J. Comput. Graph. Stat. 4 (1995).
 *
 * @example
 * logitNormalFit({ successes: [2, 2], trials: [4, 4] }).sigma // 0
 */
export function logitNormalFit(asked: Loose<Trials>): LogitNormalFit {
  const group = door("logitNormalFit", asked, { successes: numbers, trials: numbers });
  const where = "logitNormalFit";
  requireTrials(where, group);
  const { successes, trials } = group;
  const [all, total] = [sum(successes), sum(trials)];
  requireThat(all > 0 && all < total, where, "there must be successes and failures", all);
  const centre = Math.log(all / (total - all));
  const at = (mu: number, sigma: number) => {
    let [value, byMu, bySigma] = [0, 0, 0];
    for (let j = 0; j < trials.length; j++) {
      const { log, slopeMu, slopeSigma } = logitNormalGroup(successes[j]!, trials[j]!, mu, sigma);
      value += log;
      byMu += slopeMu;
      bySigma += slopeSigma;
    }
    return { value, gradient: [byMu, bySigma] };
  };
  const grid = [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2];
  const start = grid.reduce((best, s) => (at(centre, s).value > at(centre, best).value ? s : best));
  const [mu, s] = maximise(where, ([m, t]) => at(m!, t!), [centre, start]) as [number, number];
  const sigma = Math.abs(s) < 1e-6 ? 0 : Math.abs(s);
  return {
    mu,
    sigma,
    logLikelihood: at(mu, sigma).value + logBinomials(group),
    chance: trials.map((n, j) => {
      const { chance, square } = logitNormalGroup(successes[j]!, n, mu, sigma);
      return { mean: chance, sd: Math.sqrt(Math.max(0, square - chance * chance)) };
    }),
  };
}

/**
 * Sum of the logs of the binomial coefficients.
 *
 * @example
 * logBinomials({ successes: [1], trials: [2] }) // 0.6931471805599
 */
export function logBinomials({ successes, trials }: Trials): number {
  return sum(
    trials.map((n, j) => -Math.log(n + 1) - logBeta(n - successes[j]! + 1, successes[j]! + 1)),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
