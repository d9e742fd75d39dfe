export * from "./exercises/flatInWhat.ts";
export * from "./exercises/keepAPart.ts";
export * from "./exercises/pairs.ts";
export * from "./exercises/sixBatches.ts";
export * from "./exercises/studentsOrSchools.ts";
export * from "./exercises/topAtNought.ts";
