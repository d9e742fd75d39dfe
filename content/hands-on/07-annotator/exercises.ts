export * from "./exercises/oneAnnotator.ts";
