export * from "./exercises/fewRides.ts";
