import { fitVariancePopulation } from "#core/pooling/varianceComponents/geneVariances.ts";
import { golub1999 } from "#data/golub1999.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { geneSpreads as model, moderatedOf } from "#models/geneSpreads.ts";
import type { Form } from "#plot/form.ts";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { Tags } from "#plot/rare/Tags.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";
import { BAR, type Compared, factorOf, laterOf, listOf, mean, patientsOf } from "./list.ts";
import { COUNTS, DRAWS, manyDraws } from "./manySixes.ts";

const PLACES = 20;
/** Three patients of each kind, and the other 24 and 8. */
const EACH = 3;
const UNSCALED = Math.sqrt(2 / EACH);
const REST_UNSCALED = Math.sqrt(1 / 24 + 1 / 8);
/** With no more on loan than this every variance is taken at its word. */
const FREE = model.parameters.d0.range[0];
const WHOLE = { step: 1 } as const;
const HUNDREDTH = { decimals: 2 } as const;

/** The drawing: standard deviations; and no difference stands on an edge. */
const AXIS = [0.014, 3.2] as const;
const GRIP = 0.1;
const POINTS = 25;
const SPREADS = Array.from(
  { length: POINTS },
  (_, k) => AXIS[0] * (AXIS[1] / AXIS[0]) ** (k / (POINTS - 1)),
);

/** Strengths at which is seen how far down the listed genes may lie in the other patients. */
const STRENGTHS = [0, 0.5, 1, 2, 4, 8, 16, 64, 1000];

/** What does not change as the cloud folds. */
const fixedOf = keepingTwo(({ columns }: Scene["sample"]) => {
  const { difference: y = [], s2 = [], later: rest = [], laterS2: restS2 = [] } = columns;
  const compared: Compared = {
    y,
    s2,
    rest,
    restS2,
    unscaled: UNSCALED,
    restUnscaled: REST_UNSCALED,
  };
  const { later, laterT } = laterOf(compared);
  const df = 2 * EACH - 2;
  const { d0, s0Variance } = fitVariancePopulation({
    variance: s2,
    df: s2.map(() => df),
  });
  const first = listOf(compared, s2, PLACES).list;
  const s0 = Math.sqrt(s0Variance);
  const ever = STRENGTHS.flatMap(
    (strength) => listOf(compared, moderatedOf({ d0: strength, s0, df }, { s2 }), PLACES).list,
  );
  return {
    compared,
    shown: y.map(Math.abs),
    later,
    laterT,
    /** Where variances differ no more than chance, as much as the slider has. */
    fitted: Math.min(d0, model.parameters.d0.range[1]),
    fittedSpread: s0,
    first,
    firstHeld: first.filter((j) => laterT[j]! >= BAR).length,
    /** Any gene, with whatever sign. */
    anyHeld: mean(laterT.map((one) => (Math.abs(one) >= BAR ? 1 : 0))),
    ends: [
      Math.min(0, ...ever.map((j) => later[j]!)) - 0.3,
      Math.max(...y.map(Math.abs), ...ever.map((j) => later[j]!)) + 0.15,
    ] as const,
  };
});

const numbers = numbersOf(
  model,
  (values, scene) => {
    const sample = patientsOf(scene);
    const { d0, s0, df } = values;
    const { s2 = [], laterS2: restS2 = [] } = sample.columns;
    const fixed = fixedOf(sample);
    const isFree = d0 <= FREE;
    const variance = isFree ? s2 : moderatedOf({ d0, s0, df }, { s2 });
    const { t, list } = listOf(fixed.compared, variance, PLACES);
    const held = list.filter((j) => fixed.laterT[j]! >= BAR);
    return {
      d0,
      s0,
      isFree,
      own: df / (d0 + df),
      groups: sample.groups,
      genes: s2.length,
      places: PLACES,
      bar: BAR,
      each: EACH,
      restS2,
      ...fixed,
      ownSpread: s2.map(Math.sqrt),
      spread: variance.map(Math.sqrt),
      t,
      list,
      least: t[list.at(-1)!]!,
      held: held.length,
      stayed: list.filter((j) => fixed.first.includes(j)).length,
      factor: factorOf(variance, restS2),
      top: sample.groups[list[0]!] ?? "",
      topShown: fixed.shown[list[0]!]!,
      topLater: fixed.later[list[0]!]!,
    };
  },
  {
    d0: { as: "d0" },
    s0: { as: "s0" },
    own: { as: "own" },
    genes: { as: "number", to: WHOLE },
    places: { as: "number", to: WHOLE },
    bar: { as: "number", to: WHOLE },
    each: { as: "number", to: WHOLE },
    held: { as: "number", to: WHOLE, label: "of {places} hold in the others" },
    stayed: { as: "number", to: WHOLE, label: "still of the first list" },
    firstHeld: { as: "number", to: WHOLE },
    anyHeld: { as: "share" },
    factor: { as: "number", to: HUNDREDTH, label: "spreads are off by a factor of" },
    fitted: { as: "d0", to: { decimals: 1 }, label: "on loan, fits best" },
    fittedSpread: { as: "s0", to: HUNDREDTH },
    least: { as: "number", to: { decimals: 1 } },
    topShown: { as: "s0", to: HUNDREDTH },
    topLater: { as: "s0", to: HUNDREDTH },
  },
);

