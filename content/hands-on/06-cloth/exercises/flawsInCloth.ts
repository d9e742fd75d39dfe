import type { Draws } from "#exercises/draws.ts";
import { asShown, show } from "#exercises/show.ts";
import { workedProblem } from "#exercises/workedProblem.ts";

/** Rates of looms are spread with shape r and with β, in metres; a piece is so many metres long. */
function oneMill({ oneOf, whole }: Draws) {
  return {
    mill: oneOf(["Alderbrook", "Fernhill", "Millhaven", "Oakside", "Riverside", "Stonebridge"]),
    r: whole(2, 6),
    beta: oneOf([2, 4, 5, 10, 20]),
    metres: whole(2, 8),
  };
}
type Mill = ReturnType<typeof oneMill>;

const mean = ({ r, beta, metres }: Mill) => (metres * r) / beta;
const mixing = (mill: Mill) => mean(mill) ** 2 / mill.r;
const variance = (mill: Mill) => mean(mill) + mixing(mill);
/** Chance of no flaw in so many metres of one loom that nobody knows. */
const without = (metres: number, { r, beta }: Mill) => (beta / (beta + metres)) ** r;
const none = (mill: Mill) => without(mill.metres, mill);
const times = ({ r, beta, metres }: Mill) => (metres * r) / (beta + metres);
const sewn = (mill: Mill) => without(1, mill) ** mill.metres;
const alike = (mill: Mill) => Math.exp(-mean(mill));

/** Whether whoever reckons with the chance of none as it is shown, with four decimals, comes to what is shown next. */
function followsAsShown(mill: Mill): boolean {
  const shown = asShown(none(mill), 4);
  return asShown(times(mill) * shown, 3) === asShown(times(mill) * none(mill), 3);
}

const percent = (share: number) => `${show(100 * share, 1)} %`;
const hands = (mill: Mill) => ({
  of: "hands",
  values: { mu: Number(mean(mill).toFixed(3)), r: mill.r },
});

