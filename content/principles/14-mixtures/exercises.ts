export * from "./exercises/deriveTheMarginal.ts";
export * from "./exercises/fromAProgram.ts";
export * from "./exercises/splitTheVariance.ts";
export * from "./exercises/twoShapes.ts";
export * from "./exercises/whatAFitShows.ts";
