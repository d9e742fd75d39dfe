import { OVERSHOOT } from "#data/scalesOfEight.ts";
import { pushedParticle } from "#models/pushedParticle.ts";
import type { Form } from "#plot/form.ts";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { ACROSS, bandOf, HEIGHTS, MASS, type Seen } from "./posterior.ts";
import { LEAPS, type Place, pushFrom, type Spelling } from "./walk.ts";

const [LOW, HIGH] = ACROSS;
/** How counts and spreads are written. */
export const WHOLE = { as: "number", to: { step: 1 } } as const;
export const SPREAD = { as: "tau", to: { decimals: 2 } } as const;
export const HUNDREDTH = { as: "number", to: { decimals: 2 } } as const;

/** Pushes that are taken less often than this are called refused. */
const HARDLY = 0.01;
/** Energies that grow by more are not worth a number. */
export const WILD = 1000;

/** The two ways of spelling the model, and of looking at school A, by the names of their switches. */
export const spellingOf = (view: Readonly<Record<string, string>>): Spelling =>
  view.spelling === "respelled" ? "respelled" : "written";
export const seenOf = (view: Readonly<Record<string, string>>): Seen =>
  view.seen === "effect" ? "effect" : "apart";
export const SEEN = {
  name: "seen",
  label: "seen of school A",
  options: { apart: "its distance from the mean", effect: "its effect" },
} as const;
export const SPELLING = {
  name: "spelling",
  label: "spelled",
  options: { written: "as written", respelled: "respelled" },
} as const;

/** How the model is spelled, in words of both figures. */
export const SPELLED = [
  [({ isWritten }: { readonly isWritten: boolean }) => isWritten, "the model as it is written"],
  "the model respelled",
] as const;

const isIn = ([tau, height]: readonly [number, number]) =>
  tau >= LOW && tau <= HIGH && height >= HEIGHTS[0] && height <= HEIGHTS[1];

const numbers = numbersOf(
  pushedParticle,
  ({ tau, step }, { view, seed }) => {
    const [spelling, seen] = [spellingOf(view), seenOf(view)];
    const { places, gained, chance } = pushFrom(tau, { spelling, step, seed });
    const height = (place: Place) => (seen === "effect" ? place.effect : place.apart);
    const path = places
      .map((place) => [place.tau, height(place)] as const)
      .filter((place) => place.every(Number.isFinite));
    const border = spelling === "written" ? step * OVERSHOOT : 0;
    // After the first place where its steps overshoot, it is flung about.
    const first = path.findIndex(([at]) => at < border);
    const least = Math.min(...path.slice(0, first < 0 ? undefined : first + 1).map(([at]) => at));
    const end = places.at(-1)!;
    return {
      tau,
      step,
      leaps: LEAPS,
      seen,
      path,
      start: path[0]![1],
      end: chance < HARDLY ? undefined : end.tau,
      mass: MASS,
      last: [end.tau, height(end)] as const,
      least,
      chance,
      gained: gained > WILD ? undefined : Math.abs(gained),
      grows: gained > 0,
      wild: WILD,
      border: border > 0 ? border : undefined,
      overshot: first >= 0,
      isWritten: spelling === "written",
      isRefused: chance < HARDLY,
    };
  },
  {
    tau: SPREAD,
    step: { as: "step" },
    leaps: WHOLE,
    end: SPREAD,
    least: { ...SPREAD, label: "smallest spread on its way" },
    chance: { as: "share", label: "chance that its end is taken" },
    gained: { ...HUNDREDTH, label: "energy gone astray" },
    wild: WHOLE,
    mass: { as: "share" },
    border: { ...SPREAD, label: "steps overshoot left of" },
  },
);

type Pushed = ReturnType<typeof numbers.of>;

