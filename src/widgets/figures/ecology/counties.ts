import { radon1987 } from "#data/radon1987.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { chanceAbove, houseLevels, levelsOf } from "#models/houseLevels.ts";
import type { Form } from "#plot/form.ts";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { adviceAt, FREE, fixedOf, housesOf, TEN, toldAt } from "./levels.ts";

const TENTH = { decimals: 1 } as const;
const WHOLE = { as: "number", to: { step: 1 } } as const;
const LEVEL = { as: "typical", to: TENTH } as const;
/** By what factor one misses. */
const FACTOR = { as: "number", to: { decimals: 2 } } as const;

/** The drawing: radon by powers of ten, and a row for each county, the highest on top. */
const AXIS = [0.095, 105] as const;
const ROWS = [86.5, -2.5] as const;
/** Rows in which the two ends of the list are guessed. */
const HIGH = 4.5;
const LOW = 79.5;

const usualHalves = keepingTwo(radon1987.sample);

const numbers = numbersOf(
  houseLevels,
  (values, scene) => {
    const { tau, county, floor, price, limit, sigma, beta } = values;
    // In a question there are no data of its own: it asks about one pair of halves.
    const { sample, seed } = scene.sample.columns.n ? scene : { sample: usualHalves(0), seed: 0 };
    const { columns, groups } = sample;
    const { n = [], othersN = [] } = columns;
    const fixed = fixedOf(columns, sigma, beta);
    const told = toldAt(values, columns);
    const at = county - 1;
    return {
      ...fixed,
      ...told,
      tau,
      price,
      limit,
      groups,
      n,
      othersN,
      at,
      isUpstairs: floor > 0.5,
      houses: housesOf(seed, beta),
      counties: n.length,
      ten: TEN,
      name: groups[at]!,
      opened: n[at]!,
      ownLevel: Math.exp(told.own[at]!),
      expected: Math.exp(told.log[at]!),
      keeps: told.keep[at]!,
      chanceHere: told.chance[at]!,
      adviceHere: told.advice[at]!,
      miss: told.miss,
    };
  },
  {
    tau: { as: "tau" },
    price: { as: "share" },
    limit: { as: "limit", to: { step: 1 } },
    counties: WHOLE,
    ten: WHOLE,
    opened: { as: "n", to: { step: 1 } },
    ownLevel: LEVEL,
    expected: LEVEL,
    keeps: { as: "share", label: "{name} keeps" },
    chanceHere: { as: "share", label: "above {limit.number}, a house of {name}" },
    centre: { ...LEVEL, label: "where the counties meet" },
    leave: { ...WHOLE, label: "counties told to leave it" },
    measure: { ...WHOLE, label: "told to measure" },
    mend: { ...WHOLE, label: "told to mend at once" },
    fitted: { as: "tau", to: { decimals: 2 }, label: "spread that fits best" },
    fittedMean: LEVEL,
    together: LEVEL,
    highShown: LEVEL,
    highLater: LEVEL,
    highPulled: LEVEL,
    lowShown: LEVEL,
    lowLater: LEVEL,
    lowPulled: LEVEL,
    errorOwn: FACTOR,
    errorAll: FACTOR,
    errorPulled: FACTOR,
    luckOfOthers: FACTOR,
    miss: { ...FACTOR, label: "typically off by a factor of" },
  },
);

type Counties = ReturnType<typeof numbers.of>;

const { unit, unitOne = unit } = houseLevels.parameters.limit;
/** A forecast off by no more than this factor, over both ends, is right. */
const CLOSE = 1.2;
/** Guesses that keep more than this share of the gap took the houses at their word; that keep less than this, for luck. */
const WORD = 0.85;
const HARDLY = 0.08;

const log = Math.log;
const missOf = (high: number, low: number, { highLater, lowLater }: Counties) =>
  Math.exp(Math.hypot(log(high / highLater), log(low / lowLater)) / Math.SQRT2);

