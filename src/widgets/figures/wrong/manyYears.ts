import { riskAtTruth } from "#core/pooling/knownErrors/riskAtTruth.ts";
import { riskOverYears } from "#core/pooling/knownErrors/riskOverYears.ts";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import type { Sample } from "#data/dataSet.ts";
import { twentySchools } from "#data/twentySchools.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { initialValues } from "#language/defineModel.ts";
import { fixedTruths } from "#models/fixedTruths.ts";
import { heldTruth } from "#models/heldTruth.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { barsOf, heldOf, truthsOf } from "./ledgerMarks.ts";
import { HELD, oneYear } from "./twenty.ts";

const { d: DISTANCE, years: YEARS } = fixedTruths.parameters;
const FARTHEST = DISTANCE.range[1];
/** A little room at both ends, so that no bar is cut. */
const AXIS = [-0.6, FARTHEST + 1] as const;
/** What leaves this leaves the drawing. */
const HEIGHTS = [-2.1, 1.25] as const;
/** Level of the handle, under all bars that are not cut. */
const GRIP = -1.9;
const HALF = 0.17;
const POINTS = 65;
/** The population that the state knows, where it is known: that of the figure before. */
const KNOWN = heldTruth.parameters.tau.initial;

const HUNDREDTH = { decimals: 2 } as const;
const TENTH = { decimals: 1 } as const;
const WHOLE = { step: 1 } as const;

/** The seed with which the page opens: its years come close to what very many would show. */
const OPENING = 3;

/** All the luck of a seed: a number for each school and year. */
const luckOf = keepingTwo((seed: number, schools: number) =>
  Array.from(standardNormals(createGenerator(seed), schools * YEARS.range[1])),
);

type Values = Readonly<Record<keyof typeof fixedTruths.parameters, number>>;

interface School {
  readonly name: string;
  readonly distance: number;
  readonly raw: number;
  readonly error: number;
  readonly saved: number;
  /** What its estimate saves in the long run where the population is known. */
  readonly savedKnown: number;
}

const sumOf = (schools: readonly School[], of: (school: School) => number) =>
  schools.reduce((sum, school) => sum + of(school), 0);

/** What the estimate of each school saved in so many years, and would save where the population is known. */
function schoolsIn(
  { d, years, n, sigma }: Values,
  { sample, seed }: { readonly sample: Sample; readonly seed: number },
) {
  const s = sigma / Math.sqrt(n);
  const truths = [...(sample.columns.theta ?? []), d];
  const names = [...sample.groups, HELD];
  const { raw, pooled, pull } = riskOverYears({
    theta: truths,
    sigma: s,
    luck: luckOf(seed, truths.length).slice(0, years * truths.length),
  });
  const knownAt = (distance: number) => s - riskAtTruth({ sigma: s, tau: KNOWN, distance }).error;
  const all = truths.map((truth, j): School => {
    const distance = Math.abs(truth);
    const [own, error] = [raw[j]!, pooled[j]!];
    const saved = own - error;
    return { name: names[j]!, distance, raw: own, error, saved, savedKnown: knownAt(distance) };
  });
  const others = all.slice(0, -1);
  return {
    s,
    all,
    held: all.at(-1)!,
    others: others.length,
    pull,
    knownAt,
    gain: sumOf(others, ({ saved }) => saved),
    gainKnown: sumOf(others, ({ savedKnown }) => savedKnown),
  };
}

const numbers = numbersOf(
  fixedTruths,
  (values, scene) => {
    const { d, years, n } = values;
    const { s, all, held, others, pull, knownAt, gain, gainKnown } = schoolsIn(values, scene);
    return {
      d,
      years,
      n,
      held,
      schools: all.toSorted((a, b) => a.distance - b.distance),
      curve: Array.from({ length: POINTS }, (_, k): CurvePoint => {
        const distance = (FARTHEST * k) / (POINTS - 1);
        return [distance, knownAt(distance)];
      }),
      others,
      isGain: gain > 0,
      gain: Math.abs(gain),
      gainKnown,
      isMore: gain > gainKnown,
      own: Math.abs(held.saved),
      isOwnGain: held.saved > 0,
      ownKnown: Math.abs(held.savedKnown),
      isOwnKnownGain: held.savedKnown > 0,
      pull,
      pullKnown: s ** 2 / (s ** 2 + KNOWN ** 2),
      spreadKnown: KNOWN,
    };
  },
  {
    d: { as: "d" },
    years: { as: "years" },
    n: { as: "n" },
    others: { as: "number", to: WHOLE },
    gain: { as: "d", to: TENTH, label: "typical error that the others save, all together" },
    gainKnown: { as: "d", to: TENTH, label: "with the population known" },
    own: { as: "d", to: HUNDREDTH },
    ownKnown: { as: "d", to: HUNDREDTH },
    pull: { as: "share", label: "mean pull" },
    pullKnown: { as: "share", label: "pull with the population known" },
    spreadKnown: { as: "d" },
  },
);
type Years = ReturnType<typeof numbers.of>;

/** Of the years with which the page opens: what the nineteen save with the school of the hand near, far, and at the end of the axis. */
function toldOf() {
  const at = (d: number) =>
    schoolsIn(
      { ...initialValues(fixedTruths), d },
      { sample: twentySchools.sample(OPENING), seed: OPENING },
    );
  const [near, far, end] = [at(5), at(14), at(FARTHEST)];
  let [inner, outer] = [4, 8];
  for (let turn = 0; turn < 12; turn++) {
    const middle = (inner + outer) / 2;
    if (at(middle).held.saved > 0) inner = middle;
    else outer = middle;
  }
  const total = { as: "d", to: TENTH } as const;
  const times = { as: "number", to: TENTH } as const;
  const squared = ({ raw, error }: School) => raw ** 2 - error ** 2;
  const one = { as: "d", to: HUNDREDTH } as const;
  return {
    nearGain: [near.gain, total],
    farGain: [far.gain, total],
    farTimes: [-far.gain / far.held.saved, times],
    farTimesSquared: [-sumOf(far.all.slice(0, -1), squared) / squared(far.held), times],
    endGain: [end.gain, total],
    knownGain: [end.gainKnown, total],
    endOwn: [-end.held.saved, one],
    endOwnKnown: [-end.held.savedKnown, one],
    ownBorder: [inner, total],
  } as const;
}

