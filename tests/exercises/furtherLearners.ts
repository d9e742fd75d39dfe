/**
 * Slips that are known by name, but that a variant does not keep apart from everything else: what each leads
 * to, worked out a second time, by question and part.
 */
type Numbers = Readonly<Record<string, number>>;
type Further = (given: Numbers) => Numbers;

const share = ({ n = 1, tau2 = 1, sigma2 = 1 }: Numbers) => 1 / (1 + sigma2 / (n * tau2));
const odds = ({ n = 1, tau2 = 1, sigma2 = 1 }: Numbers) => n / (sigma2 / tau2);
const precision = ({ n = 1, tau2 = 1, sigma2 = 1 }: Numbers) => 1 / tau2 + 1 / (sigma2 / n);
const weights: Further = (given) => ({
  "odds for a share": odds(given),
  "state’s share halved": (1 + share(given)) / 2,
});
const pulled = ({ xbar = 0, mu = 0 }: Numbers, keep: number) => keep * xbar + (1 - keep) * mu;

export const furtherLearners: Readonly<Record<string, Readonly<Record<string, Further>>>> = {
  "weight-of-a-school": { weight: weights },
  "students-until-half": {
    students: ({ tau2 = 0, sigma2 = 0 }) => ({
      "variance of the schools": tau2,
      "half, so twice": 1 / 0.5,
      "noise alone": sigma2,
    }),
  },
  "twice-as-many-students": {
    weight: (given) => ({ "state’s share halved": (1 + share(given)) / 2 }),
  },
  "estimate-in-two-steps": {
    weight: weights,
    estimate: (given) => ({
      "shrunk twice": pulled(given, share(given) * share(given)),
      "the part given back": pulled(given, 1 + share(given)),
    }),
  },
  "you-picked-it": { truth: (given) => ({ "the state alone": pulled(given, 0) }) },
  "the-doubt-that-remains": {
    sd: (given) => ({
      "precision for sd": precision(given),
      "root of the precision": precision(given) ** 0.5,
      "sds added in the middle": 0.5 * ((given.sigma2! / given.n!) ** 0.5 + given.tau2! ** 0.5),
    }),
    low: (given) => {
      const reach = 1.96 / precision(given) ** 0.5;
      return { "the upper end": pulled(given, share(given)) + reach, "the width": reach + reach };
    },
  },
  "at-bats-added": {
    forecast: ({ hits = 0, atBats = 1, mil = 0, kappa = 0 }) => {
      const keep = 1 / (1 + kappa / atBats);
      return { "shrunk twice": pulled({ xbar: hits / atBats, mu: mil / 1000 }, keep * keep) };
    },
  },
  "the-share-kept": {
    forecast: ({ hits = 0, atBats = 1, mil = 0, percent = 0 }) => {
      const batter = { xbar: hits / atBats, mu: mil / 1000 };
      return {
        midway: pulled(batter, 1 / 2),
        "shrunk twice": pulled(batter, (percent / 100) ** 2),
      };
    },
  },
};
