import { normalKnownVariance } from "#core/conjugate/normalKnownVariance.ts";
import type { FigureState, Misconception, Slip } from "./exercise.ts";
import { less, more, named, type Quantity, said } from "./reply.ts";
import { show } from "./show.ts";

/** One group's average, the population it comes from, and both variances. */
export interface OneGroup {
  readonly n: number;
  readonly sigma2: number;
  readonly tau2: number;
  readonly xbar: number;
  readonly mu: number;
}

/** What replies about one group compare, by the names the tests work them out under. */
export const quantitiesOf = (given: OneGroup) => {
  const { n, sigma2, tau2, xbar, mu } = given;
  return {
    students: named("students", n),
    half: named("half", 0.5),
    worth: named("worth of the state in students", sigma2 / tau2),
    ownShare: named("own share", (n * tau2) / (n * tau2 + sigma2)),
    averageVariance: named("variance of the average", sigma2 / n),
    scoreVariance: named("variance of a score", sigma2),
    lowerAverage: named("lower of the two averages", Math.min(xbar, mu)),
    higherAverage: named("higher of the two averages", Math.max(xbar, mu)),
  } satisfies Readonly<Record<string, Quantity>>;
};

export function posteriorOf({ n, sigma2, tau2, xbar, mu }: OneGroup) {
  return normalKnownVariance({
    n,
    sampleMean: xbar,
    dataVariance: sigma2,
    priorMean: mu,
    priorVariance: tau2,
  });
}

/** The figure of one group at these numbers, some of them changed. */
export function groupState<G extends OneGroup>(of: string, change: Partial<OneGroup> = {}) {
  return ({ n, sigma2, tau2, xbar, mu }: G): FigureState => ({
    of,
    values: { n, sigma2, tau2, xbar, mu, ...change },
  });
}

/**
 * Wrong ways to weigh a group's own data. Each is a formula somebody really uses; no third is invented
 * where two suffice.
 */
export function weightSlips<G extends OneGroup>(of: string) {
  return {
    swapped: {
      id: "M5",
      slip: "swapped weight",
      answer: ({ n, sigma2, tau2 }) => sigma2 / (n * tau2 + sigma2),
      comesOf: () => "letting the two shares change places",
      explanation: ({ n, sigma2, tau2 }) =>
        `It is the share of the population, not of the school. A school’s own share grows with its students, so nτ² = ${show(n * tau2)} belongs on top of the fraction, and σ² = ${show(sigma2)} joins it only at the bottom.`,
      link: groupState(of),
    },
    sdForVariance: {
      id: "M8",
      slip: "sd for variance",
      answer: ({ n, sigma2, tau2 }) => {
        const [sigma, tau] = [Math.sqrt(sigma2), Math.sqrt(tau2)];
        return (n * tau) / (n * tau + sigma);
      },
      comesOf: ({ sigma2, tau2 }) =>
        `weighing with the standard deviations ${show(Math.sqrt(sigma2), 2)} and ${show(Math.sqrt(tau2), 2)}`,
      explanation: ({ sigma2, tau2 }) =>
        `Weights are made of variances, here σ² = ${show(sigma2)} and τ² = ${show(tau2)}: it is the variance of an average that falls in step with the number of students, not its standard deviation.`,
      link: groupState(of),
    },
    oneStudent: {
      id: "M17",
      slip: "scatter of one student",
      answer: ({ sigma2, tau2 }) => tau2 / (tau2 + sigma2),
      comesOf: () => "weighing the school as if a single student had been tested",
      explanation: (given) => {
        const { averageVariance, scoreVariance } = quantitiesOf(given);
        const { n, sigma2, tau2 } = given;
        return said`The average of ${show(n)} students has a variance of ${show(sigma2)}/${show(n)} = ${show(sigma2 / n, 2)}, ${less("less than that of one student’s score", averageVariance, scoreVariance)}, and that is what τ² = ${show(tau2)} has to be compared with.`;
      },
      link: groupState(of, { n: 1 }),
    },
    halfAndHalf: {
      id: "M3",
      slip: "half and half",
      answer: () => 0.5,
      comesOf: () => "treating all schools alike, however many students they tested",
      explanation: (given) => {
        const { students, worth } = quantitiesOf(given);
        const { n, sigma2, tau2 } = given;
        const needed = show(sigma2 / tau2, 1);
        const start = `Half has to be earned: here it takes σ²/τ² = ${needed} students.`;
        return [
          said`${start} This school tested ${more(`${show(n)}, which is more than that`, students, worth)}.`,
          said`${start} This school tested ${less(`${show(n)}, which is fewer than that`, students, worth)}.`,
        ];
      },
      link: ({ sigma2, tau2, xbar, mu }) => ({
        of,
        values: { n: Math.max(1, Math.round(sigma2 / tau2)), sigma2, tau2, xbar, mu },
      }),
    },
  } as const satisfies Readonly<Record<string, Misconception<G, number>>>;
}

