import { normalKnownVariance } from "#core/conjugate/normalKnownVariance.ts";
import { percent } from "#language/percent.ts";
import type { FigureState, Misconception } from "./exercise.ts";
import { show, showWith } from "./show.ts";

/** One group's average, the population it comes from, and both variances. */
export interface OneGroup {
  readonly n: number;
  readonly sigma2: number;
  readonly tau2: number;
  readonly xbar: number;
  readonly mu: number;
}

const POINTS = { unit: "points", unitOne: "point" };
const points = (value: number) => showWith(POINTS, value, 2);

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
      explanation: ({ n, sigma2, tau2 }) =>
        `${percent(sigma2 / (n * tau2 + sigma2))} is the share of the population, not of the school. A school’s own share grows with its students, so nτ² = ${show(n * tau2)} stands above the line, and σ² = ${show(sigma2)} only joins it below. Large schools keep most of their own average; they do not shrink most.`,
      link: groupState(of),
    },
    sdForVariance: {
      id: "M8",
      slip: "sd for variance",
      answer: ({ n, sigma2, tau2 }) => {
        const [sigma, tau] = [Math.sqrt(sigma2), Math.sqrt(tau2)];
        return (n * tau) / (n * tau + sigma);
      },
      explanation: ({ sigma2, tau2 }) =>
        `That comes of weighing with the standard deviations ${show(Math.sqrt(sigma2), 2)} and ${show(Math.sqrt(tau2), 2)}. Weights are made of variances, here σ² = ${show(sigma2)} and τ² = ${show(tau2)}: it is the variance of an average that falls in step with the number of students, not its standard deviation.`,
      link: groupState(of),
    },
    oneStudent: {
      id: "M17",
      slip: "scatter of one student",
      answer: ({ sigma2, tau2 }) => tau2 / (tau2 + sigma2),
      explanation: ({ n, sigma2, tau2 }) =>
        `${percent(tau2 / (tau2 + sigma2))} is what one single student would be worth. An average of ${show(n)} students scatters far less than one student’s score: its variance is ${show(sigma2)}/${show(n)} = ${show(sigma2 / n, 2)}, and that is what τ² = ${show(tau2)} has to be compared with.`,
      link: groupState(of, { n: 1 }),
    },
    halfAndHalf: {
      id: "M3",
      slip: "half and half",
      answer: () => 0.5,
      explanation: ({ n, sigma2, tau2 }) =>
        `Half and half would treat all schools alike, however many students they tested. Half has to be earned: here it takes σ²/τ² = ${show(sigma2 / tau2, 1)} students, and this school tested ${show(n)}. With more than that it counts for more than half, with fewer for less.`,
      link: ({ sigma2, tau2, xbar, mu }) => ({
        of,
        values: { n: Math.max(1, Math.round(sigma2 / tau2)), sigma2, tau2, xbar, mu },
      }),
    },
  } as const satisfies Readonly<Record<string, Misconception<G, number>>>;
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
      explanation: ({ n, xbar, mu, sigma2, tau2 }) =>
        `${points((xbar + mu) / 2)} lies halfway between ${show(xbar)} and ${show(mu)}, as if both knew equally much. How much the school’s own average knows depends on how many it tested: ${show(n)} students here, where ${show(sigma2 / tau2, 1)} would count for exactly half.`,
    },
    towardZero: {
      id: "M4",
      slip: "toward zero",
      answer: (given) => posteriorOf(given).weight * given.xbar,
      explanation: (given) =>
        `You multiplied ${show(given.xbar)} by the weight and stopped there, which pulls the school towards zero. Nothing is known to be near zero. The remaining ${percent(1 - posteriorOf(given).weight)} belong to the population, and it brings its own average of ${show(given.mu)} with it.`,
      link: groupState(of),
    },
    noPooling: {
      id: "M1",
      slip: "no pooling",
      answer: ({ xbar }) => xbar,
      explanation: ({ n, xbar, mu }) =>
        `${points(xbar)} takes the ${show(n)} students at their word. But a lucky handful looks just like a good school, and among averages far from ${show(mu)} more were helped by luck than hindered by it. Part of the distance should be given back.`,
      link: groupState(of, { tau2: 100 }),
    },
    completePooling: {
      id: "M15",
      slip: "complete pooling",
      answer: ({ mu }) => mu,
      explanation: ({ n, mu, xbar, tau2 }) =>
        `${points(mu)} is the average of all schools, and this is one of them. Schools do differ, with a variance of ${show(tau2)}; the ${show(n)} students tested here averaged ${show(xbar)}, and that says something about their own school which no other school can say.`,
      link: groupState(of, { tau2: 0 }),
    },
  } as const satisfies Readonly<Record<string, Misconception<G, number>>>;
}
