import { betaLogDensity } from "../../../src/core/distributions/beta.ts";
import {
  betaBinomialCdf,
  betaBinomialLogDensity,
  betaBinomialQuantile,
} from "../../../src/core/distributions/betaBinomial.ts";
import { binomialLogDensity } from "../../../src/core/distributions/binomial.ts";
import {
  gammaCdf,
  gammaLogDensity,
  gammaQuantile,
  gammaUpperTail,
} from "../../../src/core/distributions/gamma.ts";
import {
  inverseGammaCdf,
  inverseGammaLogDensity,
  inverseGammaQuantile,
} from "../../../src/core/distributions/inverseGamma.ts";
import {
  negativeBinomialCdf,
  negativeBinomialLogDensity,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from "../../../src/core/distributions/negativeBinomial.ts";
import {
  normalCdf,
  normalDensity,
  normalLogCdf,
  normalQuantile,
} from "../../../src/core/distributions/normal.ts";
import { poissonLogDensity } from "../../../src/core/distributions/poisson.ts";
import {
  studentTCdf,
  studentTLogDensity,
  studentTQuantile,
} from "../../../src/core/distributions/studentT.ts";
import { digamma } from "../../../src/core/special/digamma.ts";
import {
  complementaryErrorFunction,
  errorFunction,
} from "../../../src/core/special/errorFunction.ts";
import { incompleteBeta, incompleteBetaUpper } from "../../../src/core/special/incompleteBeta.ts";
import {
  incompleteBetaInverse,
  incompleteBetaUpperInverse,
} from "../../../src/core/special/incompleteBetaInverse.ts";
import {
  incompleteGamma,
  incompleteGammaUpper,
} from "../../../src/core/special/incompleteGamma.ts";
import {
  incompleteGammaInverse,
  incompleteGammaUpperInverse,
} from "../../../src/core/special/incompleteGammaInverse.ts";
import { logBeta } from "../../../src/core/special/logBeta.ts";
import { logGamma } from "../../../src/core/special/logGamma.ts";
import { trigamma } from "../../../src/core/special/trigamma.ts";

type Kernel = (...args: number[]) => number;

/** Our function for each function of the reference files, with their order of arguments. */
export const KERNELS: Readonly<Record<string, Kernel>> = {
  lgamma: (x) => logGamma(x!),
  lbeta: (a, b) => logBeta(a!, b!),
  digamma: (x) => digamma(x!),
  trigamma: (x) => trigamma(x!),
  erf: (x) => errorFunction(x!),
  erfc: (x) => complementaryErrorFunction(x!),
  gammainc_p: (a, x) => incompleteGamma(a!, x!),
  gammainc_q: (a, x) => incompleteGammaUpper(a!, x!),
  gammaincinv_p: (a, p) => incompleteGammaInverse(p!, a!),
  gammaincinv_q: (a, q) => incompleteGammaUpperInverse(q!, a!),
  betainc_p: (a, b, x) => incompleteBeta(x!, a!, b!),
  betainc_q: (a, b, x) => incompleteBetaUpper(x!, a!, b!),
  betaincinv_p: (a, b, p) => incompleteBetaInverse(p!, a!, b!),
  betaincinv_q: (a, b, q) => incompleteBetaUpperInverse(q!, a!, b!),
  normal_pdf: (x) => normalDensity(x!, 0, 1),
  normal_cdf: (x) => normalCdf(x!, 0, 1),
  normal_logcdf: (x) => normalLogCdf(x!, 0, 1),
  normal_quantile: (p) => normalQuantile(p!, 0, 1),
  t_logpdf: (x, df) => studentTLogDensity(x!, df!, 0, 1),
  t_cdf: (x, df) => studentTCdf(x!, df!, 0, 1),
  t_quantile: (p, df) => studentTQuantile(p!, df!, 0, 1),
  beta_logpdf: (x, a, b) => betaLogDensity(x!, a!, b!),
  gamma_logpdf: (x, shape, rate) => gammaLogDensity(x!, shape!, rate!),
  gamma_cdf: (x, shape, rate) => gammaCdf(x!, shape!, rate!),
  gamma_sf: (x, shape, rate) => gammaUpperTail(x!, shape!, rate!),
  gamma_quantile: (p, shape, rate) => gammaQuantile(p!, shape!, rate!),
  invgamma_logpdf: (x, shape, scale) => inverseGammaLogDensity(x!, shape!, scale!),
  invgamma_cdf: (x, shape, scale) => inverseGammaCdf(x!, shape!, scale!),
  invgamma_quantile: (p, shape, scale) => inverseGammaQuantile(p!, shape!, scale!),
  binomial_logpmf: (k, n, p) => binomialLogDensity(k!, n!, p!),
  poisson_logpmf: (k, mean) => poissonLogDensity(k!, mean!),
  negbin_logpmf: (k, r, p) => negativeBinomialLogDensity(k!, r!, p!),
  negbin_cdf: (k, r, p) => negativeBinomialCdf(k!, r!, p!),
  negbin_sf: (k, r, p) => negativeBinomialUpperTail(k!, r!, p!),
  negbin_quantile: (probability, r, p) => negativeBinomialQuantile(probability!, r!, p!),
  betabinom_logpmf: (k, n, a, b) => betaBinomialLogDensity(k!, n!, a!, b!),
  betabinom_cdf: (k, n, a, b) => betaBinomialCdf(k!, n!, a!, b!),
  betabinom_quantile: (p, n, a, b) => betaBinomialQuantile(p!, n!, a!, b!),
};
