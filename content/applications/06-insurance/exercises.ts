export * from "./exercises/evenAgain.ts";
export * from "./exercises/premiumOfAState.ts";
