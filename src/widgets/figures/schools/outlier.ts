import { empiricalBayes } from "#core/pooling/knownErrors/empiricalBayes.ts";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { learnedSpread, withOthers } from "#models/learnedSpread.ts";
import type { Form } from "#plot/form.ts";
import { Key } from "#plot/rare/Key.tsx";
import { Rows } from "#plot/rare/Rows.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

const [PUBLISHED] = eightSchools1981.schools;
const { groups, columns } = eightSchools1981.sample();
const OTHERS = { y: columns.y!, sigma: columns.sigma! };
const NAMES = [PUBLISHED.name, ...groups];
/** The school that is asked about: C, which lost by itself. */
const ASKED = 2;
const TENTH = { decimals: 1 } as const;
const AXIS = [-14, 104] as const;
/** What the course costs, in points of the test. */
const PRICE = 5;
const WHOLE_EFFECT = { as: "learned-mean", to: { step: 1 } } as const;
const EFFECT = { as: "learned-mean", to: TENTH } as const;

/** Standard deviation of several numbers. */
function apart(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one / values.length, 0);
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** What the eight results say, with both priors flat. */
const learnedOf = keepingTwo((yA: number, sigmaA: number) => {
  const all = withOthers({ yA, sigmaA }, OTHERS);
  const { theta, tau, newGroup } = normalNormalPosterior(all);
  return {
    ...all,
    estimates: theta.map(({ mean }) => mean),
    top: empiricalBayes({ ...all, method: "REML" }).tau,
    spread: tau.quantile(0.5),
    newGroup,
  };
});

const published = () => learnedOf(PUBLISHED.gain, PUBLISHED.error);

const numbers = numbersOf(
  learnedSpread,
  ({ yA, sigmaA }) => {
    const { y, estimates, top, spread } = learnedOf(yA, sigmaA);
    const before = published();
    const rest = estimates.slice(1);
    return {
      y,
      estimates,
      own: yA,
      errorA: sigmaA,
      printed: PUBLISHED.gain,
      estimate: estimates[0]!,
      pulled: Math.abs(yA - estimates[0]!),
      top,
      spread,
      name: NAMES[ASKED]!,
      askedOwn: y[ASKED]!,
      asked: estimates[ASKED]!,
      askedBefore: before.estimates[ASKED]!,
      differ: apart(rest) / apart(OTHERS.y),
      differBefore: apart(before.estimates.slice(1)) / apart(OTHERS.y),
    };
  },
  {
    own: { as: "yA" },
    errorA: { as: "sigmaA" },
    printed: { as: "yA" },
    estimate: { ...EFFECT, label: "A, all considered" },
    pulled: EFFECT,
    top: { as: "tau", to: TENTH, label: "spread that fits best" },
    spread: { as: "tau", to: TENTH, label: "spread that is believed" },
    askedOwn: { as: "yA" },
    asked: EFFECT,
    askedBefore: EFFECT,
    differ: { as: "share", label: "of their differences the seven keep" },
    differBefore: { as: "share" },
  },
);

type Eight = ReturnType<typeof numbers.of>;

const { unit, unitOne = unit } = learnedSpread.parameters.mu;
/** So near is right, and a guess within it of where the school stood before says that nothing happens to it. */
const CLOSE = 1;

const question = questionOn(
  numbers,
  ([guess = 0], { asked }) => ({ guess, isRight: Math.abs(guess - asked) <= CLOSE }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit,
        unitOne,
        range: [-10, 40],
        step: 1,
        fineStep: 0.5,
      },
      items: ({ name }) => [{ id: name, label: `school ${name}`, start: 20 }],
    },
    hidesControls: true,
    answers: { columns: ["all considered"] },
    written: { guess: { as: "mu" } },
    right: ({ isRight }) => isRight,
    yes: "There it is.",
    replies: [
      [
        ({ guess, askedBefore }) => guess > askedBefore + CLOSE,
        "You let A lift school {name} to {guess}. It lifts the mean; but it also says that schools lie far apart, and then the mean counts for little with anybody.",
      ],
      [
        ({ guess, askedBefore }) => Math.abs(guess - askedBefore) <= CLOSE,
        "You left school {name} where it stood, as if A’s result spoke of A alone. It also speaks of how far schools lie apart, and that decides how much each borrows.",
        "M6",
      ],
      [
        ({ guess, asked }) => guess > asked,
        "You let it fall to {guess}. It is let go further than that.",
      ],
      [
        () => true,
        "You let it fall to {guess}, nearly to its own result or beyond. It still borrows, only less than before.",
        "M12",
      ],
    ],
    outcome:
      "With A at {printed}, school {name} stood at {askedBefore.number}; with A at {own.number} it stands at {asked}, and its own result is {askedOwn.number}.",
  },
);

