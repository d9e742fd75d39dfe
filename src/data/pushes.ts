import { createGenerator } from "#core/random/generator.ts";
import { standardNormal } from "#core/random/standardNormal.ts";

/** Coordinates of eight schools: mean, spread and eight effects. */
const COORDINATES = 10;
/** Chains of a run, and pushes of each: those that warm it up, and those that are kept. */
export const CHAINS = 4;
export const WARM = 300;
export const KEPT = 1000;

/** What chance does in one push: where in the posterior it starts, and where it is pushed, in standard deviations. */
export interface OnePush {
  readonly place: Float64Array;
  readonly push: Float64Array;
}

/** What chance does in a chain: where it starts, and for each push its direction (ten numbers) and its lot. */
export interface ChainOfPushes {
  readonly start: Float64Array;
  readonly pushes: Float64Array;
  readonly lots: Float64Array;
}

/** The last seed's numbers, kept while they are looked at. */
function kept<T>(make: (seed: number) => T): (seed: number) => T {
  let last: { readonly seed: number; readonly made: T } | undefined;
  return (seed) => {
    if (last?.seed !== seed) last = { seed, made: make(seed) };
    return last.made;
  };
}

const normals = (chance: () => number, count: number) => {
  const drawn = new Float64Array(count);
  for (let i = 0; i < count; i++) drawn[i] = standardNormal(chance);
  return drawn;
};

/** The standard numbers of one push. */
export const onePushOf: (seed: number) => OnePush = kept((seed) => {
  const chance = createGenerator(seed);
  return { place: normals(chance, COORDINATES), push: normals(chance, COORDINATES) };
});

/** The standard numbers of a run, a stream for each chain. */
export const runOfPushes: (seed: number) => readonly ChainOfPushes[] = kept((seed) =>
  Array.from({ length: CHAINS }, (_, k) => {
    const chance = createGenerator(seed).split(k);
    const lots = new Float64Array(WARM + KEPT);
    for (let i = 0; i < lots.length; i++) lots[i] = chance();
    return {
      start: normals(chance, COORDINATES),
      pushes: normals(chance, COORDINATES * (WARM + KEPT)),
      lots,
    };
  }),
);
