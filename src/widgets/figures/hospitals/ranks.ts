import { betaBinomialLattice } from "#core/pooling/counts/betaBinomialLattice.ts";
import { type BetaRanks, betaRanks } from "#core/pooling/ranking/betaRanks.ts";
import type { Sample } from "#data/dataSet.ts";
import { surgical } from "#data/surgical.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";

const DEATHS: readonly number[] = surgical.hospitals.map(({ deaths }) => deaths);
const OPERATIONS: readonly number[] = surgical.hospitals.map(({ operations }) => operations);
/** No rate of these hospitals may be so high: less than one belief in a million lies beyond. */
const REACH = 0.4;

/** Deaths and operations as a scene holds them, or as they were where it holds none. */
export function countsIn({ columns: { y = DEATHS, n = OPERATIONS } }: Sample) {
  return { y, n } as const;
}

let known: BetaRanks | undefined;

/** The places of all hospitals and what may be said of their rates: found once, on first use. */
export function ranksOfAll(): BetaRanks {
  known ??= ranksGiven(surgical.populations());
  return known;
}

const same = (one: readonly number[], other: readonly number[]) =>
  one.every((value, k) => value === other[k]);

/** The same of the counts that a scene holds. */
export const ranksIn = keepingTwo(
  (y: readonly number[], n: readonly number[]): BetaRanks =>
    same(y, DEATHS) && same(n, OPERATIONS)
      ? ranksOfAll()
      : ranksGiven(betaBinomialLattice({ successes: y, trials: n }), y, n),
);

/** The same for populations of one's own choice. */
export function ranksGiven(
  populations: readonly { readonly m: number; readonly kappa: number; readonly weight: number }[],
  successes = DEATHS,
  trials = OPERATIONS,
): BetaRanks {
  return betaRanks({ successes, trials, populations, reach: REACH });
}
