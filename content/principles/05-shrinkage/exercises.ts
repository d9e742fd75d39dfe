export * from "./exercises/histograms.ts";
export * from "./exercises/likelihood.ts";
export * from "./exercises/picked.ts";
export * from "./exercises/places.ts";
export * from "./exercises/wronged.ts";
