/** Rows in groups whose errors are not known: variances between and within, credibility, and variances that borrow from each other. */

export * from "./buhlmannStraub.ts";
export * from "./geneVariances.ts";
export {
  type OneWayFit,
  oneWayFit,
  oneWayLogMarginal,
} from "./oneWay.ts";
export {
  type OneWayData,
  oneWayData,
  type RowsInGroups,
  weightedOneWayData,
} from "./oneWayData.ts";
export * from "./oneWayPosterior.ts";
export type { WeightedRows } from "./weightedRows.ts";
