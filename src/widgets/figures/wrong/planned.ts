import { plannedErrors } from "#core/pooling/knownErrors/plannedErrors.ts";
import { plannedStudy } from "#models/plannedStudy.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { parted } from "../../declared/parted.ts";
import { questionOn } from "../../declared/question.ts";

const [FEWEST, MOST] = plannedStudy.parameters.n.range;
/** A little more than the numbers there are, so that a mark at either end is whole. */
const AXIS = [FEWEST * 0.94, MOST * 1.06] as const;
/** What errs by more leaves the drawing. */
const TOP = 5;
/** A word stands over its curve while the curve keeps so far under the top. */
const ROOM = 0.9;
const POINTS = 60;
/** So many of each are set side by side in the table. */
const LISTED = [1, 2, 5, 10, 20, 40, 60] as const;

const HUNDREDTH = { decimals: 2 } as const;
const WHOLE = { step: 1 } as const;
const ERROR = { as: "meanError", to: HUNDREDTH } as const;
const SHARE = { as: "share" } as const;

const GRID = Array.from({ length: POINTS + 1 }, (_, k) => FEWEST * (MOST / FEWEST) ** (k / POINTS));

const numbers = numbersOf(
  plannedStudy,
  ({ n, ...plan }, { model }) => {
    const at = (each: number) => plannedErrors({ n: each, ...plan });
    const best = (of: "bestMean" | "bestSpread") =>
      model.derived[of]!.of({ n, ...plan }, {}) as number;
    const [bestMean, bestSpread] = [best("bestMean"), best("bestSpread")];
    const now = at(n);
    const [least, leastSpread] = [at(bestMean).mean, at(bestSpread).spread];
    const curve = (of: "mean" | "spread" | "one") =>
      GRID.map((each): CurvePoint => [each, at(each)[of]]);
    return {
      n,
      cost: plan.cost,
      budget: plan.budget,
      plan,
      groups: now.groups,
      mean: now.mean,
      spread: now.spread,
      one: now.one,
      bestMean,
      bestSpread,
      least,
      leastSpread,
      more: now.mean / least - 1,
      isBest: now.mean / least < 1.01,
      isFree: plan.cost === 0,
      visits: plan.cost / (plan.cost + n),
      curves: { mean: curve("mean"), spread: curve("spread"), one: curve("one") },
    };
  },
  {
    n: { as: "n" },
    cost: { as: "cost" },
    budget: { as: "budget" },
    groups: { as: "number", to: WHOLE, label: "schools" },
    mean: { ...ERROR, label: "of the mean of all" },
    spread: { ...ERROR, label: "of the spread" },
    one: { ...ERROR, label: "of one tested school" },
    bestMean: { as: "n", to: WHOLE },
    bestSpread: { as: "n", to: WHOLE },
    least: ERROR,
    leastSpread: ERROR,
    more: SHARE,
    visits: SHARE,
  },
);
type Plan = ReturnType<typeof numbers.of>;

/** A guess whose mean errs by so little more than the best is right: the bottom is flat. */
const CLOSE = 0.02;

const question = questionOn(
  numbers,
  ([guess = 1], { plan, least, bestMean }) => {
    const { groups, mean } = plannedErrors({ n: guess, ...plan });
    return {
      guess,
      guessGroups: groups,
      guessError: mean,
      guessMore: mean / least - 1,
      guessVisits: plan.cost / (plan.cost + guess),
      isRight: mean / least - 1 <= CLOSE,
      isMany: guess > bestMean,
    };
  },
  {
    asks: { kind: "number", as: "n", start: 40, truth: ({ bestMean }) => Math.min(MOST, bestMean) },
    answers: { columns: ["error of the mean", "error of the spread"] },
    hidesControls: true,
    written: {
      guess: { as: "n" },
      guessGroups: { as: "number", to: WHOLE },
      guessError: ERROR,
      guessMore: SHARE,
      guessVisits: SHARE,
    },
    right: ({ isRight }) => isRight,
    yes: "So it is, or as good as.",
    replies: [
      [
        ({ isMany }) => isMany,
        "You guessed {guess}. Each average is surer then, but the budget reaches {guessGroups} schools only, and schools differ: the mean errs by {guessError}, {guessMore} further than it must.",
        "M10",
      ],
      [
        () => true,
        "You guessed {guess}. The budget reaches {guessGroups} schools then, but {guessVisits} of it goes for visits, and each brings little: the mean errs by {guessError}, {guessMore} further than it must.",
      ],
    ],
    outcome: "The mean of all is most precise with {bestMean} in each: it errs by {least}.",
  },
);

