import { otherPopulations } from "#models/otherPopulations.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { Columns } from "#plot/rare/Columns.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { toldOf } from "./letGoTold.ts";
import {
  crossings,
  ERROR,
  FARTHEST,
  GRID,
  normalOf,
  PLACE,
  studentTOf,
  twoKindsOf,
} from "./populations.ts";

/** A little room at both ends, so that no bar is cut. */
const AXIS = [-0.4, FARTHEST + 0.6] as const;
const HEIGHTS = [-3.95, 2.3] as const;
/** What loses more than this leaves the drawing. */
const LOWEST = -2.1;
/** Where one average and its estimates stand; foot and height of the population, on which the handle stands. */
const SEEN = -2.5;
const FOOT = -3.75;
const HILL = 0.85;
/** Levels of the population's name and of the line where two curves cross. */
const NAMED = 1.62;
const CROSSED = 0.75;
/** How far the words of a gain run, in points. */
const RUN = { wide: 3.4, narrow: 2.6 };
const HALF = 0.16;
/** Distances that the table lists. */
const LISTED = Array.from({ length: 11 }, (_, k) => (FARTHEST * k) / 10);
/** A gain smaller than this is none. */
const NOTHING = 0.005;

const numbers = numbersOf(
  otherPopulations,
  (values, { view }) => {
    const { d, n, sigma, tau, nu, gap, kind } = values;
    const raw = sigma / Math.sqrt(n);
    const isKinds = view.population === "kinds";
    const isTails = !isKinds && view.population !== "normal";
    const normal = normalOf(raw, tau);
    const tails = studentTOf(raw, tau, nu);
    const kinds = twoKindsOf(raw, gap, kind);
    const wide = normalOf(raw, Math.hypot(kind, gap / 2));
    const [chosen, other] = isKinds ? [kinds, wide] : [isTails ? tails : normal, normal];
    const against = crossings(tails, normal);
    const cross = against.findLast(({ isBetterBeyond }) => isBetterBeyond)!.at;
    const inner = against.find(({ isBetterBeyond }) => !isBetterBeyond)?.at;
    const edge = crossings(kinds, raw).find(({ isBetterBeyond }) => isBetterBeyond)?.at;
    const [error, otherError] = [chosen.errors([d])[0]!, other.errors([d])[0]!];
    const curveOf = ({ onGrid }: typeof chosen) =>
      GRID.map((distance, k): CurvePoint => [distance, raw - onGrid[k]!]);
    const hillOf = ({ density }: typeof chosen) =>
      GRID.map((distance): CurvePoint => [distance, density(distance)]);
    return {
      d,
      n,
      nu,
      gap,
      tau,
      raw,
      isKinds,
      isTails,
      error,
      otherError,
      isEven: Math.abs(raw - error) < NOTHING,
      isLoser: error > raw,
      change: Math.abs(raw - error),
      otherChange: Math.abs(raw - otherError),
      isOtherLoser: otherError > raw,
      put: chosen.put(d),
      otherPut: other.put(d),
      cross,
      ...(inner !== undefined && { inner }),
      isInside: inner !== undefined,
      ...(edge !== undefined && { edge }),
      isWronged: edge !== undefined,
      middle: Math.abs(raw - kinds.onGrid[0]!),
      border: Math.hypot(Math.SQRT2 * tau, raw),
      curve: curveOf(chosen),
      otherCurve: curveOf(other),
      hill: hillOf(chosen),
      otherHill: hillOf(other),
      listed: LISTED.map((distance) => {
        const k = GRID.indexOf(distance);
        return [distance, raw, other.onGrid[k]!, chosen.onGrid[k]!, raw - chosen.onGrid[k]!];
      }),
    };
  },
  {
    d: { as: "d" },
    n: { as: "n" },
    nu: { as: "nu" },
    gap: { as: "gap" },
    raw: { ...ERROR, label: "typical error of the average" },
    error: { ...ERROR, label: "of the estimate, with this population" },
    otherError: { ...ERROR, label: "of the estimate, with a Normal one" },
    change: ERROR,
    otherChange: ERROR,
    put: { ...PLACE, label: "an average seen there is put at" },
    otherPut: { ...PLACE, label: "with a Normal population at" },
    cross: { ...PLACE, label: "from here on the Student-t errs less" },
    inner: PLACE,
    edge: PLACE,
    middle: ERROR,
    border: { as: "border", to: { decimals: 1 } },
  },
);

type LetGo = ReturnType<typeof numbers.of>;

/** A guess so near to the crossing is right, in points. */
const CLOSE = 0.7;