const question = questionOn(
  numbers,
  ([high = 1, low = 1], of) => {
    const { highShown, lowShown, highLater, lowLater, highPulled, lowPulled, together } = of;
    const gap = log(highShown / lowShown);
    return {
      keeps: log(high / low) / gap,
      kept: log(highLater / lowLater) / gap,
      yours: missOf(high, low, of),
      theirs: missOf(highShown, lowShown, of),
      allOne: missOf(together, together, of),
      pulled: missOf(highPulled, lowPulled, of),
    };
  },
  {
    asks: {
      kind: "values",
      as: {
        short: "your forecast",
        letter: "",
        unit,
        unitOne,
        range: [0.5, 20],
        step: 0.5,
        fineStep: 0.1,
      },
      items: ({ highShown, lowShown }) => [
        { id: "high", label: "the ten highest", start: Math.round(10 * highShown) / 10 },
        { id: "low", label: "the ten lowest", start: Math.round(10 * lowShown) / 10 },
      ],
    },
    hidesControls: true,
    answers: { columns: ["keeps", "expected", "above the limit", "other houses"] },
    written: {
      keeps: { as: "share" },
      yours: FACTOR,
      theirs: FACTOR,
      allOne: FACTOR,
      pulled: FACTOR,
    },
    season: { you: "yours", none: "theirs", all: "allOne", partial: "pulled" },
    right: ({ yours }) => yours <= CLOSE,
    yes: "About as near as half of the houses let anybody come.",
    replies: [
      [
        ({ keeps }) => keeps > 1,
        "You let the two ends drift further apart. But they are ends because of the houses that were opened, and the others have no share in that luck.",
        "M14",
      ],
      [
        ({ keeps }) => keeps >= WORD,
        "You took the opened houses at their word. The ends of a list of {counties} were picked out for standing at an end, and few houses stand behind many of them.",
        "M1",
      ],
      [
        ({ keeps }) => keeps <= HARDLY,
        "You took the whole gap for luck. Counties do lie on different ground, and a part of it came again.",
        "M15",
      ],
      [
        ({ keeps, kept }) => keeps > kept,
        "You let them keep {keeps} of the gap, counted in logarithms. More of it was luck than that.",
        "M1",
      ],
      [
        () => true,
        "You let them keep {keeps} of the gap, counted in logarithms. More of it came again than that.",
      ],
    ],
    outcome:
      "The other houses came to {highLater.number} and {lowLater}. You are off by a factor of {yours}; the opened houses themselves by {theirs}, one level for all by {allOne}, each county pulled by its own weight by {pulled}.",
  },
);

/** Places of some counties in their rows. */
const placed = (of: readonly number[], rowOf: readonly number[], level: (j: number) => number) =>
  of.map((j) => [level(j), rowOf[j]!] as const);

