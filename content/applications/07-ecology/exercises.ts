export * from "./exercises/howManyLeaves.ts";
export * from "./exercises/levelOfACounty.ts";
export * from "./exercises/whenToMeasure.ts";
