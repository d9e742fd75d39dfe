import { betaBinomialLattice } from "#core/pooling/counts/betaBinomialLattice.ts";
import { betaRanks } from "#core/pooling/ranking/betaRanks.ts";
import {
  AIMS,
  type Aim,
  climb,
  isBetter,
  neededFor,
  PLAYERS,
  populations,
  RIVALS,
} from "#data/rocketsNewcomer.ts";
import { newcomer } from "#models/newcomer.ts";
import type { Form } from "#plot/form.ts";
import { Strings } from "#plot/rare/Strings.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

/** Throws along the foot, and chances upwards: nobody of them makes less, or throws more. */
const AXIS = [0, 700] as const;
const BEND = 6;
const HEIGHTS = [0.28, 1.03] as const;
const [, MOST] = newcomer.parameters.t.range;
const indexOf = (key = RIVALS[0]): number => PLAYERS.findIndex((one) => one.key === key);

/** Those who are named in the drawing, beside their estimate. */
const NAMED = (
  [
    ["harden", "left"],
    ["capela", "right"],
  ] as const
).map(([key, side]) => [PLAYERS.findIndex((one) => one.key === key), side] as const);

const whole = { as: "number", to: { step: 1 } } as const;
const exact = { as: "share", to: { decimals: 1 } } as const;

const numbers = numbersOf(
  newcomer,
  ({ t, missed: first }, { view }) => {
    const missed = Math.min(first, t);
    const made = t - missed;
    const aim = AIMS.find((one) => one === view.aim) ?? AIMS[0];
    const found = indexOf(view.rival);
    const rival = found < 0 ? indexOf() : found;
    const { name, made: rivalMade, throws: rivalThrows } = PLAYERS[rival]!;
    const { newcomer: chance, players } = climb(missed, aim)(made);
    return {
      t,
      first,
      made,
      missed,
      aim,
      rivalAt: rival,
      rival: name,
      rivalMade,
      rivalThrows,
      chance,
      chances: players,
      rivalChance: players[rival]!,
      needed: neededFor(first, aim, rival),
      before: players.filter((one) => isBetter(chance, one)).length,
      players: PLAYERS.length,
      isFresh: t === 0,
      isSent: isBetter(chance, players[rival]!),
    };
  },
  {
    made: { as: "t" },
    missed: { as: "missed" },
    rivalMade: whole,
    rivalThrows: whole,
    chance: { ...exact, label: "chance of the newcomer" },
    rivalChance: { ...exact, label: "chance of {rival}" },
    needed: { as: "t" },
    before: { ...whole, label: "of {players} he comes before" },
    players: whole,
  },
);

type InARow = ReturnType<typeof numbers.of>;

/** So near is right; from so many times as many on, a few throws were taken for none. */
const CLOSE = 1;
const TIMES = 3;

const question = questionOn(
  numbers,
  ([guess = 0], { needed, first, aim, rivalAt }) => {
    const then = climb(first, aim)(guess);
    return {
      guess,
      off: Math.abs(guess - needed),
      chanceThen: then.newcomer,
      rivalThen: then.players[rivalAt]!,
    };
  },
  {
    asks: {
      kind: "values",
      as: { ...newcomer.parameters.t, short: "in a row", letter: "" },
      items: () => [{ id: "row", label: "made in a row", start: MOST / 2 }],
    },
    answers: { columns: ["chance"] },
    hidesControls: true,
    written: { guess: { as: "t" }, chanceThen: exact, rivalThen: exact },
    right: ({ off }) => off <= CLOSE,
    yes: "About as many.",
    replies: [
      [
        ({ guess, needed }) => guess < needed,
        "You would send him after {guess}. His record would be perfect, and short: he is expected at {chanceThen}, {rival} at {rivalThen}.",
        "M1",
      ],
      [
        ({ guess, needed }) => guess >= TIMES * needed,
        "You waited for {guess}, until his own throws speak for themselves. But the others speak for him too: after {guess} he is expected at {chanceThen}, {rival} at {rivalThen}.",
        "M12",
      ],
      [
        () => true,
        "You waited for {guess}, when he is expected at {chanceThen}, {rival} at {rivalThen}. He had passed before.",
      ],
    ],
    outcome: [
      [({ needed }) => needed === 0, "He is sent rather than {rival} before he has made any."],
      "He is sent rather than {rival} once he has made {needed}.",
    ],
  },
);

