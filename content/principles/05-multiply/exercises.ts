export * from "./exercises/asBelievable.ts";
export * from "./exercises/equalHeights.ts";
export * from "./exercises/widthOfTheProduct.ts";
