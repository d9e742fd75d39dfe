import type { Draws } from "#exercises/draws.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { asShown, show, showWith } from "#exercises/show.ts";
import { workedProblem } from "#exercises/workedProblem.ts";

const MILES = { unit: "miles", unitOne: "mile" } as const;
const miles = (value: number) => showWith(MILES, value, 2);
const percent = (share: number) => `${show(100 * share, 1)} %`;

/** Three models of scooters, of which the first was ridden little; averages in tenths of a mile. */
function threeModels({ oneOf, whole }: Draws) {
  return {
    sigma2: whole(5, 9),
    tau2: whole(1, 4),
    nA: whole(2, 6),
    nB: whole(8, 20),
    nC: whole(24, 40),
    yA: whole(560, 640) / 10,
    yB: whole(570, 630) / 10,
    yC: whole(570, 630) / 10,
    tester: oneOf(["Ada", "Bruno", "Cleo", "Dario", "Edda", "Fritz"]),
  };
}
type Scooters = ReturnType<typeof threeModels>;

const keep = (n: number, { tau2, sigma2 }: Scooters) => (n * tau2) / (n * tau2 + sigma2);
const keepA = (given: Scooters) => keep(given.nA, given);
/** The mean of all models when Circuit counts with this share, and the others with their own. */
function meanOf(share: number, given: Scooters): number {
  const [b, c] = [keep(given.nB, given), keep(given.nC, given)];
  return (share * given.yA + b * given.yB + c * given.yC) / (share + b + c);
}
const mean = (given: Scooters) => meanOf(keepA(given), given);
const ofOthers = (given: Scooters) => meanOf(0, given);
const pot = ({ nA, nB, nC, yA, yB, yC }: Scooters) =>
  (nA * yA + nB * yB + nC * yC) / (nA + nB + nC);
const alike = ({ yA, yB, yC }: Scooters) => (yA + yB + yC) / 3;
const pulled = (given: Scooters, to: number, share = keepA(given)) => to + share * (given.yA - to);

/** The shares as they are shown, with four decimals: what follows is reckoned from them, as a reader would. */
const shownShares = (given: Scooters) => {
  const { nA, nB, nC } = given;
  return [nA, nB, nC].map((n) => asShown(keep(n, given), 4)) as [number, number, number];
};
function shownSums(given: Scooters) {
  const [a, b, c] = shownShares(given);
  return { sum: a + b + c, total: a * given.yA + b * given.yB + c * given.yC };
}
/** Whether whoever reckons with the numbers as they are shown comes to what is shown next. */
function followsAsShown(given: Scooters): boolean {
  const { sum, total } = shownSums(given);
  const [[share], to] = [shownShares(given), asShown(mean(given), 2)];
  return (
    asShown(asShown(total, 3) / asShown(sum, 4), 2) === to &&
    asShown(pulled(given, to, share), 2) === asShown(pulled(given, mean(given)), 2)
  );
}

const here = ({ sigma2, tau2, nA, nB, nC, yA, yB, yC }: Scooters) => ({
  of: "scooters",
  values: { sigma2, tau2, nA, nB, nC, yA, yB, yC },
});

