import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

const generator = "xoroshiro128+, standard Normal variates by inversion, rounded to whole points";

/** The school’s true average, the scatter of its students, and the range of the test. */
const truth = { mean: 74, scoreSd: 9, least: 40, most: 100 } as const;

/** So many students can be tested at most. */
const MOST = 200;

/**
 * The scores of a school’s students in the order in which they are tested: the same seed, the same students.
 *
 *   score_k = mean + scoreSd z_k, in whole points of a test that ends at 100, z standard Normal
 */
function sample(seed: number): Sample {
  const z = standardNormals(createGenerator(seed), MOST);
  const score = Array.from(z, (one) =>
    Math.min(truth.most, Math.max(truth.least, Math.round(truth.mean + truth.scoreSd * one))),
  );
  return { groups: score.map((_, k) => `student ${k + 1}`), columns: { score } };
}

/**
 * Students of one invented school.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const testedSchool = defineDataSet({
  id: "tested-school",
  title: "Students of one invented school",
  generator,
  truth,
  sample,
  // The page is sent with it; no reader loads it again.
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Up to 200 students of a school that does not exist, with a score each; other students of the same school for each seed.",
        ],
        [
          "Drawn from",
          "A true average of 74; single scores scatter about it with a standard deviation of 9, in whole points up to 100.",
        ],
        ["Generator", generator],
        ["Source", "Invented for this book."],
        ["Licence", "None needed."],
      ]
    : [],
});
