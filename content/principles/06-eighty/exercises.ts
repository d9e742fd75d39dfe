export * from "./exercises/copiesOrNew.ts";
export * from "./exercises/noughtByLuck.ts";
export * from "./exercises/toldASpread.ts";
export * from "./exercises/topOfMany.ts";
