import { scaledInverseChiSquaredQuantile } from "#core/distributions/scaledInverseChiSquared.ts";
import { meanSampleSize } from "#core/summary/effectiveSampleSize.ts";
import { STEPS } from "#data/steps.ts";
import type { Patch } from "#explorable/createExplorable.ts";
import { walkedParticle } from "#models/walkedParticle.ts";
import type { Form } from "#plot/form.ts";
import { Bundle, type Stretch } from "#plot/rare/Bundle.tsx";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";
import { HUNDREDTH, SPREAD, WHOLE, WILD } from "./onePush.ts";
import { type Seen, type Way, wayOf } from "./onFoot.ts";
import { ACROSS, exactAcross, exactTau, MASS } from "./posterior.ts";
import { piecesOf, wayOfPush, wayOver } from "./stepsDrawn.ts";
import { LEAP, toldOf } from "./stepsTold.ts";
import { LEAPS } from "./walk.ts";

const [LOW, HIGH] = ACROSS;

/** Steps before a walk is said to be worth anything. */
const ENOUGH = 100;
/** So many of the last steps are drawn as lines, of which so many of the last in bold where nothing is refused. */
const RECENT = 100;
const NEWEST = 12;
/** Of its refused proposals the page as it is sent shows so many. */
const SENT = 8;
/** Within so many of a hundred a guess is right. */
const CLOSE = 3;

/** What the spread is, with this mass, for each distance of the eight effects from the mean: an inverse chi-squared law. */
const SCHOOLS = 8;
const BAND = [(1 - MASS) / 2, (1 + MASS) / 2].map((p) =>
  Math.sqrt(scaledInverseChiSquaredQuantile(p, SCHOOLS - 1, SCHOOLS / (SCHOOLS - 1))),
) as [number, number];
const band = [LOW, HIGH].map((tau) => [tau, tau / BAND[1], tau / BAND[0]] as const);

const { curve: exactCurve, highest: HIGHEST } = exactAcross(31);

/** Where the exact curve stands, right of the last step. */
const BESIDE = [1.02 * STEPS, 1.17 * STEPS] as const;
const standing = exactCurve.map(
  ([tau, density]) => [BESIDE[0] + ((BESIDE[1] - BESIDE[0]) * density) / HIGHEST, tau] as const,
);

const wayIn = (view: Readonly<Record<string, string>>): Way =>
  view.way === "gibbs" || view.way === "hmc" || view.way === "respelled" ? view.way : "metropolis";

const numbers = numbersOf(
  walkedParticle,
  ({ tau, reach, steps }, { view, seed }) => {
    const way = wayIn(view);
    const walked = wayOf({ way, tau, reach, seed }).slice(0, steps);
    const taken = walked.filter(({ isTaken }) => isTaken).length;
    const logs = walked.map(({ to }) => Math.log(to[0]));
    const worth = steps < ENOUGH ? Number.NaN : meanSampleSize([logs]);
    const last = walked.at(-1)!;
    const gained = last.gained ?? Number.NaN;
    const noted = [walked[0]!.from, ...walked.map(({ to }) => to)].map(([spread]) => spread);
    return {
      tau,
      reach,
      steps,
      walked,
      taken,
      share: way === "gibbs" ? undefined : taken / steps,
      worth: Number.isFinite(worth) ? worth : undefined,
      start: walked[0]!.from,
      now: last.to[0],
      apart: last.to[1],
      aim: last.gained === undefined ? last.over[0]![0] : undefined,
      least: noted.reduce((a, b) => Math.min(a, b)),
      most: noted.reduce((a, b) => Math.max(a, b)),
      low: exactTau.quantile((1 - MASS) / 2),
      high: exactTau.quantile((1 + MASS) / 2),
      mass: MASS,
      leaps: LEAPS,
      gained: gained <= WILD ? Math.abs(gained) : undefined,
      wild: WILD,
      grows: gained > 0,
      isGibbs: way === "gibbs",
      isPushed: way === "hmc" || way === "respelled",
      isWritten: way !== "respelled",
      isLastTaken: last.isTaken,
    };
  },
  {
    tau: SPREAD,
    reach: { as: "reach" },
    steps: WHOLE,
    taken: WHOLE,
    share: { as: "share", label: "moves taken" },
    worth: { ...WHOLE, label: "effective draws of log τ, by its own account" },
    leaps: WHOLE,
    gained: { ...HUNDREDTH, label: "energy gone astray in the last push" },
    wild: WHOLE,
    now: { ...SPREAD, label: "spread noted last" },
    apart: SPREAD,
    aim: SPREAD,
    least: SPREAD,
    most: SPREAD,
    low: SPREAD,
    high: SPREAD,
    mass: { as: "share" },
  },
);

type Walked = ReturnType<typeof numbers.of>;

