import { testedSchool } from "#data/testedSchool.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";

/** The dozens before this one that are remembered. */
const REMEMBERED = 24;
const WHOLE = { step: 1 } as const;
const TENTH = { step: 0.1 } as const;
const HUNDREDTH = { decimals: 2 } as const;

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** The standard deviation of some numbers round their mean. */
const spreadOf = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((one) => (one - middle) ** 2)));
};

/** Where a reader begins: the first twelve of this seed average 78 to the point, as the chapter says. */
const FIRST = 579;

/** The scores of the seeds before this one, back to the first. */
const earlierOf = keepingTwo((seed: number) => {
  const count = Math.max(0, Math.min(REMEMBERED, seed - FIRST));
  return Array.from(
    { length: count },
    (_, k) => testedSchool.sample(seed - count + k).columns.score!,
  );
});

const numbers = numbersOf(
  schoolMean,
  ({ n, mu, sigma2, tau2 }, { sample, seed, view }) => {
    const scores = (sample.columns.score ?? []).slice(0, n);
    const average = mean(scores);
    const earlier = earlierOf(seed).map((students) => mean(students.slice(0, n)));
    const truth = testedSchool.truth.mean;
    const weight = (n * tau2) / (n * tau2 + sigma2);
    const estimates = earlier.map((one) => mu + weight * (one - mu));
    return {
      n,
      mu,
      scores,
      average,
      earlier,
      least: Math.min(...scores),
      most: Math.max(...scores),
      lead: Math.abs(average - mu),
      isAhead: average >= mu,
      truth,
      isOpen: view.truth === "shown",
      luck: Math.abs(average - truth),
      isLucky: average >= truth,
      estimates,
      isPulled: view.estimates === "shown" && earlier.length > 1,
      before: earlier.length,
      spread: earlier.length > 1 ? spreadOf(earlier) : 0,
      pulledSpread: earlier.length > 1 ? spreadOf(estimates) : 0,
      lowest: Math.min(average, ...earlier),
      highest: Math.max(average, ...earlier),
    };
  },
  {
    n: { as: "n" },
    mu: { as: "mu" },
    average: { as: "xbar", to: TENTH },
    least: { as: "xbar" },
    most: { as: "xbar" },
    lead: { as: "pull", to: TENTH, label: "{way} the state" },
    truth: { as: "xbar" },
    luck: { as: "pull", to: TENTH },
    before: { as: "number", to: WHOLE },
    spread: { as: "pull", to: HUNDREDTH },
    pulledSpread: { as: "pull", to: HUNDREDTH },
    lowest: { as: "xbar", to: TENTH },
    highest: { as: "xbar", to: TENTH },
  },
);
type Tested = ReturnType<typeof numbers.of>;

/** A little beyond the scores there are. */
const AXIS = [38, 102] as const;
/** Heights of the drawing: scores are piled up from its foot, the averages hang above them. */
const TOP = 18.8;
const LEVEL = 12.4;
const NAMES = 13.9;
const EARLIER = 18;
const PULLED = 16.2;
const LEAD = 10.9;

/** Names stand over their marks and away from each other. */
const BESIDE = 0.15;

/** Scores of one value, one above the other. */
function piled(scores: readonly number[]): readonly (readonly [number, number])[] {
  const heights = new Map<number, number>();
  return scores.map((score) => {
    const height = (heights.get(score) ?? 0) + 1;
    heights.set(score, height);
    return [score, height - 0.4];
  });
}

