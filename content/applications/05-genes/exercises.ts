export * from "./exercises/asMuchOnLoan.ts";
export * from "./exercises/moderatedT.ts";
export * from "./exercises/promiseOfTheBest.ts";
