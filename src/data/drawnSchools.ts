import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

const generator = "xoroshiro128+, standard Normal variates by inversion";

const SCHOOLS = 80;

/**
 * Two standard Normal variates for each of eighty schools: how far its true gain lies from the mean, in spreads between schools,
 * and how far its result lies from that, in its own standard errors. The same seed, the same schools, whatever the spread is.
 *
 *   theta_j = mu + tau merit_j,   y_j = theta_j + sigma_j luck_j
 */
function sample(seed: number): Sample {
  const chance = createGenerator(seed);
  const variates = (stream: number) => Array.from(standardNormals(chance.split(stream), SCHOOLS));
  return {
    groups: Array.from({ length: SCHOOLS }, (_, j) => `school ${j + 1}`),
    columns: { merit: variates(0), luck: variates(1) },
  };
}

/**
 * Eighty invented schools that coached for a test; the first eight of them are the eight new ones.
 *
 * Source   invented for this book; their standard errors are those of the eight schools of 1981, ten times each.
 * Licence  none needed.
 */
export const drawnSchools = defineDataSet({
  id: "drawn-schools",
  title: "Eighty invented schools",
  schools: SCHOOLS,
  generator,
  sample,
  // The page is sent with it; no reader loads it again.
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Eighty schools that do not exist, with the standard errors of the eight schools of 1981, ten times each. What they gained is drawn anew for each seed.",
        ],
        [
          "Drawn from",
          "True gains from a Normal distribution whose standard deviation the reader sets, and results about them with the standard errors.",
        ],
        ["Generator", generator],
        ["Source", "Invented for this book."],
        ["Licence", "None needed."],
      ]
    : [],
});
