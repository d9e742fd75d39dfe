import { createGenerator } from "#core/random/generator.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";
import { mites1953 } from "./mites1953.ts";

const { counted } = mites1953.leaves;
const y = counted.flatMap((often, k) => Array.from({ length: often }, () => k));
const GROWERS = 10;

/** Each grower walks through the orchard and looks at one leaf after the other, every time at any of them. */
function sample(seed: number): Sample {
  const chance = createGenerator(seed);
  const growers = Array.from({ length: GROWERS }, (_, at) => {
    return [`grower${at}`, y.map(() => y[Math.floor(y.length * chance())]!)] as const;
  });
  return {
    groups: y.map((_, k) => `leaf ${k + 1}`),
    columns: { y, ...Object.fromEntries(growers) },
  };
}

/**
 * The 150 apple leaves of `mites1953`, and what ten growers find who look at some of them, drawn with replacement: as if each leaf
 * stood for very many like it in the orchard.
 *
 * Source   C. I. Bliss and R. A. Fisher, Biometrics 9 (1953), 176-200, table 1.
 * Check    150 leaves, 172 mites; sum of squares 536.
 * Licence  counts are facts, and free; no text of the source is copied.
 */
export const mitesLookedAt = defineDataSet({
  id: "mites-looked-at",
  title: "Mites that ten growers find",
  counted,
  growers: GROWERS,
  sample,
  handedOn: mites1953.handedOn,
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Adult females of the European red mite on 150 apple leaves, 25 from each of six trees of one orchard: 70 leaves without any, one with seven.",
        ],
        [
          "Source",
          "C. I. Bliss and R. A. Fisher, Fitting the negative binomial distribution to biological data, Biometrics 9, 1953, table 1.",
        ],
        [
          "Drawn",
          "What ten growers find: leaves of these 150, drawn with replacement by a seed with xoroshiro128+, as if each stood for very many in the orchard.",
        ],
        ["Licence", "The counts are facts and free. No text of the source is copied."],
        [
          "Published result",
          "The shape that fits best, by maximum likelihood: 1.0246. The book’s own functions give it whenever it is tested; by moments it is 1.17.",
        ],
      ]
    : [],
});
