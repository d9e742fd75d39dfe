import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

const generator = "xoroshiro128+, standard Normal variates by inversion";

/** The population the schools are drawn from, and the scatter of single scores within a school. */
const truth = { mean: 70, sd: 4, scoreSd: 9 } as const;

const schools = [
  { name: "Alder", students: 8 },
  { name: "Aspen", students: 60 },
  { name: "Beech", students: 5 },
  { name: "Birch", students: 30 },
  { name: "Cedar", students: 12 },
  { name: "Elder", students: 15 },
  { name: "Elm", students: 140 },
  { name: "Fir", students: 4 },
  { name: "Hazel", students: 80 },
  { name: "Holly", students: 24 },
  { name: "Larch", students: 7 },
  { name: "Maple", students: 100 },
  { name: "Oak", students: 6 },
  { name: "Pine", students: 40 },
  { name: "Rowan", students: 18 },
  { name: "Spruce", students: 9 },
  { name: "Willow", students: 22 },
  { name: "Yew", students: 3 },
] as const;

/**
 * The invented schools with scores drawn from their population: the same seed, the same schools.
 *
 *   theta_j = mean + sd z_j,   y_j = theta_j + scoreSd / sqrt(n_j) e_j,   z, e standard Normal
 */
function sample(seed: number): Sample {
  const chance = createGenerator(seed);
  const z = standardNormals(chance.split(0), schools.length);
  const e = standardNormals(chance.split(1), schools.length);
  const n = schools.map(({ students }) => students);
  const theta = schools.map((_, j) => truth.mean + truth.sd * z[j]!);
  const sigma = n.map((students) => truth.scoreSd / Math.sqrt(students));
  const y = theta.map((mean, j) => mean + sigma[j]! * e[j]!);
  return { groups: schools.map(({ name }) => name), columns: { n, y, sigma, theta } };
}

/**
 * Eighteen invented schools: only their names and how many students were tested are fixed. Their scores
 * are drawn from a stated population with a stated seed wherever they are shown.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const illustrativeSchools = defineDataSet({
  id: "illustrative-schools",
  title: "Eighteen invented schools",
  generator,
  truth,
  schools,
  sample,
  // The page is sent with it; no reader loads it again.
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Eighteen schools that do not exist, with 3 to 140 tested students each. Names and numbers of students are fixed; the scores are drawn anew for each seed.",
        ],
        [
          "Drawn from",
          "True averages Normal with mean 70 and standard deviation 4; single scores scatter about them with a standard deviation of 9.",
        ],
        ["Generator", generator],
        ["Source", "Invented for this book."],
        ["Licence", "None needed."],
      ]
    : [],
});
