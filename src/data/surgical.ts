import { betaBinomialLattice } from "#core/pooling/counts/betaBinomialLattice.ts";
import { createGenerator, type Generator } from "#core/random/generator.ts";
import { logStandardGamma } from "#core/random/standardGamma.ts";
import { defineDataSet, NONE_KNOWN, type Sample } from "./dataSet.ts";

/** Hospitals with their infant heart operations, and how many of these ended in death. */
const hospitals = [
  { name: "A", deaths: 0, operations: 47 },
  { name: "B", deaths: 18, operations: 148 },
  { name: "C", deaths: 8, operations: 119 },
  { name: "D", deaths: 46, operations: 810 },
  { name: "E", deaths: 8, operations: 211 },
  { name: "F", deaths: 13, operations: 196 },
  { name: "G", deaths: 9, operations: 148 },
  { name: "H", deaths: 31, operations: 215 },
  { name: "I", deaths: 14, operations: 207 },
  { name: "J", deaths: 8, operations: 97 },
  { name: "K", deaths: 29, operations: 256 },
  { name: "L", deaths: 24, operations: 360 },
] as const;

const y = hospitals.map(({ deaths }) => deaths);
const n = hospitals.map(({ operations }) => operations);

let learned: ReturnType<typeof betaBinomialLattice> | undefined;

/** The populations that all counts leave possible, found once. */
function populations() {
  learned ??= betaBinomialLattice({ successes: y, trials: n });
  return learned;
}

/** The population at this share of the whole, counted from the first. */
function populationAt(share: number) {
  let below = 0;
  const all = populations();
  for (const one of all) {
    below += one.weight;
    if (share < below) return one;
  }
  return all.at(-1)!;
}

/**
 * One draw from the posterior: a population by its probability, then a rate for each hospital.
 *
 *   theta = a / (a + b), a ~ Gamma(alpha + y), b ~ Gamma(beta + n - y)
 */
function photo(chance: Generator): readonly number[] {
  const { m, kappa } = populationAt(chance());
  return hospitals.map(({ deaths, operations }) => {
    const died = logStandardGamma(chance, m * kappa + deaths);
    const lived = logStandardGamma(chance, (1 - m) * kappa + operations - deaths);
    return 1 / (1 + Math.exp(lived - died));
  });
}

/** So many photos of one seed, one after the other: the first is the one that the sample of this seed holds. */
function photos(seed: number, count: number): readonly (readonly number[])[] {
  const chance = createGenerator(seed);
  return Array.from({ length: count }, () => photo(chance));
}

/** The counts, and one photo: a set of twelve true rates as probable as the counts leave them. */
function sample(seed: number): Sample {
  return {
    groups: hospitals.map(({ name }) => name),
    columns: { y, n, photo: photo(createGenerator(seed)) },
  };
}

/**
 * Deaths after heart surgery on infants in twelve hospitals, in their published order.
 *
 * Source   BUGS examples, volume 1, "Surgical: institutional ranking"; also posteriordb, surgical_data (BSD-3).
 * Check    twelve hospitals, 208 deaths in 2814 operations.
 * Licence  counts of what happened are facts, and free; no text of the source is copied.
 */
export const surgical = defineDataSet({
  id: "surgical",
  title: "Heart surgery on infants in twelve hospitals",
  hospitals,
  populations,
  photos,
  sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "surgical",
        of: "hospitals: deaths and operations",
        columns: ["hospital", "deaths", "operations"],
        rows: () => hospitals.map(({ name, deaths, operations }) => [name, deaths, operations]),
        checksum: "be2eb476dcd139a0a72e707e52219cace72a83c5c7c02623fb817dc8fb24c85a",
        errors: NONE_KNOWN,
      }
    : undefined,
  card: [
    [
      "What",
      "Twelve hospitals, with how many infants had heart surgery there and how many of them died. The hospitals are letters. No account is taken of how ill the infants were.",
    ],
    [
      "Source",
      "BUGS examples, volume 1, “Surgical: institutional ranking”; also in posteriordb. The totals, 208 deaths in 2814 operations, are recomputed whenever the book is tested.",
    ],
    [
      "Drawn",
      "Photos of each seed, one after the other: rates from the posterior of a Beta-Binomial model, with xoroshiro128+.",
    ],
    ["Licence", "The counts are facts and free. No text of a source is copied."],
  ],
});
