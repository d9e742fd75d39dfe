import {
  betaBinomialLattice,
  type WeighedPopulation,
} from "#core/pooling/counts/betaBinomialLattice.ts";
import { rockets2019 } from "./rockets2019.ts";

/** The family name, which two of them have in front; a long one in short. */
const FAMILY: Readonly<Record<string, string>> = { "Zhou Qi": "Zhou", "Nene Hilario": "Nene" };
const familyOf = (name: string) => FAMILY[name] ?? name.split(" ").at(-1)!;

/** Who has thrown, from the fewest throws to the most. */
export const PLAYERS = rockets2019.players
  .filter(({ throws }) => throws > 0)
  .map(({ name, made, throws }) => ({
    name: familyOf(name),
    key: familyOf(name).toLowerCase(),
    made,
    throws,
    own: made / throws,
  }));
export type Player = (typeof PLAYERS)[number];

/** The same by their keys, the one first beside whom a newcomer is set unless somebody else is chosen. */
const FIRST = "paul";
export const RIVALS = [FIRST, ...PLAYERS.map(({ key }) => key).filter((key) => key !== FIRST)];

/** What has to happen: one throw goes in, both of two by the same man, or one of them at least. */
export const AIMS = ["one", "both", "either"] as const;
export type Aim = (typeof AIMS)[number];

/**
 * The chance of it, if the true rate is Beta with these counts:
 *
 *   E theta = a / s,  E theta^2 = a (a + 1) / (s (s + 1)),  E (1 - (1 - theta)^2) = 2 E theta - E theta^2
 */
export function chanceOf(aim: Aim, a: number, s: number): number {
  const one = a / s;
  if (aim === "one") return one;
  const both = (one * (a + 1)) / (s + 1);
  return aim === "both" ? both : 2 * one - both;
}

let learned: readonly WeighedPopulation[] | undefined;
/** The populations that those who have thrown leave possible: whoever has not says nothing of them. */
export function populations(): readonly WeighedPopulation[] {
  learned ??= betaBinomialLattice({
    successes: PLAYERS.map(({ made }) => made),
    trials: PLAYERS.map(({ throws }) => throws),
  });
  return learned;
}

/** What is to be said of a newcomer who has made so many and missed so many, and of all others, who learn from him too. */
export interface Stage {
  readonly newcomer: number;
  readonly players: readonly number[];
}

/** All stages from his first made throw on, each found when it is asked for. */
function climbOf(missed: number, aim: Aim) {
  const all = populations().map(({ m, kappa, weight }) => {
    let log = weight;
    for (let i = 0; i < missed; i++) log *= ((1 - m) * kappa + i) / (kappa + i);
    return { a: m * kappa, s: kappa, weight: log };
  });
  const stages: Stage[] = [];
  const weights = all.map(({ weight }) => weight);
  return (made: number): Stage => {
    for (let k = stages.length; k <= made; k++) {
      if (k > 0)
        for (const [i, { a, s }] of all.entries())
          weights[i]! *= (a + k - 1) / (s + missed + k - 1);
      const whole = weights.reduce((sum, one) => sum + one, 0);
      const mean = (y: number, n: number) =>
        all.reduce((sum, { a, s }, i) => sum + weights[i]! * chanceOf(aim, a + y, s + n), 0) /
        whole;
      stages.push({
        newcomer: mean(k, missed + k),
        players: PLAYERS.map((one) => mean(one.made, one.throws)),
      });
    }
    return stages[made]!;
  };
}

const climbs = new Map<string, (made: number) => Stage>();

/** The stages of a newcomer who has missed so many, for one aim. */
export function climb(missed: number, aim: Aim): (made: number) => Stage {
  const key = `${aim} ${missed}`;
  const found = climbs.get(key) ?? climbOf(missed, aim);
  climbs.set(key, found);
  return found;
}

/** Nearer than this are the chances of two equal records, which part in rounding alone. */
const SAME = 1e-9;
/** Whether a chance is the better one. */
export const isBetter = (one: number, other: number): boolean => one - other > SAME;

/** Nobody is asked to make more than this. */
const END = 400;

/** How many he has to make, beside those he missed, until he is sent rather than this one of the others. */
export function neededFor(missed: number, aim: Aim, rival: number): number {
  const at = climb(missed, aim);
  for (let made = 0; made < END; made++)
    if (isBetter(at(made).newcomer, at(made).players[rival]!)) return made;
  return END;
}
