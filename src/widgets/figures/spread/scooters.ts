import { threeGroups } from "#models/threeGroups.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { diamond } from "../../declared/diamond.ts";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { FOURTH, learnedOf, learnedWithSpread, type Scooter, TIMES } from "./threeScooters.ts";

const NAMES = ["Circuit", "Relay", "Tandem"] as const;
/** What may be added to the three, by the names of its buttons. */
const PLANS = ["none", "rides", "model"] as const;

const HUNDREDTH = { decimals: 2 } as const;
const MILES = { as: "mu", to: HUNDREDTH } as const;
const DOUBT = { as: "mu", to: { decimals: 3 } } as const;

const numbers = numbersOf(
  threeGroups,
  ({ nA, yA, nB, yB, nC, yC, sigma2, tau2 }, { view }) => {
    const plan = view.plan ?? "none";
    const circuit = { rides: nA, average: yA };
    const others = [
      { rides: nB, average: yB },
      { rides: nC, average: yC },
    ];
    const now: readonly Scooter[] = [circuit, ...others];
    const further = others.map((one) => ({ ...one, rides: TIMES * one.rides }));
    const learned = (scooters: readonly Scooter[]) => learnedOf(scooters, sigma2, tau2);
    const plans = {
      none: learned(now),
      rides: learned([circuit, ...further]),
      model: learned([...now, FOURTH]),
    };
    const shown = plan === "rides" || plan === "model" ? plans[plan] : plans.none;
    const [first, second, third, fourth] = shown.each;
    return {
      plan,
      plans,
      each: shown.each,
      tau2,
      ridden: [nA, nB, nC],
      count: shown.each.length,
      mu: shown.mean,
      doubt: shown.sd,
      now: plans.none.sd,
      rides: plans.rides.sd,
      model: plans.model.sd,
      floor: Math.sqrt(tau2 / shown.each.length),
      own: yA,
      estimate: first!.estimate,
      ridesA: nA,
      ridesB: second!.rides,
      ridesC: third!.rides,
      ridesD: fourth?.rides,
      added: FOURTH.rides,
      keepA: first!.keep,
      keepB: second!.keep,
      keepC: third!.keep,
      keepD: fourth?.keep,
    };
  },
  {
    count: { as: "number", to: { step: 1 } },
    mu: { ...MILES, label: "mean of all models" },
    doubt: { ...DOUBT, label: "doubt of that mean" },
    now: { ...DOUBT, label: "doubt of the mean, as it is" },
    rides: { ...DOUBT, label: "with ten times the rides" },
    model: { ...DOUBT, label: "with a fourth model" },
    floor: DOUBT,
    own: { as: "yA" },
    estimate: { as: "theta", to: { decimals: 1 }, label: "Circuit" },
    ridesA: { as: "nA" },
    ridesB: { as: "nB" },
    ridesC: { as: "nC" },
    ridesD: { as: "nA" },
    added: { as: "nA" },
    keepA: { as: "share" },
    keepB: { as: "share" },
    keepC: { as: "share" },
    keepD: { as: "share" },
  },
);

type Scooters = ReturnType<typeof numbers.of>;

/** The columns of the table that are the answer. */
const [WITH_RIDES, WITH_MODEL] = ["with ten times the rides", "with a fourth model"] as const;

/** Closer than this is right, in miles. */
const CLOSE = 0.1;

const question = questionOn(
  numbers,
  ([guess = 0], { now, rides }) => ({
    guess,
    isRight: Math.abs(guess - rides) <= CLOSE,
    isAbove: guess > now,
    /** What the doubt would be if all of it were luck of the rides. */
    isDivided: guess <= now / 2,
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit: "miles",
        unitOne: "mile",
        range: [0, 2],
        step: 0.05,
        fineStep: 0.01,
      },
      items: () => [{ id: "doubt", label: "the doubt, with ten times the rides", start: 1 }],
    },
    answers: { columns: [WITH_RIDES, WITH_MODEL] },
    hidesControls: true,
    written: { guess: MILES },
    right: ({ isRight }) => isRight,
    yes: "Hardly anything, as you said.",
    replies: [
      [
        ({ isAbove }) => isAbove,
        "You said {guess}, more than it was. To learn more of the others costs nothing.",
      ],
      [
        ({ isDivided }) => isDivided,
        "You said {guess}. That would hold if single rides were what makes the mean doubtful. But three models stand for all models, and they remain three.",
        "M10",
      ],
      [
        () => true,
        "You said {guess}. The others were known well already: what they have left to learn is little.",
        "M10",
      ],
    ],
    outcome:
      "The doubt goes from {now.number} to {rides}. With {added} on a fourth model instead it would be {model.number}.",
  },
);

