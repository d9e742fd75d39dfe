export * from "./exercises/nextYear.ts";
