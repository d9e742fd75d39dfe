export * from "./exercises/threePeople.ts";
