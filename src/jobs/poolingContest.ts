import { shrink } from "#core/pooling/shrink.ts";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";

export interface Contest {
  /** How many sets of groups are drawn, and the seed they are drawn from. */
  readonly draws: number;
  readonly seed: number;
  readonly sigma: readonly number[];
  readonly truth: { readonly mean: number; readonly sd: number };
  /** The population that the estimates assume. */
  readonly mu: number;
  readonly tau: number;
}

/** In how many draws each list lies nearer to the truth, by the sum of squared errors. */
export interface ContestResult {
  readonly draws: number;
  readonly pooledWins: number;
  readonly rawWins: number;
}

/** Draws many sets of groups from a known population and lets raw averages and estimates compete. */
export function* poolingContest(contest: Contest): Generator<number, ContestResult, void> {
  const { draws, seed, sigma, truth, mu, tau } = contest;
  const generator = createGenerator(seed);
  const squares = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, j) => sum + (value - b[j]!) ** 2, 0);
  let pooledWins = 0;
  let rawWins = 0;
  for (let draw = 0; draw < draws; draw++) {
    const z = standardNormals(generator, 2 * sigma.length);
    const theta = sigma.map((_, j) => truth.mean + truth.sd * z[2 * j]!);
    const y = theta.map((value, j) => value + sigma[j]! * z[2 * j + 1]!);
    const difference = squares(shrink({ y, sigma, mu, tau }).mean, theta) - squares(y, theta);
    if (difference < 0) pooledWins += 1;
    if (difference > 0) rawWins += 1;
    yield (draw + 1) / draws;
  }
  return { draws, pooledWins, rawWins };
}
