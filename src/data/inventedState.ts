import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

const generator = "xoroshiro128+, standard Normal variates by inversion";

/** The population the schools are drawn from, and the scatter of single scores within a school. */
const truth = { mean: 70, sd: 4, scoreSd: 9 } as const;

const [FEWEST, MOST] = [3, 300] as const;
const SCHOOLS = 300;

/** How many were tested at each school: as many schools from 3 to 30 students as from 30 to 300. */
const students = Array.from({ length: SCHOOLS }, (_, j) =>
  Math.round(FEWEST * (MOST / FEWEST) ** ((j + 0.5) / SCHOOLS)),
);

/**
 * Two years of the same schools, with other students in the second: the same seed, the same scores.
 *
 *   theta_j = mean + sd z_j,   y_j = theta_j + scoreSd / sqrt(n_j) e_j,   next_j = theta_j + scoreSd / sqrt(n_j) f_j
 *
 * with z, e, f standard Normal.
 */
function sample(seed: number): Sample {
  const chance = createGenerator(seed);
  const variates = (stream: number) => standardNormals(chance.split(stream), SCHOOLS);
  const [z, e, f] = [variates(0), variates(1), variates(2)];
  const theta = students.map((_, j) => truth.mean + truth.sd * z[j]!);
  const sigma = students.map((n) => truth.scoreSd / Math.sqrt(n));
  const year = (luck: Float64Array) => theta.map((mean, j) => mean + sigma[j]! * luck[j]!);
  return {
    groups: students.map((_, j) => `school ${j + 1}`),
    columns: { n: students, y: year(e), sigma, theta, next: year(f) },
  };
}

/**
 * Three hundred invented schools: only how many students were tested at each is fixed. Their scores are drawn from a stated
 * population with a stated seed wherever they are shown.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const inventedState = defineDataSet({
  id: "invented-state",
  title: "Three hundred invented schools",
  generator,
  truth,
  sample,
  // The page is sent with it; no reader loads it again.
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Three hundred schools that do not exist, with 3 to 300 tested students each, and two years of their averages. How many were tested is fixed; the scores are drawn anew for each seed, those of the second year from other students.",
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
