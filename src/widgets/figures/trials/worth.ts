import { bcg1994 } from "#data/bcg1994.ts";
import { nextTrial, PEOPLE } from "#models/nextTrial.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { insideOf, type Law, learnedOf, NAMES, ORDER, trialChoices } from "./learned.ts";

const [LEAST, MOST] = nextTrial.parameters.risk.range;
/** Cases among ten thousand controls of each trial, in the order of the rows. */
const RISKS = ORDER.map((j) => (PEOPLE * bcg1994.trials[j]!.cpos) / bcg1994.trials[j]!.controls);
const STEPS = 120;
/** Where trials stand that were worth it by their own result, and those that were not. */
const YES = 1.07;
const NO = -0.07;

/** From such a risk on there is no room at the right of a line. */
const FAR = 350;

const WHOLE = { as: "number", to: { step: 1 } } as const;

/** The risk ratio up to which a treatment is worth what it costs: of risk (1 - R) spared cases each is worth so many. */
const borderOf = (risk: number, most: number) => 1 - PEOPLE / (risk * most);
/** How probable it is that the true ratio is lower than the border. */
function chanceOf({ cdf }: Law, border: number): number {
  return border > 0 ? cdf(Math.log(border)) : 0;
}

const risksOf = (): readonly number[] =>
  Array.from({ length: STEPS + 1 }, (_, k) => LEAST * (MOST / LEAST) ** (k / STEPS));

const numbers = numbersOf(
  nextTrial,
  ({ risk, most }, { sample, view }) => {
    const { out, rows, inside, mean, next } = learnedOf({
      sample,
      view: { ...view, spread: "learned" },
    });
    const one = learnedOf({ sample, view: { ...view, spread: "alike" } });
    const ratio = Math.exp(mean.mean);
    const border = borderOf(risk, most);
    const isWorth = rows.map(({ y }, row) => Math.exp(y) <= borderOf(RISKS[row]!, most));
    const along = (law: Law) =>
      risksOf().map((at): CurvePoint => [at, chanceOf(law, borderOf(at, most))]);
    return {
      risk,
      most,
      out,
      rows,
      inside,
      isWorth,
      ratio,
      oneRatio: Math.exp(one.mean.mean),
      spared: risk * (1 - ratio),
      needed: PEOPLE / (risk * (1 - ratio)),
      oneNeeded: PEOPLE / (risk * (1 - Math.exp(one.mean.mean))),
      turn: PEOPLE / (most * (1 - Math.exp(quantileOf(next, 0.5)))),
      oneTurn: PEOPLE / (most * (1 - Math.exp(one.mean.mean))),
      chance: chanceOf(next, border),
      harm: next.above(0),
      trials: inside.length,
      were: inside.filter((row) => isWorth[row]).length,
      curve: along(next),
      step: along(one.next),
      people: PEOPLE,
      outName: NAMES[out] ?? "",
    };
  },
  {
    risk: { as: "risk" },
    most: { as: "most" },
    ratio: { as: "number", to: { decimals: 2 } },
    oneRatio: { as: "number", to: { decimals: 2 } },
    spared: { as: "spared", to: { step: 1 }, label: "spared in a country like the mean" },
    needed: { as: "most", to: { step: 1 }, label: "for one case, in a country like the mean" },
    oneNeeded: { as: "most", to: { step: 1 }, label: "if all effects are one" },
    turn: { as: "risk" },
    oneTurn: { as: "risk" },
    chance: { as: "share", label: "worth it in the next country" },
    harm: { as: "share" },
    trials: WHOLE,
    were: WHOLE,
    people: WHOLE,
  },
);

