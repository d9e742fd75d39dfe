import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

/** True distances of nineteen schools from the average of their state, the nearest first; the twentieth is under the reader's hand. */
const truths = [
  0.3, -0.4, 0.8, -1, 1.2, -1.5, 1.6, 2, 2.1, -2.2, -2.9, -3.1, 3.6, -4, 4.4, -5.4, 5.6, 6.5, -7.6,
] as const;

/** Twelve students a school, whose single scores scatter with a standard deviation of 9. */
const ERROR = 9 / Math.sqrt(12);

/** The truths, which never change, and what one year shows of them. */
function sample(seed: number): Sample {
  const luck = standardNormals(createGenerator(seed), truths.length);
  return {
    groups: truths.map((_, j) => String.fromCharCode(65 + j)),
    columns: { theta: truths, y: truths.map((truth, j) => truth + ERROR * luck[j]!) },
  };
}

/**
 * Nineteen invented schools whose truth is known, measured from the average of their state.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const twentySchools = defineDataSet({
  id: "twenty-schools",
  title: "Twenty invented schools",
  truths,
  sample,
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Nineteen schools that do not exist, and a twentieth that you move. What is fixed is how far the true average of each lies from the average of its state, in points.",
        ],
        [
          "Made up",
          "By hand, to lie as twenty schools of a Normal population with a standard deviation of 4 usually lie, with none far out. The nineteen average to the state’s average exactly, which real ones would not.",
        ],
        ["Source", "Invented for this book."],
        ["Licence", "None needed."],
      ]
    : [],
});
