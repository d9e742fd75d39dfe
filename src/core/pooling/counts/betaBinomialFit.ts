import { requireThat } from "../../assert.ts";
import { binomialLogDensity } from "../../distributions/binomial.ts";
import { door, type Loose, numbers } from "../../door.ts";
import { maximise2 } from "../numerics/maximise/maximise2.ts";
import { betaBinomialLogLikelihood } from "./betaBinomialLikelihood.ts";
import { type BetaPopulation, betaBinomialMoments } from "./betaBinomialMoments.ts";
import { betaBinomialSurface } from "./betaBinomialSurface.ts";
import { requireTrials, type Trials } from "./trials.ts";

/** A population fitted by maximum likelihood, and what it says about every group. */
export interface BetaBinomialFit extends BetaPopulation {
  readonly alpha: number;
  readonly beta: number;
  /** Log likelihood with the chances integrated out, binomial coefficients included. */
  readonly logLikelihood: number;
  /** Posterior mean and sd of every group's chance, the population taken as known. */
  readonly theta: readonly number[];
  readonly thetaSd: readonly number[];
}

/**
 * Maximum likelihood of a Beta population with the groups' chances integrated out (empirical Bayes).
 *
 *   successes_j ~ BetaBinomial(trials_j, m kappa, (1 - m) kappa);  theta_j = (alpha + successes_j) / (kappa + trials_j)
 *
 * Shapes  successes and trials hold J whole numbers each; theta and thetaSd hold J numbers.
 * Limits  kappa = Infinity (complete pooling, thetaSd 0) where the likelihood rises to the Binomial limit.
 * Throws  RangeError if successes are not whole numbers from 0 to trials, or are all 0 or all equal to trials;
 *         ConvergenceError if Newton's steps fail.
 * Source  Griffiths, "Maximum likelihood estimation for the beta-binomial distribution", Biometrics 29 (1973).
 *
 * @example
 * betaBinomialFit({ successes: [2, 2], trials: [4, 4] }).kappa // Infinity
 */
export function betaBinomialFit(asked: Loose<Trials>): BetaBinomialFit {
  const groups = door("betaBinomialFit", asked, { successes: numbers, trials: numbers });
  const { successes, trials } = groups;
  requireTrials("betaBinomialFit", groups);
  const [all, total] = [sum(successes), sum(trials)];
  requireThat(
    all > 0 && all < total,
    "betaBinomialFit",
    "there must be successes and failures",
    `${all} of ${total}`,
  );
  const surface = betaBinomialSurface(groups);
  const pooled = all / total;
  const logit = Math.log(all / (total - all));
  if (!(overdispersion(groups, pooled) > 0)) {
    return {
      m: pooled,
      kappa: Infinity,
      alpha: Infinity,
      beta: Infinity,
      logLikelihood: sum(trials.map((n, j) => binomialLogDensity(successes[j]!, n, pooled))),
      theta: trials.map(() => pooled),
      thetaSd: trials.map(() => 0),
    };
  }
  const { kappa: guess } = betaBinomialMoments(groups, "trials-weighted");
  const start = -Math.log(Math.min(Math.max(guess, 0.1), 10 * total));
  const [s, v] = maximise2("betaBinomialFit", surface, [logit, start]);
  const m = 1 / (1 + Math.exp(-s));
  const kappa = Math.exp(-v);
  const theta = trials.map((n, j) => (m * kappa + successes[j]!) / (kappa + n));
  return {
    m,
    kappa,
    alpha: m * kappa,
    beta: kappa / (1 + Math.exp(s)),
    logLikelihood: betaBinomialLogLikelihood(groups)(s, v),
    theta,
    thetaSd: theta.map((t, j) => Math.sqrt((t * (1 - t)) / (kappa + trials[j]! + 1))),
  };
}

/** Slope of the log likelihood in phi at the Binomial limit: the groups differ more than chance if it is positive. */
function overdispersion({ successes, trials }: Trials, m: number): number {
  return sum(
    trials.map((n, j) => {
      const y = successes[j]!;
      return (y * (y - 1)) / m + ((n - y) * (n - y - 1)) / (1 - m) - n * (n - 1);
    }),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