const question = questionOn(
  numbers,
  ([guess = 0], { taken, steps }) => {
    const of = (100 * taken) / steps;
    return { guess, of, close: CLOSE };
  },
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
      items: () => [{ id: "taken", label: "of a hundred proposals taken", start: 40 }],
    },
    answers: { columns: ["what became of it"] },
    hidesControls: true,
    written: { guess: WHOLE, close: WHOLE },
    right: ({ guess, of }) => Math.abs(guess - of) <= CLOSE,
    yes: "Within {close} of what was taken.",
    replies: [
      [
        ({ isGibbs }) => isGibbs,
        "This is the Gibbs walk: it draws each unknown from its law given the others, proposes nothing, and so nothing is refused.",
      ],
      [
        ({ isPushed }) => isPushed,
        "These moves are pushes, which know the slope; the question was about proposals that do not. Choose Metropolis to see those.",
      ],
      [
        ({ guess, of }) => guess > of && guess >= 30,
        "You guessed {guess}. Of one unknown with a Normal law more would be taken in a long walk. But here all ten count together, and gains that are each moved on their own fit the spread less well.",
      ],
      [
        ({ guess, of }) => guess > of,
        "You guessed {guess}, and saw that ten unknowns must come out well at once. It happens still more seldom.",
      ],
      [() => true, "You guessed {guess}. More of these proposals are taken."],
    ],
    outcome: [
      [({ isGibbs }) => isGibbs, "Of {steps} rounds none is refused."],
      [({ isPushed }) => isPushed, "Of {steps} pushes {taken} are taken."],
      "Of {steps} proposals {taken} are taken.",
    ],
  },
);

/** One step further; none after the last. */
function oneMore({ values: { steps = 1 } }: Scene): Patch | undefined {
  return steps < STEPS ? { values: { steps: steps + 1 } } : undefined;
}

/** The first step of another walk. */
const anew = ({ seed }: Scene): Patch => ({ values: { steps: 1 }, seed: seed + 1 });

const isIn = (place: Seen) => place.every((one) => one >= LOW && one <= HIGH);
/** A mark that would stand outside is held at the edge. */
const held = (one: number) => Math.min(0.97 * HIGH, Math.max(1.03 * LOW, one));

/** Earlier ways as thin strokes: of pushes and draws whole, of proposals those that were refused. */
function earlierOf({ walked, isGibbs, isPushed }: Walked, isSent?: boolean): readonly Stretch[] {
  const recent = walked.slice(-RECENT);
  if (isPushed) return recent.slice(-NEWEST).flatMap((step) => piecesOf(wayOfPush(step)));
  if (isGibbs) return piecesOf(wayOver(recent));
  const refused = recent
    .filter(({ isTaken }) => !isTaken)
    .map(({ from, over: [to] }): Stretch => ({ from, to: to! }));
  return isSent ? refused.slice(-SENT) : refused;
}

/** The way in bold: of a push the last one, of draws the last few rounds, of proposals all that were taken. */
function boldOf({ walked, isGibbs, isPushed }: Walked): readonly Seen[] {
  if (isPushed) return wayOfPush(walked.at(-1)!);
  const recent = walked.slice(-RECENT);
  return wayOver(isGibbs ? recent.slice(-NEWEST) : recent);
}

function planeOf(of: Walked, { kind, isSent }: Form): readonly Layer[] {
  const { walked, now, apart, isPushed, isLastTaken } = of;
  const end = walked.at(-1)!.over.at(-1)!;
  return [
    { mark: "band", tone: "posterior", points: band },
    {
      mark: "words",
      tone: "posterior",
      x: HIGH,
      y: LOW,
      side: "left",
      beside: 0.4,
      lift: 1,
      text:
        kind === "wide" ? "shaded: {mass} of the spreads at each height" : "{mass} at each height",
    },
    {
      mark: Bundle,
      tone: "plain",
      outcome: true,
      pieces: earlierOf(of, isSent),
    },
    {
      mark: Crowd,
      tone: "posterior",
      size: 0.34,
      outcome: true,
      at: walked.map(({ to }) => to).filter(isIn),
    },
    {
      mark: "curve",
      tone: "plain",
      outcome: true,
      points: boldOf(of),
    },
    ...(isPushed && !isLastTaken && isIn(end)
      ? ([
          { mark: "point", tone: "truth", outcome: true, x: end[0], y: end[1], size: 0.7 },
        ] satisfies Layer[])
      : []),
    ...(isIn([now, apart])
      ? ([
          { mark: "point", tone: "plain", outcome: true, x: now, y: apart, size: 0.8 },
        ] satisfies Layer[])
      : []),
  ];
}

function traceOf({ walked, start }: Walked): readonly Layer[] {
  const noted = walked.map(({ to }, k) => [k + 1, to[0]] as const);
  return [
    { mark: "curve", tone: "posterior", points: standing },
    {
      mark: "words",
      tone: "posterior",
      x: BESIDE[1],
      y: HIGH,
      side: "left",
      lift: 1.2,
      text: "exact",
    },
    { mark: "curve", tone: "plain", outcome: true, points: [[0, start[0]], ...noted] },
  ];
}

