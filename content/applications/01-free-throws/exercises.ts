export * from "./exercises/bothOfTwo.ts";
export * from "./exercises/untilHeIsSent.ts";
