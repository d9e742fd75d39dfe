import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

const generator = "xoroshiro128+, standard Normal variates by inversion";

/** Pairs that are drawn. */
const PAIRS = 200;
/** What a pair may share, and what each of the two has alone. */
const COLUMNS = [
  "school",
  "otherSchool",
  "klass",
  "otherClass",
  "student",
  "otherStudent",
] as const;

/** Six standard Normal variates a pair: school, class and student of the first, and those of the second. */
function sample(seed: number): Sample {
  const z = standardNormals(createGenerator(seed), COLUMNS.length * PAIRS);
  const column = (c: number) => Array.from({ length: PAIRS }, (_, k) => z[COLUMNS.length * k + c]!);
  return {
    groups: Array.from({ length: PAIRS }, (_, k) => `pair ${k + 1}`),
    columns: Object.fromEntries(COLUMNS.map((name, c) => [name, column(c)])),
  };
}

/**
 * Pairs of invented students, whose scores are made of what their schools, their classes and they themselves differ by.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const pairsOfStudents = defineDataSet({
  id: "pairs-of-students",
  title: "Pairs of invented students",
  generator,
  sample,
  card: [
    ["What", "Two hundred pairs of students who do not exist; other pairs for each seed."],
    ["Generator", generator],
    ["Source", "Invented for this book."],
    ["Licence", "None needed."],
  ],
});