const question = questionOn(
  numbers,
  ([guess = 0], { cross, border, raw, tau, nu }) => {
    const [tError, normalError] = [studentTOf(raw, tau, nu), normalOf(raw, tau)].map(
      ({ errors }) => errors([guess])[0]!,
    ) as [number, number];
    return {
      guess,
      tError,
      normalError,
      isRight: Math.abs(guess - cross) <= CLOSE,
      isBeyond: guess > cross,
      isNear: tError < normalError,
      isAtBorder: Math.abs(guess - border) <= CLOSE,
    };
  },
  {
    asks: { kind: "number", as: "d", start: 3, truth: ({ cross }) => cross },
    answers: {
      columns: ["with a Normal population", "with this population", "saved"],
    },
    hidesControls: true,
    written: { guess: { as: "d" }, tError: ERROR, normalError: ERROR },
    right: ({ isRight }) => isRight,
    yes: "There it is.",
    replies: [
      [
        ({ isBeyond }) => isBeyond,
        "You guessed {guess}. There the Student-t is ahead already: its estimate errs by {tError}, that of the Normal by {normalError}. The further out an average lies, the smaller the share of it that is taken for luck.",
      ],
      [
        ({ isNear }) => isNear,
        "You guessed {guess}. So near to the mean long tails do help, with {tError} against {normalError}: such a population is more crowded in its very middle, and pulls harder there. A little further out this turns against it.",
      ],
      [
        ({ isAtBorder }) => isAtBorder,
        "You guessed {guess}, about where a Normal population begins to cost more than it saves. Long tails do worse there as yet: their estimate errs by {tError}, that of the Normal by {normalError}.",
      ],
      [
        () => true,
        "You guessed {guess}. There long tails are no insurance yet: their estimate errs by {tError}, that of the Normal by {normalError}.",
      ],
    ],
    outcome: [
      [
        ({ isInside }) => isInside,
        "The Student-t errs less from {cross} on, and within {inner} of the mean; between these two it errs more.",
      ],
      "The Student-t errs less from {cross} on; nearer to the mean it errs more.",
    ],
  },
);

const whatIsDrawn = (points: readonly CurvePoint[]) =>
  points.filter(([, height]) => height >= LOWEST);

function layersOf(of: LetGo, { kind }: Form): readonly Layer[] {
  const { d, isKinds, isTails, isLoser, isEven, raw, error, put, otherPut, cross, gap } = of;
  const isWide = kind === "wide";
  const hasOther = isKinds || isTails;
  const saved = Math.max(raw - error, LOWEST);
  const highest = Math.max(...[...of.hill, ...of.otherHill].map(([, density]) => density));
  const drawn = (points: readonly CurvePoint[]) =>
    points.map(([x, density]): CurvePoint => [x, FOOT + (HILL * density) / highest]);
  // Where it gains, its words stand over all of the curve above which they run.
  const above = of.curve.filter(([x]) => x >= d && x <= d + RUN[kind]).map(([, height]) => height);
  const told = isLoser ? Math.max(saved, LOWEST + 0.4) : Math.max(saved, ...above);
  return [
    { mark: "level", tone: "plain", y: 0 },
    { mark: "level", tone: "plain", y: FOOT },
    ...(hasOther
      ? ([
          { mark: "curve", tone: "plain", points: drawn(of.otherHill) },
          { mark: "curve", tone: "plain", outcome: true, points: whatIsDrawn(of.otherCurve) },
        ] as const)
      : []),
    { mark: "curve", tone: "population", points: drawn(of.hill) },
    {
      mark: "words",
      tone: "population",
      x: FARTHEST,
      y: NAMED,
      side: "left",
      text: isKinds
        ? "dashed: two kinds, {gap} apart"
        : isTails
          ? "dashed: Student-t, ν = {nu}"
          : "dashed: Normal",
      short: isKinds ? "two kinds" : isTails ? "Student-t" : "Normal",
    },
    { mark: "curve", tone: "posterior", outcome: true, points: whatIsDrawn(of.curve) },
    {
      mark: "curve",
      tone: "plain",
      points: [
        [d, FOOT],
        [d, 0],
      ],
    },
    {
      mark: Columns,
      tone: isLoser ? "data" : "posterior",
      outcome: true,
      level: 0,
      columns: [{ x0: d - HALF, x1: d + HALF, height: saved }],
    },
    {
      mark: "words",
      tone: isLoser ? "data" : "posterior",
      outcome: true,
      x: d,
      y: told,
      side: d > FARTHEST - RUN[kind] ? "left" : "right",
      beside: 0.6,
      lift: isLoser ? -0.9 : 0.9,
      text: isEven ? "" : isLoser ? "it loses {change.number}" : "it gains {change.number}",
      short: isEven ? "" : "{change.number}",
    },
    ...(isTails
      ? ([
          {
            mark: "curve",
            tone: "population",
            outcome: true,
            points: [
              [cross, isWide ? CROSSED : 0],
              [cross, LOWEST],
            ],
          },
          {
            mark: "words",
            tone: "population",
            outcome: true,
            x: cross,
            y: isWide ? CROSSED : 0,
            lift: 0.9,
            text: "from {cross} on the Student-t errs less",
            short: "{cross.number}: t errs less",
          },
        ] as const)
      : []),
    ...(isKinds && gap > 0
      ? ([{ mark: "point", tone: "population", x: gap / 2, y: FOOT, size: 0.8 }] as const)
      : []),
    {
      mark: "words",
      tone: "plain",
      outcome: true,
      x: FARTHEST,
      y: 0,
      side: "left",
      lift: 1,
      text: "above: the estimate errs less",
      short: "",
    },
    { mark: "point", tone: "data", outcome: true, x: d, y: SEEN, size: 0.8 },
    { mark: "arrow", tone: "posterior", outcome: true, from: d, to: put, y: SEEN, gap: 0.5 },
    ...(hasOther
      ? ([
          { mark: "point", tone: "plain", outcome: true, x: otherPut, y: SEEN, size: 0.6 },
        ] as const)
      : []),
    { mark: "point", tone: "posterior", outcome: true, x: put, y: SEEN, size: 0.8 },
  ];
}

