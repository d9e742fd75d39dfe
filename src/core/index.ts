/**
 * The public face of the statistics: what `borrowing-strength/core` offers. What a file keeps for its neighbours stays out.
 *
 * Every function takes arrays and typed arrays alike, and refuses with a RangeError in its own name what is of another kind:
 * numbers that are strings, words and laws that it does not know, properties that are missing or unknown.
 */

// Conjugate families. (`betaBinomialPosterior` is the model with an unknown population, further down.)
export {
  type BetaLaw,
  betaBinomialLogMarginal,
  betaBinomialPredictive,
  betaBinomialUpdate,
} from "./conjugate/betaBinomial.ts";
export * from "./conjugate/dirichletMultinomial.ts";
export * from "./conjugate/drawnPrior.ts";
export * from "./conjugate/gammaPoisson.ts";
export * from "./conjugate/normalInverseGamma.ts";
export * from "./conjugate/normalKnownVariance.ts";
export { convergenceError } from "./convergence.ts";
// Distributions: log density, density, cdf, upper tail, quantile, moments and draws of each.
export * from "./distributions/beta.ts";
export * from "./distributions/betaBinomial.ts";
export * from "./distributions/betaDensityCurve.ts";
export * from "./distributions/binomial.ts";
export * from "./distributions/bivariateNormal.ts";
export * from "./distributions/exponential.ts";
export * from "./distributions/gamma.ts";
export * from "./distributions/gammaDensityCurve.ts";
export * from "./distributions/halfCauchy.ts";
export * from "./distributions/halfNormal.ts";
export * from "./distributions/inverseGamma.ts";
export type { Moments } from "./distributions/moments.ts";
export * from "./distributions/multivariateNormal.ts";
export * from "./distributions/negativeBinomial.ts";
export * from "./distributions/negativeBinomialByMean.ts";
export * from "./distributions/normal.ts";
export * from "./distributions/normalDensityCurve.ts";
export * from "./distributions/poisson.ts";
export * from "./distributions/scaledInverseChiSquared.ts";
export * from "./distributions/studentT.ts";
export * from "./distributions/uniform.ts";
// Linear algebra in small dimensions.
export * from "./linear/cholesky.ts";
export * from "./linear/symmetricEigen2.ts";

// Hierarchical models, a room for each kind of data.
export * from "./pooling/counts/index.ts";
// The law of this name has moments too; what is offered estimates a population.
export { betaBinomialMoments } from "./pooling/counts/index.ts";
export * from "./pooling/crossed/index.ts";
export * from "./pooling/knownErrors/index.ts";
export * from "./pooling/nested/index.ts";
export type { PopulationPosterior, PosteriorLaw } from "./pooling/numerics/laws/posteriorLaw.ts";
export * from "./pooling/priors/index.ts";
export * from "./pooling/ranking/index.ts";
export * from "./pooling/regression/index.ts";
export * from "./pooling/robust/index.ts";
export * from "./pooling/varianceComponents/index.ts";

// Chance.
export { createGenerator, type Generator } from "./random/generator.ts";
export { logStandardGamma } from "./random/standardGamma.ts";
export { standardNormal } from "./random/standardNormal.ts";
export { standardNormals } from "./random/standardNormals.ts";
// Samplers, as steps to be watched and as chains.
export * from "./sampling/dualAveraging.ts";
export * from "./sampling/gibbs.ts";
export * from "./sampling/hmc.ts";
export * from "./sampling/metropolis.ts";
// Special functions.
export { digamma } from "./special/digamma.ts";
export {
  complementaryErrorFunction,
  errorFunction,
  scaledComplementaryErrorFunction,
} from "./special/errorFunction.ts";
export { incompleteBeta, incompleteBetaUpper } from "./special/incompleteBeta.ts";
export {
  incompleteBetaInverse,
  incompleteBetaUpperInverse,
} from "./special/incompleteBetaInverse.ts";
export { incompleteGamma, incompleteGammaUpper } from "./special/incompleteGamma.ts";
export {
  incompleteGammaInverse,
  incompleteGammaUpperInverse,
} from "./special/incompleteGammaInverse.ts";
export { log1pmx } from "./special/log1pmx.ts";
export { logBeta } from "./special/logBeta.ts";
export { logGamma } from "./special/logGamma.ts";
export { logSumExp } from "./special/logSumExp.ts";
export { standardNormalQuantile } from "./special/standardNormalQuantile.ts";
export { trigamma } from "./special/trigamma.ts";

// Summaries of draws, rows and laws.
export * from "./summary/credibleInterval.ts";
export * from "./summary/effectiveSampleSize.ts";
export * from "./summary/groupSpreads.ts";
export * from "./summary/quantileOfDraws.ts";
export { type Chains, rankNormalised } from "./summary/rankNormalised.ts";
export * from "./summary/rHat.ts";
export * from "./summary/spread.ts";
