import { createGenerator } from "#core/random/generator.ts";
import { type CountTable, totalsOf } from "./countTable.ts";
import { defineDataSet, NONE_KNOWN, type Sample } from "./dataSet.ts";
import { throwsOfHands } from "./throwsOfHands.ts";

const leaves: CountTable = {
  id: "mites",
  thing: "mite",
  things: "mites",
  place: "leaf",
  places: "leaves",
  where: "on a leaf",
  counted: [70, 38, 17, 10, 9, 3, 2, 1],
};

const y = leaves.counted.flatMap((often, k) => Array.from({ length: often }, () => k));

/** Uniform numbers for every throw, some for its rate and one for its count; the mites stay as they were counted. */
function sample(seed: number): Sample {
  return {
    groups: y.map((_, k) => `leaf ${k + 1}`),
    columns: { y, ...throwsOfHands(createGenerator(seed), y.length) },
  };
}

/**
 * European red mites on 150 apple leaves, six trees of one orchard, 25 leaves each.
 *
 * Source   C. I. Bliss and R. A. Fisher, Biometrics 9 (1953), 176-200, table 1; collected by P. Garman in 1951.
 * Check    150 leaves, 172 mites.
 * Licence  counts are facts, and free; no text of the source is copied.
 */
export const mites1953 = defineDataSet({
  id: "mites-1953",
  title: "Mites on 150 apple leaves",
  leaves,
  totals: totalsOf(leaves),
  sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "mites-1953",
        of: "leaves, from the fewest mites to the most: on which tree each grew is not in the table",
        columns: ["leaf", "mites"],
        rows: () => y.map((mites, k) => [k + 1, mites]),
        checksum: "9c0e6cb68dedf91c25af121004e71cb9964d90e1eb7ea5285364e47149f98820",
        errors: NONE_KNOWN,
      }
    : undefined,
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Adult females of the European red mite on 150 apple leaves, 25 from each of six trees of one orchard, and how many leaves carried none, one, two and so on.",
        ],
        [
          "Source",
          "C. I. Bliss and R. A. Fisher, Fitting the negative binomial distribution to biological data, Biometrics 9, 1953, table 1. The totals, 172 mites on 150 leaves, are recomputed whenever the book is tested.",
        ],
        ["Drawn", "Uniform numbers for both hands, for every throw, with xoroshiro128+."],
        ["Licence", "The counts are facts and free. No text of the source is copied."],
      ]
    : [],
});
