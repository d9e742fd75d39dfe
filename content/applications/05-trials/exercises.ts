export * from "./exercises/beyondTheTail.ts";
export * from "./exercises/countsAsMuch.ts";
export * from "./exercises/enoughRats.ts";
export * from "./exercises/probablyWorthIt.ts";
