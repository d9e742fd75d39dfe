import { normal } from "#language/story.ts";
import { meanLine } from "#models/meanLine.ts";
import type { Form } from "#plot/form.ts";
import { Bundle } from "#plot/rare/Bundle.tsx";
import { Rods } from "#plot/rare/Rods.tsx";
import { Tags } from "#plot/rare/Tags.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { toldOf } from "./told.ts";
import { type Aim, BROUGHT, FAR, NAMES, oddOf, pulledTo, rowsOf, trialsAt } from "./trials.ts";

const HUNDREDTH = { decimals: 2 } as const;
const WHOLE = { step: 1 } as const;
const EFFECT = { as: "pulled", to: HUNDREDTH } as const;
const SPREAD = { as: "tau", to: HUNDREDTH } as const;
const Z = 1.959963984540054;
/** Logarithms of the risk ratio, and degrees. */
const AXIS = [-2.9, 2.1] as const;
const [SOUTH, NORTH] = [9, 59] as const;

const numbers = numbersOf(
  meanLine,
  ({ tau, yA, sigmaA, xA }, { view }) => {
    const aim: Aim = view.towards === "mean" ? "mean" : "line";
    const { table, best, fits, byMean } = trialsAt(yA, sigmaA, xA);
    const now = pulledTo(aim, table, tau);
    const { y, sigma, x } = table;
    const { mean: estimates } = now.theta;
    const move = (j: number, by: typeof now) => Math.abs(by.theta.mean[j]! - y[j]!);
    const lesser = NAMES.filter((_, j) => move(j, now) < move(j, byMean)).length;
    return {
      tau,
      isLine: aim === "line",
      aimed: aim as string,
      isTighter: tau < best.mean,
      y,
      x,
      sigma,
      rows: rowsOf(x),
      estimates,
      sds: now.theta.sd,
      keepMadras: 1 - now.pull[NAMES.indexOf("Madras")]!,
      odd: oddOf(aim, table, tau),
      keeps: now.pull.map((pull) => 1 - pull),
      south: now.to(SOUTH),
      north: now.to(NORTH),
      fit: fits[aim],
      fitBefore: fits.mean,
      best: best[aim],
      bestMean: best.mean,
      meanAt: byMean.to(0),
      name: NAMES[0]!,
      own: yA,
      place: xA,
      estimate: estimates[0]!,
      byMean: byMean.theta.mean[0]!,
      target: now.to(xA),
      keep: 1 - now.pull[0]!,
      farName: NAMES[FAR]!,
      far: x[FAR]!,
      keepFar: 1 - now.pull[FAR]!,
      moveFar: move(FAR, now),
      keepFarMean: 1 - byMean.pull[FAR]!,
      moveFarMean: move(FAR, byMean),
      lesser,
      trials: NAMES.length,
    };
  },
  {
    tau: SPREAD,
    best: { ...SPREAD, label: "spread that fits best" },
    own: { as: "yA", to: HUNDREDTH },
    place: { as: "xA" },
    estimate: EFFECT,
    byMean: EFFECT,
    target: EFFECT,
    keep: { as: "share" },
    far: { as: "xA" },
    keepFar: { as: "share", label: "{farName} keeps" },
    keepMadras: { as: "share" },
    odd: { as: "number", to: HUNDREDTH, label: "{name}, in sds from what the others expect" },
    moveFar: { ...EFFECT, label: "{farName} moves by" },
    keepFarMean: { as: "share" },
    moveFarMean: EFFECT,
    lesser: { as: "number", to: WHOLE },
    trials: { as: "number", to: WHOLE },
  },
);
type Towards = ReturnType<typeof numbers.of>;

/** A guess so near is right. */
const CLOSE = 0.12;

const question = questionOn(
  numbers,
  ([guess = 0], { estimate, own, target, byMean }) => ({
    guess,
    isRight: Math.abs(guess - estimate) <= CLOSE,
    isAway: guess < own,
    isAsBefore: guess <= byMean + CLOSE,
    isShort: guess < estimate,
    isWhole: guess >= target - CLOSE / 2,
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit: "",
        range: [-2.6, 1.4],
        step: 0.05,
        fineStep: 0.01,
      },
      items: ({ name }) => [{ id: name, label: name, start: 0.4 }],
    },
    hidesControls: true,
    answers: { columns: ["keeps", "estimate"] },
    written: { guess: { as: "yA", to: HUNDREDTH } },
    right: ({ isRight }) => isRight,
    yes: "There it is.",
    replies: [
      [
        ({ isAway }) => isAway,
        "You put it at {guess}, beyond its own result. What it is pulled to lies at {target}, on the other side.",
      ],
      [
        ({ isAsBefore }) => isAsBefore,
        "You put it at {guess}, about where the mean had it or short of that. But near the equator the line stands at {target}, and it is the line that pulls now.",
        "M31",
      ],
      [
        ({ isShort }) => isShort,
        "You put it at {guess}: the right way, and not far enough. Around the line trials differ less, so it keeps only {keep} of its own.",
        "M7",
      ],
      [
        ({ isWhole }) => isWhole,
        "You put it at {guess}, on the line or beyond it. Some spread is left around the line, {tau}; that is why it keeps {keep} of its own.",
        "M7",
      ],
      [
        () => true,
        "You put it at {guess}: the right way, and too far. It keeps {keep} of its own.",
      ],
    ],
    outcome:
      "Towards the mean it stands at {byMean}, towards the line at {estimate}; by itself at {own}.",
  },
);

