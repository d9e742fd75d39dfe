import {
  gammaPoissonFit,
  gammaPoissonMoments,
  negativeBinomialByMeanDensity,
  poissonDensity,
  poissonLogDensity,
} from "../../../src/core/index.ts";
import { isObject } from "../answer.ts";
import type { Family } from "../dataSet.ts";
import { near, within } from "../tolerance.ts";

/** How often each count was seen: the Negative Binomial fit, or its Poisson limit. */
export const negativeBinomialFrequencies: Family = ({ want, priors, table, tolerance }) => {
  if (priors || !isObject(want)) return undefined;
  const { component, logLikelihood } = tolerance;
  const frequencies = { count: table.numbers("count"), frequency: table.numbers("frequency") };
  return () => {
    const { count, frequency } = frequencies;
    const n = frequency.reduce((total, f) => total + f, 0);
    const { mean, variance, shape, rate } = gammaPoissonMoments(frequencies);
    const fit = gammaPoissonFit(frequencies);
    const poisson = count.reduce(
      (sum, k, i) => sum + frequency[i]! * poissonLogDensity(k, mean),
      0,
    );
    const fitted = count.map((k) =>
      fit.limit === "poisson"
        ? n * poissonDensity(k, fit.mean)
        : n * negativeBinomialByMeanDensity(k, fit.mean, fit.shape),
    );
    return {
      n: within(n, 0),
      mean: near(mean, component),
      var_ddof0: near((variance * (n - 1)) / n, component),
      var_ddof1: near(variance, component),
      poisson_logLik: within(poisson, logLikelihood),
      MoM: { shape: near(shape, component), rate: near(rate, component) },
      MLE: {
        shape: near(fit.shape, component),
        rate: near(fit.rate, component),
        mean: near(fit.mean, component),
        logLik: within(fit.logLikelihood, logLikelihood),
        logLik_sup: within(fit.limit === "poisson" ? fit.logLikelihood : Number.NaN, logLikelihood),
        fitted_counts: fitted.map((value) => near(value, component)),
      },
    };
  };
};
