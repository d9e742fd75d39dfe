/** Groups in groups: three levels. */

export * from "./threeLevel.ts";
export {
  type RowsInClasses,
  type ThreeLevelData,
  type ThreeLevelFit,
  threeLevelFit,
  threeLevelFitKnown,
} from "./threeLevelFit.ts";
export {
  type ThreeLevelInfluence,
  threeLevelInfluence,
} from "./threeLevelInfluence.ts";
export * from "./threeLevelPosterior.ts";