/** The stretch of the map that lies within one spread of what trials are pulled to, as wide as it is at each place. */
function bandOf({ south, north, tau }: Towards): readonly (readonly [number, number, number])[] {
  const slope = (north - south) / (NORTH - SOUTH);
  const edges = [south - tau, south + tau, north - tau, north + tau];
  const across = edges.toSorted((a, b) => a - b);
  return across.map((x) => {
    if (Math.abs(slope) < 1e-6) return [x, SOUTH, NORTH];
    const ends = [-tau, tau].map((away) => {
      const latitude = SOUTH + (x - away - south) / slope;
      return Math.min(NORTH, Math.max(SOUTH, latitude));
    });
    return [x, Math.min(...ends), Math.max(...ends)];
  });
}

const inside = (x: number) => Math.min(AXIS[1], Math.max(AXIS[0], x));

function layersOf(of: Towards, { kind }: Form): readonly Layer[] {
  const { y, sigma, rows, estimates, sds, south, north, meanAt, byMean } = of;
  const scale = [
    [Math.log(1 / 4), "a quarter", "¼"],
    [Math.log(1 / 2), "half", "½"],
    [0, "no effect", "same"],
    [Math.log(2), "twice", ""],
  ] as const;
  return [
    { mark: "rule", tone: "plain", x: 0 },
    {
      mark: Tags,
      tags: scale.flatMap(([x, text, short]) => {
        const says = kind === "wide" ? text : short;
        const tag = {
          x,
          y: NORTH + 1,
          tone: "plain" as const,
          weight: "plain" as const,
          beside: -0.31 * says.length,
          text: says,
        };
        return says === "" ? [] : [tag];
      }),
    },
    { mark: "band", tone: "population", outcome: true, points: bandOf(of) },
    {
      mark: Rods,
      tone: "data",
      rods: y.map((own, j) => ({
        from: own - Z * sigma[j]!,
        to: own + Z * sigma[j]!,
        y: rows[j]!,
      })),
    },
    {
      mark: Rods,
      tone: "posterior",
      outcome: true,
      rods: estimates.map((estimate, j) => ({
        from: estimate - Z * sds[j]!,
        to: estimate + Z * sds[j]!,
        y: rows[j]!,
      })),
    },
    { mark: Bundle, tone: "plain", pieces: [{ from: [meanAt, SOUTH], to: [meanAt, NORTH] }] },
    {
      mark: "words",
      tone: "data",
      x: y[0]!,
      y: rows[0]!,
      side: "middle",
      lift: 1.2,
      text: "{name}",
    },
    {
      mark: "words",
      tone: "plain",
      x: byMean,
      y: rows[0]!,
      side: "middle",
      lift: -1.1,
      text: "put here by the mean",
      short: "by the mean",
    },
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      points: [
        [inside(south), SOUTH],
        [inside(north), NORTH],
      ],
    },
    ...y.map(
      (own, j): Layer => ({
        mark: "arrow",
        outcome: true,
        from: own,
        to: estimates[j]!,
        y: rows[j]!,
        gap: 0.3,
      }),
    ),
    { mark: "dots", tone: "plain", size: 0.6, at: [[byMean, rows[0]!]] },
    { mark: "dots", tone: "data", size: 0.7, at: y.map((own, j) => [own, rows[j]!] as const) },
    {
      mark: "dots",
      tone: "posterior",
      outcome: true,
      size: 0.75,
      at: estimates.map((estimate, j) => [estimate, rows[j]!] as const),
    },
    {
      mark: Tags,
      outcome: true,
      tags: [
        { j: 0, text: "{name} keeps {keep}", short: "{keep}" },
        { j: FAR, text: "{farName} keeps {keepFar}", short: "keeps {keepFar}" },
        {
          j: NAMES.indexOf("Madras"),
          text: "Madras keeps {keepMadras}",
          short: "{keepMadras}",
        },
      ].map(({ j, ...words }) => ({
        x: y[j]! + Z * sigma[j]!,
        y: rows[j]!,
        tone: "posterior" as const,
        ...words,
      })),
      clear: y.map((own, j) => ({
        from: own - Z * sigma[j]!,
        to: own + Z * sigma[j]!,
        y: rows[j]!,
      })),
    },
  ];
}

