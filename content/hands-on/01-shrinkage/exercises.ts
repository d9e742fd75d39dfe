export * from "./batting.ts";
export * from "./doubt.ts";
export * from "./estimate.ts";
export * from "./meaning.ts";
export * from "./weight.ts";
