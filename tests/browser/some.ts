import { createGenerator } from "#core/random/generator.ts";

const seed = Number(process.env.SEED ?? 1);
const isLong = process.env.SOAK !== undefined;

/**
 * So many of all, by SEED, in their order: where every instance is of one kind, and that kind is proved elsewhere, a few
 * show that nothing is broken. The long runs take all.
 */
export function some<T>(all: readonly T[], count: number): readonly T[] {
  if (isLong || all.length <= count) return all;
  const chance = createGenerator(seed);
  return all
    .map((one, at) => ({ one, at, by: chance() }))
    .toSorted((a, b) => a.by - b.by)
    .slice(0, count)
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/**
 * One of a few ways, in turn from place to place and from SEED to SEED: each is seen, not everywhere in one run. The long
 * runs take all.
 */
export function inTurn<T>(ways: readonly T[], at: number): readonly T[] {
  return isLong ? ways : [ways.at((at + seed) % ways.length)!];
}
