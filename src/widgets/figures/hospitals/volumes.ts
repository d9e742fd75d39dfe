import { type GammaLaw, gammaRanks } from "#core/pooling/ranking/gammaRanks.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { visitedRatios } from "#models/visitedRatios.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";

type Sample = Scene["sample"];

/** Deaths expected of a hospital, and how many times as many there were. */
const AXIS = [0.4, 11.6] as const;
const HEIGHTS = [0, 4.4] as const;
/** Places along the axis at which the edge of a list is found, and heights between which it is read. */
const PARTS = 24;
const SIZES = Array.from(
  { length: PARTS + 1 },
  (_, i) => AXIS[0] * (AXIS[1] / AXIS[0]) ** (i / PARTS),
);
const RUNGS = Array.from({ length: 23 }, (_, i) => (i * 1.1 * HEIGHTS[1]) / 22);

const AIMS = ["ratio", "estimate", "lives"] as const;
type Aim = (typeof AIMS)[number];

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const most = (values: readonly number[], count: number): readonly number[] =>
  [...values.keys()].toSorted((a, b) => values[b]! - values[a]!).slice(0, count);
const over = (some: readonly number[], values: readonly number[]) =>
  sum(some.map((j) => values[j]!));

interface Population {
  readonly mu: number;
  readonly r: number;
}

/** What a count and what was expected say of a ratio: shape and rate are added to. */
const lawOf = ({ mu, r }: Population, y: number, t: number): GammaLaw => ({
  shape: r + y,
  rate: r / mu + t,
});

const ranksOf = keepingTwo(({ columns }: Sample, mu: number, r: number) => {
  const { y = [], t = [] } = columns;
  return gammaRanks(y.map((one, j) => lawOf({ mu, r }, one, t[j]!)));
});
const foundOf = keepingTwo((ranks: ReturnType<typeof gammaRanks>, visits: number) =>
  ranks.amongHighest(visits),
);
/** Deaths that a visit averts at a hospital of each size and each ratio. */
const rungsOf = keepingTwo((mu: number, r: number, line: number) => {
  const laws = SIZES.flatMap((t) => RUNGS.map((ratio) => lawOf({ mu, r }, ratio * t, t)));
  const excess = gammaRanks(laws).excess(line);
  return SIZES.map((t, i) => RUNGS.map((_, k) => t * excess[i * RUNGS.length + k]!));
});

/** Where a rising row reaches a height, between two of its rungs; nothing where it never does. */
function reached(row: readonly number[], height: number): number {
  const k = row.findIndex((one) => one >= height);
  if (k < 0) return Number.NaN;
  if (k === 0) return RUNGS[0]!;
  // Savings grow almost by a power: straight in their logarithms.
  const [a, b] = [row[k - 1]!, row[k]!].map((one) => Math.log(Math.max(one, 1e-9)));
  const share = (Math.log(height) - a!) / (b! - a!);
  return RUNGS[k - 1]! + share * (RUNGS[k]! - RUNGS[k - 1]!);
}

/** Above this line a hospital is on the list, below it is not. */
function edgeOf(
  aim: Aim,
  bar: number,
  { mu, r, line }: Population & { readonly line: number },
): readonly CurvePoint[] {
  if (aim === "ratio") return SIZES.map((t) => [t, bar]);
  if (aim === "estimate") return SIZES.map((t) => [t, Math.max(0, bar + (r * (bar / mu - 1)) / t)]);
  const rungs = rungsOf(mu, r, line);
  return SIZES.map((t, i) => [t, reached(rungs[i]!, bar)]);
}

const whole = { as: "number", to: { step: 1 } } as const;
const tenth = { as: "number", to: { decimals: 1 } } as const;
const deaths = { as: "y", to: { decimals: 1 } } as const;