/** By halving: the figure's laws know their cdf. */
function quantileOf({ cdf, low, high }: Law, p: number): number {
  let [from, to] = [low, high];
  for (let k = 0; k < 50; k += 1) {
    const middle = (from + to) / 2;
    if (cdf(middle) < p) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** Where vaccination is worth it, by how many would fall ill without: what thirteen trials promise for the next country. */
export const worth = defineFigure(numbers, {
  id: "worth",
  controls: ["risk", "most"],
  atRest: ["risk"],
  choices: trialChoices.filter(({ name }) => name === "out"),
  readouts: ["needed", "oneNeeded", "spared"],
  projected: ["chance", "needed"],
  words: {
    takeaway:
      "Where {risk.number} of {people} would fall ill, it is worth it with probability {chance}",
    summary:
      "{left}A case spared is worth {most}. Where {risk.number} of {people} would fall ill, a country like the mean of all needs {needed.number} for one; with one effect for all it would be {oneNeeded.number}. In the next country it is worth it with probability {chance}, and harms with {harm} however many would fall ill. Of {trials} results {were} were worth it where they were found.",
    announcement:
      "Worth it with probability {chance}. A typical country needs {needed} for one case.",
    phrases: { left: [[({ out }) => out < 0, ""], "Without {outName}: "] },
  },
  drawing: {
    room: { heights: [340, 330], lines: 16 },
    margins: ({ kind }) => ({
      top: 2,
      right: kind === "wide" ? 7.5 : 1.2,
      bottom: 3.4,
      left: 3.6,
    }),
    x: {
      of: [LEAST, MOST],
      along: "log",
      label: "cases among ten thousand unvaccinated",
      short: "cases without it",
      format: "~s",
    },
    y: { of: [NO - 0.05, YES + 0.05], label: "chance that it is worth it", format: ".0%" },
    drag: [
      {
        parameter: "risk",
        tone: "population",
        y: ({ chance }) => chance,
        range: () => [LEAST, MOST],
        isThere: ({ risk }) => risk >= LEAST && risk <= MOST,
      },
    ],
    layers: ({ risk, curve, step, inside, isWorth, harm, turn, oneTurn }, { kind }) => [
      {
        mark: "words",
        tone: "plain",
        x: oneTurn,
        y: 0.2,
        side: oneTurn > FAR ? "left" : "right",
        beside: 1,
        text: "if all effects are one",
        short: "if effects are one",
      },
      {
        mark: "words",
        tone: "population",
        x: MOST,
        y: 0.68,
        side: "left",
        text: turn > FAR ? "" : "if they differ",
      },
      { mark: "level", tone: "plain", y: 1 - harm },
      {
        mark: "words",
        tone: "plain",
        x: MOST,
        y: 1 - harm,
        ...(kind === "wide" ? { beside: 0.5 } : { side: "left" as const, lift: -0.8 }),
        text: "not harmed",
      },
      { mark: "curve", tone: "plain", points: step },
      { mark: "curve", tone: "population", points: curve },
      { mark: "rule", tone: "population", shows: ["risk"], x: risk },
      {
        mark: "dots",
        tone: "data",
        size: 0.8,
        at: inside.map((row) => [RISKS[row]!, isWorth[row] ? YES : NO] as const),
      },
      ...(kind === "wide"
        ? ([
            { mark: "words", tone: "data", x: MOST, y: YES, beside: 0.5, text: "were worth it" },
            { mark: "words", tone: "data", x: MOST, y: NO, beside: 0.5, text: "were not" },
          ] as const)
        : []),
    ],
  },
  table: {
    caption: "Thirteen trials: cases without the vaccine, and vaccinations for one spared case",
    columns: [["trial"], ["of ten thousand", "risk"], ["risk ratio", 0.01], ["worth it"]],
    rows: ({ rows, isWorth }) =>
      rows.map(({ y }, row) => [
        NAMES[row]!,
        Math.round(RISKS[row]!),
        Number(Math.exp(y).toFixed(2)),
        isWorth[row] ? "yes" : "no",
      ]),
  },
  program: (picture) => ({ values: insideOf(picture) }),
  // The text is written when the book is built: what only it asks for need not reach a reader.
  ...(import.meta.env.SSR && { quoted: toldOf }),
});

/** Correlation of two columns. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const centred = (values: readonly number[]) => {
    const mean = values.reduce((sum, one) => sum + one / values.length, 0);
    return values.map((one) => one - mean);
  };
  const product = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, one, j) => sum + one * v[j]!, 0);
  const [u, v] = [centred(a), centred(b)];
  return product(u, v) / Math.sqrt(product(u, u) * product(v, v));
}

/** What the text tells of all thirteen trials, and of the price at which the figure starts. */
function toldOf() {
  const many = 500;
  const { next, rows } = learnedOf({ sample: bcg1994.sample(), view: {} });
  const price = nextTrial.parameters.most.initial;
  const logRisks = RISKS.map((risk) => Math.log(risk));
  const logs = rows.map(({ y }) => y);
  return {
    leastRisk: [Math.min(...RISKS), WHOLE],
    mostRisk: [Math.max(...RISKS), WHOLE],
    together: [correlation(logRisks, logs), { as: "number", to: { decimals: 2 } }],
    atStart: [price, { as: "most" }],
    atFiveHundred: [chanceOf(next, borderOf(many, price)), { as: "share" }],
  } as const;
}
