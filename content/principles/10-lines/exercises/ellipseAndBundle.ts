import { matchExercise } from "#exercises/arranged.ts";
import { exchanged, namesIn } from "#exercises/pictureNames.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["crossing", "opening", "slow"] as const;
type Name = (typeof NAMES)[number];
/** The years that are drawn. */
const LAST = 20;
/** So many lines a bundle, from so far out in its ellipse. */
const LINES = 8;
const OUT = 1.5;

type Three = {
  readonly order: string;
  readonly s0: number;
  /** Tenths of the spread of rises, and of the correlation at hiring without its sign. */
  readonly s1Tenths: number;
  readonly tenths: number;
};

/** Three populations of lines: the third has for the spread of its rises what is a variance in the others. */
function populationOf(name: Name, { s0, s1Tenths, tenths }: Three) {
  const s1 = s1Tenths / 10;
  return {
    s0,
    s1: name === "slow" ? s1Tenths ** 2 / 100 : s1,
    rho: name === "opening" ? tenths / 10 : -tenths / 10,
  };
}

/** Height of every line at hiring and at the end, about the line of the company: eight dots on one ellipse. */
function linesOf(name: Name, given: Three): readonly (readonly [number, number])[] {
  const { s0, s1, rho } = populationOf(name, given);
  return Array.from({ length: LINES }, (_, k) => {
    const angle = (2 * Math.PI * (k + 0.5)) / LINES;
    const rise = OUT * s1 * Math.cos(angle);
    const start = OUT * s0 * (rho * Math.cos(angle) + Math.sqrt(1 - rho ** 2) * Math.sin(angle));
    return [start, start + LAST * rise] as const;
  });
}

/** How far departments stand apart after so many years, as a standard deviation. */
function sdAt(year: number, name: Name, given: Three): number {
  const { s0, s1, rho } = populationOf(name, given);
  return Math.sqrt(s0 ** 2 + 2 * rho * s0 * s1 * year + (s1 * year) ** 2);
}
const waistOf = ({ s0, s1Tenths, tenths }: Three) => (tenths * s0) / s1Tenths;

/** Variances of starts and of rises, and their covariance, as programs print them. */
function printed(name: Name, given: Three) {
  const { s0, s1, rho } = populationOf(name, given);
  return { rises: show(s1 ** 2), covariance: show(rho * s0 * s1) };
}
const orderOf = ({ order }: Three) => namesIn<Name>(order);
const state = (name: Name) => (given: Three) => ({
  of: "company",
  values: { zero: 0, ...populationOf(name, given) },
});
const farthest = (lines: readonly (readonly [number, number])[], share: number) =>
  Math.max(...lines.map(([first, last]) => Math.abs(first + share * (last - first))));

/** Which bundle of lines is drawn from which ellipse, told by variances and a covariance? */
export const ellipseAndBundle = matchExercise<Three>({
  id: "ellipse-and-bundle",
  title: "Three bundles, three ellipses",
  draw: ({ shuffled, whole, oneOf }) => ({
    order: shuffled(NAMES).join(" "),
    s0: whole(4, 8),
    s1Tenths: oneOf([4, 5, 6]),
    tenths: whole(6, 8),
  }),
  // A waist well inside of the picture for the one, and beyond its last third for the other.
  unfit: (given) =>
    waistOf(given) < 6 ||
    waistOf(given) > 12 ||
    sdAt(LAST, "crossing", given) < 1.35 * sdAt(LAST, "slow", given),
  shown: (given) => ({
    last: LAST,
    waist: waistOf(given),
    spread: given.s1Tenths / 10,
    ofRises: printed("crossing", given).rises,
    crossing: sdAt(LAST, "crossing", given),
    opening: sdAt(LAST, "opening", given),
    slow: sdAt(LAST, "slow", given),
  }),
  label: "Which bundle belongs to which ellipse?",
  unit: "years",
  pictures: (given) =>
    orderOf(given).map((name) => {
      const lines = linesOf(name, given);
      const [first, middle, last] = [0, 0.5, 1].map((share) => show(farthest(lines, share), 1));
      return {
        lines,
        range: [0, LAST] as const,
        words: `Eight lines over ${show(LAST)} years. They lie up to ${first} points above or below the line of the company at hiring, up to ${middle} half-way, up to ${last} at the end.`,
      };
    }),
  names: NAMES.map((id) => ({
    id,
    label: (given) => {
      const { rises, covariance } = printed(id, given);
      return `variances ${show(given.s0 ** 2)} and ${rises}, covariance ${covariance}`;
    },
  })),
  key: exchanged<Name>(),
  misconceptions: [
    {
      id: "M8",
      slip: "variance for spread",
      answer: exchanged<Name>("crossing", "slow"),
      comesOf: () => "exchanging the two with a negative covariance",
      explanation: (given) => {
        const { s1 } = populationOf("crossing", given);
        return `A variance of ${show(s1 ** 2)} is a standard deviation of ${show(s1)} points a year, which makes ${show(LAST * s1, 1)} points in ${show(LAST)} years. Whoever takes the variance itself for it expects ${show(LAST * s1 ** 2, 1)} points, and looks for lines that hardly turn; these are closest together as early as year ${show(waistOf(given), 1)}.`;
      },
      link: state("crossing"),
    },
    {
      id: "M32",
      slip: "read at the last year",
      answer: exchanged<Name>("crossing", "opening"),
      comesOf: () => "exchanging a positive and a negative covariance",
      explanation: (given) =>
        `The covariance is that of rises and heights at hiring. Where it is negative, low starters rise fast and lines close up, here until ${show(waistOf(given), 1)} years; only later do the steep ones stand high. Where it is positive, lines part from the first year on, to a standard deviation of ${show(sdAt(LAST, "opening", given), 1)} points.`,
      link: state("opening"),
    },
    {
      id: "M32",
      slip: "starts alone",
      answer: exchanged<Name>("opening", "slow"),
      comesOf: () => "exchanging the bundle that opens and the one that hardly turns",
      explanation: (given) =>
        `At hiring all three are equally wide, ${show(given.s0)} points as a standard deviation, so starts tell nothing. Look at the other end: with a positive covariance it comes to ${show(sdAt(LAST, "opening", given), 1)} points, with the small variance of rises and a negative one to ${show(sdAt(LAST, "slow", given), 1)}.`,
      link: state("slow"),
    },
  ],
  right: (given) =>
    `All three are equally wide at hiring. After ${show(LAST)} years their standard deviations are ${show(sdAt(LAST, "crossing", given), 1)}, ${show(sdAt(LAST, "opening", given), 1)} and ${show(sdAt(LAST, "slow", given), 1)} points, in the order of the names.`,
  otherwise: (given) =>
    `Take roots first: a variance of ${show(given.s0 ** 2)} is a standard deviation of ${show(given.s0)} points. Then ask of the sign whether lines close up or part after hiring, and of the variance of rises how far they turn.`,
});
