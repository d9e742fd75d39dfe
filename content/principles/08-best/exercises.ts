export * from "./exercises/closeOrSpare.ts";
export * from "./exercises/firstAndBest.ts";
