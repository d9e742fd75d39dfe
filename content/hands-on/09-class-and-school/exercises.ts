export * from "./exercises/classAndSchool.ts";
