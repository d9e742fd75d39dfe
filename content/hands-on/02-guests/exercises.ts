export * from "./exercises/nextTwo.ts";
