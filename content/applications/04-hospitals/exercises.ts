export * from "./exercises/enoughVisits.ts";
export * from "./exercises/worthAVisit.ts";
