import { betaDraw } from "#core/distributions/beta.ts";
import { createGenerator } from "#core/random/generator.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

const generator = "xoroshiro128+, a Beta variate and uniform numbers below it";

/** The rookies he is drawn from: true averages around .250 that differ by about .022, as 388 borrowed at-bats say. */
const rookies = { alpha: 97, beta: 291 } as const;
const LONGEST = 600;

/**
 * A season of one rookie, at-bat by at-bat: the same seed, the same season.
 *
 *   theta ~ Beta(97, 291),  at-bat k is a hit (1) where the k-th uniform number is below theta
 */
function sample(seed: number): Sample {
  const chance = createGenerator(seed);
  const theta = betaDraw(chance.split(0), rookies.alpha, rookies.beta);
  const uniform = chance.split(1);
  const hit = Array.from({ length: LONGEST }, () => (uniform() < theta ? 1 : 0));
  return { groups: hit.map((_, k) => `at-bat ${k + 1}`), columns: { hit } };
}

/**
 * An invented rookie and the rest of his season.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const rookieSeason = defineDataSet({
  id: "rookie-season",
  title: "A season of an invented rookie",
  generator,
  rookies,
  sample,
  card: [
    [
      "What",
      "One rookie who does not exist, with up to 600 at-bats of a season, drawn anew for each seed. His 9 hits in 30 are the article’s; what he does afterwards is drawn.",
    ],
    [
      "Drawn from",
      "A true batting average from the Beta distribution with 97 hits and 291 outs: mean .250, standard deviation .022. Then each at-bat by itself.",
    ],
    ["Generator", generator],
    ["Source", "Invented for this book."],
    ["Licence", "None needed."],
  ],
});
