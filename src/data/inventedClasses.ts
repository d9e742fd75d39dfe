import { defineDataSet, type Sample } from "./dataSet.ts";

/** Scores of students by class and school; the class of a single student stands apart, since its student is moved. */
const schools = [
  {
    name: "A",
    classes: [
      [48, 53, 57, 61, 63, 69],
      [44, 49, 53, 68],
    ],
  },
  {
    name: "C",
    classes: [
      [61, 67, 72, 75, 78, 82, 88],
      [60, 67, 70, 74, 81],
    ],
  },
  {
    name: "B",
    classes: [
      [57, 61, 67, 70, 76],
      [50, 54, 68],
    ],
  },
] as const;

/** Every class with its school, an index, and its scores. */
const classes = schools.flatMap((one, school) =>
  one.classes.map((scores, at) => ({ name: `${one.name}${at + 1}`, school, scores })),
);

/** Classes as groups: the school of each, how many students it has, and their average. */
function sample(): Sample {
  return {
    groups: classes.map(({ name }) => name),
    columns: {
      school: classes.map(({ school }) => school),
      n: classes.map(({ scores }) => scores.length),
      y: classes.map(
        ({ scores }) => scores.reduce((sum: number, one) => sum + one, 0) / scores.length,
      ),
    },
  };
}

/**
 * Three invented schools with two classes each: thirty students and their scores.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const inventedClasses = defineDataSet({
  id: "invented-classes",
  title: "Thirty invented students",
  schools,
  classes,
  sample,
  card: [
    [
      "What",
      "Thirty students who do not exist, in six classes of three schools, with a score each.",
    ],
    ["Source", "Invented for this book."],
    ["Licence", "None needed."],
  ],
});