const numbers = numbersOf(
  visitedRatios,
  ({ visits, line, mu, r }, { sample, view }) => {
    const { y = [], t = [] } = sample.columns;
    const aim = (AIMS as readonly string[]).includes(view.aim ?? "") ? (view.aim as Aim) : "ratio";
    const ranks = ranksOf(sample, mu, r);
    const found = foundOf(ranks, visits);
    const averts = ranks.excess(line).map((one, j) => one * t[j]!);
    const ratio = y.map((one, j) => one / t[j]!);
    const estimate = y.map((one, j) => (r + one) / (r / mu + t[j]!));
    const scores = { ratio, estimate, lives: averts };
    const list = most(scores[aim], visits);
    const [first, best] = [most(ratio, visits), most(averts, visits)];
    const [last, next] = most(scores[aim], visits + 1)
      .slice(-2)
      .map((j) => scores[aim][j]!);
    return {
      visits,
      line,
      r,
      mu,
      aim,
      y,
      t,
      groups: sample.groups,
      ratio,
      estimate,
      found,
      averts,
      list,
      edge: edgeOf(aim, (last! + next!) / 2, { mu, r, line }),
      isRatio: aim === "ratio",
      isLives: aim === "lives",
      hospitals: y.length,
      size: over(list, t) / visits,
      right: over(list, found),
      averted: over(list, averts),
      avertedRatio: over(first, averts),
      avertedBest: over(best, averts),
      avertedAll: sum(averts),
    };
  },
  {
    visits: { as: "visits" },
    line: { as: "line" },
    r: { as: "r" },
    hospitals: whole,
    size: { ...deaths, label: "expected at one of them" },
    right: { ...tenth, label: "truly among the worst {visits.number}" },
    averted: { ...deaths, label: "averted by this list" },
    avertedRatio: deaths,
    avertedBest: { ...deaths, label: "averted by the best list" },
    avertedAll: deaths,
  },
);

type Volumes = ReturnType<typeof numbers.of>;

/** So near is right; guesses over this share of the best took the two lists for much the same. */
const CLOSE = 1;
const ALIKE = 0.7;

const { unit, unitOne = unit } = visitedRatios.data.y;

const question = questionOn(
  numbers,
  ([guess = 0], { avertedRatio, avertedBest }) => ({
    guess,
    off: Math.abs(guess - avertedRatio),
    isAlike: guess >= ALIKE * avertedBest,
    isOver: guess > avertedRatio,
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit,
        unitOne,
        range: [0, 17],
        step: 0.5,
        fineStep: 0.1,
      },
      items: () => [{ id: "ratio", label: "ten highest ratios", start: 12 }],
    },
    answers: { columns: ["estimate", "on the list"] },
    hidesControls: true,
    written: { guess: deaths, off: deaths },
    right: ({ off }) => off <= CLOSE,
    yes: "So little.",
    replies: [
      [
        ({ isAlike }) => isAlike,
        "You expect much the same of both lists. But the highest ratios stand at the left: hospitals of which so little is expected that three or four deaths put most of them there, and where there is little to mend.",
        "M3",
      ],
      [
        ({ isOver }) => isOver,
        "You saw that small hospitals stand in front. It is worse than that: much of a high ratio is luck there, and what is not luck concerns few patients.",
      ],
      [
        () => true,
        "You trusted these ratios too little: some of them are high for a reason, and one of the ten hospitals is not small.",
      ],
    ],
    outcome: "Visits to the highest ratios avert {avertedRatio}, the best list {avertedBest}.",
  },
);

function layersOf(of: Volumes, { kind }: Form): readonly Layer[] {
  const { t, ratio, estimate, list, edge, line } = of;
  const beside = kind === "wide" ? 0.5 : 0.3;
  const places = (values: readonly number[]) => list.map((j) => [t[j]!, values[j]!] as const);
  return [
    { mark: "level", tone: "plain", y: line },
    {
      mark: "words",
      tone: "plain",
      x: AXIS[1],
      y: line,
      beside,
      text: "a visit reaches {line}",
      short: "{line}",
    },
    { mark: Crowd, tone: "data", size: 0.42, at: ratio.map((one, j) => [t[j]!, one] as const) },
    {
      mark: "curve",
      tone: "posterior",
      outcome: true,
      points: edge.filter(([, height]) => height <= HEIGHTS[1]),
    },
    {
      mark: Strings,
      tone: "plain",
      outcome: true,
      strings: list.map((j) => ({
        from: [t[j]!, ratio[j]!] as const,
        to: [t[j]!, estimate[j]!] as const,
        share: 0,
      })),
    },
    { mark: "dots", tone: "data", outcome: true, size: 0.9, at: places(ratio) },
    { mark: "dots", tone: "posterior", outcome: true, size: 0.7, at: places(estimate) },
  ];
}

