import { type CountTable, sampleOf, totalsOf } from "./countTable.ts";
import { defineDataSet } from "./dataSet.ts";

const workers: CountTable = {
  id: "accidents",
  thing: "accident",
  things: "accidents",
  place: "worker",
  places: "workers",
  where: "of a worker",
  counted: [447, 132, 42, 21, 3, 2],
};

const observed = sampleOf(workers);

/**
 * Accidents of 647 women who worked on shells in a munition factory, in five weeks.
 *
 * Source   M. Greenwood and G. U. Yule, J. Royal Statistical Society 83 (1920), 255-279.
 * Check    647 workers, 301 accidents; one rate expects 406, 189, 44, 7, 1, 0, two hands by moments 443, 139, 44, 14, 5, 2.
 * Licence  public domain.
 */
export const munitionAccidents1920 = defineDataSet({
  id: "munition-accidents-1920",
  title: "Accidents of 647 munition workers",
  workers,
  totals: totalsOf(workers),
  sample: () => observed,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "munition-accidents-1920",
        of: "numbers of accidents, each with how many workers had so many",
        columns: ["accidents", "workers"],
        rows: () => workers.counted.map((many, accidents) => [accidents, many]),
        checksum: "d5dfce29116f07b67761ae37e319f4c74cb6e33d6229b14c09465c575c4e907b",
        errors:
          "Some later books head the last row “five or more”; here its two women are counted with five.",
      }
    : undefined,
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Accidents in five weeks of 647 women who worked on shells in a munition factory, and how many of them had none, one, two and so on.",
        ],
        [
          "Source",
          "M. Greenwood and G. U. Yule, An inquiry into the nature of frequency distributions representative of multiple happenings, Journal of the Royal Statistical Society 83, 1920. The total, 301 accidents, is recomputed whenever the book is tested.",
        ],
        [
          "Published result",
          "One rate for all expects 406, 189, 44, 7, 1 and none; two hands, by moments, 443, 139, 44, 14, 5 and 2.",
        ],
        ["Licence", "Public domain."],
      ]
    : [],
});
