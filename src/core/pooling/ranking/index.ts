/** Who is first, and who is above whom. */

export { probabilityAnyAbove, probabilityLarger } from "./exceedance.ts";
export { rankProbabilities } from "./rankProbabilities.ts";
export * from "./ranks.ts";
