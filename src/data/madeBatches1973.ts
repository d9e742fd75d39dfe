import { defineDataSet, NONE_KNOWN, type Sample } from "./dataSet.ts";

const PREPARATIONS = 5;

/** What five preparations of each batch yielded. */
const batches = [
  { name: "A", yields: [7.298, 3.846, 2.434, 9.566, 7.99] },
  { name: "B", yields: [5.22, 6.556, 0.608, 11.788, -0.892] },
  { name: "C", yields: [0.11, 10.386, 13.434, 5.51, 8.166] },
  { name: "D", yields: [2.212, 4.852, 7.092, 9.288, 4.98] },
  { name: "E", yields: [0.282, 9.014, 4.458, 9.446, 7.198] },
  { name: "F", yields: [1.722, 4.782, 8.106, 0.758, 3.758] },
] as const;

const average = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
const squaresAbout = (of: readonly number[]) => {
  const middle = average(of);
  return of.reduce((sum, one) => sum + (one - middle) ** 2, 0);
};
/** Variance of a single preparation about its batch. */
const within =
  batches.reduce((sum, { yields }) => sum + squaresAbout(yields), 0) /
  (batches.length * (PREPARATIONS - 1));

const sample: Sample = {
  groups: batches.map(({ name }) => name),
  columns: {
    y: batches.map(({ yields }) => average(yields)),
    sigma: batches.map(() => Math.sqrt(within / PREPARATIONS)),
  },
};

/**
 * Six batches of five preparations each, made up so that their averages lie closer together than the preparations would make one
 * expect of equal batches. The sample holds averages, with the standard error that all six share.
 *
 * Unit     none; they were drawn, not measured.
 * Source   G. E. P. Box and G. C. Tiao, Bayesian Inference in Statistical Analysis (1973), section 5.1.2; as `Dyestuff2` in lme4.
 * Licence  numbers that were published as an example are facts; no other licence is needed.
 * Changed  nothing.
 * Result   REML: variance between batches 0, residual standard deviation 3.716, mean 5.6656 (lme4).
 */
export const madeBatches1973 = defineDataSet({
  id: "made-batches-1973",
  title: "Six batches that were made up",
  batches,
  within,
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "made-batches-1973",
        of: "preparations, five of each batch",
        columns: ["batch", "yield"],
        rows: () => batches.flatMap(({ name, yields }) => yields.map((one) => [name, one])),
        checksum: "c49cffeb15cbb650d139fd5f88ddf2e46bcbc2cce00bcc19e4427974ff9a4544",
        errors: NONE_KNOWN,
      }
    : undefined,
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Five preparations of each of six batches, thirty numbers in all. They were made up for a textbook, after an experiment with dyestuff, to show the case in which averages of batches differ less than the preparations within them would let one expect.",
        ],
        [
          "Source",
          "G. E. P. Box and G. C. Tiao, Bayesian Inference in Statistical Analysis, Addison-Wesley 1973, section 5.1.2. The R package lme4 carries them as Dyestuff2, and they were copied from there.",
        ],
        ["Licence", "Numbers published as an example are facts, free to use."],
        ["Changed", "Nothing."],
        ["Check", "The thirty numbers add up to 169.968, the least is −0.892, the largest 13.434."],
        [
          "Published result",
          "By restricted maximum likelihood the variance between batches is 0, the residual standard deviation 3.716 and the mean 5.6656.",
        ],
      ]
    : [],
});
