export * from "./exercises/again.ts";
export * from "./exercises/asked.ts";
export * from "./exercises/byHand.ts";
export * from "./exercises/heard.ts";
export * from "./exercises/movedAsFar.ts";
export * from "./exercises/same.ts";
export * from "./exercises/spreads.ts";
export * from "./exercises/whom.ts";
