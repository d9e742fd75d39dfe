import { createGenerator } from "#core/random/generator.ts";
import { standardNormal } from "#core/random/standardNormal.ts";

/** Coordinates of eight schools: mean, spread and eight effects. */
const COORDINATES = 10;
/** Steps of a walk. */
export const STEPS = 500;

/** What chance does in a walk: where it starts, and what it brings to each step of either kind. */
export interface ChanceOfSteps {
  /** Standard Normal numbers of the start, one a coordinate. */
  readonly place: Float64Array;
  /** Standard Normal numbers of each proposal (ten a step), and the lot that decides on it. */
  readonly moves: Float64Array;
  readonly lots: Float64Array;
  /** For each round of draws a number between 0 and 1 a coordinate. */
  readonly shares: Float64Array;
}

let last: { readonly seed: number; readonly made: ChanceOfSteps } | undefined;

/** The numbers of a seed, kept while they are looked at. */
export function stepsOf(seed: number): ChanceOfSteps {
  if (last?.seed !== seed) last = { seed, made: madeOf(seed) };
  return last.made;
}

/** The middle of its step of 2^-53, so that no quantile is asked for nought. */
const HALF_STEP = 2 ** -54;

function madeOf(seed: number): ChanceOfSteps {
  const [starts, proposals, lots, rounds] = [0, 1, 2, 3].map((k) => createGenerator(seed).split(k));
  const filled = (length: number, one: () => number) => {
    const all = new Float64Array(length);
    for (let i = 0; i < length; i++) all[i] = one();
    return all;
  };
  return {
    place: filled(COORDINATES, () => standardNormal(starts!)),
    moves: filled(COORDINATES * STEPS, () => standardNormal(proposals!)),
    lots: filled(STEPS, lots!),
    shares: filled(COORDINATES * STEPS, () => rounds!() + HALF_STEP),
  };
}
