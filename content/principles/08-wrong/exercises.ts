export * from "./exercises/averageBehind.ts";
export * from "./exercises/heldOfWhom.ts";
export * from "./exercises/notToBePulled.ts";
export * from "./exercises/threePopulations.ts";
export * from "./exercises/timesAsFar.ts";
export * from "./exercises/twelveVolunteers.ts";
export * from "./exercises/widthOfEstimates.ts";
