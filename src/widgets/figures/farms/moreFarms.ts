import { doubtsAfter, moreGroups } from "#models/moreGroups.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { parted } from "../../declared/parted.ts";
import { questionOn } from "../../declared/question.ts";

const [FEWEST, MOST] = moreGroups.parameters.groups.range;
/** A little more than the numbers there are, so that a mark at either end is whole. */
const AXIS = [FEWEST * 0.9, MOST * 1.1] as const;
/** Above what two groups leave of the next, whatever the knobs say. */
const TOP = 6;
const POINTS = 60;
/** So many groups are set side by side in the table. */
const LISTED = [2, 5, 10, 20, 50, 100, 200] as const;
/** The next group is known nearly as well as it can be. */
const NEARLY = 0.01;
/** Where the line of the spread is taken, left of its words; below this height there is no room for them. */
const GRIP = 20;
const LOW = 1.2;
/** A guess is right so near to the truth. */
const CLOSE = 0.2;

const TENTH = { decimals: 1 } as const;
const HUNDREDTH = { decimals: 2 } as const;
const DOUBT = { as: "tau", to: HUNDREDTH } as const;

const GRID = Array.from({ length: POINTS + 1 }, (_, k) => FEWEST * (MOST / FEWEST) ** (k / POINTS));

/** Standard deviations with which the mean and the next group are known. */
function doubts(groups: number, known: { readonly tau: number; readonly sigma: number }) {
  const { ofMean, ofNext } = doubtsAfter({ groups, ...known });
  return { mean: Math.sqrt(ofMean), next: Math.sqrt(ofNext) };
}

const numbers = numbersOf(
  moreGroups,
  ({ groups, tau, sigma }) => {
    const at = (many: number) => doubts(many, { tau, sigma });
    const curve = (of: "mean" | "next") => GRID.map((many): CurvePoint => [many, at(many)[of]]);
    const [now, many] = [at(groups), at(MOST)];
    return {
      groups,
      most: MOST,
      tau,
      sigma,
      mean: now.mean,
      next: now.next,
      meanMany: many.mean,
      nextMany: many.next,
      farms: (tau / now.next) ** 2,
      isNearly: now.next / tau - 1 < NEARLY,
      curves: { mean: curve("mean"), next: curve("next") },
    };
  },
  {
    groups: { as: "groups" },
    most: { as: "groups" },
    tau: { as: "tau" },
    sigma: { as: "sigma" },
    mean: { ...DOUBT, label: "doubt about the mean" },
    next: { ...DOUBT, label: "doubt about the next" },
    meanMany: DOUBT,
    nextMany: DOUBT,
    farms: { as: "share" },
  },
);
type Many = ReturnType<typeof numbers.of>;

const question = questionOn(
  numbers,
  ([guess = 0], { next, nextMany, meanMany }) => ({
    guess,
    close: CLOSE,
    isRight: Math.abs(guess - nextMany) <= CLOSE,
    isMeans: guess < (meanMany + nextMany) / 2,
    isLess: guess < nextMany,
    isMore: guess > next,
  }),
  {
    asks: { kind: "number", as: "tau", start: 1, truth: ({ nextMany }) => nextMany },
    answers: { columns: ["doubt about the next"] },
    hidesControls: true,
    written: { guess: { as: "tau", to: TENTH }, close: { as: "tau", to: TENTH } },
    right: ({ isRight }) => isRight,
    yes: "Within {close}.",
    replies: [
      [
        ({ isMeans }) => isMeans,
        "You guessed {guess}. So well is the mean known then, give or take {meanMany}, or nearly. The next one lies about that mean, as far off as such ones differ, and the number tried does not change how they differ.",
        "M27",
      ],
      [
        ({ isLess }) => isLess,
        "You guessed {guess}. Less doubt about the mean leaves less about the next one, but never less than the spread itself, {tau}.",
        "M27",
      ],
      [
        ({ isMore }) => isMore,
        "You guessed {guess}, more than after {groups}. What is learned of the mean takes something off, little as it is.",
      ],
      [() => true, "You guessed {guess}. It comes nearer to the spread of {tau} than that."],
    ],
    outcome:
      "After {most} the next one is known give or take {nextMany}, the mean give or take {meanMany}.",
  },
);

