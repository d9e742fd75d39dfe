import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

const generator = "xoroshiro128+, standard Normal variates by inversion, rounded to whole points";

/** People of each department: years since they were hired, and points of their appraisal. */
const departments = [
  { name: "Sales", years: [4.5, 9, 13, 10.5], points: [48, 67, 79, 77] },
  { name: "Legal", years: [14], points: [62] },
  { name: "Design", years: [9, 7.5, 5, 17.5, 15, 9], points: [75, 62, 61, 84, 82, 82] },
  { name: "Support", years: [8.5, 10, 9.5, 7, 17], points: [64, 82, 72, 63, 78] },
  { name: "Finance", years: [15, 13, 17, 6, 4.5], points: [65, 64, 63, 60, 50] },
  { name: "Research", years: [8.5, 1.5, 9, 3.5, 0.5, 10], points: [65, 53, 62, 63, 57, 65] },
  { name: "Field", years: [6, 16, 7.5, 13], points: [61, 90, 69, 87] },
  {
    name: "Store",
    years: [19, 7, 15, 8.5, 13.5, 4.5, 5.5, 3.5],
    points: [78, 59, 53, 51, 75, 46, 62, 59],
  },
] as const;

/** The line that the people of Sales scatter about, and by how much they do. */
const truth = { start: 47.8, rise: 2.29, sd: 6 } as const;

/** Up to this seed Sales is as it stands above. */
const FIRST = 1;

/** The company as a list of people; for other seeds than the first, other people of as many years sit in Sales. */
function sample(seed: number): Sample {
  const z = standardNormals(createGenerator(seed), departments[0].years.length);
  const others = departments[0].years.map((x, k) =>
    Math.round(truth.start + truth.rise * x + truth.sd * z[k]!),
  );
  const people = departments.flatMap(({ name, years, points }, department) =>
    years.map((x, k) => ({
      person: `${name} ${k + 1}`,
      department,
      x,
      y: department === 0 && seed > FIRST ? others[k]! : points[k]!,
    })),
  );
  return {
    groups: people.map(({ person }) => person),
    columns: {
      department: people.map(({ department }) => department),
      years: people.map(({ x }) => x),
      points: people.map(({ y }) => y),
    },
  };
}

/**
 * Thirty-nine invented people in eight departments of one company.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const inventedCompany = defineDataSet({
  id: "invented-company",
  title: "Eight invented departments",
  departments,
  first: FIRST,
  truth,
  sample,
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Thirty-nine people who do not exist, in eight departments: years since they were hired, and the points of their last appraisal.",
        ],
        [
          "Drawn from",
          "Lines that start at 52 and rise by 1.3 a year on average, with standard deviations of 7 and 0.8 and a correlation of −0.7; people lie 6 points off their line. The draw was chosen among many for a steep department of four and a department of one; so the picture is tidier than most.",
        ],
        [
          "Other people",
          "Other seeds bring other people to Sales, of as many years, about a line that starts at 47.8 and rises by 2.29.",
        ],
        ["Generator", generator],
        ["Source", "Invented for this book."],
        ["Licence", "None needed."],
      ]
    : [],
});
