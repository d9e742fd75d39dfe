export * from "./exercises/threeShares.ts";
export * from "./exercises/whichCorrelation.ts";