function layersOf(of: InARow, { kind }: Form): readonly Layer[] {
  const { t, first, aim, rivalAt, rivalChance, chance, chances } = of;
  const wide = kind === "wide";
  const path = Array.from({ length: MOST + 1 }, (_, x) => {
    const missed = Math.min(first, x);
    return [x, climb(missed, aim)(x - missed).newcomer] as const;
  });
  const own = PLAYERS.map((one) => [one.throws, one.own] as const);
  const estimates = PLAYERS.map(({ throws }, j) => [throws, chances[j]!] as const);
  const { throws } = PLAYERS[rivalAt]!;
  return [
    { mark: "level", tone: "plain", y: rivalChance },
    {
      mark: "words",
      tone: "plain",
      x: AXIS[1],
      y: rivalChance,
      beside: wide ? 0.5 : 0.3,
      text: "{rival} {rivalChance}",
      short: "{rivalChance}",
    },
    // Shares that were made stand beside the chance of one throw, and of nothing else.
    ...(aim === "one"
      ? ([
          {
            mark: Strings,
            tone: "plain",
            strings: own.map((from, j) => ({ from, to: estimates[j]!, share: 0 })),
          },
          { mark: "dots", tone: "data", size: 0.8, at: own },
        ] as const)
      : []),
    { mark: "dots", tone: "posterior", size: 0.6, at: estimates },
    ...NAMED.map(
      ([j, side]) =>
        ({
          mark: "words",
          tone: "posterior",
          x: PLAYERS[j]!.throws,
          y: chances[j]!,
          side,
          beside: 0.8,
          text: j === rivalAt ? "" : PLAYERS[j]!.name,
        }) as const,
    ),
    { mark: "point", tone: "posterior", isAbove: false, x: throws, y: rivalChance, size: 0.9 },
    { mark: "curve", tone: "population", outcome: true, points: path },
    { mark: "point", tone: "population", shows: ["t"], x: t, y: chance },
  ];
}

/** A newcomer among players who have thrown: what each made throw does to the chance that he makes the next. */
export const inARow = defineFigure(numbers, {
  id: "in-a-row",
  controls: ["t", "missed"],
  atRest: ["t"],
  choices: [
    {
      name: "aim",
      label: "needed",
      options: { one: "one throw", both: "both of two", either: "one of two" },
    },
    {
      name: "rival",
      label: "instead of",
      options: Object.fromEntries(RIVALS.map((key) => [key, PLAYERS[indexOf(key)]!.name])),
    },
  ],
  readouts: ["chance", "rivalChance", "before"],
  projected: ["chance", "rivalChance", "before"],
  words: {
    takeaway: [
      [
        ({ isFresh, first, needed }) => isFresh && first === 0 && needed > 0,
        "{needed.number} in a row, and he is sent rather than {rival}",
      ],
      [({ isSent }) => isSent, "{record}: send him rather than {rival}"],
      "{record}: send {rival} rather than him",
    ],
    summary:
      "{who} {what} with probability {chance}; {rival}, {rivalMade} of {rivalThrows}, does with {rivalChance}. {verdict} He comes before {before} of the {players} who have thrown.",
    announcement: "{chance} against {rivalChance} of {rival}; before {before} of {players}.",
    phrases: {
      record: [
        [({ isFresh }) => isFresh, "Never a throw"],
        [({ missed }) => missed === 0, "{made.number} made"],
        "{made.number} made, {missed.number} missed",
      ],
      who: [
        [({ isFresh }) => isFresh, "A player who never threw"],
        [({ missed }) => missed === 0, "A newcomer who made {made.number}"],
        "A newcomer who made {made.number} and missed {missed.number}",
      ],
      what: [
        [({ aim }) => aim === "one", "makes the next throw"],
        [({ aim }) => aim === "both", "makes both of two"],
        "makes at least one of two",
      ],
      verdict: [
        [({ isSent }) => isSent, "So he is sent, not {rival}."],
        "So {rival} is sent, not he.",
      ],
    },
  },
  drawing: {
    room: { heights: [360, 320], lines: 18 },
    margins: ({ kind }) => ({
      top: 2.6,
      right: kind === "wide" ? 7 : 3.6,
      bottom: 3.4,
      left: 3.8,
    }),
    x: { of: AXIS, along: { symlog: BEND }, label: "throws attempted", format: "d" },
    y: { of: HEIGHTS, label: "chance", format: ".0%" },
    guesses: () => [],
    drag: [
      {
        parameter: "t",
        tone: "population",
        y: ({ chance }) => chance,
      },
    ],
    press: {
      choice: "rival",
      option: ({ x, y }, { chances }) => nearest(x, y, chances),
    },
    layers: layersOf,
  },
  table: {
    caption: "Who has thrown, and the newcomer",
    columns: [["player"], ["throws", 1], ["made", 1], ["own share", 0.001], ["chance", 0.001]],
    rows: ({ t, made, isFresh, chance, chances }) => [
      ...PLAYERS.map(({ name, throws, made: went, own }, j) => [
        name,
        throws,
        went,
        toThree(own),
        toThree(chances[j]!),
      ]),
      ["the newcomer", t, made, isFresh ? "none" : toThree(made / t), toThree(chance)],
    ],
  },
  // Of a player without a throw there is nothing to tell.
  program: ({ missed }) => ({
    values: {
      missed,
      y: PLAYERS.map(({ made }) => made),
      n: PLAYERS.map(({ throws }) => throws),
    },
  }),
  ...(import.meta.env.SSR && { quoted: () => (told ??= toldOf()) }),
  asks: question,
});

