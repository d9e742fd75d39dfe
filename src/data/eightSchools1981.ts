import { defineDataSet, type Sample } from "./dataSet.ts";

/** Points gained by coaching at each school, as estimated, and the standard error of that. */
const schools = [
  { name: "A", gain: 28, error: 15 },
  { name: "B", gain: 8, error: 10 },
  { name: "C", gain: -3, error: 16 },
  { name: "D", gain: 7, error: 11 },
  { name: "E", gain: -1, error: 9 },
  { name: "F", gain: 1, error: 11 },
  { name: "G", gain: 18, error: 10 },
  { name: "H", gain: 12, error: 18 },
] as const;

const others = schools.slice(1);
const sample: Sample = {
  groups: others.map(({ name }) => name),
  columns: { y: others.map(({ gain }) => gain), sigma: others.map(({ error }) => error) },
};

/**
 * Eight schools that coached for a test. The sample holds seven of them: school A is the one under the reader's hand, whose
 * result and standard error are parameters of the model, and start as they were published.
 *
 * Unit     points of the verbal part of the SAT.
 * Source   D. B. Rubin, Journal of Educational Statistics 6 (1981), 377-401.
 * Licence  estimates and standard errors are facts; no other licence is needed.
 * Changed  nothing; rounded to whole points, as they are usually printed.
 * Result   all eight as one: 7.7 points, standard error 4.1.
 */
export const eightSchools1981 = defineDataSet({
  id: "eight-schools-1981",
  title: "Eight schools that coached",
  schools,
  sample: () => sample,
  card: [
    [
      "What",
      "By how many points short courses raised the marks in the verbal part of the SAT at eight American high schools, as estimated at each school, and the standard error of each estimate.",
    ],
    [
      "Collected by",
      "The Educational Testing Service. Each estimate is adjusted for an earlier test of the same students; the schools ran courses of their own.",
    ],
    ["Source", "D. B. Rubin, Journal of Educational Statistics 6 (1981), pages 377–401."],
    ["Licence", "Estimates and standard errors are facts, free to use."],
    ["Changed", "Nothing. They are printed to whole points, and so used here."],
    ["Check", "Gains add up to 70 points, standard errors to 100."],
    [
      "Published result",
      "All eight taken as one give 7.7 points with a standard error of 4.1, and a chi-square of 4.7 on 7 degrees of freedom from the numbers as printed.",
    ],
  ],
});
