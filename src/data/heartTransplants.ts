import { defineDataSet, type Sample } from "./dataSet.ts";

/** Exposure of each hospital, in its published unit, and deaths within 30 days. */
const table = [
  [532, 0],
  [584, 0],
  [672, 2],
  [722, 1],
  [904, 1],
  [1236, 0],
  [950, 0],
  [1405, 1],
  [776, 3],
  [1013, 0],
  [739, 0],
  [1770, 1],
  [821, 0],
  [1115, 2],
  [1164, 3],
  [1164, 0],
  [1303, 0],
  [1774, 3],
  [3585, 1],
  [1193, 1],
  [1213, 1],
  [1232, 1],
  [1517, 4],
  [1520, 3],
  [1862, 3],
  [1888, 1],
  [1247, 0],
  [1381, 2],
  [1643, 2],
  [1660, 4],
  [1827, 4],
  [1486, 3],
  [1593, 2],
  [2265, 4],
  [1524, 1],
  [1759, 3],
  [1309, 0],
  [1529, 4],
  [1677, 1],
  [1654, 2],
  [1785, 3],
  [1979, 4],
  [1767, 4],
  [2465, 2],
  [1750, 2],
  [2458, 4],
  [2383, 2],
  [2717, 3],
  [2282, 0],
  [2115, 0],
  [2852, 2],
  [2856, 5],
  [3174, 5],
  [2369, 1],
  [2557, 1],
  [3859, 3],
  [2641, 1],
  [2741, 1],
  [3055, 3],
  [3513, 1],
  [2728, 2],
  [3354, 6],
  [3814, 0],
  [4014, 2],
  [2612, 2],
  [2815, 1],
  [4294, 2],
  [3450, 8],
  [3628, 6],
  [4219, 1],
  [3932, 6],
  [4082, 4],
  [4203, 1],
  [4022, 3],
  [4636, 5],
  [5571, 2],
  [6436, 4],
  [5344, 3],
  [4445, 4],
  [4705, 5],
  [5039, 2],
  [6043, 6],
  [5121, 8],
  [11260, 5],
  [5789, 0],
  [6044, 6],
  [5569, 8],
  [6130, 7],
  [6249, 3],
  [7002, 3],
  [7851, 9],
  [9573, 7],
  [12050, 18],
  [12131, 17],
] as const;

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const y = table.map(([, deaths]) => deaths);
const exposure = table.map(([one]) => one);
const scale = sum(y) / sum(exposure);

/** Deaths that are expected of a hospital, if its patients die as often as such patients do in all 94 together. */
const t = exposure.map((one) => one * scale);

const sample: Sample = {
  groups: table.map((_, j) => `hospital ${j + 1}`),
  columns: { y, t },
};

/**
 * Deaths within thirty days of a heart transplant in 94 American hospitals with at least ten transplants each.
 *
 * Unit     exposure in a unit of its own, proportional to the deaths that the patients' condition lets one expect; t in expected deaths.
 * Source   C. Christiansen and C. Morris in Bayesian Biostatistics (1996); R package LearnBayes 2.15.1, hearttransplants.
 * Check    94 hospitals, 277 deaths, exposure 294,681; Gamma population by maximum likelihood: shape 8.415, rate 8,854 of that
 *          unit; the likelihood is so flat there that 8.41 and 8,845 are as likely to five digits.
 * Licence  counts are facts, and free; no text of the source is copied.
 * Changed  exposures are scaled so that they sum to the deaths.
 */
export const heartTransplants = defineDataSet({
  id: "heart-transplants",
  title: "Heart transplants in 94 hospitals",
  exposure,
  published: { deaths: 277, exposure: 294_681, shape: 8.41 },
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "heart-transplants",
        of: "hospitals: exposure as published, and deaths",
        columns: ["hospital", "exposure", "deaths"],
        rows: () => table.map(([one, deaths], j) => [j + 1, one, deaths]),
        checksum: "8835139af1c4c97cbb74cf7f3b3e75d350f22dd7d5a5e9df54470c7ce6abb4bb",
        errors:
          "The package calls the exposure the expected number of deaths, but it sums to 294,681 where 277 died: it is that number in another unit. For the likeliest Gamma population 8.41 and 8,845 are handed on, shape and rate in the published unit; exactly they are 8.415 and 8,854, which these counts can hardly tell from it.",
      }
    : undefined,
  card: [
    [
      "What",
      "Deaths within thirty days of a heart transplant in 94 American hospitals that made at least ten, and for each hospital an exposure, which grows with its number of patients and with how ill they were.",
    ],
    [
      "Source",
      "C. Christiansen and C. Morris, in Bayesian Biostatistics, edited by D. Berry and D. Stangl, 1996; as the table hearttransplants of the R package LearnBayes, version 2.15.1.",
    ],
    ["Licence", "Counts are facts, free to use; the table is set anew here."],
    [
      "Changed",
      "Exposures are scaled to sum to the 277 deaths; the file has them as published. Hospitals have no names and are numbered in the order of the table, roughly by size.",
    ],
  ],
});
