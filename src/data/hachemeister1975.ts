import { defineDataSet, NONE_KNOWN, type Sample } from "./dataSet.ts";

/** Average claim in dollars and number of claims, quarter by quarter. */
const states = [
  {
    name: "state 1",
    average: [1738, 1642, 1794, 2051, 2079, 2234, 2032, 2035, 2115, 2262, 2267, 2517],
    claims: [7861, 9251, 8706, 8575, 7917, 8263, 9456, 8003, 7365, 7832, 7849, 9077],
  },
  {
    name: "state 2",
    average: [1364, 1408, 1597, 1444, 1342, 1675, 1470, 1448, 1464, 1831, 1612, 1471],
    claims: [1622, 1742, 1523, 1515, 1622, 1602, 1964, 1515, 1527, 1748, 1654, 1861],
  },
  {
    name: "state 3",
    average: [1759, 1685, 1479, 1763, 1674, 2103, 1502, 1622, 1828, 2155, 2233, 2059],
    claims: [1147, 1357, 1329, 1204, 998, 1077, 1277, 1218, 896, 1003, 1108, 1121],
  },
  {
    name: "state 4",
    average: [1223, 1146, 1010, 1257, 1426, 1532, 1953, 1123, 1343, 1243, 1762, 1306],
    claims: [407, 396, 348, 341, 315, 328, 352, 331, 287, 384, 321, 342],
  },
  {
    name: "state 5",
    average: [1456, 1499, 1609, 1741, 1482, 1572, 1606, 1735, 1607, 1573, 1613, 1690],
    claims: [2902, 3172, 3046, 3068, 2693, 2910, 3275, 2697, 2663, 3017, 3242, 3425],
  },
] as const;

/** The first two years are known, the third is to come. */
const KNOWN = 8;

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

/** Claims of some quarters and what they average: a quarter counts by its claims. */
function together(
  { average, claims }: (typeof states)[number],
  from: number,
  to: number,
): { readonly claims: number; readonly average: number } {
  const counts = claims.slice(from, to);
  const all = sum(counts);
  return { claims: all, average: sum(counts.map((n, t) => n * average[from + t]!)) / all };
}

const known = states.map((state) => together(state, 0, KNOWN));
const later = states.map((state) => together(state, KNOWN, state.claims.length));

const sample: Sample = {
  groups: states.map(({ name }) => name),
  columns: {
    y: known.map(({ average }) => average),
    w: known.map(({ claims }) => claims),
    next: later.map(({ average }) => average),
  },
};

/**
 * Bodily-injury claims of private cars in five states, twelve quarters, July 1970 to June 1973: how many, and what each cost on
 * average.
 *
 * Unit     averages in dollars of the time, counts in claims; y and w of the first eight quarters, next of the last four.
 * Source   C. A. Hachemeister, "Credibility for regression models with application to trend", in P. M. Kahn (ed.),
 *          Credibility: Theory and Applications, Academic Press 1975.
 * Check    60 cells; with all twelve quarters the estimators of Buehlmann and Straub give a collective premium of 1683.7 and
 *          credibilities .985, .928, .898, .728, .959, as the R package actuar does.
 * Licence  amounts and counts are facts; no other licence is needed.
 * Changed  the table is summed up into years by its claims; its cells are in `states`.
 */
export const hachemeister1975 = defineDataSet({
  id: "hachemeister-1975",
  title: "Claims of five states",
  states,
  /** All three years together. */
  whole: states.map((state) => together(state, 0, state.claims.length)),
  /** With all twelve quarters, as actuar 3.3-2 prints it. */
  published: { collective: 1683.7, credibility: [0.985, 0.928, 0.898, 0.728, 0.959] },
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "hachemeister-1975",
        of: "quarters of a state: claims, and what they cost on average in dollars",
        columns: ["state", "quarter", "claims", "average"],
        rows: () =>
          states.flatMap(({ name, average, claims }) =>
            claims.map((many, t) => [name, t + 1, many, average[t]!]),
          ),
        checksum: "d22940540c5621be4586ac541d27156f62209efe88b9858aed76a0fcefc83995",
        errors: NONE_KNOWN,
      }
    : undefined,
  card: [
    [
      "What",
      "Bodily-injury claims against private cars in five American states, by quarter, July 1970 to June 1973: the number of claims and their average in dollars. The states are not named.",
    ],
    [
      "Source",
      "C. A. Hachemeister, “Credibility for regression models with application to trend”, in P. M. Kahn (ed.), Credibility: Theory and Applications, Academic Press 1975.",
    ],
    ["Licence", "Amounts and counts are facts, free to use; the table is set anew here."],
    [
      "Changed",
      "Quarters are joined into years, each counting by its claims: two years to learn from, the third to be forecast.",
    ],
    [
      "Published result",
      "All twelve quarters, estimators of Bühlmann and Straub: collective premium 1683.7 dollars, credibilities 0.985, 0.928, 0.898, 0.728 and 0.959. The book’s own functions give the same whenever it is tested.",
    ],
    [
      "Known trouble",
      "Claims grew dearer all the time, which Hachemeister’s own paper is about and this page’s model leaves out. In an iterative variant of the estimators state 4 keeps less, 0.658.",
    ],
  ],
});