const MARGIN = { top: 2.4, bottom: 3.4, left: 2.4 } as const;
const NAMES = {
  one: { tone: "posterior", wide: "one school", narrow: "one" },
  mean: { tone: "population", wide: "mean of all", narrow: "mean" },
  spread: { tone: "data", wide: "spread", narrow: "spread" },
} as const;

function layersOf(of: Plan, form: Form): readonly Layer[] {
  const { n, mean, spread, one, bestMean, bestSpread, least, leastSpread, curves } = of;
  const isWide = form.kind === "wide";
  const ends = (["one", "mean", "spread"] as const)
    .map((of) => ({ of, y: curves[of].at(-1)![1] }))
    .filter(({ y }) => y < TOP - ROOM);
  const tall = form.height / form.font - MARGIN.top - MARGIN.bottom;
  const places = parted(
    ends.map(({ y }) => y),
    (1.6 * TOP) / tall,
  );
  const dots = [
    [n, mean, "population"],
    [n, spread, "data"],
    [n, one, "posterior"],
  ] as const;
  return [
    { mark: "curve", tone: "posterior", points: curves.one },
    { mark: "curve", tone: "data", outcome: true, points: curves.spread },
    { mark: "curve", tone: "population", outcome: true, points: curves.mean },
    ...ends.map(({ of: name }, k): Layer => {
      const { tone, wide, narrow } = NAMES[name];
      const text = isWide ? wide : narrow;
      const outcome = name !== "one";
      return { mark: "words", tone, outcome, x: AXIS[1], y: places[k]!, beside: 0.5, text };
    }),
    ...(bestMean <= MOST && least < TOP
      ? [
          {
            mark: "dots" as const,
            tone: "population" as const,
            outcome: true,
            size: 0.9,
            at: [[bestMean, least] as const],
          },
        ]
      : []),
    ...(bestSpread <= MOST && leastSpread < TOP
      ? [
          {
            mark: "dots" as const,
            tone: "data" as const,
            outcome: true,
            size: 0.9,
            at: [[bestSpread, leastSpread] as const],
          },
        ]
      : []),
    { mark: "rule", tone: "plain", outcome: true, x: n },
    ...dots
      .filter(([, y]) => y < TOP)
      .map(([x, y, tone]): Layer => ({ mark: "point", tone, outcome: true, x, y, size: 0.6 })),
  ];
}

/** Chapter 6: how many groups, and how many in each, for one budget and three different questions. */
export const planned = defineFigure(numbers, {
  id: "planned",
  controls: ["n", "cost", "budget", "sigma", "tau"],
  atRest: ["n", "cost"],
  readouts: [],
  projected: ["groups", "mean"],
  words: {
    takeaway: [
      [
        ({ isFree }) => isFree,
        "Where visits cost nothing, the mean of all wants one student in each school",
      ],
      [
        ({ isBest }) => isBest,
        "With {n.number} in each, the mean of all is nearly as precise as this budget can buy",
      ],
      "With {n.number} in each, the mean of all errs {more} further than it must",
    ],
    summary:
      "With {n} in each, the budget reaches {groups} schools, and {visits} of it goes for visits. The mean of all schools errs by {mean.number}, their spread by {spread.number}, one tested school by {one}. Best for the mean would be {bestMean}, for the spread {bestSpread}.",
    announcement:
      "{n} in each of {groups} schools: mean {mean}, spread {spread}, one school {one}.",
  },
  drawing: {
    room: { heights: [290, 262], lines: 14 },
    margins: (form) => ({ ...MARGIN, right: form.kind === "wide" ? 6.4 : 4 }),
    x: {
      of: AXIS,
      along: "log",
      label: "tested in each school",
      short: "in each",
      in: "n",
      format: "d",
    },
    y: { of: () => [0, TOP], label: "typical error", in: "meanError" },
    drag: [{ parameter: "n", tone: "plain", outcome: true, y: () => 0 }],
    layers: layersOf,
  },
  table: {
    caption: "One budget, spent in different ways",
    columns: [
      ["students in each", "n"],
      ["schools", 1],
      ["error of the mean", "meanError"],
      ["error of the spread", "meanError"],
      ["error of one school", "meanError"],
    ],
    rows: ({ plan }) =>
      LISTED.map((each) => {
        const { groups, mean, spread, one } = plannedErrors({ n: each, ...plan });
        return [each, Math.round(groups), mean, spread, one];
      }),
  },
  asks: question,
});