type Cloud = ReturnType<typeof numbers.of>;

/** As near as this is right: which six were measured is luck. */
const CLOSE = 1;

const question = questionOn(
  numbers,
  ([guess = 0], { firstHeld, anyHeld }) => ({
    guess,
    isRight: Math.abs(guess - firstHeld) <= CLOSE,
    isNearlyAll: guess >= PLACES - 2,
    isChance: guess <= (PLACES * anyHeld) / 2,
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your forecast",
        letter: "",
        unit: "",
        range: [0, PLACES],
        step: 1,
        fineStep: 1,
      },
      items: () => [{ id: "held", label: "hold in the other patients", start: 10 }],
    },
    hidesControls: true,
    answers: { columns: ["others", "t of the others"] },
    written: { guess: { as: "number", to: WHOLE } },
    right: ({ isRight }) => isRight,
    yes: "That is about what such a list is worth.",
    replies: [
      [
        ({ isNearlyAll }) => isNearlyAll,
        "You trusted a list of the largest out of {genes}. Some came to its head because their variance happened to be small among these few patients.",
        "M21",
      ],
      [
        ({ isChance }) => isChance,
        "You took the list for chance alone. These two kinds of leukaemia differ in many genes.",
        "M15",
      ],
      [
        ({ guess, firstHeld }) => guess > firstHeld,
        "You hoped for {guess}. A large t can come of a small variance, and a small variance of luck.",
      ],
      [() => true, "You feared only {guess}. Many genes really differ between the two kinds."],
    ],
    outcome:
      "{firstHeld} of the {places} hold. Of all {genes} genes {anyHeld} have so large a t in the other patients, with either sign.",
  },
);

function layersOf(of: Cloud, { kind }: Form): readonly Layer[] {
  const { isFree, s0, shown, spread, ownSpread, list, later, restS2, ends, least } = of;
  const tone = isFree ? "data" : "posterior";
  const steep = (slope: number) =>
    SPREADS.map((sd) => [sd, slope * sd, slope] as const).filter(([, height]) => height <= ends[1]);
  const places = (sds: readonly number[], heights: readonly number[]) =>
    list.map((j) => [sds[j]!, heights[j]!] as const);
  const restSpread = restS2.map(Math.sqrt);
  const top = list[0]!;
  return [
    { mark: "level", tone: "plain", y: 0 },
    {
      mark: Crowd,
      tone,
      size: 0.36,
      at: shown.map((one, j) => [spread[j]!, one] as const),
    },
    { mark: "rule", tone: "population", shows: ["s0"], x: s0 },
    {
      mark: "curve",
      tone: "plain",
      name: "listed above",
      short: "listed",
      points: steep(UNSCALED * least),
    },
    {
      mark: "curve",
      tone: "data",
      name: "hold above",
      short: "hold",
      outcome: true,
      points: steep(REST_UNSCALED * BAR),
    },
    {
      mark: Strings,
      tone: "plain",
      outcome: true,
      strings: list.map((j) => ({
        from: [spread[j]!, shown[j]!] as const,
        to: [restSpread[j]!, later[j]!] as const,
        share: 0,
      })),
    },
    { mark: "dots", tone: "truth", outcome: true, size: 0.6, at: places(restSpread, later) },
    ...(isFree
      ? []
      : [
          {
            mark: "dots" as const,
            tone: "data" as const,
            size: 0.45,
            at: places(ownSpread, shown),
          },
        ]),
    { mark: "dots", tone, shows: ["moderated"], size: 0.85, at: places(spread, shown) },
    {
      mark: Tags,
      tags: [
        {
          x: spread[top]!,
          y: shown[top]!,
          tone,
          text: "{top}",
          beside: kind === "wide" ? 0.8 : 0.5,
        },
      ],
      clear: [{ from: s0, to: s0, y: shown[top]! }],
    },
  ];
}

