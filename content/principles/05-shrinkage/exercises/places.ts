import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { placeExercise } from "#exercises/arranged.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const IDS = ["a", "b", "c", "d"] as const;
type Id = (typeof IDS)[number];
const NAMES = [
  "Ash Lane",
  "Birchwood",
  "Canal Street",
  "Dovecote",
  "Eastfield",
  "Fernhill",
  "Harbour",
];

function fourSchools({ whole, shuffled, oneOf }: Draws) {
  const [a = "", b = "", c = "", d = ""] = shuffled(NAMES);
  const [nA = 1, nB = 1, nC = 1, nD = 1] = shuffled([3, 6, 12, 25, 60]);
  const mu = whole(68, 72);
  const [xA = 0, xB = 0, xC = 0, xD = 0] = shuffled([-10, -7, -4, 5, 8, 11]).map((way) => mu + way);
  return { a, b, c, d, nA, nB, nC, nD, xA, xB, xC, xD, mu, sigma2: 81, tau2: oneOf([9, 16, 25]) };
}
type Four = ReturnType<typeof fourSchools>;

const sizes = ({ nA, nB, nC, nD }: Four) => [nA, nB, nC, nD];
const averages = ({ xA, xB, xC, xD }: Four) => [xA, xB, xC, xD];
const kept = ({ sigma2, tau2 }: Four, n: number) => (n * tau2) / (n * tau2 + sigma2);
/** Marks at so much of the way from the state's average, school by school. */
const at = (share: (given: Four, n: number) => number) => (given: Four) =>
  Object.fromEntries(
    IDS.map((id, j) => {
      const [n = 1, x = 0] = [sizes(given)[j], averages(given)[j]];
      return [id, Math.round(10 * (given.mu + share(given, n) * (x - given.mu))) / 10];
    }),
  );
function right(given: Four) {
  const sigma = sizes(given).map((n) => Math.sqrt(given.sigma2 / n));
  const { mean } = shrink({ y: averages(given), sigma, mu: given.mu, tau: Math.sqrt(given.tau2) });
  return Object.fromEntries(IDS.map((id, j) => [id, Math.round(10 * mean[j]!) / 10]));
}
const smallest = (given: Four) => IDS[sizes(given).indexOf(Math.min(...sizes(given)))]!;
const state = ({ mu, tau2 }: Four) => ({ of: "schools", values: { mu, tau: Math.sqrt(tau2) } });

/** Putting four estimates where they will be. */
export const whereTheEstimatesLie = placeExercise<Four>({
  id: "where-the-estimates-lie",
  title: "Where will they be?",
  draw: fourSchools,
  shown: (given) => {
    const [keptA = 0, keptB = 0, keptC = 0, keptD = 0] = sizes(given).map((n) => kept(given, n));
    const places = right(given);
    return {
      keptA,
      keptB,
      keptC,
      keptD,
      atA: places.a!,
      atB: places.b!,
      atC: places.c!,
      atD: places.d!,
    };
  },
  label: "Put every mark where the estimate of its school will be.",
  range: [55, 85],
  step: 0.1,
  unit: "points",
  tolerance: 0.5,
  landmark: { label: "state average", at: ({ mu }) => mu },
  marks: IDS.map((id, j) => ({
    id,
    label: (given: Four) => `${given[id as Id]}, ${show(sizes(given)[j]!)} students`,
    from: (given: Four) => averages(given)[j]!,
  })),
  key: right,
  misconceptions: [
    {
      id: "M3",
      slip: "the same share for all",
      answer: at(() => 0.5),
      comesOf: () => "taking every school halfway, whatever its size",
      explanation: (given) =>
        `The share of its distance from ${show(given.mu)} that a school keeps is nτ²/(nτ² + σ²), and n runs from ${show(Math.min(...sizes(given)))} to ${show(Math.max(...sizes(given)))} here. A few students are easily overruled; many are not.`,
      link: state,
    },
    {
      id: "M5",
      slip: "swapped weight",
      answer: at((given, n) => 1 - kept(given, n)),
      comesOf: () => "giving each school the share of the state",
      explanation: (given) =>
        `Then the school with ${show(Math.max(...sizes(given)))} students would be pulled hardest. But many students make a reliable average, and it is ${given[smallest(given)]} with its ${show(Math.min(...sizes(given)))} that must lean on the others.`,
      link: state,
    },
    {
      id: "M15",
      slip: "complete pooling",
      answer: at(() => 0),
      comesOf: () => "putting all schools on the average of the state",
      explanation: (given) =>
        `Schools differ, with a variance of ${show(given.tau2)}, so a part of what was seen stays. Only if τ² were 0 would all of them stand at ${show(given.mu)}.`,
      link: state,
    },
  ],
  alsoKnown: [
    {
      id: "M23",
      slip: "shrunk twice",
      answer: at((given, n) => kept(given, n) ** 2),
      comesOf: () => "shrinking twice",
      explanation: (given) =>
        `What has been pulled is no longer data. Each school keeps its share once of the way from ${show(given.mu)}.`,
      link: state,
    },
    {
      id: "M17",
      slip: "one student each",
      answer: at((given) => kept(given, 1)),
      comesOf: () => "weighing each school as if one student had been tested",
      explanation: (given) =>
        `An average of n students has the variance ${show(given.sigma2)}/n, and that is what τ² = ${show(given.tau2)} is compared with.`,
      link: state,
    },
  ],
  right: (given) =>
    `Each keeps its share of the way from ${show(given.mu)}: ${IDS.map((id, j) => `${given[id]} ${show(100 * kept(given, sizes(given)[j]!), 0)} %`).join(", ")}.`,
  otherwise: (given) =>
    `Take them one by one: the share kept is nτ²/(nτ² + σ²), with σ² = ${show(given.sigma2)} and τ² = ${show(given.tau2)}, and it is measured from ${show(given.mu)}. Begin with ${given[smallest(given)]}, which has ${show(Math.min(...sizes(given)))} students.`,
});
