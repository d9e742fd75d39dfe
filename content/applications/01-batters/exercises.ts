export * from "./exercises/howMuchIsEnough.ts";
export * from "./exercises/threeSteps.ts";