const toThree = (value: number) => Number(value.toFixed(3)) + 0;

/** Whose estimate lies nearest to a place in the drawing. */
function nearest(x: number, y: number, chances: readonly number[]): string {
  const along = (throws: number) => Math.log1p(throws / BEND) / Math.log1p(AXIS[1] / BEND);
  const off = PLAYERS.map(({ throws }, j) =>
    Math.hypot(along(throws) - along(x), (chances[j]! - y) / (HEIGHTS[1] - HEIGHTS[0])),
  );
  return PLAYERS[off.indexOf(Math.min(...off))]!.key;
}

/** What the text tells of players and aims, whatever the reader has set. */
function toldOf() {
  const share = (value: number) => [value, exact] as const;
  const count = (value: number) => [value, whole] as const;
  const third = (value: number) => [value, { as: "number", to: { decimals: 3 } }] as const;
  const of = (key: string) => PLAYERS.findIndex((one) => one.key === key);
  const stage = (aim: Aim) => climb(0, aim)(0);
  const average = (some: typeof PLAYERS) =>
    some.reduce((sum, { own }) => sum + own, 0) / some.length;
  const half = PLAYERS.length >> 1;
  const { low, high } = rangeOfNewcomer();
  return {
    ...Object.fromEntries(
      AIMS.flatMap((aim) => [
        [`new-${aim}`, share(stage(aim).newcomer)] as const,
        ...TOLD.map((key) => [`${key}-${aim}`, share(stage(aim).players[of(key)]!)] as const),
      ]),
    ),
    ...Object.fromEntries(
      TOLD.map((key) => [`better-than-${key}`, share(betterThan(PLAYERS[of(key)]!))] as const),
    ),
    "harden-needs": count(neededFor(0, "one", of("harden"))),
    "gordon-needs": count(neededFor(0, "one", of("gordon"))),
    inside: count(PLAYERS.filter((_, j) => isForeseen(j)).length),
    few: third(average(PLAYERS.slice(0, half))),
    many: third(average(PLAYERS.slice(half))),
    fewest: count(half),
    most: count(PLAYERS.length - half),
    seven: share(mean((a, s) => powerOf(a, s, SEVEN))),
    low: share(low),
    high: share(high),
  };
}
let told: ReturnType<typeof toldOf> | undefined;
const TOLD = ["harden", "paul", "clark", "house", "ennis", "tucker", "capela"];
const SEVEN = 7;

/** An average over all populations that are possible. */
const mean = (of: (a: number, s: number) => number): number =>
  populations().reduce((sum, { m, kappa, weight }) => sum + weight * of(m * kappa, kappa), 0);

/** The chance of so many in a row. */
function powerOf(a: number, s: number, count: number): number {
  let chance = 1;
  for (let i = 0; i < count; i++) chance *= (a + i) / (s + i);
  return chance;
}

/** Ranks of misses, of which the lowest is best. */
const ranksOf = (missed: readonly number[], throws: readonly number[]) =>
  betaRanks({
    successes: missed,
    trials: throws,
    populations: populations().map((one) => ({ ...one, m: 1 - one.m })),
    reach: 0.97,
  });

/** Where the true rate of a newcomer lies with nine tenths. */
function rangeOfNewcomer() {
  const { quantile } = ranksOf([0], [0]);
  return { low: 1 - quantile(0.95)[0]!, high: 1 - quantile(0.05)[0]! };
}

/** How probable it is that who never threw has a higher true rate than this one: of misses, the lower. */
function betterThan({ made, throws }: (typeof PLAYERS)[number]): number {
  return ranksOf([0, throws - made], [0, throws]).places[0]![0]!;
}

/** Whether a player's count lies within the 90 % that all others, without him, would have foreseen for it. */
function isForeseen(j: number): boolean {
  const { made, throws } = PLAYERS[j]!;
  const others = PLAYERS.filter((_, i) => i !== j);
  const all = betaBinomialLattice({
    successes: others.map((one) => one.made),
    trials: others.map((one) => one.throws),
  });
  const law = Array.from({ length: throws + 1 }, () => 0);
  for (const { m, kappa, weight } of all) {
    const [a, b] = [m * kappa, (1 - m) * kappa];
    let chance = weight;
    for (let i = 0; i < throws; i++) chance *= (b + i) / (kappa + i);
    for (let y = 0; y <= throws; y++) {
      law[y]! += chance;
      chance *= ((throws - y) * (a + y)) / ((y + 1) * (b + throws - y - 1));
    }
  }
  const upTo = (y: number) => law.slice(0, y + 1).reduce((sum, one) => sum + one, 0);
  return upTo(made) >= 0.05 && 1 - upTo(made - 1) >= 0.05;
}
