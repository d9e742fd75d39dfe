import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { orderExercise } from "#exercises/arranged.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { average, NAMES } from "./player.ts";

const IDS = ["a", "b", "c", "d"] as const;
type Id = (typeof IDS)[number];

/** One who never threw, one who never missed, one with a long good record, one with a poor one. */
function fourRecords({ whole, oneOf, shuffled }: Draws) {
  const perfect = whole(3, 8);
  const long = 5 * whole(9, 20);
  const poor = whole(14, 30);
  const records = shuffled([
    [0, 0],
    [perfect, perfect],
    [long, Math.round((long * whole(79, 90)) / 100)],
    [poor, Math.round((poor * whole(42, 60)) / 100)],
  ] as const);
  const [a = "", b = "", c = "", d = ""] = shuffled(NAMES);
  const [n, k] = [0, 1].map((at) => records.map((record) => record[at]!)) as [number[], number[]];
  const [nA = 0, nB = 0, nC = 0, nD = 0] = n;
  const [kA = 0, kB = 0, kC = 0, kD = 0] = k;
  return {
    a,
    b,
    c,
    d,
    nA,
    nB,
    nC,
    nD,
    kA,
    kB,
    kC,
    kD,
    hundredths: whole(68, 74),
    kappa: oneOf([10, 15, 20, 25, 30]),
  };
}
type Four = ReturnType<typeof fourRecords>;

const throwsOf = ({ nA, nB, nC, nD }: Four) => [nA, nB, nC, nD];
const madeOf = ({ kA, kB, kC, kD }: Four) => [kA, kB, kC, kD];
const estimates = (given: Four) =>
  shrinkRates({
    successes: madeOf(given),
    trials: throwsOf(given),
    m: given.hundredths / 100,
    kappa: given.kappa,
  }).mean;
const byFalling = (numbers: readonly number[]): readonly Id[] =>
  IDS.toSorted((one, other) => numbers[IDS.indexOf(other)]! - numbers[IDS.indexOf(one)]!);
const unseen = (given: Four) => throwsOf(given).indexOf(0);
const perfect = (given: Four) =>
  throwsOf(given).findIndex((n, at) => n > 0 && n === madeOf(given)[at]);
const longest = (given: Four) => throwsOf(given).indexOf(Math.max(...throwsOf(given)));
const bench = ({ hundredths, kappa }: Four) => ({
  of: "throws",
  values: { m: hundredths / 100, kappa },
});

/** Short, long, perfect and empty records in the order of what is to be expected. */
export const orderTheRecords = orderExercise<Four>({
  id: "order-the-records",
  title: "Whose next throw is safest?",
  draw: fourRecords,
  unfit: (given) => {
    const sorted = estimates(given).toSorted((a, b) => a - b);
    return sorted.some((one, at) => at > 0 && one - sorted[at - 1]! < 0.015);
  },
  shown: (given) => {
    const [atA = 0, atB = 0, atC = 0, atD = 0] = estimates(given);
    return { mean: average(given.hundredths / 100), atA, atB, atC, atD };
  },
  label: "Order the players by how often their next throws are expected to go in.",
  first: "goes in most often",
  last: "goes in least often",
  items: IDS.map((id, at) => ({
    id,
    label: (given) => `${given[id]}, ${show(madeOf(given)[at]!)} of ${show(throwsOf(given)[at]!)}`,
  })),
  key: (given) => byFalling(estimates(given)),
  misconceptions: [
    {
      id: "M1",
      slip: "own averages",
      answer: (given) =>
        byFalling(throwsOf(given).map((n, at) => (n === 0 ? -1 : madeOf(given)[at]! / n))),
      comesOf: () => "going by the share that went in",
      explanation: (given) =>
        `A share of ${show(throwsOf(given)[perfect(given)]!)} throws is mostly luck: ${given[IDS[perfect(given)]!]} has made all of them, and so have many who are no better than the rest. Lend each of the four ${show(given.kappa)} throws and count again.`,
      link: bench,
    },
    {
      id: "M12",
      slip: "the unknown last",
      answer: (given) => {
        const none = IDS[unseen(given)]!;
        return [...byFalling(estimates(given)).filter((id) => id !== none), none];
      },
      comesOf: (given) => `putting ${given[IDS[unseen(given)]!]} last, who has not thrown`,
      explanation: (given) =>
        `Nothing is known of ${given[IDS[unseen(given)]!]}, and so nothing bad. What remains is what is known of such players, a mean of ${average(given.hundredths / 100)}, and whoever has been seen to do worse comes after that.`,
      link: bench,
    },
    {
      id: "M5",
      slip: "long records first",
      answer: (given) => byFalling(throwsOf(given)),
      comesOf: () => "going by the number of throws",
      explanation: (given) =>
        `The ${show(Math.max(...throwsOf(given)))} throws of ${given[IDS[longest(given)]!]} make his own share believable. They say how sure one may be, and what they show can be good or poor.`,
      link: bench,
    },
  ],
  right: (given) =>
    `Of all seats, borrowed ones included, are filled: ${byFalling(estimates(given))
      .map((id) => `${given[id]} ${average(estimates(given)[IDS.indexOf(id)]!)}`)
      .join(", ")}.`,
  otherwise: (given) =>
    `Lend each of the four ${show(given.kappa)} throws, of which the share ${average(given.hundredths / 100)} goes in. Then divide what went in by all throws, own and borrowed.`,
});
