import { heldTruth } from "#models/heldTruth.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { barsOf, heldOf, truthsOf } from "./ledgerMarks.ts";
import { type Judged, oneYear, twentyOf } from "./twenty.ts";

const { d: DISTANCE } = heldTruth.parameters;
const FARTHEST = DISTANCE.range[1];
/** A little room at both ends, so that no bar is cut. */
const AXIS = [-0.4, FARTHEST + 0.8] as const;
/** What leaves this leaves the drawing. */
const HEIGHTS = [-3.4, 2.4] as const;
/** Level of the handle, under all bars that are not cut. */
const GRIP = -3.1;
const HALF = 0.11;
const POINTS = 65;

const HUNDREDTH = { decimals: 2 } as const;
const TENTH = { decimals: 1 } as const;
const WHOLE = { step: 1 } as const;

const total = (schools: readonly Judged[]) =>
  schools.reduce((sum, { saved }) => sum + Math.abs(saved), 0);

const numbers = numbersOf(
  heldTruth,
  (values) => {
    const { d, n, sigma, tau } = values;
    const { raw, at, held, schools, winners, losers, border } = twentyOf(values);
    const grid = Array.from({ length: POINTS }, (_, k) => (FARTHEST * k) / (POINTS - 1));
    return {
      d,
      n,
      sigma,
      tau,
      raw,
      border,
      schools,
      held,
      curve: grid.map((distance): CurvePoint => [distance, raw - at(distance).error]),
      error: held.error,
      change: Math.abs(held.saved),
      isEven: Math.abs(held.saved) < 0.005,
      isLoser: held.saved < 0,
      pull: 1 - tau ** 2 / (tau ** 2 + raw ** 2),
      winners: winners.length,
      losers: losers.length,
      gained: total(winners),
      lost: total(losers),
      all: Math.sqrt(schools.reduce((sum, { error }) => sum + error ** 2, 0) / schools.length),
    };
  },
  {
    d: { as: "d" },
    n: { as: "n" },
    tau: { as: "tau" },
    raw: { as: "error", to: HUNDREDTH, label: "typical error of averages" },
    all: { as: "error", to: HUNDREDTH, label: "of all twenty estimates" },
    error: { as: "error", to: HUNDREDTH, label: "of the estimate of your school" },
    change: { as: "error", to: HUNDREDTH },
    border: { as: "border", to: TENTH },
    pull: { as: "share" },
    winners: { as: "number", to: WHOLE },
    losers: { as: "number", to: WHOLE },
    gained: { as: "error", to: HUNDREDTH, label: "gained by all winners" },
    lost: { as: "error", to: HUNDREDTH, label: "lost by all losers" },
  },
);
type Ledger = ReturnType<typeof numbers.of>;

/** A guess so near to the border is right, in points. */
const CLOSE = 0.7;
/** Beyond this a guess means that hardly anybody loses, in spreads between schools. */
const HARDLY = 2.5;

const question = questionOn(
  numbers,
  ([guess = 0], { border, tau }) => ({
    guess,
    isRight: Math.abs(guess - border) <= CLOSE,
    isHardly: guess > HARDLY * tau,
    isBeyond: guess > border,
    spreads: guess / tau,
  }),
  {
    asks: { kind: "number", as: "d", start: 2, truth: ({ border }) => border },
    answers: { columns: ["typical error of its estimate", "saved"] },
    hidesControls: true,
    written: { guess: { as: "d" }, spreads: { as: "number", to: { decimals: 1 } } },
    right: ({ isRight }) => isRight,
    yes: "There it is.",
    replies: [
      [
        ({ isHardly }) => isHardly,
        "You guessed {guess}, {spreads} times the spread between schools. So far out there is hardly a school; and long before, the pull costs more than the luck it takes away.",
        "M30",
      ],
      [
        ({ isBeyond }) => isBeyond,
        "You guessed {guess}. There the pull of {pull} costs more already than the luck that it takes away.",
      ],
      [
        () => true,
        "You guessed {guess}. There the estimate is pulled the wrong way, and yet it errs less: a pull of {pull} takes away more luck than it adds error.",
        "M2",
      ],
    ],
    outcome: "A school begins to lose {border} from the state.",
  },
);

