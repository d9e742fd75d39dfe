export * from "./exercises/secondThrow.ts";
