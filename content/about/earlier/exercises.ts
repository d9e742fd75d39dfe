export * from "./bias.ts";
export * from "./interval.ts";
export * from "./manySchools.ts";
export * from "./meaning.ts";
export * from "./twoBatters.ts";