function layersOf(of: Ledger, form: Form): readonly Layer[] {
  const { curve, border, held, schools } = of;
  const isWide = form.kind === "wide";
  return [
    ...truthsOf(schools),
    { mark: "curve", tone: "posterior", outcome: true, points: curve },
    ...barsOf(schools, HALF),
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      points: [
        [border, 1.3],
        [border, -0.5],
      ],
    },
    {
      mark: "words",
      tone: "population",
      outcome: true,
      x: border,
      y: 1.3,
      lift: 0.8,
      side: border > 0.6 * FARTHEST ? "left" : "right",
      text: "the border, {border}",
      short: "border {border.number}",
    },
    {
      mark: "words",
      tone: "posterior",
      outcome: true,
      x: FARTHEST,
      y: 0,
      side: "left",
      lift: 2.3,
      text: isWide ? "above: the estimate errs less" : "estimate errs less",
    },
    {
      mark: "words",
      tone: "data",
      outcome: true,
      x: FARTHEST,
      y: 0,
      side: "left",
      lift: 1,
      text: isWide ? "below: the average errs less" : "average errs less",
    },
    ...heldOf(held, {
      grip: GRIP,
      farthest: FARTHEST,
      text: held.saved < 0 ? "it loses {change.number}" : "it gains {change.number}",
    }),
  ];
}

/** Chapter 6: what borrowing gives to each of twenty schools, or takes from it, by how far its truth lies from the state’s average. */
export const winners = defineFigure(numbers, {
  id: "winners",
  controls: ["d", "n", "tau"],
  atRest: ["d"],
  readouts: [],
  projected: ["gained", "lost", "error"],
  words: {
    takeaway: [
      [({ losers }) => losers === 0, "No school of the twenty loses: none lies beyond {border}"],
      [({ losers }) => losers === 1, "Beyond {border} a school loses: one of twenty"],
      "Beyond {border} a school loses: {losers} of twenty",
    ],
    summary:
      "Your school, {d} from the state, {held}. {ledger} Over all twenty, estimates err by {all.number} and averages by {raw}.",
    announcement: [
      [({ isEven }) => isEven, "At {d} neither gained nor lost."],
      [({ isLoser }) => isLoser, "At {d} it loses {change}; {losers} of twenty lose."],
      "At {d} it gains {change}; {losers} of twenty lose.",
    ],
    phrases: {
      held: [
        [({ isEven }) => isEven, "neither gains nor loses"],
        [({ isLoser }) => isLoser, "loses {change} of typical error"],
        "gains {change} of typical error",
      ],
      ledger: [
        [({ losers }) => losers === 0, "All {winners} gain, {gained.number} between them."],
        [
          ({ losers }) => losers === 1,
          "The other {winners} gain {gained.number} between them; the one that loses loses {lost.number}.",
        ],
        "{winners} gain {gained.number} between them, {losers} lose {lost.number}.",
      ],
    },
  },
  drawing: [
    {
      room: { heights: [300, 262], lines: 12 },
      margins: { top: 2, right: 1, bottom: 3.4, left: 2.4 },
      x: { of: AXIS, label: "true distance from the state", short: "true distance", in: "d" },
      y: { of: () => HEIGHTS, label: "typical error saved", in: "error" },
      drag: [{ parameter: "d", tone: "truth", y: () => GRIP }],
      layers: layersOf,
    },
  ],
  table: {
    caption: "Twenty schools, the nearest to the state first",
    columns: [
      ["school"],
      ["true distance", "d"],
      ["typical error of its average", "error"],
      ["typical error of its estimate", "error"],
      ["saved", "error"],
    ],
    rows: ({ schools, raw }) =>
      schools.map(({ name, distance, error, saved }) => [name, distance, raw, error, saved]),
  },
  program: ({ raw }, { sample }) => oneYear(sample, raw),
  asks: question,
});
