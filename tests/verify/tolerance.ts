import type { PosteriorLaw } from "../../src/core/index.ts";
import { type Answer, INPUT, isObject, type Leaf } from "./answer.ts";

/** The tolerances a data set states in words, as numbers. */
export interface Tolerance {
  /** Relative, of variance components and shapes. */
  readonly component: number;
  /** In standard errors, of means, effects and shrunken estimates. */
  readonly effect: number;
  /** Absolute, of log likelihoods. */
  readonly logLikelihood: number;
  /** In posterior sds, of means and sds. */
  readonly moment: number;
  /** In posterior sds, of quantiles. */
  readonly quantile: number;
  /** Relative, of closed forms. */
  readonly closed: number;
  /** Absolute, of quantiles of closed forms. */
  readonly closedQuantile: number;
  readonly quantiles: Quantiles;
}

/** Whether every quantile of a posterior is solved for, or judged by the cdf and density there: a step of Newton, five times faster. */
export type Quantiles = "solved" | "by their cdf";

const NUMBER = "(\\d[\\d.]*(?:e[-+]?\\d+)?)";

/** Reads a file's `tolerance`; what it does not say is taken from the README of the format. */
export function readTolerance(stated: unknown, quantiles: Quantiles): Tolerance {
  const text = (key: string) =>
    isObject(stated) && typeof stated[key] === "string" ? stated[key] : "";
  const find = (where: string, pattern: string, otherwise: number) => {
    const found = new RegExp(pattern.replace("#", NUMBER)).exec(where)?.[1];
    return found === undefined ? otherwise : Number(found);
  };
  const [eb, bayes, closed] = [text("EB"), text("bayes_deterministic"), text("deterministic")];
  return {
    component: find(eb, "rel #", 1e-4),
    effect: find(eb, "# of their", 1e-4),
    logLikelihood: find(eb, "abs #", 1e-5),
    moment: find(bayes, "sd: # posterior sd", 1e-3),
    quantile: find(bayes, "quantiles: # posterior sd", 2e-3),
    closed: find(closed, "rel #", 1e-9),
    closedQuantile: find(closed, "# absolute", 1e-7),
    quantiles,
  };
}

/** Relative room, with an absolute floor where zero may be wanted. */
export function near(got: number, relative: number, floor = 0): Leaf {
  return { got, allowed: (want) => Math.max(relative * Math.abs(want), floor) };
}

/** Absolute room. */
export function within(got: number, absolute: number): Leaf {
  return { got, allowed: () => absolute };
}

/** The posterior of one number: mean, sd, quantiles (q2.5 or q2_5) and the median, in units of the posterior sd. */
export function law(got: PosteriorLaw, { moment, quantile, quantiles }: Tolerance): Answer {
  const quantileNear = (p: number, x: number) =>
    quantiles === "solved" ? got.quantile(p) : x + (p - got.cdf(x)) / got.density(x);
  return (want) => {
    if (!isObject(want)) return undefined;
    const value = (key: string) => (typeof want[key] === "number" ? want[key] : Number.NaN);
    // Where there is no sd, the quartiles of a Normal law say how wide it is.
    const quartiles = (value("q75") - value("q25")) / 1.349;
    const unit = [value("sd"), quartiles, got.sd].find((size) => size > 0 && size < Infinity);
    if (unit === undefined) return undefined;
    return Object.fromEntries(
      Object.keys(want).map((key): [string, Answer] => {
        if (key === "mean" || key === "sd") return [key, within(got[key], moment * unit)];
        const p = percentOf(key);
        return [
          key,
          p > 0 && p < 100 ? within(quantileNear(p / 100, value(key)), quantile * unit) : undefined,
        ];
      }),
    );
  };
}

/** Only the two moments: of a number whose law we do not give. */
export function moments(
  got: { readonly mean: number; readonly sd: number },
  { moment }: Tolerance,
): Answer {
  return { mean: within(got.mean, moment * got.sd), sd: within(got.sd, moment * got.sd) };
}

/** Room of a number that a sampler found, in its Monte Carlo standard errors: 4 of them, a false alarm in 16,000. */
export const STANDARD_ERRORS = 4;

/** The law behind a summary of draws, whose effective number follows from the standard error of their mean. */
export function drawnLaw(got: PosteriorLaw, want: unknown): Answer {
  if (!isObject(want)) return undefined;
  const { mean, sd, mcse_mean: mcse } = want;
  if (typeof mcse !== "number" || typeof sd !== "number" || typeof mean !== "number")
    return undefined;
  const draws = (sd / mcse) ** 2;
  return Object.fromEntries(
    Object.keys(want).map((key): [string, Answer] => {
      if (key === "mcse_mean") return [key, INPUT];
      if (key === "mean") return [key, within(got.mean, STANDARD_ERRORS * mcse)];
      if (key === "sd") return [key, near(got.sd, STANDARD_ERRORS / Math.sqrt(2 * draws))];
      const p = percentOf(key) / 100;
      if (!(p > 0 && p < 1)) return [key, undefined];
      const x = got.quantile(p);
      const error = Math.sqrt((p * (1 - p)) / draws) / got.density(x);
      return [key, within(x, STANDARD_ERRORS * error)];
    }),
  );
}

/** 2.5 for q2.5 or q2_5, 50 for median; NaN for other names. */
export function percentOf(key: string): number {
  return key === "median" ? 50 : Number(/^q(\d[\d._]*)$/.exec(key)?.[1]?.replace("_", "."));
}