/** Ninety-four hospitals by size and ratio: what a list is for bends its edge. */
export const volumes = defineFigure(numbers, {
  id: "volumes",
  controls: ["visits", "line", "r"],
  atRest: ["aim", "visits"],
  choices: [
    {
      name: "aim",
      label: "Visit the most",
      options: { ratio: "ratio", estimate: "estimate", lives: "lives" },
    },
  ],
  readouts: [],
  projected: ["averted", "right"],
  words: {
    takeaway: [
      [
        ({ isRatio }) => isRatio,
        "The highest ratios: {averted} averted, where {avertedBest.number} could be",
      ],
      [
        ({ isLives }) => isLives,
        "{averted} averted, and {right} of {visits.number} truly among the worst",
      ],
      "The highest estimates: {averted} averted, {right} of {visits.number} truly worst",
    ],
    summary:
      "{which} At a hospital of this list {size} are expected on average. {gain} Of the list {right} are expected to be truly among the worst {visits.number}.",
    announcement: "{averted} averted, {right} of {visits.number} truly among the worst.",
    phrases: {
      gain: [
        [
          ({ isLives }) => isLives,
          "Visits to them avert {averted}, as many as so many visits can; those to all {hospitals} hospitals would avert {avertedAll.number}.",
        ],
        "Visits to them avert {averted}, those to the best list {avertedBest.number}, those to all {hospitals} hospitals {avertedAll.number}.",
      ],
      which: [
        [
          ({ isRatio }) => isRatio,
          "A list by ratio takes whoever lies over a level line, however small.",
        ],
        [
          ({ isLives }) => isLives,
          "A list for lives asks a small hospital for a much higher ratio than a large one.",
        ],
        "A list by estimate asks more of a small hospital than of a large one.",
      ],
    },
  },
  drawing: {
    room: { heights: [360, 320], lines: 18 },
    margins: ({ kind }) => ({
      top: 2,
      right: kind === "wide" ? 7.6 : 2.6,
      bottom: 3.4,
      left: 2.6,
    }),
    x: { of: AXIS, along: { symlog: 1 }, label: "deaths expected", format: "~r" },
    y: { of: () => HEIGHTS, label: "ratio" },
    guesses: () => [],
    layers: layersOf,
  },
  table: {
    caption: "Hospitals with heart transplants, and who is visited",
    columns: [
      ["hospital"],
      ["expected", 0.1],
      ["died", 1],
      ["ratio", 0.01],
      ["estimate", 0.01],
      ["on the list"],
    ],
    rows: ({ groups, t, y, ratio, estimate, list }) =>
      groups.map((name, j) => [
        name,
        t[j]!,
        y[j]!,
        ratio[j]!,
        estimate[j]!,
        list.includes(j) ? "yes" : "no",
      ]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** Numbers that the text tells of the three lists, and of what an edge asks of a small hospital and of a large one. */
function toldOf(of: Volumes) {
  const { visits, line, mu, r, ratio, estimate, averts, found, y, t } = of;
  const lists = { ratio, estimate, lives: averts };
  const averted = (by: Aim) => over(most(lists[by], visits), averts);
  const right = (by: Aim) => over(most(lists[by], visits), found);
  const [first] = most(ratio, 1) as [number];
  const [last, next] = most(averts, visits + 1)
    .slice(-2)
    .map((j) => averts[j]!);
  const needed = (size: number) => {
    // Halving: what is averted rises with the ratio.
    let [low, high] = [0, 20];
    for (let turn = 0; turn < 40; turn++) {
      const middle = (low + high) / 2;
      const [excess] = gammaRanks([lawOf({ mu, r }, middle * size, size)]).excess(line);
      if (size * excess! < (last! + next!) / 2) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    ratioAverts: [averted("ratio"), deaths],
    estimateAverts: [averted("estimate"), deaths],
    livesAverts: [averted("lives"), deaths],
    ratioRight: [right("ratio"), tenth],
    estimateRight: [right("estimate"), tenth],
    livesRight: [right("lives"), tenth],
    leaderDied: [y[first]!, whole],
    leaderExpected: [t[first]!, tenth],
    leaderRatio: [ratio[first]!, tenth],
    leaderEstimate: [estimate[first]!, { as: "number", to: { decimals: 2 } }],
    neededSmall: [needed(2), tenth],
    neededLarge: [needed(10), tenth],
  } as const;
}
