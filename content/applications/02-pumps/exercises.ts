export * from "./exercises/oneOfTheTen.ts";
export * from "./exercises/onLoan.ts";
export * from "./exercises/withoutAFailure.ts";