/** Flaws in cloth whose loom nobody knows: none, one, their variance, and the same length from many looms. */
const problem = workedProblem<Mill>({
  id: "flaws-in-cloth",
  title: "Flaws in a piece of cloth",
  draw: oneMill,
  unfit: (mill) => mean(mill) < 0.6 || mean(mill) > 4 || !followsAsShown(mill),
  shown: (mill) => ({
    fall: mill.beta + mill.metres,
    up: mill.metres * mill.r,
    squares: mill.metres ** 2 * mill.r,
    betaSquared: mill.beta ** 2,
    oneMore: mill.beta + 1,
    power: mill.r * mill.metres,
    mean: mean(mill),
    mixing: mixing(mill),
    alike: alike(mill),
  }),
  steps: [
    {
      name: "none",
      label: "Chance of no flaw",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.002,
      key: none,
      misconceptions: [
        {
          id: "M40",
          slip: "none at the mean rate",
          answer: alike,
          comesOf: (mill) =>
            `taking e to the minus ${show(mean(mill))}, the chance at the mean rate`,
          explanation: ({ r, beta, metres }) =>
            `That is the chance for a loom with the mean rate, ${show(r)}/${show(beta)} a metre. Nobody has said that the loom is such a one: average e to the minus ${show(metres)}λ over all looms instead.`,
          link: hands,
        },
        {
          id: "M10",
          slip: "a new loom for each metre",
          answer: sewn,
          comesOf: ({ metres }) => `multiplying the chances of ${show(metres)} single metres`,
          explanation: ({ r, beta, metres }) =>
            `So it would be with ${show(metres)} looms, one for each metre. Here all ${show(metres)} metres have the same rate: put e to the minus ${show(metres)}λ under one integral over rates with r = ${show(r)} and β = ${show(beta)}.`,
          link: hands,
        },
        {
          id: "M5",
          slip: "tails for heads",
          answer: ({ r, beta, metres }) => (metres / (beta + metres)) ** r,
          comesOf: ({ metres }) => `putting the ${show(metres)} metres on top of the fraction`,
          explanation: ({ r, beta, metres }) =>
            `Think of a tiny piece: nearly always it is without a flaw. So β = ${show(beta)} belongs on top, and the ${show(metres)} metres join it at the bottom, all to the power of ${show(r)}.`,
          link: hands,
        },
      ],
      right: ({ r, beta, metres }) =>
        `It is β/(β + t), ${show(beta)} over ${show(beta + metres)}, to the power of ${show(r)}.`,
      otherwise: ({ r, beta, metres }) =>
        `Under the integral stands a Gamma density with ${show(beta)} + ${show(metres)} in place of β. The factor that is left of it is β/(β + t) to the power of r, with r = ${show(r)}.`,
    },
    {
      name: "one",
      label: "Chance of one flaw",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.002,
      key: (mill, { none: found = Number.NaN }) => times(mill) * found,
      misconceptions: [
        {
          id: "M40",
          slip: "one at the mean rate",
          answer: (mill) => mean(mill) * alike(mill),
          comesOf: (mill) =>
            `taking the Poisson chance of one flaw for a mean of ${show(mean(mill))}`,
          explanation: ({ r, beta, metres }) =>
            `So it would be if every loom had the mean rate, ${show(r)}/${show(beta)} a metre. The rate is not known: put λ itself into the Poisson chance for ${show(metres)} metres, and average over all looms.`,
          link: hands,
        },
        {
          id: "M40",
          slip: "two averages multiplied",
          answer: (mill) => mean(mill) * none(mill),
          comesOf: (mill) =>
            `multiplying the mean of ${show(mean(mill))} flaws by the chance of none`,
          explanation: ({ beta, metres }) =>
            `There ${show(metres)}λ and e to the minus ${show(metres)}λ are each averaged alone. But both hang on the same rate: where the rate is large, the second is small. Average their product; then β + t = ${show(beta + metres)} stands where you have β.`,
          link: hands,
        },
        {
          id: "M17",
          slip: "one flaw in one metre of all",
          answer: (mill) => (times(mill) / mill.metres) * none(mill),
          comesOf: ({ metres }) =>
            `leaving out that the flaw may be in any of ${show(metres)} metres`,
          explanation: ({ r, metres }) =>
            `At rate λ the chance of one flaw is ${show(metres)}λ times e to the minus ${show(metres)}λ. You have averaged the λ, which brings r = ${show(r)} along, and lost the ${show(metres)} before it.`,
          link: hands,
        },
      ],
      right: (mill) =>
        `${show(mill.metres * mill.r)}/${show(mill.beta + mill.metres)} times ${percent(none(mill))}, the chance of none.`,
      otherwise: ({ r, beta, metres }) =>
        `One λ has joined the product, so that the shape is ${show(r)} + 1. The integral makes the chance of none times t · r/(β + t), with t = ${show(metres)} and β + t = ${show(beta + metres)}.`,
    },
    {
      name: "variance",
      label: "Variance of the flaws in a piece",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.02,
      key: variance,
      misconceptions: [
        {
          id: "M40",
          slip: "one rate for all looms",
          answer: mean,
          comesOf: () => "giving all looms the same rate",
          explanation: (mill) =>
            `With one rate for all looms the variance would be the mean, ${show(mean(mill))}. The rates differ, with r = ${show(mill.r)} and β = ${show(mill.beta)}, and what pieces of ${show(mill.metres)} metres differ by on that account is added.`,
          link: hands,
        },
        {
          id: "M10",
          slip: "variance of a metre, so many times",
          answer: ({ r, beta, metres }) => metres * (r / beta + r / beta ** 2),
          comesOf: ({ metres }) => `adding the variances of ${show(metres)} single metres`,
          explanation: ({ r, beta, metres }) =>
            `Variances of single metres add if each is from another loom. The ${show(metres)} metres of a piece share a rate, and what the rate adds to one is added to all at once: ${show(metres)}² times its variance, ${show(r)}/${show(beta)}².`,
          link: hands,
        },
        {
          id: "M15",
          slip: "the rates for the counts",
          answer: mixing,
          comesOf: () => "giving the variance of what is expected of the pieces",
          explanation: (mill) =>
            `So far do pieces of ${show(mill.metres)} metres differ in what is expected of them. Their flaws scatter round that besides, as any Poisson count does, with the mean of ${show(mean(mill))} for a variance.`,
          link: hands,
        },
        {
          id: "M8",
          slip: "the deviation for the variance",
          answer: (mill) => Math.sqrt(variance(mill)),
          comesOf: () => "taking the root",
          explanation: (mill) =>
            `That is the standard deviation of the flaws in ${show(mill.metres)} metres. What was asked for is their variance: add ${show(mean(mill))} and ${show(mixing(mill))}, and take no root.`,
          link: hands,
        },
      ],
      right: (mill) =>
        `${show(mean(mill))} for pieces of one loom and ${show(mixing(mill))} for looms that differ.`,
      otherwise: ({ r, beta, metres }) =>
        `Two parts are added: the mean of the flaws, t · r/β, and t² times the variance of the rates, r/β². Here t = ${show(metres)}, r = ${show(r)} and β = ${show(beta)}.`,
    },
    {
      name: "sewn",
      label: "Chance of a banner without a flaw",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.002,
      key: sewn,
      misconceptions: [
        {
          id: "M10",
          slip: "one loom for all its metres",
          answer: none,
          comesOf: () => "taking the banner for a piece of one loom",
          explanation: ({ r, beta, metres }) =>
            `That is step 1, where a single rate decides about all ${show(metres)} metres. Of the banner each metre has a rate of its own: integrate each out for itself, with r = ${show(r)} and β = ${show(beta)}, and multiply.`,
          link: hands,
        },
        {
          id: "M40",
          slip: "each loom at the mean rate",
          answer: alike,
          comesOf: (mill) => `taking e to the minus ${show(mean(mill))}`,
          explanation: ({ r, beta, metres }) =>
            `Many looms do not make the mean rate certain. Each of the ${show(metres)} metres has a rate that nobody knows, spread with r = ${show(r)} and β = ${show(beta)}; average e to the minus λ over that, for each metre.`,
          link: hands,
        },
        {
          id: "M17",
          slip: "one metre for the banner",
          answer: (mill) => without(1, mill),
          comesOf: () => "giving the chance of one metre",
          explanation: ({ r, beta, metres }) =>
            `One metre is without a flaw with probability ${show(beta)}/${show(beta + 1)} to the power of ${show(r)}. For the banner all ${show(metres)} of them have to be.`,
          link: hands,
        },
      ],
      right: (mill) =>
        `${percent(without(1, mill))} for a single metre, ${show(mill.metres)} times as a factor: ${percent(sewn(mill))}.`,
      otherwise: ({ r, beta, metres }) =>
        `A metre of an unknown loom is without a flaw with probability ${show(beta)}/${show(beta + 1)} to the power of ${show(r)}. Looms do not know of each other, so multiply ${show(metres)} such chances.`,
    },
  ],
});

export const { last: flawsInClothLast, alone: flawsInClothAlone } = problem;
