export * from "./exercises/asManyInEach.ts";
export * from "./exercises/leftOutForecast.ts";
export * from "./exercises/widthOfEstimates.ts";