/** What the text tells of many draws, and of the whole table. */
function toldOf({ compared, s0, fitted, first, shown, later, laterT }: Cloud) {
  const at = moderatedOf({ d0: Math.round(10 * fitted) / 10, s0, df: 2 * EACH - 2 }, compared);
  const most = model.parameters.d0.range[1];
  const one = moderatedOf({ d0: most, s0, df: 2 * EACH - 2 }, compared);
  const { list } = listOf(compared, at, PLACES);
  const count = { as: "number", to: WHOLE } as const;
  const tenth = { as: "number", to: { decimals: 1 } } as const;
  const factor = { as: "number", to: HUNDREDTH } as const;
  const unit = { as: "s0", to: HUNDREDTH } as const;
  const { variance } = golub1999.whole;
  const whole = fitVariancePopulation({ variance, df: variance.map(() => 36) });
  const [firstTop, top] = [first[0]!, list[0]!];
  const own = Math.sqrt(compared.s2[firstTop]!);
  return {
    draws: [DRAWS, count],
    firstShown: [shown[firstTop]!, unit],
    firstLater: [later[firstTop]!, unit],
    firstSpread: [own, unit],
    wholeLoan: [whole.d0, { as: "d0", to: { decimals: 2 } }],
    wholeVariance: [whole.s0Variance, { as: "number", to: { decimals: 4 } }],
    firstRestSpread: [Math.sqrt(compared.restS2[firstTop]!), unit],
    fittedHeld: [list.filter((j) => laterT[j]! >= BAR).length, count],
    fittedStayed: [list.filter((j) => first.includes(j)).length, count],
    fittedShown: [shown[top]!, unit],
    fittedLater: [later[top]!, unit],
    ownFactor: [factorOf(compared.s2, compared.restS2), factor],
    fittedFactor: [factorOf(at, compared.restS2), factor],
    oneFactor: [factorOf(one, compared.restS2), factor],
    ...Object.fromEntries(
      COUNTS.flatMap((patients) => {
        const found = manyDraws(patients);
        return [
          ...["own", "pulled", "one"].flatMap((name) => [
            [`${name}-${patients}`, [found[name]!, tenth]],
            [`${name}Factor-${patients}`, [found[`${name}Factor`]!, factor]],
          ]),
          ...["shown", "later", "promised", "topSpread", "topRestSpread"].map((name) => [
            `${name}-${patients}`,
            [found[name]!, factor],
          ]),
          [`cursed-${patients}`, [found.cursed!, { as: "share" }]],
        ];
      }),
    ),
  } as const;
}

/** Three hundred genes by how much they differ and how much they scatter: a cloud that folds, and the list that changes. */
export const variances = defineFigure(numbers, {
  id: "variances",
  controls: ["d0", "s0"],
  atRest: ["d0"],
  resample: "measure another six patients",
  readouts: ["own", "held", "stayed", "factor", "fitted"],
  projected: ["held", "stayed", "factor", "fitted"],
  words: {
    takeaway: [
      [
        ({ isFree }) => isFree,
        "Every variance at its word: {held} of the {places} listed genes hold",
      ],
      "With {d0.number} on loan {held} of the {places} listed genes hold",
    ],
    summary: [
      [
        ({ isFree }) => isFree,
        "Each gene is measured by its own variance, of {each} patients of each kind. {held} of the {places} genes with the largest t hold in the other patients, with {bar} or more there and the same sign. Standard deviations are off by a factor of {factor}, typically.",
      ],
      "A gene’s own variance has {own} of the weight, the population the rest. {held} of the {places} genes with the largest t hold in the other patients; {stayed} were on the list when each variance was taken at its word. Standard deviations are off by a factor of {factor}, typically.",
    ],
    announcement:
      "{held} of {places} hold, {stayed} are of the first list. Spreads off by {factor}.",
  },
  drawing: {
    room: { heights: [380, 330], lines: 17 },
    margins: ({ kind }) => ({ top: 2, right: kind === "wide" ? 1.4 : 1, bottom: 3.4, left: 2.8 }),
    x: {
      of: AXIS,
      along: "log",
      label: "standard deviation of the gene",
      short: "spread",
      format: "~g",
    },
    y: { of: ({ ends }) => ends, label: "difference between kinds", short: "difference" },
    drag: [
      {
        parameter: "s0",
        tone: "population",
        y: ({ ends }) => ends[0] + GRIP,
      },
    ],
    guesses: () => [],
    layers: layersOf,
  },
  table: {
    caption: "The listed genes",
    columns: [
      ["gene"],
      ["difference", "s0"],
      ["own spread", "s0"],
      ["believed spread", "s0"],
      ["t", "number"],
      ["others", "s0"],
      ["t of the others", "number"],
    ],
    rows: ({ groups, list, shown, ownSpread, spread, t, later, laterT }) =>
      list.map((j) => [
        groups[j]!,
        shown[j]!,
        ownSpread[j]!,
        spread[j]!,
        t[j]!,
        later[j]!,
        laterT[j]!,
      ]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
