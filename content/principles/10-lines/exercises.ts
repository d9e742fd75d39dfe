export * from "./exercises/ellipseAndBundle.ts";
export * from "./exercises/growthOfARat.ts";
export * from "./exercises/lineOfOne.ts";
export * from "./exercises/toldTheyLean.ts";
export * from "./exercises/whereItVanishes.ts";
export * from "./exercises/zeroMoved.ts";
