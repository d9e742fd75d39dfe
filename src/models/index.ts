import type { Model } from "#language/model.ts";

/** Every model of the book by its id, loaded when it is asked for. */
export const models = {
  "school-mean": async () => (await import("./schoolMean.ts")).schoolMean,
  "group-means": async () => (await import("./groupMeans.ts")).groupMeans,
  "tried-mean": async () => (await import("./triedMean.ts")).triedMean,
  "two-slopes": async () => (await import("./twoSlopes.ts")).twoSlopes,
  "mean-line": async () => (await import("./meanLine.ts")).meanLine,
  "learned-spread": async () => (await import("./learnedSpread.ts")).learnedSpread,
  "spread-within": async () => (await import("./spreadWithin.ts")).spreadWithin,
  "held-truth": async () => (await import("./heldTruth.ts")).heldTruth,
  "fixed-truths": async () => (await import("./fixedTruths.ts")).fixedTruths,
  "other-populations": async () => (await import("./otherPopulations.ts")).otherPopulations,
  "planned-study": async () => (await import("./plannedStudy.ts")).plannedStudy,
  "weighed-spread": async () => (await import("./weighedSpread.ts")).weighedSpread,
  "one-rate": async () => (await import("./oneRate.ts")).oneRate,
  "count-at-rate": async () => (await import("./countAtRate.ts")).countAtRate,
  "beta-binomial": async () => (await import("./betaBinomial.ts")).betaBinomial,
  "learned-rates": async () => (await import("./learnedRates.ts")).learnedRates,
  "learned-events": async () => (await import("./learnedEvents.ts")).learnedEvents,
  "more-groups": async () => (await import("./moreGroups.ts")).moreGroups,
  "next-group": async () => (await import("./nextGroup.ts")).nextGroup,
  "next-trial": async () => (await import("./nextTrial.ts")).nextTrial,
  "treated-group": async () => (await import("./treatedGroup.ts")).treatedGroup,
  "ranked-rates": async () => (await import("./rankedRates.ts")).rankedRates,
  "visited-rates": async () => (await import("./visitedRates.ts")).visitedRates,
  "visited-ratios": async () => (await import("./visitedRatios.ts")).visitedRatios,
  newcomer: async () => (await import("./newcomer.ts")).newcomer,
  "mixed-counts": async () => (await import("./mixedCounts.ts")).mixedCounts,
  "coin-and-hands": async () => (await import("./coinAndHands.ts")).coinAndHands,
  "other-dice": async () => (await import("./otherDice.ts")).otherDice,
  "event-rate": async () => (await import("./eventRate.ts")).eventRate,
  "claim-costs": async () => (await import("./claimCosts.ts")).claimCosts,
  "driver-claims": async () => (await import("./driverClaims.ts")).driverClaims,
  "gene-spreads": async () => (await import("./geneSpreads.ts")).geneSpreads,
  "looked-at": async () => (await import("./lookedAt.ts")).lookedAt,
  "house-levels": async () => (await import("./houseLevels.ts")).houseLevels,
  "three-groups": async () => (await import("./threeGroups.ts")).threeGroups,
  "leaning-lines": async () => (await import("./leaningLines.ts")).leaningLines,
  "crossed-scores": async () => (await import("./crossedScores.ts")).crossedScores,
  "pushed-particle": async () => (await import("./pushedParticle.ts")).pushedParticle,
  "schools-in-districts": async () => (await import("./schoolsInDistricts.ts")).schoolsInDistricts,
  "walked-particle": async () => (await import("./walkedParticle.ts")).walkedParticle,
  "four-levels": async () => (await import("./fourLevels.ts")).fourLevels,
  "three-levels": async () => (await import("./threeLevels.ts")).threeLevels,
} satisfies { readonly [id: string]: () => Promise<Model> };

/** The name of a model of the book. */
export type ModelId = keyof typeof models;

/** All models at once, for whatever runs over the whole list. */
export function allModels(): Promise<readonly Model[]> {
  return Promise.all(Object.values<() => Promise<Model>>(models).map((load) => load()));
}
