export * from "./exercises/asManyInEach.ts";
export * from "./exercises/leftOutForecast.ts";
