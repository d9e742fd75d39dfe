import {
  betaBinomialLogMarginal,
  betaBinomialPredictive,
  betaBinomialUpdate,
  betaMoments,
  betaQuantile,
  betaUpperTail,
  gammaMoments,
  gammaPoissonPredictive,
  gammaPoissonUpdate,
  gammaQuantile,
  gammaUpperTail,
  negativeBinomialDensity,
  negativeBinomialMoments,
  normalKnownVariance,
  normalQuantile,
  threeLevels,
} from "../../../src/core/index.ts";
import { type Answer, INPUT, isObject } from "../answer.ts";
import type { Family } from "../dataSet.ts";
import { near, percentOf, type Tolerance } from "../tolerance.ts";
import type { Cells, Reader, Row } from "./conjugateRow.ts";
import { explainedRow, toldIn } from "./explainedRow.ts";

/** Tables of conjugate updates: what a row holds says which law it is about. */
export const conjugateTables: Family = ({ want, tolerance }) => {
  if (!isObject(want)) return undefined;
  if (Array.isArray(want.classes) && isObject(want.expected))
    return threeLevelTable(want, tolerance);
  const shared = { ...(isObject(want.data) ? want.data : {}), ...toldIn(want.statement) };
  return Object.fromEntries(
    Object.entries(want).map(([key, list]): [string, Answer] => [
      key,
      Array.isArray(list)
        ? list.map((row) => (isObject(row) ? rowAnswer(row, shared, tolerance) : undefined))
        : undefined,
    ]),
  );
};

function rowAnswer(row: Row, shared: Row, tolerance: Tolerance): Answer {
  const read: Reader = (...names) =>
    [row, shared]
      .flatMap((from) => names.map((name) => from[name]))
      .find((value) => typeof value === "number") as number | undefined;
  for (const table of [betaRow, normalRow, explainedRow, mixtureRow, gammaRow]) {
    const answer = table(read, tolerance);
    if (answer) return () => Object.fromEntries(Object.keys(row).map((key) => [key, answer(key)]));
  }
  return undefined;
}

const numberIn = (text: string) => Number(text.replace("_", "."));

/** mean, sd, mode and quantiles of a law, and the chance to exceed a number. */
function lawCell(
  key: string,
  law: {
    readonly moments: { readonly mean: number; readonly variance: number; readonly mode: number };
    readonly quantile: (p: number) => number;
    readonly upperTail?: (x: number) => number;
  },
  { closed, closedQuantile }: Tolerance,
): Answer {
  const { mean, variance, mode } = law.moments;
  const spread = Math.sqrt(variance);
  const name = key.replace(/^(posterior|post)_/, "");
  if (name === "mean") return near(mean, closed);
  if (name === "sd") return near(spread, closed);
  if (name === "var" || name === "variance") return near(variance, closed);
  if (name === "mode") return near(mode, closed);
  const p = percentOf(name);
  if (p > 0 && p < 100) return near(law.quantile(p / 100), closed, closedQuantile);
  const edge = /^prob_\w+?_gt_([\d._]+)$/.exec(name)?.[1];
  return edge && law.upperTail ? near(law.upperTail(numberIn(edge)), closed) : undefined;
}

function betaRow(read: Reader, tolerance: Tolerance): Cells {
  const [alpha, beta] = [read("prior_alpha", "alpha"), read("prior_beta", "beta")];
  const k = read("k", "y", "successes", "hits", "positive");
  const n = read("n", "trials", "at_bats", "reviews");
  if (alpha === undefined || beta === undefined || k === undefined || n === undefined)
    return undefined;
  const given = { alpha, beta, successes: k, trials: n };
  const { closed } = tolerance;
  return (key) => {
    const after = betaBinomialUpdate(given);
    if (["alpha", "beta", "prior_alpha", "prior_beta", "k", "n"].includes(key)) return INPUT;
    if (key === "prior_strength_N0") return INPUT;
    if (key === "post_alpha") return near(after.alpha, closed);
    if (key === "post_beta") return near(after.beta, closed);
    if (key === "prior_mean") return near(betaMoments({ alpha, beta }).mean, closed);
    if (key === "observed") return near(k / n, closed);
    if (key === "weight_on_data") return near(n / (n + alpha + beta), closed);
    const seen = /^marginal_prob_y(\d+)$/.exec(key)?.[1];
    if (seen)
      return near(
        Math.exp(betaBinomialLogMarginal({ alpha, beta, successes: [+seen], trials: [n] })),
        closed,
      );
    if (key.startsWith("predictive_prob_next")) {
      const next = betaBinomialPredictive({ ...given, futureTrials: 1 });
      return near(next.alpha / (next.alpha + next.beta), closed);
    }
    // A mode on the edge is no solution of the formula: the tables leave it out.
    const inside = after.alpha > 1 && after.beta > 1;
    const moments = betaMoments(after);
    return lawCell(
      key,
      {
        moments: { ...moments, mode: inside ? moments.mode : Number.NaN },
        quantile: (p) => betaQuantile(p, after.alpha, after.beta),
        upperTail: (x) => betaUpperTail(x, after.alpha, after.beta),
      },
      tolerance,
    );
  };
}