/** A guess so near is right, in points of all together. */
const CLOSE = 0.6;

const question = questionOn(
  numbers,
  ([guess = 0], { gain, isGain, gainKnown, isMore }) => {
    const truth = isGain ? gain : -gain;
    return {
      guess,
      isRight: Math.abs(guess - truth) <= CLOSE,
      isAsKnown: guess >= gainKnown - CLOSE && !isMore,
      isHigh: guess > truth,
    };
  },
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit: DISTANCE.unit,
        range: [0, 12],
        step: 0.5,
        fineStep: 0.1,
      },
      items: ({ others }) => [{ id: "others", label: `the ${others} others`, start: 4 }],
    },
    hidesControls: true,
    answers: { columns: ["typical error of its estimate", "saved"] },
    written: { guess: { as: "d", to: TENTH } },
    right: ({ isRight }) => isRight,
    yes: "Yes, about that.",
    replies: [
      [
        ({ isAsKnown }) => isAsKnown,
        "You guessed {guess}, as much as with a known population. There a school far out harms itself alone; here it also makes schools look more different, and the pull on all others changes with that.",
        "M30",
      ],
      [({ isHigh }) => isHigh, "You guessed {guess}. They save less than that."],
      [
        () => true,
        "You guessed {guess}. They save more: a pull that has to be learned still takes luck away.",
        "M2",
      ],
    ],
    outcome: [
      [
        ({ isGain }) => isGain,
        "The {others} others save {gain}; with the population known it would be {gainKnown.number} in the long run.",
      ],
      "The {others} others lose {gain}; with the population known they would save {gainKnown.number} in the long run.",
    ],
  },
);

function layersOf(of: Years, form: Form): readonly Layer[] {
  const { curve, held, schools } = of;
  const isWide = form.kind === "wide";
  return [
    ...truthsOf(schools),
    { mark: "curve", tone: "population", points: curve },
    {
      mark: "words",
      tone: "population",
      x: FARTHEST,
      y: HEIGHTS[1],
      side: "left",
      lift: -2.3,
      text: isWide ? "dashed: in the long run, the population known" : "dashed: population known",
    },
    ...barsOf(schools, HALF),
    {
      mark: "words",
      tone: "posterior",
      outcome: true,
      x: FARTHEST,
      y: HEIGHTS[1],
      side: "left",
      lift: -1,
      text: isWide
        ? "bars: what the estimate saved, the population learned each year"
        : "bars: population learned",
    },
    ...heldOf(held, {
      grip: GRIP,
      farthest: FARTHEST,
      text: held.saved < 0 ? "yours loses {own.number}" : "yours gains {own.number}",
    }),
  ];
}

/** Chapter 6: what borrowing gives to each of twenty schools where mean and spread have to be learned from the twenty themselves. */
export const manyYears = defineFigure(numbers, {
  id: "many-years",
  controls: ["d", "years", "n"],
  atRest: ["d", "years"],
  resample: "other years",
  readouts: [],
  projected: ["gain", "gainKnown", "pull"],
  words: {
    takeaway: [
      [({ isGain }) => !isGain, "Yours {d} out: in {years} the others lose {gain} by being pulled"],
      "Yours {d} out: the others save {gain}; {gainKnown.number} in the long run of a known population",
    ],
    summary:
      "In {years} the {others} others {saved} {gain} of typical error between them; were mean and spread known, they would save {gainKnown} in the long run. Your school {held}, and {heldKnown} with a known population. Estimates are pulled by {pull} on average instead of {pullKnown}.",
    announcement: [
      [({ isGain }) => !isGain, "At {d} the others lose {gain}; pull {pull}."],
      "At {d} the others save {gain}; pull {pull}.",
    ],
    phrases: {
      saved: [[({ isGain }) => isGain, "save"], "lose"],
      held: [[({ isOwnGain }) => isOwnGain, "gains {own}"], "loses {own}"],
      heldKnown: [
        [({ isOwnKnownGain }) => isOwnKnownGain, "would gain {ownKnown}"],
        "would lose {ownKnown}",
      ],
    },
  },
  drawing: [
    {
      room: { heights: [300, 262], lines: 12 },
      margins: { top: 2, right: 1, bottom: 3.4, left: 3.2 },
      x: {
        of: AXIS,
        label: "true distance from the mean of the nineteen",
        short: "true distance",
        in: "d",
      },
      y: { of: () => HEIGHTS, label: "typical error saved", in: "d" },
      drag: [{ parameter: "d", tone: "truth", y: () => GRIP }],
      guesses: () => [],
      layers: layersOf,
    },
  ],
  table: {
    caption: "Twenty schools over {years}, the nearest first",
    columns: [
      ["school"],
      ["true distance", "d"],
      ["typical error of its average", "d"],
      ["typical error of its estimate", "d"],
      ["saved", "d"],
      ["saved, population known", "d"],
    ],
    rows: ({ schools }) =>
      schools.map(({ name, distance, raw, error, saved, savedKnown }) => [
        name,
        distance,
        raw,
        error,
        saved,
        savedKnown,
      ]),
  },
  program: (_, { sample, values }) => oneYear(sample, values.sigma! / Math.sqrt(values.n!)),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
