/** A line in each group. */

export {
  type LineStatistics,
  type RegressionData,
  regressionData,
} from "./regressionData.ts";
export * from "./regressionFit.ts";
export {
  type GroupLine,
  type LineLaw,
  type RegressionGiven,
  type RegressionVariances,
  regressionGiven,
} from "./regressionGiven.ts";
export * from "./regressionLedger.ts";
export * from "./regressionPosterior.ts";
export type { LineCovariance } from "./regressionSums.ts";
