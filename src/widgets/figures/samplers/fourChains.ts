import { meanSampleSize } from "#core/summary/effectiveSampleSize.ts";
import { splitRHat } from "#core/summary/rHat.ts";
import { CHAINS, KEPT } from "#data/pushes.ts";
import { OVERSHOOT } from "#data/scalesOfEight.ts";
import { pushedParticle } from "#models/pushedParticle.ts";
import type { Form } from "#plot/form.ts";
import { Columns } from "#plot/rare/Columns.tsx";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { SEEN, SPELLED, SPELLING, seenOf, spellingOf, WHOLE } from "./onePush.ts";
import { ACROSS, bandOf, exactAcross, exactTau, HEIGHTS, MASS } from "./posterior.ts";
import { chainsOf, walked } from "./walk.ts";

const [LOW, HIGH] = ACROSS;
const DRAWS = CHAINS * KEPT;
const HUNDREDTH = { as: "number", to: { decimals: 2 } } as const;

/** Columns of the histogram, of equal width by powers. */
const BINS = 30;
const EDGES = Array.from({ length: BINS + 1 }, (_, k) => LOW * (HIGH / LOW) ** (k / BINS));
const WIDTH = Math.log(HIGH / LOW) / BINS;

const { curve: exactCurve, highest: HIGHEST } = exactAcross(49);
const exactShares = EDGES.slice(1).map((edge, k) => exactTau.cdf(edge) - exactTau.cdf(EDGES[k]!));

/** Every so many draws are shown in the cloud, and of those every so many in the page as it is sent; the columns count all. */
const EVERY = 4;
const SENT = 12;

const numbers = numbersOf(
  pushedParticle,
  ({ step }, { view, seed }) => {
    const [spelling, seen] = [spellingOf(view), seenOf(view)];
    const { tau, effect, apart, refused, divergent } = walked({ spelling, step, seed });
    const border = step * OVERSHOOT;
    const left = tau.reduce((count, one) => count + (one < border ? 1 : 0), 0);
    const exact = DRAWS * exactTau.cdf(border);
    const height = seen === "effect" ? effect : apart;
    const counts = EDGES.slice(1).map(() => 0);
    for (const one of tau) {
      const k = Math.floor(Math.log(one / LOW) / WIDTH);
      if (k >= 0 && k < BINS) counts[k]! += 1;
    }
    const logs = chainsOf(tau.map(Math.log));
    const size = meanSampleSize(logs);
    return {
      step,
      seen,
      chains: CHAINS,
      kept: KEPT,
      draws: DRAWS,
      border,
      left,
      exact,
      mass: MASS,
      missing: left < 0.8 * exact ? 1 - left / exact : undefined,
      cloud: Array.from({ length: DRAWS / EVERY }, (_, k) => {
        return [tau[EVERY * k]!, height[EVERY * k]!] as const;
      }),
      counts,
      least: tau.reduce((a, b) => Math.min(a, b)),
      rHatA: splitRHat(chainsOf(effect)),
      rHatTau: splitRHat(logs),
      size: Number.isFinite(size) ? size : undefined,
      refused: refused / DRAWS,
      divergent,
      isWritten: spelling === "written",
      isShort: left < 0.8 * exact,
      isOver: left > 1.2 * exact && spelling === "written",
    };
  },
  {
    step: { as: "step" },
    chains: WHOLE,
    kept: WHOLE,
    draws: WHOLE,
    border: { as: "tau", to: { decimals: 2 } },
    left: { ...WHOLE, label: "draws left of the line" },
    exact: { ...WHOLE, label: "that belong there" },
    mass: { as: "share" },
    missing: { as: "share" },
    least: { as: "tau", to: { decimals: 2 } },
    rHatA: { ...HUNDREDTH, label: "R-hat of the effect of A" },
    rHatTau: { ...HUNDREDTH, label: "R-hat of log τ" },
    size: { ...WHOLE, label: "effective draws of log τ" },
    refused: { as: "share", label: "pushes refused" },
    divergent: { ...WHOLE, label: "pushes that diverged" },
  },
);

type Ran = ReturnType<typeof numbers.of>;

/** Within this factor a guess is right. */
const CLOSE = 1.25;