/** What else leads to a wrong weight: known by name, but not kept apart from the rest when a variant is drawn. */
export function furtherWeightSlips<G extends OneGroup>(of: string) {
  return [
    {
      id: "M8",
      slip: "odds for a share",
      answer: ({ n, sigma2, tau2 }) => (n * tau2) / sigma2,
      comesOf: () => "dividing nτ² by σ² alone",
      explanation: ({ n, sigma2, tau2 }) =>
        `That compares the two, but it is not a share of the whole: the whole is nτ² + σ² = ${show(n * tau2)} + ${show(sigma2)}.`,
      link: groupState(of),
    },
    {
      id: "M8",
      slip: "state’s share halved",
      answer: ({ n, sigma2, tau2 }) => 1 - sigma2 / (n * tau2 + sigma2) / 2,
      comesOf: () => "halving the share of the state",
      explanation: ({ n, sigma2, tau2 }) =>
        `The state’s share is a part of a whole that changes with n too: put n = ${show(n)} into σ²/(nτ² + σ²), with σ² = ${show(sigma2)} and τ² = ${show(tau2)}, and see.`,
      link: groupState(of),
    },
  ] as const satisfies readonly Slip<G, number>[];
}

/** Wrong estimates: the wrong weights put to use, and the three ways of not weighing at all. */
export function estimateSlips<G extends OneGroup>(of: string) {
  const weights = weightSlips<G>(of);
  const weighed = (slip: Misconception<G, number>): Misconception<G, number> => ({
    ...slip,
    slip: `estimate with ${slip.slip}`,
    answer: (given) => given.mu + slip.answer(given) * (given.xbar - given.mu),
  });
  return {
    swapped: weighed(weights.swapped),
    sdForVariance: weighed(weights.sdForVariance),
    oneStudent: weighed(weights.oneStudent),
    unweighted: {
      ...weighed(weights.halfAndHalf),
      slip: "unweighted mean",
      comesOf: ({ xbar, mu }) => `meeting halfway between ${show(xbar)} and ${show(mu)}`,
      explanation: ({ n, sigma2, tau2 }) =>
        `That would be right if both averages knew equally much. How much the school’s own average knows depends on how many it tested: ${show(n)} students here, where ${show(sigma2 / tau2, 1)} would count for exactly half.`,
    },
    towardZero: {
      id: "M4",
      slip: "toward zero",
      answer: (given) => posteriorOf(given).weight * given.xbar,
      comesOf: ({ xbar }) => `multiplying ${show(xbar)} by the weight and stopping there`,
      explanation: ({ mu }) =>
        `That pulls the school towards zero, and nothing is known to be near zero. The rest of the weight belongs to the population, and it brings its own average of ${show(mu)} with it.`,
      link: groupState(of),
    },
    noPooling: {
      id: "M1",
      slip: "no pooling",
      answer: ({ xbar }) => xbar,
      comesOf: ({ n }) => `taking the ${show(n)} students at their word`,
      explanation: ({ mu }) =>
        `But a lucky handful looks just like a good school. Of an average that lies away from ${show(mu)}, part of the distance was probably luck, and that part should be given back.`,
      link: groupState(of, { tau2: 100 }),
    },
    completePooling: {
      id: "M15",
      slip: "complete pooling",
      answer: ({ mu }) => mu,
      comesOf: () => "giving every school the average of all",
      explanation: ({ n, xbar, tau2 }) =>
        `Schools do differ, with a variance of ${show(tau2)}; the ${show(n)} students tested here averaged ${show(xbar)}, and that says something about their own school which no other school can say.`,
      link: groupState(of, { tau2: 0 }),
    },
  } as const satisfies Readonly<Record<string, Misconception<G, number>>>;
}

/** What else leads to a wrong estimate. */
export function furtherEstimateSlips<G extends OneGroup>(of: string) {
  return [
    {
      id: "M23",
      slip: "shrunk twice",
      answer: (given) => given.mu + posteriorOf(given).weight ** 2 * (given.xbar - given.mu),
      comesOf: () => "shrinking twice",
      explanation: ({ xbar, mu }) =>
        `An estimate that has been pulled is no longer data: it must not be pulled again. The share belongs once to the whole way from ${show(mu)} to ${show(xbar)}.`,
      link: groupState(of),
    },
    {
      id: "M8",
      slip: "the part given back",
      answer: (given) => given.xbar + posteriorOf(given).weight * (given.xbar - given.mu),
      comesOf: () =>
        "going the share of the way onwards from the school’s own average, away from the state",
      explanation: ({ xbar, mu }) =>
        `The way begins at the state’s ${show(mu)} and leads towards the school’s ${show(xbar)}; no share of it leaves the stretch from the one to the other.`,
      link: groupState(of),
    },
  ] as const satisfies readonly Slip<G, number>[];
}

/** Where a wrong share lies, said only if it is so. */
export function shareOnTheWrongSide(given: OneGroup, answer: Quantity, own: string) {
  const { half, ownShare } = quantitiesOf(given);
  const { n, sigma2, tau2 } = given;
  const [up, down] = [show(n * tau2), show(sigma2)];
  return [
    said`${more(`nτ² = ${up} outweighs σ² = ${down}, so the share lies above one half`, ownShare, half)}; ${less(`${own} lies below it`, answer, half)}.`,
    said`${less(`σ² = ${down} outweighs nτ² = ${up}, so the share lies below one half`, ownShare, half)}; ${more(`${own} lies above it`, answer, half)}.`,
  ];
}

/** An estimate outside of the two averages, said only if it is so. */
export function estimateOutside(given: OneGroup, answer: Quantity, own: string) {
  const { lowerAverage, higherAverage } = quantitiesOf(given);
  return [
    said`An estimate lies between the two averages, and ${less(`${own} is below both`, answer, lowerAverage)}.`,
    said`An estimate lies between the two averages, and ${more(`${own} is above both`, answer, higherAverage)}.`,
  ];
}
