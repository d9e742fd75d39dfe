/** Groups that bring one estimate and its known standard error each: shrinkage, its pieces, and the unknown population. */

export {
  type BetweenMethod,
  betweenVariance,
  cochranQ,
} from "./betweenGroups.ts";
export * from "./empiricalBayes.ts";
export { type GivenTau, givenTau, type KnownErrors } from "./givenTau.ts";
export * from "./jamesStein.ts";
export { learnedPull } from "./learnedPull.ts";
export * from "./leaveOneGroupOut.ts";
export * from "./ledger.ts";
export {
  type GroupsAlongX,
  type MeanLineGivenTau,
  type MeanLineMethod,
  meanLineGivenTau,
  meanLineLeftOut,
  meanLineVariance,
} from "./meanLine.ts";
export * from "./meanLinePosterior.ts";
export * from "./normalNormalPosterior.ts";
export * from "./plannedErrors.ts";
export * from "./poolingRisk.ts";
export * from "./populationMean.ts";
export * from "./predictedTables.ts";
export * from "./riskAtTruth.ts";
export * from "./riskOverYears.ts";
export * from "./shrink.ts";
