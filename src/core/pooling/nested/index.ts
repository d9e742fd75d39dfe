/** Groups in groups: three levels. */

export { type NestedTree, nestedTree } from "./nestedTree.ts";
export {
  type SchoolMessage,
  schoolMessages,
  type ThreeLevelLedger,
  type ThreeLevelPosterior,
  type ThreeLevels,
  threeLevelLedger,
  threeLevels,
} from "./threeLevel.ts";
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
