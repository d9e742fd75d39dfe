export * from "./exercises/apart.ts";
export * from "./exercises/doubt.ts";
export * from "./exercises/giveBack.ts";
export * from "./exercises/records.ts";
export * from "./exercises/wrongBench.ts";
