import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { orderExercise } from "#exercises/arranged.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { points, schoolNames, WORKBENCH } from "./school.ts";

const IDS = ["a", "b", "c", "d"] as const;
type Id = (typeof IDS)[number];

function fourSchools(draws: Draws) {
  const { whole, shuffled, oneOf } = draws;
  const [a = "", b = "", c = "", d = ""] = schoolNames(draws);
  const [nA = 1, nB = 1, nC = 1, nD = 1] = shuffled([3, 5, 9, 16, 28, 50]);
  const mu = whole(66, 72);
  const [xA = 0, xB = 0, xC = 0, xD = 0] = shuffled([2, 4, 6, 8, 10, 12]).map(
    (distance) => mu + oneOf([-1, 1]) * distance,
  );
  const inFront = oneOf(["the smallest", "another"]);
  return {
    inFront,
    a,
    b,
    c,
    d,
    nA,
    nB,
    nC,
    nD,
    xA,
    xB,
    xC,
    xD,
    mu,
    sigma2: 81,
    tau2: oneOf([9, 16, 25]),
  };
}
type Four = ReturnType<typeof fourSchools>;

const sizes = ({ nA, nB, nC, nD }: Four) => [nA, nB, nC, nD];
const averages = ({ xA, xB, xC, xD }: Four) => [xA, xB, xC, xD];
const distances = (given: Four) => averages(given).map((x) => Math.abs(x - given.mu));
function movesOf(given: Four): readonly number[] {
  const y = averages(given);
  const sigma = sizes(given).map((n) => Math.sqrt(given.sigma2 / n));
  const { mean } = shrink({ y, sigma, mu: given.mu, tau: Math.sqrt(given.tau2) });
  return mean.map((estimate, j) => Math.abs(estimate - y[j]!));
}
/** The schools by falling numbers. */
const byFalling = (numbers: readonly number[]): readonly Id[] =>
  IDS.toSorted((one, other) => numbers[IDS.indexOf(other)]! - numbers[IDS.indexOf(one)]!);
const inWords = (given: Four, order: readonly string[]) =>
  order
    .map((id) => `${given[id as Id]} ${points(movesOf(given)[IDS.indexOf(id as Id)]!)}`)
    .join(", ");
const stateOf = (which: (given: Four) => number) => (given: Four) => {
  const at = which(given);
  const [n = 1, xbar = 0] = [sizes(given)[at], averages(given)[at]];
  return {
    of: WORKBENCH,
    values: { n, xbar, mu: given.mu, sigma2: given.sigma2, tau2: given.tau2 },
  };
};
const smallest = (given: Four) => sizes(given).indexOf(Math.min(...sizes(given)));
const furthest = (given: Four) => distances(given).indexOf(Math.max(...distances(given)));
const largest = (given: Four) => sizes(given).indexOf(Math.max(...sizes(given)));

/** Pull is a share and move is points: the smallest school is not always the one that moves furthest. */
export const orderByMove = orderExercise<Four>({
  id: "order-by-move",
  title: "Who moves furthest?",
  draw: fourSchools,
  unfit: (given) => {
    const sorted = movesOf(given).toSorted((a, b) => a - b);
    const isClose = sorted.some((move, i) => i > 0 && move - sorted[i - 1]! < 0.4);
    const isSmallest = byFalling(movesOf(given))[0] === IDS[smallest(given)];
    return isClose || isSmallest !== (given.inFront === "the smallest");
  },
  shown: (given) => {
    const [moveA = 0, moveB = 0, moveC = 0, moveD = 0] = movesOf(given);
    return { moveA, moveB, moveC, moveD };
  },
  label: "Order the schools by how far the estimate lies from the own average, in points.",
  first: "moves furthest",
  last: "moves the shortest way",
  items: IDS.map((id, at) => ({
    id,
    label: (given) =>
      `${given[id]}, ${show(sizes(given)[at]!)} students, ${show(averages(given)[at]!)}`,
  })),
  key: (given) => byFalling(movesOf(given)),
  misconceptions: [
    {
      id: "M33",
      slip: "pull for move",
      answer: (given) => byFalling(sizes(given).map((n) => -n)),
      comesOf: () => "going by the number of students alone",
      explanation: (given) =>
        `Few students make a strong pull, that is a large share of the way. How many points the share makes depends on the way too: ${given[IDS[smallest(given)]!]} has ${show(Math.min(...sizes(given)))} students, and stands ${show(distances(given)[smallest(given)]!)} points from ${show(given.mu)}.`,
      link: stateOf(smallest),
    },
    {
      id: "M3",
      slip: "distance alone",
      answer: (given) => byFalling(distances(given)),
      comesOf: ({ mu }) => `going by the distance from ${show(mu)} alone`,
      explanation: (given) =>
        `That would be right if all schools gave back the same share. ${given[IDS[furthest(given)]!]} has the long way, ${show(distances(given)[furthest(given)]!)} points, but with ${show(sizes(given)[furthest(given)]!)} students it gives back a share of its own.`,
      link: stateOf(furthest),
    },
    {
      id: "M5",
      slip: "large schools first",
      answer: (given) => byFalling(sizes(given)),
      comesOf: () => "letting large schools move furthest",
      explanation: (given) =>
        `An average of many students can hardly be luck, so hardly anything is given back: ${given[IDS[largest(given)]!]}, with ${show(sizes(given)[largest(given)]!)} students, moves by ${points(movesOf(given)[largest(given)]!)}.`,
      link: stateOf(largest),
    },
  ],
  alsoKnown: [
    {
      id: "M4",
      slip: "the highest first",
      answer: (given) => byFalling(averages(given)),
      comesOf: () => "letting the high ones fall and the low ones stay",
      explanation: ({ mu }) =>
        `Nothing is pulled towards zero. Schools on both sides of ${show(mu)} are pulled towards it, the low ones upwards.`,
      link: stateOf(furthest),
    },
  ],
  right: (given) =>
    `In points: ${inWords(given, byFalling(movesOf(given)))}. The move is the share that is given back, σ²/(nτ² + σ²), times the distance from ${show(given.mu)}.`,
  otherwise: (given) =>
    `For each school take two numbers: its distance from ${show(given.mu)}, and the share σ²/(nτ² + σ²) that it gives back, with σ² = ${show(given.sigma2)} and τ² = ${show(given.tau2)}. Their product is the move.`,
});
