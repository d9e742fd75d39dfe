/** Populations that are not Normal: Student-t, and two parts. */

export * from "./riskInPopulation.ts";
export * from "./robustPopulation.ts";
export * from "./studentTPosterior.ts";
export * from "./twoPartFit.ts";