const MARGIN = { top: 2.4, bottom: 3.4, left: 2.4 } as const;

function layersOf({ groups, mean, next, tau, curves }: Many, form: Form): readonly Layer[] {
  const isWide = form.kind === "wide";
  const tall = form.height / form.font - MARGIN.top - MARGIN.bottom;
  const [besideMean = 0, besideNext = 0] = parted(
    [curves.mean, curves.next].map((points) => points.at(-1)![1]),
    (1.6 * TOP) / tall,
  );
  return [
    { mark: "curve", tone: "population", points: curves.mean },
    { mark: "curve", tone: "posterior", outcome: true, points: curves.next },
    {
      mark: "words",
      tone: "population",
      x: AXIS[1],
      y: besideMean,
      beside: 0.5,
      text: isWide ? "the mean" : "mean",
    },
    {
      mark: "words",
      tone: "posterior",
      outcome: true,
      x: AXIS[1],
      y: besideNext,
      beside: 0.5,
      text: isWide ? "the next one" : "next",
    },
    ...(tau < LOW
      ? []
      : [
          {
            mark: "words" as const,
            tone: "plain" as const,
            outcome: true,
            x: MOST,
            y: tau,
            side: "left" as const,
            lift: -0.9,
            text: isWide ? "how far they differ" : "they differ",
          },
        ]),
    { mark: "rule", tone: "plain", outcome: true, x: groups },
    { mark: "point", tone: "population", x: groups, y: mean, size: 0.8 },
    { mark: "point", tone: "posterior", x: groups, y: next, size: 0.8 },
  ];
}

/** Chapter 5: the mean of all grows sure with the number of groups, and the next group does not. */
export const moreFarms = defineFigure(numbers, {
  id: "more-farms",
  controls: ["groups", "tau", "sigma"],
  atRest: ["groups"],
  readouts: [],
  projected: ["mean", "next"],
  words: {
    takeaway: [
      [
        ({ isNearly }) => isNearly,
        "After {groups} the mean is known give or take {mean.number}; the next one as well as it ever will be",
      ],
      "After {groups} the mean is known give or take {mean.number}, the next one give or take {next.number}",
    ],
    summary:
      "The doubt about the mean, {mean}, halves with four times as many. Of the variance of the next one, {farms} is how far such ones differ, {tau} as a rule: below that no number of them brings it.",
    announcement: "{groups}: mean {mean}, next one {next}.",
  },
  drawing: {
    room: { heights: [290, 262], lines: 14 },
    margins: (form) => ({ ...MARGIN, right: form.kind === "wide" ? 6.6 : 3.6 }),
    x: { of: AXIS, along: "log", label: "measured", short: "measured", in: "groups", format: "d" },
    y: { of: () => [0, TOP], label: "known give or take", in: "tau" },
    drag: [
      { parameter: "groups", tone: "plain", outcome: true, y: () => 0 },
      {
        parameter: "tau",
        tone: "plain",
        outcome: true,
        aside: true,
        isUpright: true,
        x: () => GRIP,
        ends: () => AXIS,
      },
    ],
    layers: layersOf,
    guessedHeight: true,
  },
  table: {
    caption: "What more of them buy",
    columns: [
      ["measured", "groups"],
      ["doubt about the mean", "tau"],
      ["doubt about the next", "tau"],
    ],
    rows: ({ tau, sigma }) =>
      LISTED.map((many) => {
        const { mean, next } = doubts(many, { tau, sigma });
        return [many, mean, next];
      }),
  },
  asks: question,
});
