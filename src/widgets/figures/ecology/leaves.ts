import { mitesLookedAt } from "#data/mitesLookedAt.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { varianceOf } from "#models/countsThatDiffer.ts";
import { lookedAt, neededFor, reachOf } from "#models/lookedAt.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

const { counted, growers: GROWERS } = mitesLookedAt;
const LEVEL = 0.95;
const LEAVES = counted.reduce<number>((sum, often) => sum + often, 0);
/** The mean of all leaves: what every grower wants to know. */
const MEAN = counted.reduce<number>((sum, often, mites) => sum + often * mites, 0) / LEAVES;
const SHARES = counted.map((often) => often / LEAVES);

const HUNDREDTH = { decimals: 2 } as const;
const WHOLE = { step: 1 } as const;
const COUNT = { as: "number", to: WHOLE } as const;
const PER_LEAF = { as: "number", to: HUNDREDTH } as const;
/** Needed leaves are rounded up: one less is too few. */
const NEEDED = { as: "k", to: WHOLE } as const;

/** Probability of every sum of mites on so many leaves, drawn with replacement: one leaf is added after the other. */
const lawOf = keepingTwo((k: number): Float64Array => {
  const most = SHARES.length - 1;
  const law = new Float64Array(most * k + 1);
  law[0] = 1;
  // From the largest sum down, so that what is read has not been written yet.
  for (let leaf = 1; leaf <= k; leaf++)
    for (let sum = most * leaf; sum >= 0; sum--) {
      let chance = 0;
      for (let mites = 0; mites <= most && mites <= sum; mites++)
        chance += SHARES[mites]! * law[sum - mites]!;
      law[sum] = chance;
    }
  return law;
});

/** How often the interval of a grower who believes this variance holds the mean, stays under the line, lies above it. */
function oddsOf(k: number, line: number, variance: (mean: number) => number) {
  let [held, calm, alarm] = [0, 0, 0];
  for (const [sum, chance] of lawOf(k).entries()) {
    const mean = sum / k;
    const reach = reachOf(variance(mean), k);
    if (Math.abs(mean - MEAN) <= reach) held += chance;
    if (mean + reach < line) calm += chance;
    if (mean - reach > line) alarm += chance;
  }
  return { held, calm, alarm };
}

const alike = (mean: number) => mean;

const numbers = numbersOf(
  lookedAt,
  ({ k, margin, r, mu }, { sample, view }) => {
    const differ = (mean: number) => varianceOf(mean, r);
    const line = MEAN + margin;
    const isAlike = view.leaves !== "differ";
    const believed = isAlike ? alike : differ;
    const [one, other] = [oddsOf(k, line, alike), oddsOf(k, line, differ)];
    const rows = Array.from({ length: GROWERS }, (_, at) => {
      const seen = (sample.columns[`grower${at}`] ?? []).slice(0, k);
      const mean = seen.reduce((sum, mites) => sum + mites, 0) / k;
      const reach = reachOf(believed(mean), k);
      return { mean, low: mean - reach, high: mean + reach };
    });
    const holds = ({ low, high }: (typeof rows)[number]) => low <= MEAN && MEAN <= high;
    return {
      k,
      margin,
      isAlike,
      level: LEVEL,
      mean: MEAN,
      line,
      rows,
      inside: rows.filter(holds),
      outside: rows.filter((row) => !holds(row)),
      heldAlike: one.held,
      heldDiffer: other.held,
      held: isAlike ? one.held : other.held,
      calm: isAlike ? one.calm : other.calm,
      alarm: isAlike ? one.alarm : other.alarm,
      needAlike: Math.ceil(neededFor(mu, margin)),
      needDiffer: Math.ceil(neededFor(varianceOf(mu, r), margin)),
    };
  },
  {
    k: { as: "k", to: WHOLE },
    margin: { as: "margin" },
    level: { as: "share" },
    mean: PER_LEAF,
    line: PER_LEAF,
    held: { as: "share", label: "of all such intervals hold the mean" },
    heldAlike: { as: "share", label: "hold it, all leaves alike" },
    heldDiffer: { as: "share", label: "hold it, leaves that differ" },
    calm: { as: "share" },
    alarm: { as: "share" },
    needAlike: { ...NEEDED, label: "needed, all leaves alike" },
    needDiffer: { ...NEEDED, label: "needed, leaves that differ" },
  },
);

type Looked = ReturnType<typeof numbers.of>;

/** So many of a hundred, more or less, are right. */
const CLOSE = 4;
/** From here on the promise of the interval was believed; below this, hardly anything. */
const BELIEVED = 93;
const LITTLE = 60;