const AXIS = [52, 68] as const;
const WIDEST = 2.8;
/** The axis of rides, by powers: as far as ten times the most rides lead. */
const [FEWEST] = threeGroups.parameters.nA.range;
const MOST = TIMES * threeGroups.parameters.nA.range[1];
/** Rows of the first drawing: the models at 0 to 3, then the mean of all; above and below them its ends. */
const [MEAN, TOP, FOOT] = [4.1, -0.75, 4.75];
/** Data and estimate stand so far above and below the middle of their row, and the mean's diamond is so high. */
const APART = 0.19;
const DIAMOND = 0.32;

const ROOM = {
  wide: { left: 9.6, right: 15 },
  narrow: { left: 5.7, right: 6.8 },
};
const margins = (top: number) => (form: Form) => ({
  ...ROOM[form.kind],
  top,
  bottom: 3.2,
});

/** A level piece from one end to the other, and a gap after it. */
const stretch = (from: number, to: number, y: number): readonly CurvePoint[] => [
  [from, y],
  [to, y],
  [Number.NaN, Number.NaN],
];
const piece = (middle: number, half: number, y: number) => stretch(middle - half, middle + half, y);

function modelsOf({ each, mu, doubt }: Scooters, form: Form): readonly Layer[] {
  const { left } = ROOM[form.kind];
  const named = (y: number, tone: "plain" | "population", text: string, short = text): Layer => ({
    mark: "words",
    tone,
    y,
    beside: -left,
    text,
    short,
  });
  const beside = (y: number, text: string, short: string): Layer => ({
    mark: "words",
    tone: "plain",
    x: AXIS[1],
    y,
    beside: 0.8,
    text,
    short,
  });
  return [
    ...NAMES.map((name, j) => named(j, "plain", name)),
    named(3, "plain", "a fourth"),
    named(MEAN, "population", "mean of all", "mean"),
    beside(0, "{ridesA}, keeps {keepA}", "keeps {keepA}"),
    beside(1, "{ridesB}, keeps {keepB}", "keeps {keepB}"),
    beside(2, "{ridesC}, keeps {keepC}", "keeps {keepC}"),
    each.length > NAMES.length
      ? beside(3, "{ridesD}, keeps {keepD}", "keeps {keepD}")
      : beside(3, "not ridden", "not ridden"),
    beside(MEAN, "{mu.number} ± {doubt.number}", "± {doubt.number}"),
    {
      mark: "curve",
      tone: "data",
      points: each.flatMap(({ average, error }, j) => piece(average, error, j - APART)),
    },
    {
      mark: "curve",
      tone: "posterior",
      points: each.flatMap(({ estimate, sd }, j) => piece(estimate, sd, j + APART)),
    },
    // The rings of the three can be dragged: these are handles.
    ...each.slice(NAMES.length).map(
      ({ average }, j): Layer => ({
        mark: "point",
        tone: "data",
        x: average,
        y: NAMES.length + j - APART,
        size: 0.7,
      }),
    ),
    ...each.map(
      ({ estimate }, j): Layer => ({
        mark: "point",
        tone: "posterior",
        shows: ["theta"],
        x: estimate,
        y: j + APART,
        size: 0.7,
      }),
    ),
    ...diamond({ low: mu - doubt, middle: mu, high: mu + doubt }, MEAN, DIAMOND, ["mu"]),
  ];
}

