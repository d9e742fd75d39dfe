/** Why answers of the reference files are not compared with ours, by function or by data set and block. */
export const reasons: Readonly<Record<string, string>> = {
  betabinom_cdf:
    "The file’s own answer is a probability below zero: what rounding left of a number too small to be had that way. There is nothing to compare with.",
  "eight_schools third_party_only":
    "An interval for the variance between groups, and two indices of how far groups differ, as reviews of trials report them. The book computes none of the three.",
  "rat_tumors bayes_bda3":
    "The chances that alpha + beta lies beyond four cuts. The file adds up the cells of a grid that the cuts divide, which is per cent off; ours agree with a finer sum.",
};