function layersOf(of: Counties, { kind }: Form): readonly Layer[] {
  const { houses, order, rowOf, own, log, later, high, low, at, centre, limit, othersN } = of;
  const isWide = kind === "wide";
  const row = rowOf[at]!;
  const inRow = (values: readonly number[]) => values.map((value) => [value, row] as const);
  const ends = [...high, ...low];
  return [
    { mark: "rule", tone: "plain", x: limit, top: ROWS[1] },
    { mark: "rule", tone: "population", shows: ["mu"], outcome: true, x: centre, top: ROWS[1] },
    { mark: "level", tone: "plain", y: row },
    {
      mark: Crowd,
      tone: "data",
      size: isWide ? 0.24 : 0.2,
      at: houses.flatMap(({ opened }, j) => opened.map((value) => [value, rowOf[j]!] as const)),
    },
    {
      mark: "curve",
      tone: "data",
      points: order.map((j, k) => [Math.exp(own[j]!), k] as const),
    },
    {
      mark: Crowd,
      tone: "posterior",
      outcome: true,
      size: 0.36,
      at: placed([...own.keys()], rowOf, (j) => Math.exp(log[j]!)),
    },
    {
      mark: "dots",
      tone: "truth",
      outcome: true,
      size: 0.5,
      at: placed(ends, rowOf, (j) => Math.exp(later[j]!)),
    },
    { mark: "dots", tone: "data", size: 0.7, at: inRow(houses[at]!.opened) },
    ...(othersN[at]! > 0
      ? [
          {
            mark: "dots" as const,
            tone: "truth" as const,
            outcome: true,
            size: 0.7,
            at: inRow(houses[at]!.others),
          },
        ]
      : []),
    {
      mark: "dots",
      tone: "posterior",
      shows: ["theta"],
      outcome: true,
      size: 1,
      at: inRow([Math.exp(log[at]!)]),
    },
    {
      mark: "words",
      tone: "plain",
      x: isWide ? AXIS[1] : AXIS[0],
      y: row,
      side: "right",
      beside: 0.4,
      ...(isWide ? {} : { lift: row < 8 ? -0.8 : 0.8 }),
      text: "{name}",
    },
    {
      mark: "words",
      tone: "plain",
      x: limit,
      y: ROWS[0],
      side: "right",
      beside: 0.3,
      lift: 0.8,
      text: "limit {limit.number}",
    },
  ];
}

/** Some counties as all their houses show them, each by itself, all as one and pulled by its own weight. */
const SHOWN = ["Murray", "Lac qui Parle", "Cook", "Washington", "St. Louis"] as const;

function toldOf() {
  const { sigma, beta, tau, limit: line, price: share } = houseLevels.parameters;
  const [limit, price] = [line.initial, share.initial];
  const given = { tau: tau.initial, sigma: sigma.initial, beta: beta.initial };
  const { counties } = radon1987;
  const houses = counties.map(({ below, above }) =>
    [...below, ...above].map((t) => Math.max(1, t) / 10),
  );
  const data = {
    n: houses.map((one) => one.length),
    y: houses.map((one) => one.reduce((sum, value) => sum + Math.log(value) / one.length, 0)),
    x: counties.map(({ above }, j) => above.length / houses[j]!.length),
  };
  const { own, error, theta, keep, mu } = levelsOf(given, data);
  const chance = (floor: number, law: { readonly mean: number; readonly sd: number }) =>
    chanceAbove({ ...given, floor, limit }, law);
  const pulled = (j: number) => ({ mean: theta.mean[j]!, sd: theta.sd[j]! });
  const told = (law: (j: number) => { readonly mean: number; readonly sd: number }) => {
    const advice = houses.map((_, j) => adviceAt(chance(0, law(j)), price));
    return (of: ReturnType<typeof adviceAt>) => advice.filter((one) => one === of).length;
  };
  const [byOwn, byAll] = [told((j) => ({ mean: own[j]!, sd: error[j]! })), told(pulled)];
  const SHARE = { as: "share" } as const;
  return {
    ...Object.fromEntries(
      SHOWN.flatMap((name) => {
        const j = counties.findIndex((one) => one.name === name);
        return [
          [`${name}-houses`, [data.n[j]!, WHOLE]],
          [`${name}-over`, [houses[j]!.filter((value) => value >= limit).length, WHOLE]],
          [`${name}-own`, [Math.exp(own[j]!), { as: "number", to: TENTH }]],
          [`${name}-keeps`, [keep[j]!, SHARE]],
          [`${name}-expected`, [Math.exp(theta.mean[j]!), { as: "number", to: TENTH }]],
          [`${name}-alone`, [chance(0, { mean: own[j]!, sd: error[j]! }), SHARE]],
          [`${name}-below`, [chance(0, pulled(j)), SHARE]],
          [`${name}-above`, [chance(1, pulled(j)), SHARE]],
        ];
      }),
    ),
    "all-below": [chance(0, mu), SHARE],
    "all-above": [chance(1, mu), SHARE],
    "own-leave": [byOwn("leave"), WHOLE],
    "own-mend": [byOwn("mend"), WHOLE],
    "pulled-leave": [byAll("leave"), WHOLE],
    "pulled-mend": [byAll("mend"), WHOLE],
    "Lac qui Parle-rest": [
      1 - chance(0, pulled(counties.findIndex((one) => one.name === "Lac qui Parle"))),
      SHARE,
    ],
    "on-loan": [(given.sigma / given.tau) ** 2, { as: "number", to: TENTH }],
    "all-houses": [houses.flat().length, WHOLE],
    "half-of-floor": [Math.exp(given.beta), { as: "number", to: { decimals: 2 } }],
    "scatter-factor": [Math.exp(given.sigma), { as: "number", to: TENTH }],
    "spread-factor": [Math.exp(given.tau), { as: "number", to: TENTH }],
  } as const;
}