const question = questionOn(
  numbers,
  ([guess = 0], { heldAlike }) => ({
    guess,
    hundred: 100,
    off: Math.abs(guess - 100 * heldAlike),
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit: "",
        range: [0, 100],
        step: 1,
        fineStep: 1,
      },
      items: () => [{ id: "held", label: "of a hundred", start: 50 }],
    },
    answers: { columns: ["from", "to"] },
    hidesControls: true,
    written: { guess: COUNT, hundred: COUNT },
    right: ({ off }) => off <= CLOSE,
    yes: "About as many.",
    replies: [
      [
        ({ guess }) => guess >= BELIEVED,
        "You took {level} at its word. The interval keeps it if every leaf has the same rate; but leaves differ, and the means of growers lie further apart than it allows for.",
        "M24",
      ],
      [
        ({ guess }) => guess <= LITTLE,
        "You expected less of it. The means do scatter more than it allows for, but not so much more: their variance is about twice as large, and so their standard error not quite one and a half times.",
        "M8",
      ],
      [() => true, "You said {guess} of {hundred}."],
    ],
    outcome:
      "Of all growers who look at {k}, {heldAlike} find an interval that holds the mean, if they believe all leaves alike; {heldDiffer}, if they know that leaves differ.",
  },
);

const GAP = Number.NaN;
/** Level pieces of one curve. */
const pieces = (of: Looked["rows"], rows: Looked["rows"]) =>
  of.flatMap((row): readonly CurvePoint[] => {
    const at = rows.indexOf(row);
    return [
      [row.low, at],
      [row.high, at],
      [GAP, GAP],
    ];
  });

function layersOf({ rows, inside, outside, mean, line }: Looked): readonly Layer[] {
  return [
    { mark: "rule", tone: "population", shows: ["mu"], x: mean, top: -0.8 },
    { mark: "rule", tone: "plain", x: line, top: -0.8 },
    { mark: "curve", tone: "posterior", outcome: true, points: pieces(inside, rows) },
    ...(outside.length > 0
      ? [
          {
            mark: "curve" as const,
            tone: "plain" as const,
            outcome: true,
            points: pieces(outside, rows),
          },
        ]
      : []),
    {
      mark: "dots",
      tone: "data",
      size: 0.9,
      at: rows.map((row, at) => [row.mean, at] as const),
    },
    {
      mark: "words",
      tone: "population",
      x: mean,
      y: -1.2,
      side: "left",
      beside: 0.3,
      text: "the orchard {mean}",
      short: "orchard {mean}",
    },
    {
      mark: "words",
      tone: "plain",
      x: line,
      y: -1.2,
      side: "right",
      beside: 0.3,
      text: "spray from here {line}",
      short: "spray {line}",
    },
  ];
}

/** Numbers of the text: at other numbers of leaves, at the start of everything else. */
function toldOf() {
  const { mu, margin } = lookedAt.parameters;
  const line = MEAN + margin.initial;
  const needAlike = Math.ceil(neededFor(mu.initial, margin.initial));
  const SHARE = { as: "share" } as const;
  return {
    "alike-at-100": [oddsOf(100, line, alike).held, SHARE],
    "alarm-at-few": [oddsOf(needAlike, line, alike).alarm, { as: "share", to: { decimals: 1 } }],
  } as const;
}

/** Ten growers look at some leaves each: how far they trust what they found, and how often it holds. */
export const leaves = defineFigure(numbers, {
  id: "leaves",
  controls: ["k", "margin", "r"],
  atRest: ["k", "leaves"],
  choices: [
    {
      name: "leaves",
      label: "believed",
      options: { alike: "all leaves alike", differ: "leaves that differ" },
    },
  ],
  resample: "send ten other growers",
  readouts: ["heldAlike", "heldDiffer", "needAlike", "needDiffer"],
  projected: ["heldAlike", "heldDiffer", "needAlike", "needDiffer"],
  words: {
    takeaway: [
      [
        ({ isAlike }) => isAlike,
        "Believing all leaves alike, {held} of growers hold the mean, not {level}",
      ],
      "Knowing that leaves differ, {held} of growers hold the mean",
    ],
    summary:
      "Of all growers who look at {k}, {held} have an interval that holds the mean of the orchard. {calm} can say that it lies under the line, {alarm} see it above and spray for nothing. To tell {mean} from {line} takes {needAlike} if all are alike, {needDiffer} as they are.",
    announcement: "With {k}, {held} of growers hold the mean.",
  },
  drawing: {
    room: { heights: [270, 250], lines: 15 },
    margins: { top: 0.6, right: 1, bottom: 3.4, left: 1 },
    x: { of: [0, 3.2], label: "mites on a leaf" },
    y: { of: () => [GROWERS - 0.3, -1.9] },
    guesses: () => [],
    drag: [
      {
        parameter: "margin",
        tone: "plain",
        x: ({ line }) => line,
        value: (x, { mean }) => x - mean,
        y: () => GROWERS - 0.4,
      },
    ],
    layers: layersOf,
  },
  table: {
    caption: "Ten growers: what they found, and their intervals",
    columns: [["grower"], ["mean", "number"], ["from", "number"], ["to", "number"]],
    rows: ({ rows }) =>
      rows.map(({ mean, low, high }, at) => [
        `grower ${at + 1}`,
        ...[mean, low, high].map((value) => Math.round(100 * value) / 100),
      ]),
  },
  program: ({ isAlike }) => ({
    notes: [
      "Each grower on the screen looks at some of these leaves; this program has all of them.",
      ...(isAlike
        ? ["The intervals on the screen take the leaves for alike; this program lets them differ."]
        : []),
    ],
  }),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
