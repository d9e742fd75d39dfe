import { inventedCompany } from "#data/inventedCompany.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { correlationAt, leaningLines } from "#models/leaningLines.ts";
import type { Form } from "#plot/form.ts";
import { Bundle } from "#plot/rare/Bundle.tsx";
import { Plane } from "#plot/rare/Plane.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { parted } from "../../declared/parted.ts";
import { questionOn } from "../../declared/question.ts";
import { ASIDE, byHand, POINTS, RISES } from "./byHand.ts";
import {
  ALONE,
  borrowed,
  companyOf,
  ellipseOf,
  heightAt,
  LEGAL,
  type Line,
  NAMES,
  populationOf,
  SALES,
} from "./departments.ts";

const { zero, rho, s0, s1, sigma } = leaningLines.parameters;
const [FROM, TO] = zero.range;
/** Near the mean of the years: where the question moves the zero to. */
const MIDDLE = 11;
/** The people of Sales before these that are remembered. */
const REMEMBERED = 8;
const TENTH = { decimals: 1 } as const;
const HUNDREDTH = { decimals: 2 } as const;

/** What a company is learned from, number by number, so that it is known again. */
type Asked = readonly [
  seed: number,
  s0: number,
  s1: number,
  rho: number,
  sigma: number,
  alone: number,
  held: number | undefined,
];
const learned = keepingTwo((...[seed, s0, s1, rho, sigma, alone, held]: Asked) =>
  borrowed(seed, { s0, s1, rho, sigma, alone }, held),
);
/** What other people in Sales would have made of its line, before these. */
const earlierOf = keepingTwo((...[seed, s0, s1, rho, sigma, alone, held]: Asked) => {
  const count = Math.max(0, Math.min(REMEMBERED, seed - inventedCompany.first));
  return Array.from({ length: count }, (_, k) => {
    const past = seed - count + k;
    const { lines } = borrowed(past, { s0, s1, rho, sigma, alone }, held);
    return { own: companyOf(past, alone).own[SALES]!, estimate: lines[SALES]! };
  });
});

const numbers = numbersOf(
  leaningLines,
  ({ zero, rho, s0, s1, sigma, lone }, { sample, seed: drawn, view }) => {
    const seed = sample.groups.length > 0 ? drawn : inventedCompany.first;
    const spreads = { s0, s1, rho, sigma };
    const held = view.tie === "held" ? zero : undefined;
    const { company, lines } = learned(seed, s0, s1, rho, sigma, lone, held);
    const { years, points, own, common } = companyOf(seed, lone);
    const isOwn = view.lines === "own";
    const isCommon = view.lines === "common";
    const shown = lines.map((line, j) => (isCommon ? common : isOwn ? own[j] : line));
    const [ownSales, sales, legal] = [own[SALES]!, lines[SALES]!, lines[LEGAL]!];
    const here = held === undefined ? correlationAt({ ...spreads, zero }) : 0;
    return {
      zero,
      rho,
      s0,
      s1,
      sigma,
      lone,
      seed,
      lonely: years[LEGAL]![0]!,
      isHeld: held !== undefined,
      isOwn,
      isCommon,
      here,
      there: correlationAt({ ...spreads, zero: MIDDLE }),
      middle: MIDDLE,
      vanishes: (-rho * s0) / s1,
      years,
      points,
      own,
      shown,
      company: isCommon ? common : company,
      population: populationOf(spreads, held),
      earlier: earlierOf(seed, s0, s1, rho, sigma, lone, held),
      ownRise: ownSales.rise,
      ownHere: heightAt(ownSales, zero),
      rise: sales.rise,
      salesHere: heightAt(sales, zero),
      legalRise: legal.rise,
      legalHere: heightAt(legal, zero),
      companyRise: company.rise,
      companyHere: heightAt(company, zero),
      commonRise: common.rise,
    };
  },
  {
    zero: { as: "zero" },
    rho: { as: "rho", to: HUNDREDTH },
    here: { as: "rho", to: HUNDREDTH, label: "correlation of height and rise" },
    there: { as: "rho", to: HUNDREDTH },
    middle: { as: "zero" },
    vanishes: { as: "zero", to: TENTH },
    ownRise: { as: "b1", to: TENTH },
    ownHere: { as: "b0", to: TENTH },
    rise: { as: "b1", to: TENTH, label: "Sales, all considered, rises by" },
    salesHere: { as: "b0", to: TENTH },
    legalRise: { as: "b1", to: TENTH, label: "Legal rises by" },
    legalHere: { as: "b0", to: TENTH },
    companyRise: { as: "b1", to: TENTH },
    companyHere: { as: "b0", to: TENTH },
    commonRise: { as: "b1", to: TENTH },
  },
);
type Windows = ReturnType<typeof numbers.of>;