function normalRow(read: Reader, tolerance: Tolerance): Cells {
  const [n, sampleMean] = [read("n"), read("xbar", "ybar")];
  const [dataVariance, priorVariance, priorMean] = [read("sigma2"), read("tau2"), read("mu")];
  if (
    n === undefined ||
    sampleMean === undefined ||
    dataVariance === undefined ||
    priorVariance === undefined ||
    priorMean === undefined
  )
    return undefined;
  return (key) => {
    if (["n", "xbar", "ybar", "sigma2", "tau2", "mu"].includes(key)) return INPUT;
    const got = normalKnownVariance({ n, sampleMean, dataVariance, priorMean, priorVariance });
    if (key === "weight_on_data") return near(got.weight, tolerance.closed);
    if (key === "shrinkage_B")
      return near(dataVariance / (n * priorVariance + dataVariance), tolerance.closed);
    return lawCell(
      key,
      {
        moments: { mean: got.mean, variance: got.sd ** 2, mode: got.mean },
        quantile: (p) => normalQuantile(p, got.mean, got.sd),
      },
      tolerance,
    );
  };
}

/** Gamma mixtures of Poisson laws as Negative Binomial laws: shape, rate and no data. */
function mixtureRow(read: Reader, { closed }: Tolerance): Cells {
  const [shape, rate] = [read("shape"), read("rate")];
  if (shape === undefined || rate === undefined || read("r", "p_success") === undefined)
    return undefined;
  return (key) => {
    if (key === "shape" || key === "rate") return INPUT;
    const { r, mean } = gammaPoissonPredictive({
      shape,
      rate,
      count: 0,
      exposure: 0,
      futureExposure: 1,
    });
    const p = r / (r + mean);
    const moments = negativeBinomialMoments({ r, p });
    if (key === "r") return near(r, closed);
    if (key === "p_success") return near(p, closed);
    if (key === "mean") return near(moments.mean, closed);
    if (key === "variance") return near(moments.variance, closed);
    const last = Number(/^pmf_0_to_(\d+)$/.exec(key)?.[1]);
    return last >= 0
      ? Array.from({ length: last + 1 }, (_, k) => near(negativeBinomialDensity(k, r, p), closed))
      : undefined;
  };
}

function gammaRow(read: Reader, tolerance: Tolerance): Cells {
  const [shape, rate] = [read("prior_shape", "shape"), read("prior_rate", "rate")];
  const [count, exposure] = [read("count", "y", "events"), read("exposure", "t")];
  if (shape === undefined || rate === undefined || count === undefined || exposure === undefined)
    return undefined;
  const { closed } = tolerance;
  return (key) => {
    const after = gammaPoissonUpdate({ shape, rate, count, exposure });
    if (/^(prior_)?(shape|rate)$|^(count|y|events|exposure|t)$/.test(key)) return INPUT;
    if (key === "post_shape") return near(after.shape, closed);
    if (key === "post_rate") return near(after.rate, closed);
    if (key === "weight_on_data") return near(exposure / (exposure + rate), closed);
    return lawCell(
      key,
      {
        moments: gammaMoments(after),
        quantile: (p) => gammaQuantile(p, after.shape, after.rate),
        upperTail: (x) => gammaUpperTail(x, after.shape, after.rate),
      },
      tolerance,
    );
  };
}

/** Classes [school, pupils, mean] at given variances and a given grand mean. */
function threeLevelTable(want: Row, { closed }: Tolerance): Answer {
  const { psi, omega2, tau2, sigma2, classes } = want as {
    readonly [name: string]: number;
  } & { readonly classes: readonly (readonly [string, number, number])[] };
  const names = [...new Set(classes.map(([school]) => school))];
  return () => {
    const got = threeLevels({
      school: classes.map(([school]) => names.indexOf(school)),
      y: classes.map(([, , mean]) => mean),
      sigma: classes.map(([, n]) => Math.sqrt(sigma2! / n)),
      tau: Math.sqrt(tau2!),
      omega: Math.sqrt(omega2!),
      psi: psi!,
    });
    const both = (mean: number, sd: number) => ({ mean: near(mean, closed), sd: near(sd, closed) });
    return {
      ...Object.fromEntries(["psi", "omega2", "tau2", "sigma2", "classes"].map((k) => [k, INPUT])),
      expected: {
        school: Object.fromEntries(
          names.map((name, k) => [name, both(got.school.mean[k]!, got.school.sd[k]!)]),
        ),
        class: classes.map(([school], c) => ({
          school,
          n: INPUT,
          ybar: INPUT,
          ...both(got.class.mean[c]!, got.class.sd[c]!),
        })),
      },
    };
  };
}