/** Step by step over the posterior of eight schools: by proposals that are taken or refused, by draws along the axes, or by pushes. */
export const bySteps = defineFigure(numbers, {
  id: "by-steps",
  controls: ["reach", "steps", "tau"],
  atRest: ["reach", "way"],
  choices: [
    {
      name: "way",
      label: "walk",
      options: { metropolis: "Metropolis", gibbs: "Gibbs", hmc: "HMC", respelled: "HMC respelled" },
      brings: { hmc: { reach: LEAP }, respelled: { reach: LEAP } },
    },
  ],
  actions: [
    { id: "one-step", says: "one step", step: oneMore },
    { id: "fifty-steps", says: "fifty steps", step: oneMore, times: 50 },
    { id: "anew", says: "begin anew", step: anew },
  ],
  readouts: ["share", "gained", "worth", "now"],
  projected: ["share"],
  words: {
    takeaway: [
      [({ isGibbs }) => isGibbs, "None refused in {rounds}"],
      [({ steps, taken }) => steps === 1 && taken === 0, "Refused: the same place is noted again"],
      [({ steps }) => steps === 1, "The first {move} is taken"],
      [({ taken }) => taken === 0, "All {steps} {moves} are refused: no way at all"],
      "{taken} of {steps} {moves} are taken",
    ],
    summary:
      "{walk} Its spreads run from {least.number} to {most}. The place noted last has a spread of {now}, and its eight gains lie {apart} from the mean, root mean square. By the exact posterior the spread lies between {low} and {high} with a probability of {mass}.",
    announcement: [
      [({ isGibbs }) => isGibbs, "{rounds}. Spread {now}."],
      [
        ({ isPushed, gained }) => isPushed && gained === undefined,
        "Flung out, its energy up by more than {wild}: refused. Spread {now} again. In all {taken} of {steps}.",
      ],
      [
        ({ isPushed, isLastTaken }) => isPushed && !isLastTaken,
        "Energy up by {gained}: refused. Spread {now} again. In all {taken} of {steps}.",
      ],
      [
        ({ isPushed, grows }) => isPushed && grows,
        "Energy up by {gained}: taken, spread {now}. In all {taken} of {steps}.",
      ],
      [
        ({ isPushed }) => isPushed,
        "Energy down by {gained}: taken, spread {now}. In all {taken} of {steps}.",
      ],
      [({ isLastTaken }) => isLastTaken, "Taken: spread {now}. In all {taken} of {steps}."],
      "Refused: {aim}. Spread {now} again. In all {taken} of {steps}.",
    ],
    phrases: {
      move: [[({ isPushed }) => isPushed, "push"], "proposal"],
      moves: [[({ isPushed }) => isPushed, "pushes"], "proposals"],
      rounds: [[({ steps }) => steps === 1, "one round"], "{steps} rounds"],
      walk: [
        [
          ({ isGibbs }) => isGibbs,
          "A Gibbs walk from a spread of {tau}, after {rounds} of ten draws each.",
        ],
        [
          ({ isPushed, isWritten }) => isPushed && isWritten,
          "A walk by pushes from a spread of {tau}, over the model as it is written, in {leaps} leaps of size {reach} each: {taken} of {steps} pushes are taken.",
        ],
        [
          ({ isPushed }) => isPushed,
          "A walk by pushes from a spread of {tau}, over the model respelled, in {leaps} leaps of size {reach} each: {taken} of {steps} pushes are taken.",
        ],
        "A Metropolis walk from a spread of {tau}, by proposals of size {reach}: {taken} of {steps} are taken.",
      ],
    },
  },
  drawing: [
    {
      room: { heights: [330, 280], lines: 9.6 },
      margins: { top: 3, right: 1, bottom: 3.4, left: 3 },
      x: {
        of: ACROSS,
        along: "log",
        label: "spread between schools, τ",
        short: "spread τ",
        in: "tau",
        format: "~g",
      },
      y: {
        of: () => ACROSS,
        along: "log",
        label: "distance from the mean",
        in: "tau",
        format: "~g",
      },
      guesses: () => [],
      drag: [
        {
          parameter: "tau",
          tone: "population",
          outcome: true,
          y: ({ start: [, apart] }) => held(apart),
        },
      ],
      layers: planeOf,
    },
    {
      onPageOnly: true,
      room: { heights: [180, 160], lines: 8.6 },
      margins: { top: 1.9, right: 1, bottom: 3.4, left: 3 },
      x: { of: [0, 1.18 * STEPS], label: "number of the step", format: "d" },
      y: { of: () => ACROSS, along: "log", label: "spread τ", in: "tau", format: "~g" },
      guesses: () => [],
      layers: traceOf,
    },
  ],
  table: {
    caption: "The steps of the walk",
    columns: [
      ["step", 1],
      ["spread noted", 0.01],
      ["distance of the gains", 0.01],
      ["what became of it"],
    ],
    rows: ({ walked, isGibbs }) =>
      walked.map(({ to, isTaken }, k) => [
        k + 1,
        toTwo(to[0]),
        toTwo(to[1]),
        isGibbs ? "drawn" : isTaken ? "taken" : "refused",
      ]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