/** A guess so near is right; one nearer than this to a wrong idea has that idea. */
const CLOSE = 0.15;

const question = questionOn(
  numbers,
  ([guess = 0], { there, rho }) => ({
    guess,
    isRight: Math.abs(guess - there) <= CLOSE,
    isSame: Math.abs(guess - rho) <= CLOSE,
    isNone: Math.abs(guess) <= CLOSE,
    isOtherWay: guess * there < 0,
  }),
  {
    asks: { kind: "number", as: "rho", start: 0, truth: ({ there }) => there },
    answers: { columns: ["at the year asked about"] },
    hidesControls: true,
    written: { guess: { as: "rho", to: HUNDREDTH } },
    right: ({ isRight }) => isRight,
    yes: "So it is.",
    replies: [
      [
        ({ isSame }) => isSame,
        "You guessed {guess}, much as at hiring. But heights are read elsewhere now, where the steep departments have caught up.",
        "M32",
      ],
      [
        ({ isNone }) => isNone,
        "You guessed {guess}, next to none. The correlation does vanish, at {vanishes} after hiring, and not at the mean of the years.",
        "M32",
      ],
      [
        ({ isOtherWay }) => isOtherWay,
        "You guessed {guess}, the other way. By {middle} the lines have crossed: who rises fast stands on the other side.",
      ],
      [() => true, "You guessed {guess}: the right side, and a different size."],
    ],
    outcome:
      "Counted from {middle} after hiring, the correlation is {there}. No line has moved; at hiring it is {rho}.",
  },
);

const TOP = 2.2;
const BOTTOM = 3.6;

const across = (line: Line) =>
  ({ from: [FROM, heightAt(line, FROM)], to: [TO, heightAt(line, TO)] }) as const;
const asCurve = (line: Line) =>
  [
    [FROM, heightAt(line, FROM)],
    [TO, heightAt(line, TO)],
  ] as const;
/** Where a line leaves the window at its right or at its top. */
const leaves = (line: Line) => {
  const end = heightAt(line, TO);
  return Math.min(Math.max(end, POINTS[0]), POINTS[1]);
};

/** Heights of names beside the lines, none above the window. */
function apart(heights: readonly number[], gap: number): readonly number[] {
  const places = parted(heights, gap);
  const over = Math.max(0, ...places.map((place) => place - POINTS[1]));
  return places.map((place) => place - over);
}

