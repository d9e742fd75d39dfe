/** Two ways of grouping the same rows. */

export {
  type CrossedData,
  type CrossedGiven,
  type CrossedSds,
  crossedGiven,
  type Effects,
} from "./crossed.ts";
export * from "./crossedFit.ts";
export * from "./crossedIslands.ts";
export * from "./crossedLedger.ts";
