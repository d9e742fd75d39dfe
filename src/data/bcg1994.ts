import { defineDataSet, NONE_KNOWN, type Sample } from "./dataSet.ts";

/**
 * Who and when, degrees of latitude without their sign, and the four counts: vaccinated who fell ill (tpos) and did not (tneg),
 * controls who fell ill (cpos) and did not (cneg).
 */
const trials = [
  row("Aronson", "Aronson", 1948, 44, [4, 119, 11, 128]),
  row("Ferguson", "Ferguson and Simes", 1949, 55, [6, 300, 29, 274]),
  row("Rosenthal 1960", "Rosenthal and others", 1960, 42, [3, 228, 11, 209]),
  row("Hart", "Hart and Sutherland", 1977, 52, [62, 13536, 248, 12619]),
  row("Frimodt-Møller", "Frimodt-Møller and others", 1973, 13, [33, 5036, 47, 5761]),
  row("Stein", "Stein and Aronson", 1953, 44, [180, 1361, 372, 1079]),
  row("Vandiviere", "Vandiviere and others", 1973, 19, [8, 2537, 10, 619]),
  row("Madras", "TPT Madras", 1980, 13, [505, 87886, 499, 87892]),
  row("Coetzee", "Coetzee and Berjak", 1968, 27, [29, 7470, 45, 7232]),
  row("Rosenthal 1961", "Rosenthal and others", 1961, 42, [17, 1699, 65, 1600]),
  row("Comstock 1974", "Comstock and others", 1974, 18, [186, 50448, 141, 27197]),
  row("Comstock 1969", "Comstock and Webster", 1969, 33, [5, 2493, 3, 2338]),
  row("Comstock 1976", "Comstock and others", 1976, 33, [27, 16886, 29, 17825]),
] as const;

function row(
  name: string,
  author: string,
  year: number,
  latitude: number,
  [tpos, tneg, cpos, cneg]: readonly [number, number, number, number],
) {
  const vaccinated = tpos + tneg;
  const controls = cpos + cneg;
  return {
    name,
    author,
    year,
    latitude,
    tpos,
    tneg,
    cpos,
    cneg,
    vaccinated,
    controls,
    /** Logarithm of the risk ratio, and its variance: 1/tpos - 1/vaccinated + 1/cpos - 1/controls. */
    y: Math.log(tpos / vaccinated / (cpos / controls)),
    variance: 1 / tpos - 1 / vaccinated + 1 / cpos - 1 / controls,
  };
}

const sample: Sample = {
  groups: trials.map(({ name }) => name),
  columns: {
    y: trials.map(({ y }) => y),
    sigma: trials.map(({ variance }) => Math.sqrt(variance)),
    latitude: trials.map(({ latitude }) => latitude),
  },
};

/**
 * Thirteen trials of the vaccine BCG against tuberculosis.
 *
 * Unit     persons; y is the natural logarithm of the risk ratio, vaccinated to controls, sigma its standard error, latitude in
 *          degrees from the equator.
 * Source   G. A. Colditz and others, "Efficacy of BCG vaccine in the prevention of tuberculosis: meta-analysis of the published
 *          literature", JAMA 271 (1994), 698-702; counts and latitudes as in C. S. Berkey and others, "A random-effects
 *          regression model for meta-analysis", Statistics in Medicine 14 (1995), 395-411.
 * Check    1,065 cases among 191,064 vaccinated and 1,510 among 166,283 controls; REML gives mean -.7145 (standard error .1798),
 *          tau² .3132 and I² 92.2 %, as W. Viechtbauer, Journal of Statistical Software 36 (2010), prints them.
 * Licence  counts are facts; no other licence is needed.
 * Changed  nothing; risk ratios and variances are worked out from the counts.
 */
export const bcg1994 = defineDataSet({
  id: "bcg-1994",
  title: "Thirteen trials of BCG",
  trials,
  /** Restricted maximum likelihood, by Viechtbauer 2010. */
  published: {
    mean: -0.7145,
    error: 0.1798,
    tauVariance: 0.3132,
    heterogeneity: 0.9222,
    q: 152.233,
    /** Colditz and others: the risk ratio of all, and its interval of 95 %. */
    ratio: [0.49, 0.34, 0.7],
  },
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "bcg-1994",
        of: "trials: year, latitude and the four counts",
        columns: [
          "trial",
          "year",
          "latitude",
          "vaccinated, ill",
          "vaccinated, not ill",
          "controls, ill",
          "controls, not ill",
        ],
        rows: () =>
          trials.map((one) => [
            one.author,
            one.year,
            one.latitude,
            one.tpos,
            one.tneg,
            one.cpos,
            one.cneg,
          ]),
        checksum: "e4162242c816e86d54b3aedc9d6e1f25476d87817077aa12678dbc48749e1f9d",
        errors: NONE_KNOWN,
      }
    : undefined,
  card: [
    [
      "What",
      "Thirteen trials of BCG, a vaccine against tuberculosis: how many vaccinated people and how many controls there were, how many of each fell ill, and how far from the equator each trial was held.",
    ],
    [
      "Source",
      "G. A. Colditz and others, “Efficacy of BCG vaccine in the prevention of tuberculosis”, JAMA 271 (1994), 698–702; the counts as tabulated by C. S. Berkey and others, Statistics in Medicine 14 (1995), 395–411.",
    ],
    ["Licence", "Counts are facts, free to use; the table is set anew here."],
    [
      "Changed",
      "Nothing. The logarithm of each risk ratio and its variance are worked out from the four counts.",
    ],
    [
      "Published result",
      "Restricted maximum likelihood: mean logarithm −0.7145 with standard error 0.1798, variance between trials 0.3132, I² 92.2 % (W. Viechtbauer, Journal of Statistical Software 36, 2010). The book’s own functions give the same whenever it is tested.",
    ],
    [
      "Known trouble",
      "Seven trials drew lots. Two vaccinated every other person, four followed another system. How long people were watched, and how an illness was found, differ from trial to trial.",
    ],
  ],
});