function layersOf(of: Windows, form: Form): readonly Layer[] {
  const { zero, own, shown, company, isOwn, isCommon, earlier } = of;
  const room = ASIDE[form.kind];
  const isWide = form.kind === "wide";
  const lines = shown.flatMap((line, j) => (line ? [{ line, j }] : []));
  const [sales, legal] = [shown[SALES]!, shown[LEGAL]];
  const rest = lines.filter(({ j }) => j !== SALES && j !== LEGAL);
  const tall = form.height / form.font - TOP - BOTTOM;
  const named: readonly (readonly [string, "population" | "data" | "posterior", Line])[] = [
    ...(isOwn ? [] : [["Sales’ own", "data", own[SALES]!] as const]),
    ...(isCommon
      ? [["all departments", "posterior", company] as const]
      : [
          ["Sales", "posterior", sales] as const,
          ["company", "population", company] as const,
          ...(legal ? [["Legal", "posterior", legal] as const] : []),
        ]),
  ];
  const heights = apart(
    named.map(([, , line]) => leaves(line)),
    (1.1 * (POINTS[1] - POINTS[0])) / tall,
  );
  const people = (j: number) => of.years[j]!.map((year, k) => [year, of.points[j]![k]!] as const);
  const others = NAMES.flatMap((_, j) => (j === SALES || j === LEGAL ? [] : people(j)));
  const thread = lines.map(({ line }) => [zero, heightAt(line, zero)] as const);
  return [
    { mark: "dots", tone: "data", size: 0.58, at: others },
    ...(earlier.length > 0
      ? [
          {
            mark: Bundle,
            tone: "data" as const,
            pieces: earlier.map((past) => across(past.own)),
          },
          ...(isOwn || isCommon
            ? []
            : [
                {
                  mark: Bundle,
                  tone: "posterior" as const,
                  pieces: earlier.map((past) => across(past.estimate)),
                },
              ]),
        ]
      : []),
    ...(isCommon
      ? []
      : [
          {
            mark: Bundle,
            tone: "posterior" as const,
            pieces: rest.map(({ line }) => across(line)),
          },
          { mark: "curve" as const, tone: "population" as const, points: asCurve(company) },
        ]),
    { mark: "curve", tone: "data", points: asCurve(own[SALES]!) },
    ...(isOwn
      ? []
      : [{ mark: "curve" as const, tone: "posterior" as const, points: asCurve(sales) }]),
    ...(legal && !isCommon
      ? [{ mark: "curve" as const, tone: "posterior" as const, points: asCurve(legal) }]
      : []),
    { mark: "dots", tone: "data", size: 0.8, at: [...people(SALES), ...people(LEGAL)] },
    { mark: "rule", tone: "plain", x: zero },
    { mark: "dots", tone: "posterior", size: 0.58, at: thread },
    planeOf(of, form, room),
    ...(isWide
      ? named.map(
          ([text, tone], k): Layer => ({
            mark: "words",
            tone,
            x: TO,
            y: heights[k]!,
            beside: 0.5,
            text,
          }),
        )
      : []),
    ...(isWide
      ? [
          {
            mark: "words" as const,
            tone: "plain" as const,
            side: "left" as const,
            x: TO,
            y: POINTS[1],
            lift: 1.2,
            text: "a department is a line",
          },
        ]
      : []),
  ];
}

