import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { illustrativeSchools } from "#data/illustrativeSchools.ts";
import type { Sample } from "#explorable/createExplorable.ts";

/**
 * The invented schools with scores drawn from their population: the same seed, the same schools.
 *
 *   theta_j = mean + sd z_j,   y_j = theta_j + scoreSd / sqrt(n_j) e_j,   z, e standard Normal
 */
export function drawnSchools(seed: number): Sample {
  const { schools, truth } = illustrativeSchools;
  const generator = createGenerator(seed);
  const z = standardNormals(generator.split(0), schools.length);
  const e = standardNormals(generator.split(1), schools.length);
  const n = schools.map(({ students }) => students);
  const theta = schools.map((_, j) => truth.mean + truth.sd * z[j]!);
  const sigma = n.map((students) => truth.scoreSd / Math.sqrt(students));
  const y = theta.map((mean, j) => mean + sigma[j]! * e[j]!);
  return { groups: schools.map(({ name }) => name), columns: { n, y, sigma, theta } };
}
