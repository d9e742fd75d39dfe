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
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "eight-schools-1981",
        of: "schools: gain and its standard error, in points",
        columns: ["school", "gain", "standard error"],
        rows: () => schools.map(({ name, gain, error }) => [name, gain, error]),
        checksum: "e2d7f0b6187187058f98b7efedec7d32f03dcc1eff3319088bd7e28409883e76",
        errors:
          "Bayesian Data Analysis, 3rd edition, section 5.5, mixes these numbers with the unrounded ones of 1981 (school A: 28.39 with 14.9). With a spread of 10 between schools it prints 14.5 and 9.1 for the effect of school A and its standard deviation, and a chi-square of 4.6: those are the unrounded ones. The table as printed gives 14.24, 9.16 and 4.71. The chance that school D’s effect is below 28, printed as 98.5 %, is 99.5 % from either: a misprint.",
      }
    : undefined,
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