/** The other window: each department’s line as one place, its rise across and its height at the thread upwards. */
function planeOf(
  of: Windows,
  form: Form,
  { apart: gap, span }: (typeof ASIDE)["wide" | "narrow"],
): Layer {
  const { zero, here, own, shown, company, population, isHeld, isOwn, isCommon } = of;
  const placeOf = (line: Line) => [line.rise, heightAt(line, zero)] as const;
  const [year = 0] = of.years[LEGAL]!;
  const [score = 0] = of.points[LEGAL]!;
  const through = RISES.map((rise) => [rise, score - rise * (year - zero)] as const);
  const lines = shown.flatMap((line, j) => (line ? [{ line, j }] : []));
  const spoken = isCommon ? [] : lines.filter(({ j }) => j === SALES || j === LEGAL);
  const ellipse = ellipseOf(company, population, zero);
  const isWide = form.kind === "wide";
  return {
    mark: Plane,
    apart: gap,
    span,
    across: RISES,
    label: isWide ? "rise, points a year" : "a year",
    outlines: [
      ...(zero === 0 || isHeld
        ? []
        : [{ tone: "plain" as const, points: ellipseOf(company, population, 0), isFaint: true }]),
      { tone: "data", points: through },
      ...(isCommon ? [] : [{ tone: "population" as const, points: ellipse }]),
    ],
    pulls:
      isOwn || isCommon
        ? []
        : lines.flatMap(({ line, j }) => {
            const mine = own[j];
            return mine ? [{ from: placeOf(mine), to: placeOf(line) }] : [];
          }),
    threads: spoken.map(({ line }) => ({ x: zero, to: placeOf(line) })),
    groups: [
      { tone: "data", at: own.flatMap((line) => (line ? [placeOf(line)] : [])), size: 0.58 },
      { tone: "population", at: [placeOf(company)], size: 0.9 },
      { tone: "posterior", at: lines.map(({ line }) => placeOf(line)), size: 0.58 },
      { tone: "posterior", at: spoken.map(({ line }) => placeOf(line)), size: 0.8 },
    ],
    notes: [
      ...spoken.map(({ line, j }) => ({
        tone: "posterior" as const,
        at: placeOf(line),
        text: NAMES[j]!,
        side: j === SALES ? ("right" as const) : ("left" as const),
        lift: 0.7,
      })),
      {
        tone: "plain" as const,
        at: [RISES[1], POINTS[1]] as const,
        text: isWide ? "and a point" : "a point",
        side: "left" as const,
        lift: 1.2,
      },
      ...(isCommon || !isWide
        ? []
        : [
            {
              tone: "population" as const,
              // In the corner that the ellipse leans away from.
              at: [here > 0 ? RISES[0] : RISES[1], POINTS[1]] as const,
              text: "correlation {here}",
              side: here > 0 ? ("right" as const) : ("left" as const),
              lift: -0.8,
            },
          ]),
    ],
  };
}

/** Numbers that the text tells of the company as it stands. */
function toldOf() {
  const spreads = { s0: s0.initial, s1: s1.initial, rho: rho.initial, sigma: sigma.initial };
  const { lines, company } = borrowed(inventedCompany.first, spreads);
  const { own } = companyOf(inventedCompany.first, ALONE);
  const rise = { as: "b1", to: TENTH } as const;
  const height = { as: "b0", to: TENTH } as const;
  const [mine, sales, legal] = [own[SALES]!, lines[SALES]!, lines[LEGAL]!];
  const loose = borrowed(inventedCompany.first, { ...spreads, rho: 0 }).lines;
  return {
    restRho: [spreads.rho, { as: "rho", to: HUNDREDTH }],
    restOwnRise: [mine.rise, rise],
    restOwnStart: [mine.height, height],
    restOwnMiddle: [heightAt(mine, MIDDLE), height],
    restRise: [sales.rise, rise],
    restStart: [sales.height, height],
    restMiddle: [heightAt(sales, MIDDLE), height],
    restLegalRise: [legal.rise, rise],
    restLegalStart: [legal.height, height],
    restCompanyRise: [company.rise, rise],
    restCompanyStart: [company.height, height],
    restCompanyMiddle: [heightAt(company, MIDDLE), height],
    restThere: [correlationAt({ ...spreads, zero: MIDDLE }), { as: "rho", to: HUNDREDTH }],
    restVanishes: [(-spreads.rho * spreads.s0) / spreads.s1, { as: "zero", to: TENTH }],
    looseLegalRise: [loose[LEGAL]!.rise, rise],
    looseLegalStart: [loose[LEGAL]!.height, height],
    looseRise: [loose[SALES]!.rise, rise],
    looseStart: [loose[SALES]!.height, height],
  } as const;
}