/** How often each model is ridden, by powers: what can be dragged, and what a plan adds goes on from there. */
function ridesOf({ each, ridden }: Scooters, form: Form): readonly Layer[] {
  const { left } = ROOM[form.kind];
  return [
    ...NAMES.map((text, y): Layer => ({ mark: "words", tone: "plain", y, beside: -left, text })),
    {
      mark: "curve",
      tone: "data",
      points: ridden.flatMap((_, y) => stretch(FEWEST, each[y]!.rides, y)),
    },
    // Where a plan leads the rides further, they end in a dot.
    {
      mark: "dots",
      tone: "data",
      size: 0.5,
      at: ridden.flatMap((rides, y) =>
        each[y]!.rides > rides ? [[each[y]!.rides, y] as const] : [],
      ),
    },
    ...(["{ridesA}", "{ridesB}", "{ridesC}"] as const).map(
      (text, y): Layer => ({ mark: "words", tone: "data", x: MOST, y, beside: 0.8, text }),
    ),
  ];
}

function doubtsOf({ plans, plan, floor }: Scooters, form: Form): readonly Layer[] {
  const { left } = ROOM[form.kind];
  const texts = {
    none: ["as it is", "as it is", "{now.number}"],
    rides: ["ten times the rides", "more rides", "{rides.number}"],
    model: ["a fourth model", "a fourth", "{model.number}"],
  } as const;
  return PLANS.flatMap((name, y): readonly Layer[] => {
    const [text, short, told] = texts[name];
    const outcome = name !== "none";
    const { sd } = plans[name];
    return [
      { mark: "words", tone: "plain", y, beside: -left, text, short },
      { mark: Rods, tone: "population", outcome, rods: [{ from: 0, to: sd, y }] },
      {
        mark: "point",
        tone: "population",
        outcome,
        x: sd,
        y,
        size: name === plan ? 0.9 : 0.5,
      },
      { mark: "words", tone: "population", outcome, x: WIDEST, y, beside: 0.8, text: told },
    ];
  }).concat(floor > 0 ? [{ mark: "rule", tone: "plain", outcome: true, x: floor }] : []);
}

/** Numbers that the text tells of the three as they are: what they count as, and what they say of a spread that is not known. */
function toldOf() {
  const { sigma2, tau2, nA, yA, nB, yB, nC, yC } = threeGroups.parameters;
  const [first, ...others] = [
    { rides: nA.initial, average: yA.initial },
    { rides: nB.initial, average: yB.initial },
    { rides: nC.initial, average: yC.initial },
  ] as const;
  const further = others.map((one) => ({ ...one, rides: TIMES * one.rides }));
  const learned = (all: readonly Scooter[]) => learnedOf(all, sigma2.initial, tau2.initial);
  const [now, rides, model] = [
    learned([first, ...others]),
    learned([first, ...further]),
    learned([first, ...others, FOURTH]),
  ];
  const counted = ({ each }: typeof now) =>
    [each.reduce((sum, { keep }) => sum + keep, 0), { as: "number", to: HUNDREDTH }] as const;
  const unknown = learnedWithSpread([first, ...others], sigma2.initial);
  const tenth = { as: "mu", to: { decimals: 1 } } as const;
  return {
    nowAtRest: [now.sd, DOUBT],
    ridesAtRest: [rides.sd, DOUBT],
    modelAtRest: [model.sd, DOUBT],
    countAtRest: counted(now),
    countWithRides: counted(rides),
    tauLeast: [unknown.tau.quantile(0.025), tenth],
    tauMost: [unknown.tau.quantile(0.975), { as: "mu", to: { decimals: 0 } }],
    muLeast: [unknown.mu.quantile(0.025), tenth],
    muMost: [unknown.mu.quantile(0.975), tenth],
    averaged: [unknown.theta[0]!.mean, tenth],
    averagedSd: [unknown.theta[0]!.sd, tenth],
  } as const;
}

/** To a ten thousandth of a mile: finer than anything that is said. */
const toFour = (value: number) => Number(value.toFixed(4)) + 0;
/** In a table, where nothing was measured. */
const NONE = "none";

