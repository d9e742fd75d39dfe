import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { inventedState } from "#data/inventedState.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { Tags } from "#plot/rare/Tags.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";
import { STUDENTS } from "./schools.ts";
import {
  FREE,
  foldedLayers,
  HELD,
  keptAt,
  largest,
  leaderLayers,
  mean,
  trumpetOf,
  trumpetPhrases,
} from "./trumpet.ts";

const WHOLE = { step: 1 } as const;

const { scoreSd } = inventedState.truth;
const LEADERS = 5;
const BEST = 30;
const FEWEST = 3;
const MOST = 300;
/** A little beyond the smallest and the largest school, so that no dot stands on an edge. */
const AXIS = [2.8, 325] as const;
const PLACES = 13;
const FLOOR = 46;
/** Where words about the lines stand: no average of many students comes so low. */
const FOOT = 48.5;

/** What does not change as the trumpet folds: who is truly among the best, and who led at first and came to what. */
const fixedOf = keepingTwo(({ columns }: Scene["sample"]) => {
  const { n = [], y = [], theta = [], next = [] } = columns;
  const first = largest(y, LEADERS);
  return {
    best: new Set(largest(theta, BEST)),
    topShown: mean(first.map((j) => y[j]!)),
    topNext: mean(first.map((j) => next[j]!)),
    topMedian: medianOf(first.map((j) => n[j]!)),
  };
});

const medianOf = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const SIZES = Array.from(
  { length: PLACES },
  (_, k) => FEWEST * (MOST / FEWEST) ** (k / (PLACES - 1)),
);

type SizeName = "size0" | "size1" | "size2" | "size3" | "size4";
const SIZE_NAMES: readonly SizeName[] = ["size0", "size1", "size2", "size3", "size4"];

/** How many were tested at each leader, by the names that words in the drawing have for them. */
const sizesOf = (sizes: readonly number[]) =>
  Object.fromEntries(SIZE_NAMES.map((name, k) => [name, sizes[k]!])) as Record<SizeName, number>;

const numbers = numbersOf(
  groupMeans,
  ({ mu, tau }, { sample }) => {
    const { n = [], y = [], sigma = [], theta = [], next = [] } = sample.columns;
    const { mean: shown } = shrink({ y, sigma, mu, tau });
    const { best, ...fixed } = fixedOf(sample);
    // With no spread all stand alike, and nobody leads.
    const leaders = tau === 0 ? undefined : largest(shown, LEADERS);
    return {
      mu,
      tau,
      n,
      y,
      theta,
      next,
      shown,
      leaders,
      ...fixed,
      schools: n.length,
      best: BEST,
      held: HELD,
      ...trumpetOf(SIZES, { mu, tau, scoreSd }),
      ...(leaders && {
        median: medianOf(leaders.map((j) => n[j]!)),
        leading: mean(leaders.map((j) => shown[j]!)),
        later: mean(leaders.map((j) => next[j]!)),
        truth: mean(leaders.map((j) => theta[j]!)),
        among: leaders.filter((j) => best.has(j)).length,
        ...sizesOf(leaders.map((j) => n[j]!)),
      }),
    };
  },
  {
    mu: { as: "mu" },
    tau: { as: "tau" },
    schools: { as: "number", to: WHOLE },
    best: { as: "number", to: WHOLE },
    held: { as: "share" },
    topShown: { as: "y" },
    topNext: { as: "y" },
    topMedian: { as: STUDENTS },
    median: { as: STUDENTS, label: "their middle size" },
    leading: { as: "posterior-mean", label: "they say" },
    later: { as: "y", label: "next year" },
    truth: { as: "theta", label: "in truth" },
    among: { as: "number", to: WHOLE, label: "of the true best {best}" },
    size0: { as: "number", to: WHOLE },
    size1: { as: "number", to: WHOLE },
    size2: { as: "number", to: WHOLE },
    size3: { as: "number", to: WHOLE },
    size4: { as: "number", to: WHOLE },
  },
);

/** Closer than this to what the next year brings is right: it has luck of its own. */
const CLOSE = 1.5;
/** Guesses that let less than this share of the lead go took it for earned; that leave less than this, for luck. */
const HARDLY = 0.15;

const { unit, unitOne = unit } = groupMeans.parameters.mu;
/** What a year's average is guessed on. */
const AVERAGES = {
  short: "your guess",
  letter: "",
  unit,
  unitOne,
  range: [50, 94],
  step: 1,
  fineStep: 0.1,
} as const;

