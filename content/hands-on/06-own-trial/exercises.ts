export * from "./exercises/ownTrial.ts";
