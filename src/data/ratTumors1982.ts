import { defineDataSet, type Sample } from "./dataSet.ts";
import { ratGroups } from "./ratGroups.ts";

const sample: Sample = {
  groups: ratGroups.map((_, j) => `group ${j + 1}`),
  columns: { y: ratGroups.map(([y]) => y), n: ratGroups.map(([, n]) => n) },
};

/**
 * Rats that were given nothing, in 71 experiments, and how many of them had a certain tumour of the uterus.
 *
 * Unit     rats.
 * Source   R. E. Tarone, "The use of historical control information in testing for a trend in proportions", Biometrics 38
 *          (1982), 215-220; as in Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), table 5.1.
 * Check    267 of 1,739 rats in 71 groups, 263 of 1,725 in the first 70.
 * Licence  counts are facts; no other licence is needed.
 * Changed  nothing.
 */
export const ratTumors1982 = defineDataSet({
  id: "rat-tumors-1982",
  title: "Seventy-one groups of rats",
  rats: ratGroups,
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "rat-tumors-1982",
        of: "groups: rats with a tumour, and rats",
        columns: ["group", "with a tumour", "rats"],
        rows: () => ratGroups.map(([y, n], j) => [j + 1, y, n]),
        checksum: "c8d9d756a41ce4601f5dc022161320a87096ced96867595889746fbff4984102",
        errors:
          "In the counts none are known to us. In Bayesian Data Analysis, the mode is at (−1.786, 2.742), and not where the grid puts it; and its means 2.4 and 14.3 of α and β hold only if α + β is cut off somewhere. Without that both are infinite, and medians are reported.",
      }
    : undefined,
  card: [
    [
      "What",
      "Female rats of one strain that were given nothing, in 71 experiments: how many there were, and how many had a certain tumour of the uterus. The last group, 4 of 14, is the experiment of the day.",
    ],
    [
      "Source",
      "R. E. Tarone, “The use of historical control information in testing for a trend in proportions”, Biometrics 38 (1982), 215–220; as tabulated by A. Gelman and others, Bayesian Data Analysis, 3rd edition (2013), table 5.1.",
    ],
    ["Licence", "Counts are facts, free to use; the table is set anew here."],
    ["Changed", "Nothing."],
    [
      "Published result",
      "Bayesian Data Analysis takes (α + β) to the power −5/2 as prior and reads the mode of (log(α / β), log(α + β)) off a coarse grid as (−1.75, 2.8).",
    ],
  ],
});
