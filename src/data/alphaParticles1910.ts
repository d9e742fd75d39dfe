import { type CountTable, sampleOf, totalsOf } from "./countTable.ts";
import { defineDataSet } from "./dataSet.ts";

const intervals: CountTable = {
  id: "particles",
  thing: "particle",
  things: "particles",
  place: "interval",
  places: "intervals",
  where: "in an interval",
  counted: [57, 203, 383, 525, 532, 408, 273, 139, 45, 27, 10, 4, 0, 1, 1],
};

const observed = sampleOf(intervals);

/**
 * Alpha particles that hit a screen, counted in 2,608 intervals of an eighth of a minute.
 *
 * Source   E. Rutherford and H. Geiger, Philosophical Magazine, Series 6, 20 (1910), 698-707.
 * Check    2,608 intervals, 10,097 particles, 3.87 each.
 * Licence  public domain.
 */
export const alphaParticles1910 = defineDataSet({
  id: "alpha-particles-1910",
  title: "Alpha particles in 2,608 intervals",
  intervals,
  totals: totalsOf(intervals),
  sample: () => observed,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "alpha-particles-1910",
        of: "numbers of particles, each with how many intervals had so many",
        columns: ["particles", "intervals"],
        rows: () => intervals.counted.map((often, k) => [k, often]),
        checksum: "2017b19d48d9d6e742ea81f3197ed8daf5ac21f2a5320884eb3e253968ac85dd",
        errors:
          "Many textbooks print all intervals with ten particles or more as one group of 16. From that table the variance cannot be worked out; here they stand as they were counted.",
      }
    : undefined,
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Flashes that alpha particles of polonium made on a screen, counted in 2,608 intervals of an eighth of a minute, and how many intervals had none, one, two and so on.",
        ],
        [
          "Source",
          "E. Rutherford and H. Geiger, The probability variations in the distribution of alpha particles, Philosophical Magazine 20, 1910. The total, 10,097 particles, is recomputed whenever the book is tested.",
        ],
        ["Licence", "Public domain."],
      ]
    : [],
});
