/** What the evidence calls by short names, in words. A name that is missing here is shown as it is. */

/** Functions by the law they belong to, in the order in which they are shown. */
export const functions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Normal: {
    normal_pdf: "density",
    normal_cdf: "cumulative probability",
    normal_logcdf: "log of cumulative probability",
    normal_quantile: "quantile",
  },
  "Student-t": {
    t_logpdf: "log density",
    t_cdf: "cumulative probability",
    t_quantile: "quantile",
  },
  Beta: {
    beta_logpdf: "log density",
    betainc_p: "cumulative probability",
    betainc_q: "upper tail",
    betaincinv_p: "quantile",
    betaincinv_q: "quantile of the upper tail",
  },
  Gamma: {
    gamma_logpdf: "log density",
    gamma_cdf: "cumulative probability",
    gamma_sf: "upper tail",
    gamma_quantile: "quantile",
    gammainc_p: "cumulative probability, rate one",
    gammainc_q: "upper tail, rate one",
    gammaincinv_p: "quantile, rate one",
    gammaincinv_q: "quantile of the upper tail, rate one",
  },
  "Inverse-Gamma": {
    invgamma_logpdf: "log density",
    invgamma_cdf: "cumulative probability",
    invgamma_quantile: "quantile",
  },
  Binomial: { binomial_logpmf: "log probability" },
  "Beta-Binomial": {
    betabinom_logpmf: "log probability",
    betabinom_cdf: "cumulative probability",
    betabinom_quantile: "quantile",
  },
  Poisson: { poisson_logpmf: "log probability" },
  "Negative Binomial": {
    negbin_logpmf: "log probability",
    negbin_cdf: "cumulative probability",
    negbin_sf: "upper tail",
    negbin_quantile: "quantile",
  },
  "Special functions": {
    lgamma: "log Gamma function",
    lbeta: "log Beta function",
    digamma: "digamma",
    trigamma: "trigamma",
    erf: "error function",
    erfc: "complementary error function",
  },
};

export const dataSets: Readonly<Record<string, string>> = {
  baseball_efron_morris: "The batters of 1970",
  bugs_rats: "Young rats, weighed as they grow",
  coagulation: "Blood coagulation under four diets",
  dyestuff: "Dyestuff from six batches",
  dyestuff2_zero_variance: "Dyestuff, made-up data whose estimated spread between batches is zero",
  eight_schools: "Eight schools",
  hachemeister: "Injury claims in five states",
  horse_kicks: "Deaths by horse kick",
  orthodont: "The growth of children’s jaws",
  pastes: "The strength of paste",
  pumps: "Pumps that fail",
  rat_tumors: "Tumours in rats",
  red_mites: "Mites on apple leaves",
  seed_article_numbers: "Worked examples, by exact fractions",
  sleepstudy: "Reaction times without sleep",
  surgical: "Heart surgery on infants",
};

export const families: Readonly<Record<string, string>> = {
  "normal-known-variance": "group means with known errors",
  "normal-one-way": "groups of measurements",
  "normal-regression": "a line for each group",
  "normal-three-level": "three levels",
  "normal-three-level-known-variance": "three levels with known errors",
  "beta-binomial": "success rates",
  "logit-normal-binomial": "success rates on the log-odds scale",
  "gamma-poisson": "rates of events",
  "negative-binomial-frequencies": "a table of counts",
  "buhlmann-straub": "credibility premiums",
  "conjugate-tables": "conjugate families",
  "per-block": "several models",
};