/** How well each spread fits, and the spread that is held. */
function fitLayers({ fit, fitBefore, isLine, best, bestMean }: Towards): readonly Layer[] {
  return [
    ...(isLine ? [{ mark: "curve", tone: "plain", points: fitBefore } as const] : []),
    { mark: "density", tone: "posterior", fill: "wash", points: fit },
    {
      mark: "curve",
      tone: "posterior",
      points: [
        [best, 0],
        [best, 1],
      ],
    },
    {
      mark: "words",
      tone: "posterior",
      x: best,
      y: 1,
      side: "right",
      beside: 0.5,
      lift: 0.6,
      text: "fits best: {best}",
      short: "best {best}",
    },
    ...(isLine
      ? [
          {
            mark: "words",
            tone: "plain",
            x: bestMean,
            y: 1,
            beside: 1.8,
            lift: 0.6,
            text: "around the mean",
          } as const,
        ]
      : []),
  ];
}

/** Thirteen trials on a map from south to north, pulled to their mean or to a line in their latitude. */
export const towards = defineFigure(numbers, {
  id: "towards",
  controls: ["tau", "yA"],
  atRest: ["towards"],
  choices: [
    {
      name: "towards",
      label: "pulled towards",
      options: { line: "a line", mean: "the mean" },
      brings: { line: { tau: BROUGHT.line }, mean: { tau: BROUGHT.mean } },
    },
  ],
  readouts: ["best", "keepFar", "moveFar", "odd"],
  projected: ["best", "keepFar", "moveFar"],
  words: {
    takeaway: [
      [
        ({ isLine, isTighter, lesser }) => isLine && isTighter && lesser > 1,
        "Each trial keeps a smaller share, and yet {lesser} of {trials} move less",
      ],
      [({ isLine }) => isLine, "Towards a line {name}’s trial goes from {own} to {estimate}"],
      "Towards the mean {name}’s trial goes from {own} to {estimate}",
    ],
    summary: [
      [
        ({ isLine }) => isLine,
        "Around the line a spread of {tau} is left. {farName}’s trial, at {far}, keeps {keepFar} of its own result and moves by {moveFar}; towards the mean it kept {keepFarMean} and moved by {moveFarMean}. {name}’s, at {place}, keeps {keep} and is put at {estimate}.",
      ],
      "Around the mean the spread is {tau}. {farName}’s trial, at {far}, keeps {keepFar} of its own result and moves by {moveFar}. {name}’s, at {place}, keeps {keep} and is put at {estimate}.",
    ],
    announcement:
      "Spread {tau}: {name} is put at {estimate}; {farName} keeps {keepFar} and moves by {moveFar}.",
  },
  drawing: [
    {
      room: { heights: [384, 330], lines: 14 },
      margins: { top: 2.6, right: 1, bottom: 3.4, left: 3 },
      x: { of: AXIS, label: "logarithm of the risk ratio", short: "log risk ratio" },
      y: { of: () => [SOUTH, NORTH], label: "latitude", in: "xA" },
      drag: [{ parameter: "yA", tone: "data", y: ({ rows }) => rows[0]! }],
      guesses: ({ name, rows }) => [{ key: name, y: rows[0]! }],
      layers: layersOf,
    },
    {
      room: { heights: [118, 104], lines: 4 },
      margins: { top: 1.6, right: 1, bottom: 3.4, left: 3 },
      x: { of: "tau", label: "spread around the {aimed}" },
      y: { of: () => [0, 1.05] },
      outcome: true,
      onPageOnly: true,
      drag: [{ parameter: "tau", tone: "posterior", y: () => 0 }],
      layers: fitLayers,
    },
  ],
  table: {
    caption: "Thirteen trials, each by itself and pulled",
    columns: [
      ["trial"],
      ["latitude", "xA"],
      ["own result", "yA"],
      ["keeps", "share"],
      ["estimate", "pulled"],
    ],
    rows: ({ y, x, keeps, estimates }) =>
      NAMES.map((name, j) => [name, x[j]!, y[j]!, keeps[j]!, estimates[j]!]),
  },
  program: ({ isLine, meanAt }) =>
    isLine
      ? {}
      : {
          laws: {
            b: null,
            thetaA: normal({ mean: "a", sd: "tau" }),
            "theta[j]": normal({ mean: "a", sd: "tau" }),
          },
          values: { a: meanAt },
        },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
