import { betweenVariance } from "#core/pooling/knownErrors/betweenGroups.ts";
import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { groupMeans } from "#models/groupMeans.ts";
import type { Form } from "#plot/form.ts";
import { Key } from "#plot/rare/Key.tsx";
import { Rows } from "#plot/rare/Rows.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";
import { largest, mean, typical } from "./list.ts";

const PLACES = 10;
/** So wide a spread pulls no gene by as much as it is rounded: differences are taken at their word. */
export const FREE = 10;
const HUNDREDTH = { decimals: 2 } as const;
const WHOLE = { step: 1 } as const;
const { unit, unitOne = unit } = groupMeans.parameters.mu;

/** What does not change as differences are pulled: the list, by the t with pulled variances, and how all genes are forecast. */
const fixedOf = keepingTwo(({ columns }: Scene["sample"]) => {
  const { y = [], sigma = [], later: rest = [] } = columns;
  const sign = y.map((one) => (one < 0 ? -1 : 1));
  const tau = Math.sqrt(betweenVariance({ y, sigma, method: "ML" }));
  // Differences gather around nought: each patient’s genes have mean 0.
  const { mean: theta } = shrink({ y, sigma, mu: 0, tau });
  const t = y.map((one, j) => Math.abs(one) / sigma[j]!);
  const list = largest(t, PLACES);
  const top = list[0]!;
  const along = (values: readonly number[]) => values.map((one, j) => sign[j]! * one);
  const [shown, later, pulled] = [along(y), along(rest), along(theta)];
  const listed = list.flatMap((j) => [shown[j]!, later[j]!]);
  return {
    sign,
    t,
    list,
    shown,
    later,
    fitted: tau,
    topShown: shown[top]!,
    topLater: later[top]!,
    topPulled: pulled[top]!,
    listShown: mean(list.map((j) => shown[j]!)),
    listLater: mean(list.map((j) => later[j]!)),
    errorNone: typical(y.map((one, j) => one - rest[j]!)),
    errorAll: typical(rest),
    errorPulled: typical(theta.map((one, j) => one - rest[j]!)),
    ends: [Math.min(0, ...listed) - 0.15, Math.max(...listed) + 0.15] as const,
  };
});

const numbers = numbersOf(
  groupMeans,
  ({ mu, tau }, { sample }) => {
    const { y = [], sigma = [], later: rest = [] } = sample.columns;
    const { mean: estimates, keep } = shrink({ y, sigma, mu, tau });
    const fixed = fixedOf(sample);
    const says = estimates.map((one, j) => fixed.sign[j]! * one);
    const top = fixed.list[0]!;
    return {
      mu,
      tau,
      isFree: tau >= FREE,
      groups: sample.groups,
      ...fixed,
      says,
      keep,
      name: sample.groups[top] ?? "",
      genes: y.length,
      places: PLACES,
      topSays: says[top]!,
      topKeeps: keep[top]!,
      listSays: mean(fixed.list.map((j) => says[j]!)),
      error: typical(estimates.map((one, j) => one - rest[j]!)),
      fallen: fixed.list.filter((j) => fixed.later[j]! < fixed.shown[j]!).length,
    };
  },
  {
    tau: { as: "tau" },
    genes: { as: "number", to: WHOLE },
    places: { as: "number", to: WHOLE },
    fitted: { as: "tau", to: HUNDREDTH, label: "spread that fits best" },
    topShown: { as: "y", to: HUNDREDTH },
    topLater: { as: "y", to: HUNDREDTH },
    topPulled: { as: "y", to: HUNDREDTH },
    topSays: { as: "posterior-mean", to: HUNDREDTH, label: "promised of {name}" },
    topKeeps: { as: "share" },
    listShown: { as: "y", to: HUNDREDTH },
    listSays: { as: "posterior-mean", to: HUNDREDTH, label: "promised of all {places}" },
    listLater: { as: "y", to: HUNDREDTH, label: "their other patients" },
    errorNone: { as: "y", to: HUNDREDTH },
    errorAll: { as: "y", to: HUNDREDTH },
    errorPulled: { as: "y", to: HUNDREDTH },
    error: { as: "y", to: HUNDREDTH, label: "typical error, all genes" },
    fallen: { as: "number", to: WHOLE },
  },
);

type Listed = ReturnType<typeof numbers.of>;

/** As near as this is right: the other patients have luck of their own. */
const CLOSE = 0.25;
/** Guesses that let less than this share of it go took it for the truth; that leave less than this, for luck. */
const HARDLY = 0.12;

