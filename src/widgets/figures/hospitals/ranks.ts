import { type BetaRanks, betaRanks } from "#core/pooling/ranking/betaRanks.ts";
import { surgical } from "#data/surgical.ts";

const { hospitals } = surgical;
/** No rate of these hospitals may be so high: less than one belief in a million lies beyond. */
const REACH = 0.4;

let known: BetaRanks | undefined;

/** The places of all hospitals and what may be said of their rates: found once, on first use. */
export function ranksOfAll(): BetaRanks {
  known ??= ranksGiven(surgical.populations());
  return known;
}

/** The same for populations of one's own choice. */
export function ranksGiven(
  populations: readonly { readonly m: number; readonly kappa: number; readonly weight: number }[],
): BetaRanks {
  return betaRanks({
    successes: hospitals.map(({ deaths }) => deaths),
    trials: hospitals.map(({ operations }) => operations),
    populations,
    reach: REACH,
  });
}
