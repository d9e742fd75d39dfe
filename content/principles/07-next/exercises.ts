export * from "./exercises/doubtOfTheNext.ts";
export * from "./exercises/meanOrNext.ts";
export * from "./exercises/sameSizes.ts";
export * from "./exercises/setThePrice.ts";
export * from "./exercises/whichLoss.ts";