const question = questionOn(
  numbers,
  ([guess = 0], { mu, topShown, topNext }) => {
    const lead = topShown - mu;
    return { guess, keeps: (guess - mu) / lead, kept: (topNext - mu) / lead };
  },
  {
    asks: {
      kind: "values",
      as: AVERAGES,
      items: ({ topShown }) => [
        { id: "next", label: "the five, next year", start: Math.round(topShown) },
      ],
    },
    hidesControls: true,
    answers: { columns: ["next year", "true average"] },
    written: { keeps: { as: "share" } },
    right: ({ guess, topNext }) => Math.abs(guess - topNext) <= CLOSE,
    yes: "Within a point and a half; next year has luck of its own.",
    replies: [
      [
        ({ keeps }) => keeps > 1,
        "You see them on the way up. Nothing points there: these five were picked because they stood high, and luck that lifted them this year has no reason to do so again.",
        "M14",
      ],
      [
        ({ keeps }) => keeps >= 1 - HARDLY,
        "You took the five at their word. But they were picked out, from {schools}, for standing highest, and with a middle size of {topMedian} much of that height was luck.",
        "M21",
      ],
      [
        ({ keeps }) => keeps <= HARDLY,
        "You took their whole lead for luck. Schools do differ; a part of it was earned.",
        "M15",
      ],
      [
        ({ keeps, kept }) => keeps > kept,
        "You let them keep {keeps} of their lead. More of it was luck than that.",
      ],
      [() => true, "You let them keep {keeps} of their lead. More of it was earned than that."],
    ],
    outcome: "The five averaged {topShown.number}; next year they average {topNext}.",
  },
);

/** The marks of the schools that lead: their place, the way gone, and the year after. */
function layersOfLeaders(of: ReturnType<typeof numbers.of>, isFree: boolean) {
  const { leaders = [], n, y, shown, next } = of;
  return [
    ...leaderLayers(leaders, of, next, 0.8),
    {
      mark: Tags,
      isAbove: true,
      tags: leaders.map((j, k) => ({
        x: n[j]!,
        y: shown[j]!,
        tone: isFree ? ("data" as const) : ("posterior" as const),
        text: `{${SIZE_NAMES[k]!}}`,
      })),
      clear: leaders.flatMap((j) =>
        [shown, y, next].map((at) => ({ from: n[j]!, to: n[j]!, y: at[j]! })),
      ),
    },
  ];
}

/** Three hundred schools by size: the trumpet that luck alone would make, and how it folds as less is believed. */
export const funnel = defineFigure(numbers, {
  id: "funnel",
  controls: ["tau"],
  resample: "draw 300 other schools",
  readouts: ["median", "leading", "later", "truth", "among"],
  projected: ["leading", "later", "among"],
  words: {
    takeaway: [
      [({ tau }) => tau === 0, "If schools did not differ, none of the {schools} would stand out"],
      [({ tau }) => tau >= FREE, "The five highest averages: schools of about {median}"],
      "Folded, the five highest are schools of about {median}",
    ],
    summary: [
      [
        ({ tau }) => tau === 0,
        "Every estimate is the state average, {mu}: where no spread is assumed, all that was seen counts as luck.",
      ],
      "{who} {leading}. Next year, with other students, the same five schools average {later.number}; their truth is {truth.number}, and {among} of them are truly among the best {best} of {schools}.",
    ],
    announcement: [
      [({ tau }) => tau === 0, "Every estimate is the state average, {mu}."],
      "The five highest have about {median}. They say {leading}; next year they average {later}.",
    ],
    phrases: {
      who: [
        [({ tau }) => tau >= FREE, "Taken at their word, the five highest averages say"],
        "Each school pulled by its own weight, the five highest estimates say",
      ],
      ...trumpetPhrases,
    },
  },
  drawing: {
    room: { heights: [360, 330], lines: 18 },
    margins: ({ kind }) => ({
      top: 1.6,
      right: kind === "wide" ? 5 : 2.6,
      bottom: 3.4,
      left: 2.4,
    }),
    x: { of: AXIS, along: "log", label: "students tested", format: "d" },
    y: { of: [FLOOR, 94], label: "average", in: "y" },
    guessedHeight: true,
    layers: (of) => {
      const { mu, tau } = of;
      const isFree = tau >= FREE;
      return [
        ...foldedLayers(of),
        {
          mark: "words",
          tone: "population",
          x: AXIS[1],
          y: mu,
          beside: 0.4,
          text: "state {mu.number}",
          short: "{mu.number}",
        },
        {
          mark: "words",
          tone: "plain",
          x: AXIS[1],
          y: FOOT,
          side: "left",
          text: "{trumpet}",
          short: "{lines}",
        },
        ...layersOfLeaders(of, isFree),
      ];
    },
  },
  table: {
    caption: "The schools, each pulled by its own weight",
    columns: [
      ["school"],
      ["students", 1],
      ["own average", "y"],
      ["share of own data", "share"],
      ["estimate", "posterior-mean"],
      ["next year", "y"],
      ["true average", "theta"],
    ],
    rows: ({ n, y, tau, shown, next, theta }) =>
      n.map((students, j) => [
        `school ${j + 1}`,
        students,
        y[j]!,
        keptAt(students, tau, scoreSd),
        shown[j]!,
        next[j]!,
        theta[j]!,
      ]),
  },
  asks: question,
});