function layersOf({ y, estimates }: Eight, { kind }: Form): readonly Layer[] {
  return [
    {
      mark: Key,
      entries: [
        { tone: "data", text: kind === "wide" ? "result of the school alone" : "alone" },
        {
          tone: "posterior",
          text: kind === "wide" ? "all eight considered" : "all considered",
          when: "outcome",
        },
      ],
    },
    {
      mark: Rows,
      rows: NAMES.map((name, j) => ({
        key: name,
        label: name,
        note: "",
        marks: [
          { x: y[j]!, tone: "data" },
          { x: estimates[j]!, tone: "posterior", outcome: true },
        ],
        way: [y[j]!, estimates[j]!],
      })),
    },
  ];
}

/** What the text tells of results that school A did not have. */
function toldOf() {
  const at = (gain: number) => learnedOf(gain, PUBLISHED.error);
  const told = (gain: number) => {
    const { estimates, spread, top, newGroup } = at(gain);
    return [
      [`A-at-${gain}`, [estimates[0]!, EFFECT]],
      [`pulled-at-${gain}`, [gain - estimates[0]!, EFFECT]],
      [`C-at-${gain}`, [estimates[2]!, EFFECT]],
      [`G-at-${gain}`, [estimates[6]!, EFFECT]],
      [`spread-at-${gain}`, [spread, { as: "tau", to: TENTH }]],
      [`top-at-${gain}`, [top, { as: "tau", to: TENTH }]],
      [`next-low-at-${gain}`, [newGroup.quantile(0.025), WHOLE_EFFECT]],
      [`next-high-at-${gain}`, [newGroup.quantile(0.975), WHOLE_EFFECT]],
      [`gains-at-${gain}`, [newGroup.upperTail(0), { as: "share" }]],
      [`pays-at-${gain}`, [newGroup.upperTail(PRICE), { as: "share" }]],
      [`differ-at-${gain}`, [apart(estimates.slice(1)) / apart(OTHERS.y), { as: "share" }]],
    ] as const;
  };
  return Object.fromEntries([PUBLISHED.gain, 60, 80, 100].flatMap(told));
}

const CLEAR = 4;

/** Eight schools, one of them far out: what a Normal population makes of it, and what that costs the others. */
export const outlier = defineFigure(numbers, {
  id: "outlier",
  controls: ["yA", "sigmaA"],
  atRest: ["yA"],
  readouts: ["spread", "top", "estimate", "differ"],
  projected: ["spread", "estimate"],
  words: {
    takeaway: "With A at {own}, the other seven keep {differ} of their differences",
    summary:
      "Alone, A gained {own}; all considered, it is put at {estimate.number}. The spread between schools is believed to be about {spread.number}, and the other seven, pulled as that allows, keep {differ} of the differences between their own results. With A at {printed}, as published, they keep {differBefore}.",
    announcement: "A is put at {estimate}. The seven keep {differ} of their differences.",
  },
  drawing: {
    room: { heights: [286, 250], lines: 12 },
    margins: { top: 3.2, right: 1, bottom: 3.4, left: 4.4 },
    rows: () => NAMES.length,
    x: { of: AXIS, label: "points gained", in: "yA" },
    y: { of: () => [NAMES.length - 0.4, -0.6] },
    drag: [
      {
        parameter: "yA",
        tone: "data",
        y: () => 0,
        range: () => [AXIS[0] + CLEAR, AXIS[1] - CLEAR],
      },
    ],
    guesses: () => [{ key: NAMES[ASKED]!, y: ASKED }],
    layers: layersOf,
  },
  table: {
    caption: "Eight schools, alone and all considered",
    columns: [["school"], ["alone", "yA"], ["all considered", "learned-mean"]],
    rows: ({ y, estimates }) =>
      NAMES.map((name, j) => [name, y[j]!, Number(estimates[j]!.toFixed(3)) + 0]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