function layersOf(of: Tested): readonly Layer[] {
  const { n, mu, scores, average, isAhead, earlier, truth, isOpen, estimates, isPulled } = of;
  const dots = piled(scores);
  const tallest = Math.max(...dots.map(([, height]) => height));
  // More than there is room for are pressed together.
  const pitch = Math.min(1, (LEAD - 1.5) / tallest);
  return [
    {
      mark: Strings,
      tone: "plain",
      strings: [{ from: [average, LEVEL], to: [average, 0], share: 0 }],
    },
    {
      mark: "dots",
      tone: "data",
      size: 0.75,
      at: dots.map(([score, height]) => [score, pitch * height] as const),
    },
    {
      mark: Rods,
      tone: "plain",
      rods: [{ from: AXIS[0], to: AXIS[1], y: LEVEL }],
    },
    ...(earlier.length > 0
      ? [
          {
            mark: "dots" as const,
            tone: "data" as const,
            size: 0.65,
            at: earlier.map((one) => [one, EARLIER] as const),
          },
          {
            mark: "words" as const,
            tone: "data" as const,
            y: EARLIER,
            text: "earlier averages of {n}",
            short: "earlier",
          },
        ]
      : []),
    ...(isPulled
      ? [
          {
            mark: "dots" as const,
            tone: "posterior" as const,
            size: 0.85,
            at: estimates.map((one) => [one, PULLED] as const),
          },
          {
            mark: "words" as const,
            tone: "posterior" as const,
            y: PULLED,
            text: "their estimates",
            short: "estimates",
          },
        ]
      : []),
    { mark: "arrow", from: mu, to: average, y: LEAD, gap: 0.2 },
    {
      mark: "words",
      tone: "plain",
      side: "left",
      x: Math.min(mu, average),
      y: LEAD,
      beside: 0.6,
      text: "{lead} {way} the state",
      short: "{lead.number}",
    },
    {
      mark: "point",
      tone: "population",
      shows: ["mu"],
      x: mu,
      y: LEVEL,
    },
    { mark: "point", tone: "data", shows: ["xbar"], x: average, y: LEVEL },
    ...(isOpen
      ? [{ mark: "point" as const, tone: "truth" as const, x: truth, y: LEVEL, size: 1.2 }]
      : []),
    {
      mark: "words",
      tone: "population",
      side: isAhead ? "left" : "right",
      x: mu,
      y: NAMES,
      beside: BESIDE,
      text: "state {mu.number}",
    },
    {
      mark: "words",
      tone: "data",
      side: isAhead ? "right" : "left",
      x: average,
      y: NAMES,
      beside: BESIDE,
      text: n === 1 ? "this one student: {average.number}" : "these {n.number}: {average.number}",
      short: "{average.number}",
    },
    ...(isOpen
      ? [
          {
            mark: "words" as const,
            tone: "plain" as const,
            x: Math.max(truth, average, mu),
            y: LEAD,
            beside: 0.8,
            text: "truth {truth.number}",
          },
        ]
      : []),
  ];
}

/** The chapter’s first look: students as dots, their average hung above them, and other students of the same school. */
export const twelve = defineFigure(numbers, {
  id: "twelve",
  controls: ["n"],
  atRest: ["n"],
  choices: [
    {
      name: "truth",
      label: "true average",
      options: { hidden: "behind the curtain", shown: "shown" },
    },
    {
      name: "estimates",
      label: "estimates of the earlier ones",
      options: { hidden: "left out", shown: "drawn" },
    },
  ],
  resample: "test other students",
  readouts: [],
  projected: ["average", "lead"],
  words: {
    takeaway: [
      [({ isOpen, luck }) => isOpen && luck < 0.05, "This time they average what the school is"],
      [({ isOpen }) => isOpen, "{tested} {average}, the school’s truth is {truth}"],
      [({ lead }) => lead < 0.05, "{tested} {average}, just as the state does"],
      "{tested} {average}, {lead.number} {way} the state",
    ],
    summary: "{scores} {rest}",
    announcement: [
      [({ isOpen }) => isOpen, "Average {average}; the school’s truth is {truth}."],
      "Average {average}, {lead.number} {way} the state’s {mu.number}.",
    ],
    phrases: {
      tested: [[({ n }) => n === 1, "One student scored"], "These {n} average"],
      way: [[({ isAhead }) => isAhead, "above"], "below"],
      scores: [
        [({ n }) => n === 1, "The one score is {average}."],
        "The scores run from {least.number} to {most}; their average is {average.number}.",
      ],
      rest: [
        [
          ({ isOpen }) => isOpen,
          "The school’s true average is {truth}: by luck alone these students lie {luck} {side} it.",
        ],
        [
          ({ isPulled }) => isPulled,
          "The earlier averages lie {spread} apart, their estimates {pulledSpread.number}, as standard deviations: each is pulled by the same share.",
        ],
        [
          ({ before }) => before > 0,
          "Averages of {n} of this school have lain between {lowest.number} and {highest} so far.",
        ],
        "How much of the way from the state’s {mu.number} is the school, and how much is this very handful?",
      ],
      side: [[({ isLucky }) => isLucky, "above"], "below"],
    },
  },
  drawing: {
    room: { heights: [270, 250], lines: 17 },
    margins: { top: 0.6, right: 1.6, bottom: 3.4, left: 0.8 },
    x: { of: AXIS, label: "score", in: "xbar" },
    y: { of: [0, TOP] },
    layers: layersOf,
  },
  table: {
    caption: "The scores of these students",
    columns: [["student"], ["score", "xbar"]],
    rows: ({ scores }) => scores.map((score, k) => [`student ${k + 1}`, score]),
  },
  program: ({ average }) => ({ values: { xbar: average } }),
});