/** Circuit, of which there are few rides: its share, the mean that all three teach, its estimate. */
const problem = workedProblem<Scooters>({
  id: "few-rides",
  title: "A scooter with few rides",
  draw: threeModels,
  unfit: (given) => Math.abs(given.yA - mean(given)) < 0.6 || !followsAsShown(given),
  shown: (given) => ({
    up: given.nA * given.tau2,
    down: given.nA * given.tau2 + given.sigma2,
    shareB: keep(given.nB, given),
    shareC: keep(given.nC, given),
    ...shownSums(given),
  }),
  steps: [
    {
      name: "share",
      label: "Share that Circuit keeps",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.003,
      key: keepA,
      misconceptions: [
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => 1 - keepA(given),
          comesOf: () => "giving the share that goes to the mean of all models",
          explanation: ({ nA, tau2, sigma2 }) =>
            `That share is given back. What Circuit keeps has nτ² = ${show(nA)} · ${show(tau2)} on top of the fraction, and σ² = ${show(sigma2)} joins it at the bottom.`,
          link: here,
        },
        {
          id: "M17",
          slip: "a single ride each",
          answer: ({ tau2, sigma2 }) => tau2 / (tau2 + sigma2),
          comesOf: () => "weighing as if there had been one ride",
          explanation: ({ nA, sigma2 }) =>
            `That is the share that the average of one ride would keep. Circuit was ridden ${show(nA)} times, and the average of these has the variance ${show(sigma2)}/${show(nA)} and not ${show(sigma2)}.`,
          link: here,
        },
      ],
      right: ({ nA, tau2, sigma2 }) =>
        `nτ² is ${show(nA * tau2)}, of ${show(nA * tau2 + sigma2)} in all.`,
      otherwise: ({ nA, tau2, sigma2 }) =>
        `The share is nτ² as a part of nτ² + σ², with n = ${show(nA)}, τ² = ${show(tau2)} and σ² = ${show(sigma2)}.`,
    },
    {
      name: "mean",
      label: "Mean of all models",
      ...MILES,
      form: "number",
      decimals: 2,
      tolerance: 0.03,
      key: (given, { share = Number.NaN }) => meanOf(share, given),
      misconceptions: [
        {
          id: "M9",
          slip: "all rides in one pot",
          answer: pot,
          comesOf: ({ nA, nB, nC }) => `averaging all ${show(nA + nB + nC)} rides`,
          explanation: ({ nA, nB, nC }) =>
            `There Tandem counts ${show(nC)}, Relay ${show(nB)} and Circuit ${show(nA)} times, as if each ride told of a model anew. All rides of a model share what that model is: weigh each model by the share that it keeps.`,
          link: here,
        },
        {
          id: "M3",
          slip: "three averages alike",
          answer: alike,
          comesOf: () => "adding the three averages and dividing by three",
          explanation: ({ nA, nC, sigma2 }) =>
            `That would be right if all three had the same number of rides. Luck has a variance of ${show(sigma2)}/${show(nA)} in Circuit’s average and of ${show(sigma2)}/${show(nC)} in Tandem’s; each has to count for what it keeps.`,
          link: here,
        },
        {
          id: "M28",
          slip: "own rides left out",
          answer: ofOthers,
          comesOf: () => "leaving Circuit out of the mean of all models",
          explanation: ({ nA, yA }) =>
            `Circuit is one of the models, and its ${show(nA)} rides with an average of ${show(yA)} say something of their mean, too. Nothing is used twice by that: it is one posterior for the mean and for Circuit together.`,
          link: here,
        },
      ],
      right: (given) =>
        `Weighed by the shares that they keep, the three make ${miles(mean(given))}.`,
      otherwise: ({ yA, yB, yC }) =>
        `Multiply ${show(yA)}, ${show(yB)} and ${show(yC)} by the shares that the three models keep, add, and divide by the sum of the shares.`,
    },
    {
      name: "estimate",
      label: "Estimate of Circuit",
      ...MILES,
      form: "number",
      decimals: 2,
      tolerance: 0.03,
      key: (given, { share = Number.NaN, mean: to = Number.NaN }) => pulled(given, to, share),
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: ({ yA }) => yA,
          comesOf: ({ nA }) => `taking ${show(nA)} rides at their word`,
          explanation: ({ nA, tau2, sigma2 }) =>
            `An average of ${show(nA)} rides holds luck with a variance of ${show(sigma2)}/${show(nA)}. Models differ with one of ${show(tau2)}; between the two a part of the distance is given back.`,
          link: here,
        },
        {
          id: "M5",
          slip: "estimate with swapped weight",
          answer: (given) => pulled(given, mean(given), 1 - keepA(given)),
          comesOf: () => "going the share that is given back",
          explanation: ({ yA }) =>
            `Begin at the mean of all models and go the share that Circuit keeps towards ${show(yA)}. You went as far as the other share says.`,
          link: here,
        },
        {
          id: "M9",
          slip: "pulled to the mean of all rides",
          answer: (given) => pulled(given, pot(given)),
          comesOf: () => "starting at the average of all rides",
          explanation: ({ nA, nB, nC }) =>
            `That average counts rides, ${show(nA)}, ${show(nB)} and ${show(nC)} of them, and leans to Tandem, which was ridden ${show(nC)} times. A model is pulled to the mean of models, which step 2 has found.`,
          link: here,
        },
        {
          id: "M28",
          slip: "pulled to the others alone",
          answer: (given) => pulled(given, ofOthers(given)),
          comesOf: () => "starting at the mean of the two others",
          explanation: ({ nA, yA }) =>
            `The mean of all models was learned from all three, Circuit’s ${show(nA)} rides with their average of ${show(yA)} among them. Without them the start is pulled away from ${show(yA)}.`,
          link: here,
        },
      ],
      right: (given) =>
        `From ${miles(mean(given))} it goes ${percent(keepA(given))} of the way to ${show(given.yA)}.`,
      otherwise: ({ yA, yB, yC }, { answer, text }) => {
        const [low, high] = [Math.min(yA, yB, yC), Math.max(yA, yB, yC)];
        return [
          said`Every estimate lies between ${show(low)} and ${show(high)}, and ${less(`${text} is below all three`, answer, named("lowest of the three", low))}.`,
          said`Every estimate lies between ${show(low)} and ${show(high)}, and ${more(`${text} is above all three`, answer, named("highest of the three", high))}.`,
          `Start at the mean of step 2 and go the share of step 1 of the way to ${show(yA)}.`,
        ];
      },
    },
  ],
});

export const { last: fewRidesLast, alone: fewRidesAlone } = problem;
