import { shrink } from "#core/pooling/knownErrors/shrink.ts";
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

/** How often each list lies nearer to the truth, by the sum of squared errors, and how near on the whole. */
export interface ContestResult {
  readonly draws: number;
  readonly pooledWins: number;
  readonly rawWins: number;
  /** Root mean squared errors over all draws and groups. */
  readonly pooledError: number;
  readonly rawError: number;
}

/** Draws many sets of groups from a known population and lets raw averages and estimates compete. */
export function* poolingContest(contest: Contest): Generator<number, ContestResult, void> {
  const { draws, seed, sigma, truth, mu, tau } = contest;
  const generator = createGenerator(seed);
  const squares = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, j) => sum + (value - b[j]!) ** 2, 0);
  let pooledWins = 0;
  let rawWins = 0;
  let pooledSquares = 0;
  let rawSquares = 0;
  for (let draw = 0; draw < draws; draw++) {
    const z = standardNormals(generator, 2 * sigma.length);
    const theta = sigma.map((_, j) => truth.mean + truth.sd * z[2 * j]!);
    const y = theta.map((value, j) => value + sigma[j]! * z[2 * j + 1]!);
    const pooled = squares(shrink({ y, sigma, mu, tau }).mean, theta);
    const raw = squares(y, theta);
    if (pooled < raw) pooledWins += 1;
    if (raw < pooled) rawWins += 1;
    pooledSquares += pooled;
    rawSquares += raw;
    yield (draw + 1) / draws;
  }
  const error = (total: number) => Math.sqrt(total / (draws * sigma.length));
  return {
    draws,
    pooledWins,
    rawWins,
    pooledError: error(pooledSquares),
    rawError: error(rawSquares),
  };
}