const question = questionOn(
  numbers,
  ([guess = 0], { left, exact, rHatA }) => ({
    guess,
    isRight: guess <= CLOSE * left && left <= CLOSE * guess,
    isTrusting: Math.abs(guess - exact) <= 0.1 * exact && rHatA < AGREED,
    isNone: guess < 0.1 * left,
    isMore: guess > exact && left < exact,
    isBelow: guess > left,
    isLacking: left < exact,
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit: "",
        range: [0, 1000],
        step: 10,
        fineStep: 1,
      },
      items: () => [{ id: "left", label: "draws left of the line", start: 400 }],
    },
    answers: { columns: ["drawn"] },
    hidesControls: true,
    written: { guess: WHOLE },
    right: ({ isRight }) => isRight,
    yes: "So it is.",
    replies: [
      [
        ({ isTrusting }) => isTrusting,
        "You guessed {guess}, as many as belong there, and R-hat of the effect gave you no reason for less. But chains that all avoid the same place agree with one another.",
        "M16",
      ],
      [
        ({ isNone }) => isNone,
        "You guessed {guess}. It does get there now and then: a push that starts at a larger spread can glide in, and then hardly gets out again.",
      ],
      [
        ({ isMore }) => isMore,
        "You guessed {guess}, more than belong there. That happens in some runs, when a chain sticks there for long; in this one it was not long enough.",
      ],
      [
        ({ isLacking, isBelow }) => isLacking && isBelow,
        "You guessed {guess}. You saw that draws are missing there; in this run more of them are.",
      ],
      [
        ({ isLacking }) => isLacking,
        "You guessed {guess}. Draws are missing there, but in this run not so many.",
      ],
      [
        () => true,
        "You guessed {guess}. In this run none are missing there: there are {left}, where {exact} belong.",
      ],
    ],
    outcome:
      "{left} of {draws} draws lie left of {border}, where {exact} belong. R-hat of the effect of school A is {rHatA}, that of log τ {rHatTau}.",
  },
);

/** Runs that the text tells of: so many seeds, in steps as at first. */
const RUNS = 50;
const AGREED = 1.01;
const FIRST = pushedParticle.parameters.step.initial;

/** What becomes of fifty runs, of either spelling: counted once. */
let told: ReturnType<typeof fiftyRuns> | undefined;
function toldOf() {
  told ??= fiftyRuns();
  return told;
}

function fiftyRuns() {
  const border = FIRST * OVERSHOOT;
  const exact = DRAWS * exactTau.cdf(border);
  const all = Array.from({ length: RUNS }, (_, seed) =>
    (["written", "respelled"] as const).map((spelling) => {
      const { tau, effect, divergent } = walked({ spelling, step: FIRST, seed });
      return {
        left: tau.reduce((count, one) => count + (one < border ? 1 : 0), 0),
        isAgreedA: splitRHat(chainsOf(effect)) < AGREED,
        isAgreedTau: splitRHat(chainsOf(tau.map(Math.log))) < AGREED,
        divergent,
      };
    }),
  );
  const of = (which: number) => all.map((both) => both[which]!);
  const count = (which: number, is: (one: ReturnType<typeof of>[number]) => boolean) =>
    of(which).filter(is).length;
  const middle = (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    return (sorted[RUNS / 2 - 1]! + sorted[RUNS / 2]!) / 2;
  };
  return {
    runs: [RUNS, WHOLE],
    agreed: [AGREED, HUNDREDTH],
    writtenA: [count(0, ({ isAgreedA }) => isAgreedA), WHOLE],
    writtenTau: [count(0, ({ isAgreedTau }) => isAgreedTau), WHOLE],
    writtenMiddle: [middle(of(0).map(({ left }) => left)), WHOLE],
    writtenOver: [count(0, ({ left }) => left > 1.5 * exact), WHOLE],
    writtenDiverged: [count(0, ({ divergent }) => divergent > 0), WHOLE],
    respelledTau: [count(1, ({ isAgreedTau }) => isAgreedTau), WHOLE],
    respelledMiddle: [middle(of(1).map(({ left }) => left)), WHOLE],
    respelledDiverged: [count(1, ({ divergent }) => divergent > 0), WHOLE],
    belong: [exact, WHOLE],
    lineAtFirst: [border, { as: "tau", to: { decimals: 2 } }],
    lineAtThird: [(FIRST / 3) * OVERSHOOT, { as: "tau", to: { decimals: 2 } }],
    belongAtThird: [DRAWS * exactTau.cdf((FIRST / 3) * OVERSHOOT), WHOLE],
  } as const;
}

