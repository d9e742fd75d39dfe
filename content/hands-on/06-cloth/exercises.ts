export * from "./exercises/flawsInCloth.ts";