function layersOf(of: Pushed, { kind }: Form): readonly Layer[] {
  const { path, seen, border, last, isRefused } = of;
  const isWide = kind === "wide";
  const inside = path.filter(isIn);
  return [
    { mark: "band", tone: "posterior", points: bandOf(seen) },
    ...(border === undefined
      ? []
      : ([
          { mark: "rule", tone: "plain", x: border },
          {
            mark: "words",
            tone: "plain",
            x: border,
            y: HEIGHTS[1],
            side: "right",
            beside: 0.4,
            lift: -1,
            text: isWide ? "left of here steps overshoot" : "left: overshoots",
          },
        ] satisfies Layer[])),
    {
      mark: "words",
      tone: "posterior",
      x: LOW,
      y: HEIGHTS[0],
      side: "right",
      beside: 0.4,
      lift: 1,
      text: isWide ? "shaded: {mass} at each spread" : "{mass}",
    },
    { mark: "curve", tone: "plain", points: path.map(within) },
    { mark: Crowd, tone: "posterior", size: 0.34, at: inside.slice(1) },
    ...(isIn(last)
      ? ([
          {
            mark: "point",
            tone: isRefused ? "truth" : "plain",
            x: last[0],
            y: last[1],
            size: isRefused ? 0.8 : 0.9,
          },
        ] satisfies Layer[])
      : []),
  ];
}

/** A place far outside is drawn on the edge of what can be drawn at all. */
const FAR = 1e4;
const within = ([tau, height]: readonly [number, number]) =>
  [Math.min(FAR, Math.max(1 / FAR, tau)), Math.min(FAR, Math.max(-FAR, height))] as const;

/** A particle on the landscape of eight schools, pushed once. */
export const onePush = defineFigure(numbers, {
  id: "one-push",
  controls: ["tau", "step"],
  atRest: ["spelling"],
  choices: [SPELLING, SEEN],
  resample: "another push",
  readouts: ["chance", "gained", "least"],
  projected: ["chance", "least"],
  words: {
    takeaway: [
      [
        ({ isRefused, overshot }) => isRefused && overshot,
        "Down at {least} its steps overshoot: flung out, and refused",
      ],
      [({ isRefused }) => isRefused, "Its steps are too long on this way: refused"],
      "From {tau} it comes to {end}, and is taken with a chance of {chance}",
    ],
    summary:
      "{leaps} steps of size {step} after one push, {spelled}. They start at a spread of {tau} and come down to {least}. {energy} {taken}",
    announcement: [
      [({ isRefused }) => isRefused, "From {tau} down to {least}: refused."],
      "From {tau} down to {least}, then {end}: taken with a chance of {chance}.",
    ],
    phrases: {
      spelled: SPELLED,
      taken: [
        [({ isRefused }) => isRefused, "Their end is refused."],
        "They end at {end}, which is taken with a chance of {chance}.",
      ],
      energy: [
        [({ gained }) => gained === undefined, "Its energy grew by more than {wild}."],
        [({ grows }) => grows, "Its energy, which should stay, grew by {gained}."],
        "Its energy, which should stay, fell by {gained}.",
      ],
    },
  },
  drawing: {
    room: { heights: [340, 300], lines: 15 },
    margins: { top: 2.2, right: 1, bottom: 3.4, left: 3 },
    x: {
      of: ACROSS,
      along: "log",
      label: "spread between schools, τ",
      short: "spread τ",
      in: "tau",
      format: "~g",
    },
    y: { of: () => HEIGHTS, label: "school A", in: "tau" },
    // A start beyond the drawing is held at its edge, so that it can be taken back.
    drag: [
      {
        parameter: "tau",
        tone: "plain",
        y: ({ start }) => Math.min(HEIGHTS[1] - 1, Math.max(HEIGHTS[0] + 1, start)),
      },
    ],
    layers: layersOf,
  },
  table: {
    caption: "The steps of the push",
    columns: [
      ["step", 1],
      ["spread", 0.01],
      ["school A", 0.01],
    ],
    rows: ({ path }) => path.map(([at, height], k) => [k, toTwo(at), toTwo(height)]),
  },
});

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
