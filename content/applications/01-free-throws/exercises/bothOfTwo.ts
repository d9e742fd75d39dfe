import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Adams", "Brook", "Costa", "Dunn", "Evans", "Frey"];

/** A player who makes one of two shares, in percent, and how probable the higher one is, in tenths. */
function onePlayer({ oneOf, whole }: Draws) {
  return {
    name: oneOf(NAMES),
    low: 5 * whole(8, 13),
    high: 5 * whole(16, 19),
    tenths: whole(2, 8),
  };
}
type Player = ReturnType<typeof onePlayer>;

const chance = ({ tenths }: Player) => tenths / 10;
const share = (percent: number) => percent / 100;
const weighed = (given: Player, high: number, low: number) =>
  chance(given) * high + (1 - chance(given)) * low;
const one = (given: Player) => weighed(given, share(given.high), share(given.low));
const both = (given: Player) => weighed(given, share(given.high) ** 2, share(given.low) ** 2);
const percentOf = (value: number) => `${show(100 * value, 1)} %`;
const link = () => ({
  of: "newcomer",
  view: { aim: "both" },
  values: { t: 0, missed: 0 },
});

/** The chance that both of two throws go in, where the share of the player is one of two. */
export const bothOfTwo = numberExercise<Player>({
  id: "both-of-two",
  title: "Both of two",
  draw: onePlayer,
  unfit: (given) => {
    const ways = [
      both(given),
      one(given) ** 2,
      one(given),
      share(given.high) ** 2,
      (share(given.high) ** 2 + share(given.low) ** 2) / 2,
    ];
    return ways.some((a, i) => ways.some((b, j) => j < i && Math.abs(a - b) < 0.008));
  },
  shown: (given) => ({
    chance: percentOf(chance(given)),
    rest: percentOf(1 - chance(given)),
    highBoth: percentOf(share(given.high) ** 2),
    lowBoth: percentOf(share(given.low) ** 2),
    one: percentOf(one(given)),
    square: percentOf(one(given) ** 2),
    both: percentOf(both(given)),
  }),
  parts: [
    {
      name: "both",
      label: "Chance that both go in",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.003,
      key: both,
      misconceptions: [
        {
          id: "M40",
          slip: "square of the mean",
          answer: (given) => one(given) ** 2,
          comesOf: (given) => `multiplying ${percentOf(one(given))} by itself`,
          explanation: (given) =>
            `That lets ${given.name} be one player at the first throw and perhaps the other at the second. He is the same at both: either ${show(given.high)} % twice, or ${show(given.low)} % twice.`,
          link,
        },
        {
          id: "M40",
          slip: "surely the better",
          answer: (given) => share(given.high) ** 2,
          comesOf: (given) => `counting on ${show(given.high)} %`,
          explanation: (given) =>
            `That is the chance if he makes ${show(given.high)} %. With ${percentOf(1 - chance(given))} he makes ${show(given.low)} %, and then it is ${percentOf(share(given.low) ** 2)}.`,
          link,
        },
        {
          id: "M38",
          slip: "one throw",
          answer: one,
          comesOf: () => "answering for one throw",
          explanation: (given) =>
            `With ${percentOf(one(given))} the first throw goes in, and the second has to as well. In each of the two cases the chances of both throws are multiplied.`,
          link,
        },
        {
          id: "M5",
          slip: "both cases alike",
          answer: (given) => (share(given.high) ** 2 + share(given.low) ** 2) / 2,
          comesOf: () => "counting the two cases alike",
          explanation: (given) =>
            `The two cases are not as probable as each other: ${show(given.high)} % has ${percentOf(chance(given))}, and ${show(given.low)} % has the other ${percentOf(1 - chance(given))}.`,
          link,
        },
      ],
      right: (given) =>
        `${percentOf(chance(given))} of ${percentOf(share(given.high) ** 2)}, and ${percentOf(1 - chance(given))} of ${percentOf(share(given.low) ** 2)}.`,
      otherwise: (given, { answer, text }) => {
        const best = named("both, surely the better", share(given.high) ** 2);
        const worst = named("both, surely the worse", share(given.low) ** 2);
        return [
          said`At ${show(given.high)} % both go in with ${percentOf(best.value)}, and ${more(`${text} is more than that`, answer, best)}.`,
          said`Even at ${show(given.low)} % both go in with ${percentOf(worst.value)}, and ${less(`${text} is less than that`, answer, worst)}.`,
          `Take the two cases one after the other: at ${show(given.high)} %, how probable are two that go in? And at ${show(given.low)} %?`,
        ];
      },
    },
  ],
});
