export * from "./exercises/asGoodAsKnown.ts";
export * from "./exercises/doubtOfTheMean.ts";
export * from "./exercises/itsOwnRides.ts";
export * from "./exercises/ridesOrModels.ts";
