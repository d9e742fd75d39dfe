export * from "./exercises/farOut.ts";
export * from "./exercises/threeSteps.ts";
