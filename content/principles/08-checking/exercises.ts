export * from "./exercises/asManyInEach.ts";
export * from "./exercises/asOddAsThat.ts";
export * from "./exercises/leftOutForecast.ts";
