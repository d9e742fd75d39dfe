import { defineDataSet, NONE_KNOWN, type Sample } from "./dataSet.ts";

const days = [8, 15, 22, 29, 36] as const;

/** A line a rat: its weight on each of the five days, in grams. */
const weights: readonly (readonly number[])[] = [
  [151, 199, 246, 283, 320],
  [145, 199, 249, 293, 354],
  [147, 214, 263, 312, 328],
  [155, 200, 237, 272, 297],
  [135, 188, 230, 280, 323],
  [159, 210, 252, 298, 331],
  [141, 189, 231, 275, 305],
  [159, 201, 248, 297, 338],
  [177, 236, 285, 350, 376],
  [134, 182, 220, 260, 296],
  [160, 208, 261, 313, 352],
  [143, 188, 220, 273, 314],
  [154, 200, 244, 289, 325],
  [171, 221, 270, 326, 358],
  [163, 216, 242, 281, 312],
  [160, 207, 248, 288, 324],
  [142, 187, 234, 280, 316],
  [156, 203, 243, 283, 317],
  [157, 212, 259, 307, 336],
  [152, 203, 246, 286, 321],
  [154, 205, 253, 298, 334],
  [139, 190, 225, 267, 302],
  [146, 191, 229, 272, 302],
  [157, 211, 250, 285, 323],
  [132, 185, 237, 286, 331],
  [160, 207, 257, 303, 345],
  [169, 216, 261, 295, 333],
  [157, 205, 248, 289, 316],
  [137, 180, 219, 258, 291],
  [153, 200, 244, 286, 324],
];

const sample: Sample = {
  groups: weights.map((_, j) => `rat ${j + 1}`),
  columns: Object.fromEntries(days.map((day, k) => [`day${day}`, weights.map((row) => row[k]!)])),
};

/**
 * Weights of 30 young rats of a control group, each weighed on the same five days of its life.
 *
 * Unit     grams; days since birth.
 * Source   A. E. Gelfand, S. E. Hills, A. Racine-Poon and A. F. M. Smith, Illustration of Bayesian inference in normal
 *          data models using Gibbs sampling, Journal of the American Statistical Association 85 (1990), table 3.
 * Licence  weights are facts; no other licence is needed. posteriordb hands the table on under BSD-3.
 * Changed  nothing.
 * Check    30 rats, 5 weights each; all weights add up to 36,398.
 * Result   in the examples of BUGS the same table is model "Rats": means of the posterior 6.19 g a day for the mean of the
 *          slopes and 6.09 g for the scatter about a line. By restricted maximum likelihood, 6.186 and 6.01.
 */
export const growth1990 = defineDataSet({
  id: "growth-1990",
  title: "Thirty young rats on five days",
  days,
  weights,
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "growth-1990",
        of: "rats: grams on five days of their lives",
        columns: ["rat", ...days.map((day) => `grams on day ${day}`)],
        rows: () => weights.map((row, j) => [j + 1, ...row]),
        checksum: "e536ae35415d123d669c0b559594127675ac24678022001d7f845c20131dc50c",
        errors: NONE_KNOWN,
      }
    : undefined,
  // The page is sent with it; no reader loads it again.
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Weights of 30 young rats of a control group, each on the same five days of its life: 150 weights, in grams.",
        ],
        [
          "Source",
          "A. E. Gelfand, S. E. Hills, A. Racine-Poon and A. F. M. Smith, Illustration of Bayesian inference in normal data models using Gibbs sampling, Journal of the American Statistical Association 85, 1990, table 3; since then the example “Rats” of BUGS, JAGS and Stan, and compared with the copy of posteriordb.",
        ],
        ["Licence", "Weights are facts, free to use; the table is set anew here."],
        ["Changed", "Nothing."],
        ["Check", "All 150 weights add up to 36,398 grams."],
        [
          "Published result",
          "The manual of BUGS gives the means of the posterior: rats grow by 6.19 grams a day, and weights lie about a rat’s own line by 6.09 grams. Restricted maximum likelihood gives 6.186 and 6.01, and a standard deviation of 0.511 between the growths of rats; these three are recomputed whenever the book is tested.",
        ],
      ]
    : [],
});
