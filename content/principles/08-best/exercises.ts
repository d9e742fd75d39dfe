export * from "./exercises/closeOrSpare.ts";
export * from "./exercises/firstAndBest.ts";
export * from "./exercises/justClosed.ts";
export * from "./exercises/lossAndAnswer.ts";
export * from "./exercises/sentElsewhere.ts";