/** Chapter 6: a population with long tails, or of two kinds, in the place of the Normal one, and whom each of them wrongs. */
export const letGo = defineFigure(numbers, {
  id: "let-go",
  controls: ["d", "nu", "gap", "n"],
  choices: [
    {
      name: "population",
      label: "Schools are taken to come from",
      options: { tails: "a Student-t", normal: "a Normal", kinds: "two kinds" },
    },
  ],
  atRest: ["population", "d"],
  readouts: [],
  projected: ["raw", "error"],
  words: {
    takeaway: [
      [
        ({ isKinds, isWronged }) => isKinds && isWronged,
        "Within {edge} of the middle between two kinds, a school is wronged",
      ],
      [
        ({ isKinds }) => isKinds,
        "With two kinds {gap} apart, the middle still gains {middle.number}",
      ],
      [
        ({ isTails, isInside }) => isTails && isInside,
        "From {inner.number} to {cross} the Student-t errs more than the Normal, beyond less",
      ],
      [
        ({ isTails }) => isTails,
        "Up to {cross} the Student-t errs more than the Normal, beyond less",
      ],
      "With a Normal population a school beyond {border} loses, the further the more",
    ],
    summary: [
      [
        ({ isKinds, isTails }) => isKinds || isTails,
        "{held} {compared} An average seen at {d} is put at {put}; with the Normal population it would be put at {otherPut}.",
      ],
      "{held} An average seen at {d} is put at {put}.",
    ],
    announcement: [
      [({ isEven }) => isEven, "At {d} neither gained nor lost. Put at {put}."],
      [({ isLoser }) => isLoser, "At {d} it loses {change}. Put at {put}."],
      "At {d} it gains {change}. Put at {put}.",
    ],
    phrases: {
      held: [
        [
          ({ isEven }) => isEven,
          "Over the years, average and estimate of a school {d} from the mean err by {raw} both.",
        ],
        [
          ({ isLoser }) => isLoser,
          "Over the years, the average of a school {d} from the mean errs by {raw}, its estimate by {error.number}: it loses {change.number}.",
        ],
        "Over the years, the average of a school {d} from the mean errs by {raw}, its estimate by {error.number}: it gains {change.number}.",
      ],
      compared: [
        [
          ({ isKinds, isOtherLoser }) => isKinds && isOtherLoser,
          "With one Normal population of the same mean and spread it would lose {otherChange}.",
        ],
        [
          ({ isKinds }) => isKinds,
          "With one Normal population of the same mean and spread it would gain {otherChange}.",
        ],
        [
          ({ isOtherLoser }) => isOtherLoser,
          "With a Normal population of the same middle half it would lose {otherChange}.",
        ],
        "With a Normal population of the same middle half it would gain {otherChange}.",
      ],
    },
  },
  drawing: [
    {
      room: { heights: [340, 290], lines: 14 },
      margins: { top: 2.4, right: 1, bottom: 3.4, left: 2.4 },
      x: {
        of: AXIS,
        label: "true distance from the mean of all",
        short: "true distance",
        in: "d",
      },
      y: { of: () => HEIGHTS, label: "typical error saved", in: "error" },
      drag: [{ parameter: "d", tone: "truth", y: () => FOOT }],
      layers: layersOf,
    },
  ],
  table: {
    caption: "Typical errors by true distance",
    columns: [
      ["true distance", "d"],
      ["the average", "error"],
      ["with a Normal population", "error"],
      ["with this population", "error"],
      ["saved", "error"],
    ],
    rows: ({ listed }) => listed,
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
