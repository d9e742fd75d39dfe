import { requireThat } from "../../assert.ts";
import { door, type Loose, numbers, oneOf } from "../../door.ts";
import { requireTrials, type Trials } from "./trials.ts";

/** A population of chances: Beta(m kappa, (1 - m) kappa). */
export interface BetaPopulation {
  /** Population mean alpha / (alpha + beta). */
  readonly m: number;
  /** Concentration alpha + beta; Infinity where all groups have one chance (the Binomial limit). */
  readonly kappa: number;
}

/** How a moment estimate weighs the groups, and whether it allows for the binomial noise. */
export type BetaMoments = "raw" | "noise-corrected" | "trials-weighted";

/**
 * Moment estimates of a Beta population from binomial groups.
 *
 *   raw              m, v = mean and variance of p_j = successes_j / trials_j;  kappa = m (1 - m) / v - 1
 *   noise-corrected  rho = (v / (m (1 - m)) - c) / (1 - c),  c = mean of 1/trials_j,  kappa = 1/rho - 1
 *   trials-weighted  Kleinman's weights w_j = trials_j / sum of trials in place of equal ones
 *
 * Shapes  successes and trials hold J >= 2 whole numbers each; groups without trials say nothing and are left out.
 * Limits  kappa is Infinity where the groups differ no more than binomial noise (rho <= 0).
 * Throws  RangeError if fewer than two groups have trials, or successes are not whole numbers from 0 to trials.
 * Source  Kleinman, "Proportions with extraneous variance", JASA 68 (1973).
 *
 * @example
 * betaBinomialMoments({ successes: [1, 3], trials: [4, 4] }, "raw") // { m: 0.5, kappa: 1 }
 */
export function betaBinomialMoments(asked: Loose<Trials>, method: BetaMoments): BetaPopulation {
  const where = "betaBinomialMoments";
  const groups = door(where, asked, { successes: numbers, trials: numbers });
  oneOf("raw", "noise-corrected", "trials-weighted")(where, "method", method);
  requireTrials(where, groups);
  const seen = [...groups.trials.keys()].filter((j) => groups.trials[j]! > 0);
  requireThat(seen.length > 1, "betaBinomialMoments", "two groups must have trials", seen.length);
  const n = seen.map((j) => groups.trials[j]!);
  const p = seen.map((j) => groups.successes[j]! / groups.trials[j]!);
  const total = sum(n);
  const weight = n.map((trials) => (method === "trials-weighted" ? trials / total : 1 / n.length));
  const m = sum(p.map((value, j) => weight[j]! * value));
  const spread = sum(p.map((value, j) => weight[j]! * (value - m) ** 2));
  // Expected spread = m (1 - m) (rho whole + (1 - rho) noise).
  const whole = sum(weight.map((w) => w * (1 - w)));
  const noise = sum(weight.map((w, j) => (w * (1 - w)) / n[j]!));
  if (spread === 0) return { m, kappa: Infinity };
  const share = spread / (m * (1 - m));
  const rho = method === "raw" ? share / whole : (share - noise) / (whole - noise);
  return { m, kappa: rho > 0 ? Math.max(0, 1 / rho - 1) : Infinity };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
