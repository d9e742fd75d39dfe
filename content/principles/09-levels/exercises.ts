export * from "./exercises/heldByOne.ts";
export * from "./exercises/recycledCodes.ts";
export * from "./exercises/threeShares.ts";
export * from "./exercises/whichCorrelation.ts";