const question = questionOn(
  numbers,
  ([guess = 0], { topShown, topLater, topPulled }) => ({
    guess,
    keeps: guess / topShown,
    kept: topLater / topShown,
    miss: Math.abs(guess - topLater),
    missNone: Math.abs(topShown - topLater),
    missAll: Math.abs(topLater),
    missPulled: Math.abs(topPulled - topLater),
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your forecast",
        letter: "",
        unit,
        unitOne,
        range: [0, 4.5],
        step: 0.1,
        fineStep: 0.05,
      },
      items: ({ name, topShown }) => [
        { id: name, label: `${name}, other patients`, start: Math.round(10 * topShown) / 10 },
      ],
    },
    hidesControls: true,
    answers: { columns: ["other patients"] },
    written: {
      keeps: { as: "share" },
      miss: { as: "y", to: HUNDREDTH },
      missNone: { as: "y", to: HUNDREDTH },
      missAll: { as: "y", to: HUNDREDTH },
      missPulled: { as: "y", to: HUNDREDTH },
    },
    right: ({ miss }) => miss <= CLOSE,
    yes: "As near as one can hope: these patients have luck of their own.",
    replies: [
      [
        ({ keeps }) => keeps > 1,
        "You expect even more of the others. But {name} was picked, out of {genes}, for what these few patients showed, luck included.",
        "M14",
      ],
      [
        ({ keeps }) => keeps >= 1 - HARDLY,
        "You took the winner at its word. That its variance was borrowed changes who wins, not how lucky the winner was.",
        "M21",
      ],
      [
        ({ keeps }) => keeps <= HARDLY,
        "You took it all for luck. These kinds differ in many genes, and the winner is likely one of them.",
        "M15",
      ],
      [
        ({ keeps, kept }) => keeps > kept,
        "You let it keep {keeps} of its difference. More of it was luck than that.",
      ],
      [() => true, "You let it keep {keeps} of its difference. Less of it was luck than that."],
    ],
    season: { you: "miss", none: "missNone", all: "missAll", partial: "missPulled" },
    outcome:
      "The six showed {topShown.number}; the other patients show {topLater.number}. You miss by {miss.number}. Its own difference misses by {missNone.number}, no difference at all by {missAll.number}, the difference pulled by its own weight by {missPulled}.",
  },
);

function layersOf(of: Listed, { kind }: Form): readonly Layer[] {
  const { groups, t, list, shown, says, later, isFree } = of;
  const isWide = kind === "wide";
  return [
    { mark: "rule", tone: "plain", x: 0 },
    {
      mark: Key,
      entries: [
        { tone: "data", text: isWide ? "shown by the six" : "six" },
        ...(isFree ? [] : [{ tone: "posterior" as const, text: isWide ? "promised" : "promised" }]),
        { tone: "truth", text: isWide ? "the other patients" : "others", when: "outcome" },
      ],
    },
    {
      mark: Rows,
      heading: "t",
      rows: list.map((j) => ({
        key: groups[j]!,
        label: isWide ? groups[j]! : groups[j]!.replace("gene ", ""),
        note: t[j]!.toFixed(1),
        marks: [
          { x: shown[j]!, tone: "data" as const },
          ...(isFree ? [] : [{ x: says[j]!, tone: "posterior" as const }]),
          { x: later[j]!, tone: "truth" as const, outcome: true },
        ],
        way: [shown[j]!, later[j]!] as const,
      })),
    },
  ];
}

/** The ten genes at the head of the list: what six patients show, what is promised, what all others show. */
export const topGene = defineFigure(numbers, {
  id: "top-gene",
  controls: ["tau"],
  resample: "measure another six patients",
  readouts: ["topSays", "listSays", "listLater", "error", "fitted"],
  projected: ["topSays", "listSays", "listLater", "error"],
  words: {
    takeaway: [
      [
        ({ isFree }) => isFree,
        "Of {name} the six showed {topShown.number}; the others show {topLater.number}",
      ],
      "Promised of {name}: {topSays.number}; the other patients show {topLater.number}",
    ],
    summary: [
      [
        ({ isFree }) => isFree,
        "The {places} genes at the head of the list showed {listShown.number} on average; the other patients show {listLater.number}. {fallen} of the {places} fall. Over all {genes} genes the typical error is {error.number}.",
      ],
      "Pulled by their own weight, the {places} genes at the head of the list are promised {listSays.number} on average; they showed {listShown.number}, and the other patients show {listLater.number}. Over all {genes} genes the typical error is {error.number}.",
    ],
    announcement:
      "Promised of {name}: {topSays.number}; the others show {topLater.number}. Typical error {error.number}.",
  },
  drawing: {
    room: { heights: [330, 290], lines: 13 },
    margins: ({ kind }) => ({ top: 3.2, right: 1, bottom: 3.4, left: kind === "wide" ? 8.4 : 3.4 }),
    rows: () => PLACES,
    x: { of: ({ ends }) => ends, label: "difference between kinds", short: "difference" },
    y: { of: () => [PLACES - 0.4, -0.6] },
    guesses: ({ name }) => [{ key: name, y: 0 }],
    layers: layersOf,
  },
  table: {
    caption: "The genes at the head of the list",
    columns: [
      ["gene"],
      ["shown by the six", "y"],
      ["keeps", "share"],
      ["promised", "posterior-mean"],
      ["other patients", "y"],
    ],
    rows: ({ groups, list, shown, keep, says, later }) =>
      list.map((j) => [groups[j]!, shown[j]!, keep[j]!, says[j]!, later[j]!]),
  },
  asks: question,
});
