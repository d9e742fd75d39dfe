/** Why answers of the reference files are not compared with ours, by function or by data set and block. */
export const reasons: Readonly<Record<string, string>> = {
  betabinom_cdf:
    "The file’s own answer is a probability below zero: what rounding left of a number too small to be had that way. There is nothing to compare with.",
  "baseball_efron_morris james_stein":
    "The season’s averages on the arcsine scale, and sums of squared errors over the season. The statistics take no arcsines of seasons; the errors that the chapter on batters shows have a test of their own.",
  "bugs_rats bayes_independent_posteriordb":
    "The average weight on the day of birth, carried back along the line. Our lines are measured from the middle of the days, and the height at another day is not given.",
  "eight_schools third_party_only":
    "An interval for the variance between groups, and two indices of how far groups differ, as reviews of trials report them. The book computes none of the three.",
  "hachemeister weighted_normal_REML_lme4":
    "A Normal model whose rows carry weights, fitted by likelihood. Ours fits such data by moments, as actuaries do; that is compared.",
  "hachemeister weighted_normal_ML_lme4": "The same model, with the other of the two likelihoods.",
  "rat_tumors bayes_bda3":
    "Averages that are infinite unless one cuts the tail off somewhere, and a mode that depends on the scale it is sought on. We give quantiles instead.",
  "seed_article_numbers scooters":
    "Populations that would explain one printed number: a riddle with many answers, and not a computation the statistics do.",
};
