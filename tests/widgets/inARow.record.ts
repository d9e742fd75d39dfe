import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";
import {
  type Aim,
  all,
  chances,
  foreseen,
  isAbove,
  neededBefore,
  newcomerUnder,
  newIsBetter,
  THROWERS,
} from "./throwers.ts";

const throws = (value: number) => measured(value, "throws", "throw");
const indexOf = (key: string | undefined) => {
  const j = THROWERS.findIndex(([name]) => name.toLowerCase() === key);
  return j < 0 ? THROWERS.findIndex(([name]) => name === "Paul") : j;
};

function seen({ values, view }: Scene) {
  const { t = 0, missed: first = 0 } = values;
  const missed = first < t ? first : t;
  const made = t - missed;
  const aim: Aim = view.aim === "both" || view.aim === "either" ? view.aim : "one";
  const j = indexOf(view.rival);
  const [own = 0, ...others] = chances(aim, made, missed);
  const needed = neededBefore(aim, j, first);
  return { first, made, missed, aim, j, own, others, needed };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { made, missed, j, own, others, needed } = seen(scene);
  const [name, went, attempts] = THROWERS[j]!;
  return {
    made: throws(made),
    missed: throws(missed),
    rival: word(name),
    rivalMade: bare(went),
    rivalThrows: bare(attempts),
    chance: share(own),
    rivalChance: share(others[j]!),
    needed: throws(needed),
    before: bare(others.filter((one) => isAbove(own, one)).length),
    players: bare(17),
  };
}

const TOLD = ["Harden", "Paul", "Clark", "House", "Ennis", "Tucker", "Capela"];
let told: Readonly<Record<string, Truth>> | undefined;
function quotedOf(): Readonly<Record<string, Truth>> {
  const aims = ["one", "both", "either"] as const;
  const average = (some: readonly (typeof THROWERS)[number][]) =>
    some.reduce((sum, [, made, attempts]) => sum + made / attempts, 0) / some.length;
  const of = (name: string) => THROWERS.findIndex(([one]) => one === name);
  const seven = all().reduce((sum, { a, b, weight }) => {
    const chance = [0, 1, 2, 3, 4, 5, 6].map((i) => (a + i) / (a + b + i));
    return sum + weight * chance.reduce((product, one) => product * one, 1);
  }, 0);
  return {
    ...Object.fromEntries(
      aims.flatMap((aim) => {
        const [newcomer = 0, ...others] = chances(aim, 0, 0);
        return [
          [`new-${aim}`, share(newcomer)],
          ...TOLD.map((name) => [`${name.toLowerCase()}-${aim}`, share(others[of(name)]!)]),
        ];
      }),
    ),
    ...Object.fromEntries(
      TOLD.map((name) => [`better-than-${name.toLowerCase()}`, share(newIsBetter(of(name)))]),
    ),
    "harden-needs": bare(neededBefore("one", of("Harden"), 0)),
    "gordon-needs": bare(neededBefore("one", of("Gordon"), 0)),
    inside: bare(THROWERS.filter((_, j) => foreseen(j).every((tail) => tail >= 0.05)).length),
    few: bare(average(THROWERS.slice(0, 8))),
    many: bare(average(THROWERS.slice(8))),
    fewest: bare(8),
    most: bare(9),
    seven: share(seven),
    low: share(newcomerUnder(0.05)),
    high: share(newcomerUnder(0.95)),
  };
}

const to = (value: number) => Number(value.toFixed(3)) + 0;

export const inARow: FigureRecord = {
  widget: "in-a-row",
  truth(scene) {
    const { first, made, missed, aim, j, own, others, needed } = seen(scene);
    const isFresh = made === 0 && missed === 0;
    const record = isFresh ? 0 : missed === 0 ? 1 : 2;
    told ??= quotedOf();
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: isFresh && first === 0 && needed > 0 ? 0 : isAbove(own, others[j]!) ? 1 : 2,
        record,
        who: record,
        what: { one: 0, both: 1, either: 2 }[aim],
        verdict: isAbove(own, others[j]!) ? 0 : 1,
      },
      quoted: told,
      table: [
        ...THROWERS.map(([name, went, attempts], k) => [
          name,
          attempts,
          went,
          to(went / attempts),
          to(others[k]!),
        ]),
        [
          "the newcomer",
          made + missed,
          made,
          isFresh ? "none" : to(made / (made + missed)),
          to(own),
        ],
      ],
    };
  },

  guess(scene, [guess = 0]) {
    const { first, aim, j, needed } = seen(scene);
    const [then = 0, ...others] = chances(aim, guess, first);
    const reply = guess < needed ? 0 : guess >= 3 * needed ? 1 : 2;
    return {
      numbers: {
        ...numbersOf(scene),
        guess: throws(guess),
        chanceThen: share(then),
        rivalThen: share(others[j]!),
      },
      cases: { reply, outcome: needed === 0 ? 0 : 1 },
      verdict: Math.abs(guess - needed) <= 1 ? "right" : "wrong",
      misconception: ["M1", "M12"][reply],
    };
  },
  visits: [
    { t: 0, missed: 0 },
    { t: 7, missed: 0 },
    { t: 3, missed: 0 },
  ],
  guesses: [[2], [7], [12], [25]],
};