/** 85 counties in rows, by what their opened houses say: pulled together, and what the other houses show. */
export const counties = defineFigure(numbers, {
  id: "counties",
  controls: ["tau", "county", "price", "floor"],
  atRest: ["tau"],
  resample: "open the other houses first",
  readouts: ["fitted", "miss", "leave", "measure", "mend"],
  projected: ["keeps", "chanceHere", "miss"],
  words: {
    takeaway: [
      [({ tau }) => tau === 0, "One level for all counties: {centre}, and nothing learned of any"],
      [({ tau }) => tau >= FREE, "{name}, taken at its word: {ownLevel}. {Act}"],
      "{name}: its houses say {ownLevel.number}, all considered {expected}. {Act}",
    ],
    summary:
      "In {name} the usual basement of {opened} has {ownLevel}; expected are {expected}. {where} there is above {limit.number} with {chanceHere}: {act}. Of {counties} counties {mend} are told to mend at once, {measure} to measure, {leave} to leave it. Forecasts of the other houses are off by a factor of {miss}, typically.",
    announcement: "{name}: expected {expected}, above {limit.number} with {chanceHere}. {Act}",
    phrases: {
      where: [[({ isUpstairs }) => isUpstairs, "A first floor"], "A basement"],
      act: [
        [({ adviceHere }) => adviceHere === "mend", "mend it at once"],
        [({ adviceHere }) => adviceHere === "leave", "leave it as it is"],
        "measure first",
      ],
      Act: [
        [({ adviceHere }) => adviceHere === "mend", "Mend at once"],
        [({ adviceHere }) => adviceHere === "leave", "Leave it"],
        "Measure first",
      ],
    },
  },
  drawing: {
    room: { heights: [400, 350], lines: 18 },
    margins: ({ kind }) => ({
      top: 0.6,
      right: kind === "wide" ? 9 : 0.8,
      bottom: 3.4,
      left: 0.8,
    }),
    x: {
      of: AXIS,
      along: "log",
      label: "as in the basement",
      in: "limit",
      format: "~g",
    },
    y: { of: () => ROWS },
    guesses: () => [
      { key: "high", y: HIGH },
      { key: "low", y: LOW },
    ],
    layers: layersOf,
    press: {
      parameter: "county",
      value: ({ y }, { order }) => {
        const at = order[Math.round(y)];
        return at === undefined ? "nothing" : at + 1;
      },
    },
  },
  table: {
    caption: "The counties, the highest by its opened houses first",
    columns: [
      ["county"],
      ["houses opened", 1],
      ["own houses", "typical"],
      ["keeps", "share"],
      ["expected", "typical"],
      ["above the limit", "share"],
      ["other houses", "typical"],
    ],
    rows: ({ order, groups, n, own, keep, log, chance, later, othersN }) =>
      order.map((j) => [
        groups[j]!,
        n[j]!,
        Math.exp(own[j]!),
        keep[j]!,
        Math.exp(log[j]!),
        chance[j]!,
        othersN[j] === 0 ? "none" : Math.exp(later[j]!),
      ]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
