export * from "./exercises/byWayOfB.ts";
export * from "./exercises/canBeTold.ts";
export * from "./exercises/fewOfAJudge.ts";
export * from "./exercises/levelWithD.ts";
export * from "./exercises/metTheHarshOne.ts";