function cloudOf({ seen, cloud, border }: Ran, { kind, isSent }: Form): readonly Layer[] {
  const isWide = kind === "wide";
  const at = isSent ? cloud.filter((_, k) => k % SENT === 0) : cloud;
  return [
    { mark: "band", tone: "posterior", points: bandOf(seen) },
    { mark: Crowd, tone: "posterior", size: 0.16, at, outcome: true },
    { mark: "rule", tone: "plain", x: border },
    {
      mark: "words",
      tone: "plain",
      x: border,
      y: HEIGHTS[1],
      side: "right",
      beside: 0.4,
      lift: -1,
      text: "the line, at {border}",
      short: "line {border.number}",
    },
    {
      mark: "words",
      tone: "posterior",
      x: LOW,
      y: HEIGHTS[0],
      side: "right",
      beside: 0.4,
      lift: 1,
      text: isWide ? "{mass} at each spread" : "{mass}",
    },
  ];
}

function columnsOf({ counts, border }: Ran): readonly Layer[] {
  return [
    {
      mark: Columns,
      tone: "plain",
      outcome: true,
      columns: counts.map((count, k) => ({
        x0: EDGES[k]!,
        x1: EDGES[k + 1]!,
        height: count / DRAWS / WIDTH,
      })),
    },
    { mark: "curve", tone: "posterior", points: exactCurve },
    { mark: "rule", tone: "plain", x: border },
    {
      mark: "words",
      tone: "posterior",
      x: LOW,
      y: 1.5 * HIGHEST,
      side: "right",
      beside: 0.4,
      lift: -1,
      text: "left of it {exact} belong",
      short: "{exact} belong",
    },
    {
      mark: "words",
      tone: "posterior",
      outcome: true,
      x: LOW,
      y: 1.5 * HIGHEST,
      side: "right",
      beside: 0.4,
      lift: -2.4,
      text: "{left} were drawn",
      short: "{left} drawn",
    },
  ];
}

const toTenth = (value: number) => Number(value.toFixed(1)) + 0;

/** Four chains of a thousand pushes, and the exact answer beside them. */
export const fourChains = defineFigure(numbers, {
  id: "four-chains",
  controls: ["step"],
  atRest: ["step", "spelling"],
  choices: [SPELLING, SEEN],
  resample: "four other chains",
  readouts: ["rHatA", "rHatTau", "size", "refused", "divergent"],
  projected: ["left", "exact", "rHatA", "rHatTau"],
  words: {
    takeaway: [
      [
        ({ isShort }) => isShort,
        "R-hat of the effect is {rHatA}, and {missing} of the draws left of the line are missing",
      ],
      [
        ({ isOver }) => isOver,
        "A chain sticks in the neck: {left} draws left of the line, where {exact} belong",
      ],
      "{left} draws lie left of the line, where {exact} belong",
    ],
    summary:
      "{chains} chains of {kept} pushes each, {spelled}, in steps of {step}: {left} of {draws} draws lie left of {border}, where {exact} belong; the smallest spread drawn is {least}. R-hat of the effect of school A is {rHatA}, of log τ {rHatTau}. Refused: {refused} of the pushes; diverged: {divergent} of them.",
    announcement:
      "{left} draws left of {border}, {exact} belong there. R-hat {rHatA} and {rHatTau}.",
    phrases: {
      spelled: SPELLED,
    },
  },
  drawing: [
    {
      room: { heights: [270, 230], lines: 9 },
      margins: { top: 2.2, right: 1, bottom: 0.6, left: 3 },
      x: { of: ACROSS, along: "log" },
      y: { of: () => HEIGHTS, label: "school A", in: "tau" },
      guesses: () => [],
      layers: cloudOf,
    },
    {
      room: { heights: [170, 150], lines: 6.4 },
      margins: { top: 0.6, right: 1, bottom: 3.4, left: 3 },
      x: {
        of: ACROSS,
        along: "log",
        label: "spread between schools, τ",
        short: "spread τ",
        in: "tau",
        format: "~g",
      },
      y: { of: [0, 1.6 * HIGHEST] },
      guesses: () => [],
      layers: columnsOf,
    },
  ],
  table: {
    caption: "Draws by their spread",
    columns: [
      ["from", 0.01],
      ["to", 0.01],
      ["belong there", 0.1],
      ["drawn", 1],
    ],
    rows: ({ counts }) =>
      counts.map((count, k) => [
        Number(EDGES[k]!.toFixed(2)),
        Number(EDGES[k + 1]!.toFixed(2)),
        toTenth(DRAWS * exactShares[k]!),
        count,
      ]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
