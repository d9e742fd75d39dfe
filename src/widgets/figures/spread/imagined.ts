import { normalQuantile } from "#core/distributions/normal.ts";
import { withOthers } from "#models/learnedSpread.ts";
import { weighedSpread } from "#models/weighedSpread.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { beliefOf, PRIOR } from "./believed.ts";
import { lawOfSpread } from "./priorLaws.ts";
import { OTHERS, othersIn, sdOf } from "./schools.ts";

/** So many tables of eight results are imagined. */
const TABLES = 100;
/** Results this far apart are told of: half of the standard deviation of all who take the test. */
const LIMIT = 50;
/** The axis ends here, and one heap beyond holds all that lie further. */
const END = 100;
const BEYOND = 106;
const WIDTH = 2.5;
/** Higher than the highest heap of any prior. */
const TALLEST = 29;
/** Steps of eight even sequences: the roots of primes have no common beat. */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19] as const;

/**
 * Standard deviations of the eight results of each imagined table, the spread of the k-th at the middle of the k-th hundredth of
 * the prior. Luck and truth of a school are one Normal, of variance tau² + sigma_j²; its variates are spread as evenly as points
 * can be, and are the same for every prior.
 */
function imaginedBy(quantile: (p: number) => number, sigma: readonly number[]): readonly number[] {
  return Array.from({ length: TABLES }, (_, k) => {
    const tau = quantile((k + 0.5) / TABLES);
    return sdOf(
      sigma.map((error, j) => {
        const even = ((k + 0.5) * Math.sqrt(PRIMES[j]!)) % 1;
        return Math.hypot(tau, error) * normalQuantile(even, 0, 1);
      }),
    );
  });
}

/** Where each table's dot lies: heaps of neighbours, from the foot upwards. */
function heaped(values: readonly number[]): readonly (readonly [number, number])[] {
  const heights = new Map<number, number>();
  return values.map((value) => {
    const x = value > END ? BEYOND : WIDTH * (Math.floor(value / WIDTH) + 0.5);
    const height = (heights.get(x) ?? 0) + 1;
    heights.set(x, height);
    return [x, height];
  });
}

const WHOLE = { as: "number", to: { step: 1 } } as const;

const numbers = numbersOf(
  weighedSpread,
  ({ yA, sigmaA }, { sample, view }) => {
    const { y, sigma } = withOthers({ yA, sigmaA }, othersIn(sample));
    const apart = sdOf(y);
    const each = imaginedBy(beliefOf(view.prior).quantile, sigma);
    const sorted = each.toSorted((a, b) => a - b);
    const beyond = (limit: number) => each.filter((one) => one > limit).length;
    return {
      heaps: heaped(each),
      apart,
      median: (sorted[TABLES / 2 - 1]! + sorted[TABLES / 2]!) / 2,
      most: sorted.at(-1)!,
      tables: TABLES,
      limit: LIMIT,
      wild: beyond(LIMIT),
      above: beyond(apart),
      each: sorted,
    };
  },
  {
    apart: { as: "tau" },
    median: { as: "tau", label: "the middle table" },
    most: { as: "tau", to: { step: 1 } },
    tables: WHOLE,
    limit: { as: "tau", to: { step: 1 } },
    wild: { ...WHOLE, label: "further apart than {limit}" },
    above: { ...WHOLE, label: "further than the real one" },
  },
);

type Imagined = ReturnType<typeof numbers.of>;

/** Tables of the imagined that are listed: the smallest, the quarters and the largest. */
const LISTED = [
  ["the least apart", 0],
  ["a quarter are less", 0.25],
  ["half are less", 0.5],
  ["three quarters are less", 0.75],
  ["the furthest apart", 1],
] as const;

/** To the digits that a table shows. */
const toTwo = (value: number) => Number(value.toFixed(2));

function listed({ each, apart }: Imagined) {
  return [
    ...LISTED.map(([name, share]) => {
      const place = Math.min(TABLES - 1, Math.floor(share * TABLES));
      return [name, toTwo(each[place]!)] as const;
    }),
    ["the eight real results", toTwo(apart)] as const,
  ];
}

/** How many tables of each prior lie further apart than the limit, with the errors as they were published. */
function toldOf() {
  const { initial } = weighedSpread.parameters.sigmaA;
  const wild = (name: string) =>
    [
      imaginedBy(beliefOf(name).quantile, [initial, ...OTHERS.sigma]).filter((one) => one > LIMIT)
        .length,
      WHOLE,
    ] as const;
  return { wideWild: wild("wide"), narrowWild: wild("narrow"), evenWild: wild("even") };
}

/** Chapter 4: which tables of eight results a prior of the spread expects, before any are seen. */
export const imagined = defineFigure(numbers, {
  id: "imagined",
  controls: [],
  choices: [PRIOR],
  readouts: [],
  projected: ["median", "wild", "above"],
  words: {
    takeaway:
      "Of {tables} imagined tables {wild} have a standard deviation over {limit}; the real one has {apart.number}",
    summary:
      "Each dot is a table of eight results that this prior finds as likely as any other dot. The middle one has a standard deviation of {median}, the furthest one of {most}. The real results have {apart}, less than {above} of the {tables}.",
    announcement: "{wild} of {tables} beyond {limit}; the middle one {median}.",
  },
  drawing: {
    room: { heights: [236, 220], lines: 11 },
    margins: (form) => ({ top: 1.6, right: form.kind === "wide" ? 1.4 : 1, bottom: 3.4, left: 1 }),
    x: {
      of: [0, BEYOND + 3],
      in: "tau",
      label: "standard deviation of the eight results",
      short: "sd of eight results",
    },
    y: { of: [0, TALLEST] },
    guesses: () => [],
    layers: ({ heaps, apart }) => [
      { mark: "dots", tone: "population", size: 0.42, at: heaps },
      {
        mark: "curve",
        tone: "data",
        points: [
          [apart, 0],
          [apart, TALLEST],
        ],
      },
      {
        mark: "words",
        tone: "data",
        x: apart,
        y: TALLEST,
        lift: 0.8,
        side: "middle",
        text: "the real eight",
        short: "real",
      },
      { mark: "rule", tone: "plain", x: END + 1.5 },
      {
        mark: "words",
        tone: "plain",
        x: END,
        y: TALLEST,
        lift: 0.8,
        side: "left",
        text: "all further ones",
        short: "further",
      },
    ],
  },
  table: {
    caption: "How far apart the results of {tables} imagined tables lie",
    columns: [["table"], ["standard deviation of its eight results", "tau"]],
    rows: listed,
  },
  program: (_, { view }) => ({
    laws: { tau: lawOfSpread(beliefOf(view.prior).law) },
    notes: [
      "The tables on the screen are imagined from this prior alone; here it goes on to meet the eight real results.",
    ],
  }),
  ...(import.meta.env.SSR && { quoted: toldOf }),
});
