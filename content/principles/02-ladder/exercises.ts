export * from "./exercises/asLikely.ts";
export * from "./exercises/fixedOrLearned.ts";
export * from "./exercises/oneFact.ts";
export * from "./exercises/twoShops.ts";
export * from "./exercises/whichRung.ts";
