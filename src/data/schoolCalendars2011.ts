import { defineDataSet, NONE_KNOWN, type Sample } from "./dataSet.ts";

/** Number of a district, the years in which its schools were studied, and effect and sampling variance of each school. */
const districts = [
  district(
    11,
    [1976],
    [
      [-0.18, 0.118],
      [-0.22, 0.118],
      [0.23, 0.144],
      [-0.3, 0.144],
    ],
  ),
  district(
    12,
    [1989],
    [
      [0.13, 0.014],
      [-0.26, 0.014],
      [0.19, 0.015],
      [0.32, 0.024],
    ],
  ),
  district(
    18,
    [1994],
    [
      [0.45, 0.023],
      [0.38, 0.043],
      [0.29, 0.012],
    ],
  ),
  district(
    27,
    [1976],
    [
      [0.16, 0.02],
      [0.65, 0.004],
      [0.36, 0.004],
      [0.6, 0.007],
    ],
  ),
  district(
    56,
    [1997],
    [
      [0.08, 0.019],
      [0.04, 0.007],
      [0.19, 0.005],
      [-0.06, 0.004],
    ],
  ),
  district(
    58,
    [1976],
    [
      [-0.18, 0.02],
      [0, 0.018],
      [0, 0.019],
      [-0.28, 0.022],
      [-0.04, 0.02],
      [-0.3, 0.021],
      [0.07, 0.006],
      [0, 0.007],
      [0.05, 0.007],
      [-0.08, 0.007],
      [-0.09, 0.007],
    ],
  ),
  district(
    71,
    [1997],
    [
      [0.3, 0.015],
      [0.98, 0.011],
      [1.19, 0.01],
    ],
  ),
  district(
    86,
    [1997],
    [
      [-0.07, 0.001],
      [-0.05, 0.001],
      [-0.01, 0.001],
      [0.02, 0.001],
      [-0.03, 0.001],
      [0, 0.001],
      [0.01, 0.001],
      [-0.1, 0.001],
    ],
  ),
  district(
    91,
    [2000],
    [
      [0.5, 0.01],
      [0.66, 0.011],
      [0.2, 0.01],
      [0, 0.009],
      [0.05, 0.013],
      [0.07, 0.013],
    ],
  ),
  district(
    108,
    [2000],
    [
      [-0.52, 0.031],
      [0.7, 0.031],
      [-0.03, 0.03],
      [0.27, 0.03],
      [-0.34, 0.03],
    ],
  ),
  district(
    644,
    [1994, 1995],
    [
      [0.12, 0.087],
      [0.61, 0.082],
      [0.04, 0.067],
      [-0.05, 0.067],
    ],
  ),
] as const;

function district(
  id: number,
  years: readonly number[],
  rows: readonly (readonly [effect: number, variance: number])[],
) {
  const schools = rows.map(([effect, variance]) => ({
    effect,
    variance,
    error: Math.sqrt(variance),
  }));
  return { id, years, schools };
}

/** Every school with its district, an index. */
const schools = districts.flatMap(({ schools }, k) =>
  schools.map((school, at) => ({ ...school, district: k, at })),
);

const sample: Sample = {
  groups: schools.map(({ district, at }) => `${districts[district]!.id}, school ${at + 1}`),
  columns: {
    district: schools.map(({ district }) => districts[district]!.id),
    effect: schools.map(({ effect }) => effect),
    error: schools.map(({ error }) => error),
  },
};

/**
 * Fifty-six schools in eleven districts, each compared with the usual school year.
 *
 * Unit     standard deviations of the students' achievement; a positive effect is in favour of the other calendar.
 * Source   S. Konstantopoulos, "Fixed effects and variance components estimation in three-level meta-analysis", Research Synthesis
 *          Methods 2 (2011), 61-76; the studies were collected by H. Cooper and others, Review of Educational Research 73 (2003),
 *          1-52. Read from the table of W. Viechtbauer's package metadat, dat.konstantopoulos2011.
 * Check    56 schools, 11 districts; effects add up to 6.72, variances to 1.458. REML gives mean .1847 (standard error .0846),
 *          variance between districts .0651, between schools of a district .0327; without districts .1279 (.0439) and .0884.
 * Licence  effects and variances are facts; no other licence is needed.
 * Changed  nothing; variances are printed to three decimals, and so used here.
 * Known    all schools of a district were studied in one year, but for the last district, with two: what districts differ by cannot
 *          be told from what years, tests or those who studied them differ by.
 */
export const schoolCalendars2011 = defineDataSet({
  id: "school-calendars-2011",
  title: "Fifty-six schools in eleven districts",
  districts,
  schools,
  /** Restricted maximum likelihood, with districts and without. */
  published: {
    mean: 0.1847,
    error: 0.0846,
    between: 0.0651,
    within: 0.0327,
    meanOfSchools: 0.1279,
    errorOfSchools: 0.0439,
    varianceOfSchools: 0.0884,
  },
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "school-calendars-2011",
        of: "schools: district, number within it, effect and its sampling variance",
        columns: ["district", "school", "effect", "variance"],
        rows: () =>
          schools.map(({ district, at, effect, variance }) => [
            districts[district]!.id,
            at + 1,
            effect,
            variance,
          ]),
        checksum: "a6f0c542429d05f1aac9a336e8f9282f5582c2597d56c113d4ec8c32316e1c8a",
        errors: NONE_KNOWN,
      }
    : undefined,
  card: [
    [
      "What",
      "By how much students of 56 schools with a modified calendar (shorter holidays, spread over the year) did better or worse than students of schools with the usual one, and the sampling variance of each difference.",
    ],
    [
      "Unit",
      "Standard deviations of the students’ achievement; above 0 is in favour of the modified calendar.",
    ],
    [
      "Source",
      "S. Konstantopoulos, “Fixed effects and variance components estimation in three-level meta-analysis”, Research Synthesis Methods 2 (2011), pages 61–76. The studies were collected by H. Cooper and others, Review of Educational Research 73 (2003), pages 1–52. The table is that of W. Viechtbauer’s package metadat.",
    ],
    ["Licence", "Effects and variances are facts, free to use; the table is set anew here."],
    ["Changed", "Nothing. Variances are printed to three decimals, and so used here."],
    ["Check", "Effects add up to 6.72, variances to 1.458."],
    [
      "Published result",
      "Restricted maximum likelihood: mean 0.1847 with standard error 0.0846, variance between districts 0.0651, between the schools of a district 0.0327. The book’s own functions give the same whenever it is tested.",
    ],
    [
      "Known trouble",
      "All schools of a district were studied in the same year, but for one district with two years. So what districts differ by cannot be told from what years, tests and those who ran the studies differ by. Nor did these schools draw lots for their calendar, as far as the table tells.",
    ],
  ],
});
