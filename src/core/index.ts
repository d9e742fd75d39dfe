/** The public face of the statistics: what `borrowing-strength/core` offers. What a file keeps for its neighbours stays out. */

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
// Rows in groups, counts, three levels, weights.
export {
  type BetaBinomialFit,
  type BetaMoments,
  type BetaPopulation,
  betaBinomialFit,
  betaBinomialMoments,
  type Trials,
} from "./pooling/betaBinomialFit.ts";
export * from "./pooling/betaBinomialMode.ts";
export * from "./pooling/betaBinomialPosterior.ts";
// Hierarchical models: Normal groups with known errors.
export { type BetweenMethod, betweenVariance, cochranQ } from "./pooling/betweenGroups.ts";
export * from "./pooling/buhlmannStraub.ts";
export {
  type CrossedData,
  type CrossedGiven,
  type CrossedSds,
  crossedGiven,
  type Effects,
} from "./pooling/crossed.ts";
export * from "./pooling/crossedFit.ts";
export * from "./pooling/crossedLedger.ts";
export * from "./pooling/empiricalBayes.ts";
export { probabilityAnyAbove, probabilityLarger } from "./pooling/exceedance.ts";
export {
  type Counts,
  type GammaPoissonFit,
  gammaPoissonFit,
  gammaPoissonMoments,
} from "./pooling/gammaPoissonFit.ts";
export * from "./pooling/gammaPoissonPosterior.ts";
export * from "./pooling/geneVariances.ts";
export { type GivenTau, givenTau, type KnownErrors } from "./pooling/givenTau.ts";
export * from "./pooling/jamesStein.ts";
export * from "./pooling/leaveOneGroupOut.ts";
export * from "./pooling/ledger.ts";
export { type LogitNormalFit, logitNormalFit } from "./pooling/logitNormalFit.ts";
export * from "./pooling/logitNormalPosterior.ts";
export * from "./pooling/normalNormalPosterior.ts";
export { type OneWayFit, oneWayFit, oneWayLogMarginal } from "./pooling/oneWay.ts";
export { type OneWayData, oneWayData, weightedOneWayData } from "./pooling/oneWayData.ts";
export * from "./pooling/oneWayPosterior.ts";
export * from "./pooling/poolingRisk.ts";
export * from "./pooling/populationMean.ts";
export { logPositivePrior, type PositivePrior } from "./pooling/positivePriors.ts";
export type { PopulationPosterior, PosteriorLaw } from "./pooling/posteriorLaw.ts";
export { type LocationPrior, logSdPrior, type SdPrior } from "./pooling/priors.ts";
export { rankProbabilities } from "./pooling/rankProbabilities.ts";
export * from "./pooling/ranks.ts";
// Lines in groups.
export {
  type LineStatistics,
  type RegressionData,
  regressionData,
} from "./pooling/regressionData.ts";
export * from "./pooling/regressionFit.ts";
export {
  type GroupLine,
  type LineLaw,
  type RegressionGiven,
  type RegressionVariances,
  regressionGiven,
} from "./pooling/regressionGiven.ts";
export * from "./pooling/regressionLedger.ts";
export * from "./pooling/regressionPosterior.ts";
export type { LineCovariance } from "./pooling/regressionSums.ts";
export * from "./pooling/robustPopulation.ts";
export * from "./pooling/shrink.ts";
export * from "./pooling/shrinkRates.ts";
export * from "./pooling/studentTPosterior.ts";
export * from "./pooling/threeLevel.ts";
export {
  type ThreeLevelData,
  type ThreeLevelFit,
  threeLevelFit,
  threeLevelFitKnown,
} from "./pooling/threeLevelFit.ts";
export { type ThreeLevelInfluence, threeLevelInfluence } from "./pooling/threeLevelInfluence.ts";
export * from "./pooling/threeLevelPosterior.ts";
export * from "./pooling/twoPartFit.ts";
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