/** Chapter 4: three models of scooters, and what more rides or one more model would say of the mean of all. */
export const scooters = defineFigure(numbers, {
  id: "scooters",
  controls: ["tau2", "sigma2", "nA", "yA", "nB", "yB", "nC", "yC"],
  atRest: ["plan"],
  choices: [
    {
      name: "plan",
      label: "added",
      options: {
        none: "nothing",
        rides: "more rides",
        model: "a fourth model",
      },
    },
  ],
  readouts: [],
  projected: ["now", "rides", "model"],
  words: {
    takeaway: [
      [
        ({ rides, model }) => rides < model,
        "Here ten times the rides teach more than a fourth model: {rides.number} against {model.number}",
      ],
      "From {now.number}, ten times the rides take the doubt to {rides.number}, a fourth model to {model.number}",
    ],
    summary:
      "Were both variances known, the mean of all models would lie at {mu}, give or take {doubt.number}. Circuit, with {ridesA} and {own} on average, keeps {keepA} of that and comes to {estimate.number}. {floorIs}",
    announcement:
      "Doubt of the mean {doubt}; as it is {now.number}, with ten times the rides {rides.number}, with a fourth model {model.number}.",
    phrases: {
      floorIs: [
        [({ tau2 }) => tau2 === 0, "Where models do not differ, every ride tells of the mean."],
        "With {count} models, no number of rides takes the doubt below {floor.number}.",
      ],
    },
  },
  drawing: [
    {
      room: { heights: [246, 228], lines: 11 },
      margins: margins(0.2),
      x: { of: AXIS, in: "mu", label: "distance on one kilowatt-hour", short: "distance" },
      y: { of: () => [FOOT, TOP] },
      drag: (["yA", "yB", "yC"] as const).map((parameter, j) => ({
        parameter,
        tone: "data" as const,
        y: () => j - APART,
        aside: true,
      })),
      guesses: () => [],
      layers: modelsOf,
    },
    {
      room: { heights: [116, 112], lines: 7 },
      // Its numbers stand beside it: it needs no axis.
      margins: (form) => ({ ...margins(0.3)(form), bottom: 0.3 }),
      x: { of: [FEWEST, MOST], along: "log" },
      y: { of: () => [2.6, -0.6] },
      drag: (["nA", "nB", "nC"] as const).map((parameter, j) => ({
        parameter,
        tone: "data" as const,
        y: () => j,
        aside: true,
      })),
      guesses: () => [],
      layers: ridesOf,
      onPageOnly: true,
    },
    {
      room: { heights: [126, 122], lines: 7 },
      margins: margins(0.2),
      x: { of: [0, WIDEST], in: "mu", label: "doubt of the mean of all", short: "doubt" },
      y: { of: () => [2.6, -0.6] },
      guesses: () => [{ key: "doubt", y: 1 }],
      layers: doubtsOf,
      press: { choice: "plan", option: ({ y }) => PLANS[Math.round(y)] },
    },
  ],
  table: {
    caption: "Three models and the mean of all, and how well they are known as it is and with more",
    columns: [
      ["model"],
      ["rides", 1],
      ["average", "yA"],
      ["keeps of its own", "share"],
      ["estimate", "theta"],
      ["give or take, as it is", "mu"],
      [WITH_RIDES, "mu"],
      [WITH_MODEL, "mu"],
    ],
    rows: ({ each, mu, plans }) => [
      ...each.map(({ rides, average, keep, estimate }, j) => [
        NAMES[j] ?? "a fourth",
        rides,
        average,
        toFour(keep),
        toFour(estimate),
        ...PLANS.map((plan) => {
          const known = plans[plan].each[j];
          return known ? toFour(known.sd) : NONE;
        }),
      ]),
      ["mean of all", NONE, NONE, NONE, toFour(mu), ...PLANS.map((plan) => toFour(plans[plan].sd))],
    ],
  },
  program: ({ each, mu }) => ({
    values: { mu, n: each.map(({ rides }) => rides), y: each.map(({ average }) => average) },
  }),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