/** Chapter 9: departments as lines in one window and as places in the other; only how heights are read moves with the zero. */
export const windows = defineFigure(numbers, {
  id: "windows",
  controls: ["zero", "rho", "s1", "s0", "sigma", "lone"],
  atRest: ["zero"],
  choices: [
    {
      name: "lines",
      label: "lines",
      options: { borrowed: "borrowed", own: "each its own", common: "one for all" },
    },
    {
      name: "tie",
      label: "correlation",
      options: { carried: "carried along", held: "held at 0 here" },
    },
  ],
  resample: "hire others into Sales",
  readouts: ["here", "rise", "legalRise"],
  words: {
    takeaway: [
      [({ isCommon }) => isCommon, "One line for all: nobody has a department"],
      [({ isOwn }) => isOwn, "Each its own: Legal’s one person has no line"],
      [({ isHeld }) => isHeld, "Uncorrelated {place}: another model, and other lines"],
      [({ here }) => Math.abs(here) < 0.05, "{Place}, height says nothing of the rise"],
      [({ here, zero }) => here < 0 && zero === 0, "{Place}, steep departments start low"],
      [({ zero }) => zero === 0, "{Place}, steep departments start high"],
      [({ here }) => here < 0, "{Place}, steep departments stand low"],
      "{Place}, steep departments stand high",
    ],
    summary: "{mine} {lone} {tied}",
    announcement: "{Place}: correlation {here}. Sales rises by {rise}, Legal by {legalRise}.",
    phrases: {
      place: [[({ zero }) => zero === 0, "at hiring"], "{zero} after hiring"],
      Place: [
        [({ zero }) => zero === 0, "Counted from hiring"],
        "Counted from {zero} after hiring",
      ],
      mine: [
        [({ isCommon }) => isCommon, "Everybody is put on one line, which rises by {commonRise}."],
        [
          ({ isOwn }) => isOwn,
          "On their own the four of Sales rise by {ownRise}, and stand at {ownHere} {place}.",
        ],
        "On their own the four of Sales rise by {ownRise}; all considered, by {rise.number}, from {salesHere} {place}.",
      ],
      lone: [
        [({ isCommon }) => isCommon, "The one person of Legal is one more dot."],
        [
          ({ isOwn }) => isOwn,
          "Through one person run many lines: the dotted one in the other window.",
        ],
        "Legal has one person and a whole line: {legalHere}, rising by {legalRise}.",
      ],
      tied: [
        [
          ({ isHeld }) => isHeld,
          "Heights {place} are held to be uncorrelated with rises: that is a belief of its own, and the lines have followed it.",
        ],
        [({ zero }) => zero === 0, "Height and rise have a correlation of {here} here."],
        "No line has moved; heights are read elsewhere, and the correlation is {here}, not {rho.number}.",
      ],
    },
  },
  drawing: {
    room: { heights: [330, 300], lines: 17.5 },
    margins: ({ kind }) => ({
      top: TOP,
      right: ASIDE[kind].right,
      bottom: BOTTOM,
      left: ASIDE[kind].left,
    }),
    x: { of: [FROM, TO], label: "years since hiring", short: "years" },
    y: { of: () => POINTS, label: "points" },
    drag: [
      {
        parameter: "zero",
        tone: "plain",
        y: () => POINTS[0] + (POINTS[1] - POINTS[0]) / 12,
        ends: () => [POINTS[0], POINTS[1]],
      },
      ...byHand,
    ],
    guesses: () => [],
    layers: layersOf,
  },
  table: {
    caption: "Eight departments: their own lines, and all considered",
    columns: [
      ["department"],
      ["people"],
      ["own rise", "b1"],
      ["own height here", "b0"],
      ["rise", "b1"],
      ["height here", "b0"],
      ["at the year asked about", "b0"],
    ],
    rows: ({ years, own, shown, zero }) =>
      NAMES.map((name, j) => {
        const [mine, line] = [own[j], shown[j]];
        return [
          name,
          years[j]!.length,
          mine ? mine.rise : "none",
          mine ? heightAt(mine, zero) : "none",
          line ? line.rise : "none",
          line ? heightAt(line, zero) : "none",
          line ? heightAt(line, MIDDLE) : "none",
        ];
      }),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
