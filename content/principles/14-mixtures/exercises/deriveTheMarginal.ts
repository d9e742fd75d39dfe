import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";
import { hands } from "./hands.ts";

type Asked = {
  readonly place: string;
  readonly things: string;
  readonly r: number;
  readonly mean: number;
  readonly k: number;
};
type Earlier = Readonly<Record<string, number>>;

const rate = ({ r, mean }: Asked) => r / mean;
const heads = (given: Asked) => rate(given) / (1 + rate(given));
/** Ways to have k tails before the r-th head. */
function ways({ r, k }: Asked): number {
  let many = 1;
  for (let j = 1; j <= k; j++) many = (many * (r + j - 1)) / j;
  return many;
}
const chance = ({ r, k }: Asked, p: number) => p ** r * (1 - p) ** k;
const probability = (given: Asked) => ways(given) * chance(given, heads(given));
const here = ({ mean, r }: Asked) => hands(mean, r);

/** The law of the counts alone, in five steps, each with its number. */
export const deriveTheMarginal = numberExercise<Asked>({
  id: "derive-the-marginal",
  title: "The rates averaged away, in five steps",
  draw: ({ oneOf, whole }) => {
    const [place, things] = oneOf([
      ["leaf", "aphids"],
      ["trap", "beetles"],
      ["driver", "claims"],
      ["shift", "accidents"],
    ] as const);
    const r = whole(2, 4);
    return { place, things, r, mean: oneOf([1.5, 2, 2.5, 4, 5]) * r, k: whole(1, 4) };
  },
  shown: (given) => ({
    rate: show(rate(given), 2),
    shape: show(given.k + given.r),
    fall: show(1 + rate(given), 2),
    heads: show(heads(given), 3),
    ways: show(ways(given)),
    probability: show(probability(given), 3),
  }),
  parts: [
    {
      name: "rate",
      label: "1. The rate β of the Gamma law",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.006,
      key: rate,
      misconceptions: [
        {
          id: "M8",
          slip: "scale for rate",
          answer: ({ r, mean }) => mean / r,
          comesOf: () => "dividing the mean by the shape",
          explanation: ({ r, mean, things }) =>
            `That is the scale, one over the rate. A Gamma law with shape ${show(r)} has the mean ${show(r)}/β, and this shall be ${show(mean, 1)} ${things}; solve for β.`,
          link: here,
        },
      ],
      right: (given) => `Shape ${show(given.r)} over mean ${show(given.mean, 1)}.`,
      otherwise: ({ r, mean }) =>
        `The mean of a Gamma law is its shape over its rate: ${show(r)}/β has to be ${show(mean, 1)}.`,
    },
    {
      name: "shape",
      label: "2. The shape once the powers of λ are collected",
      unit: "",
      form: "number",
      decimals: 0,
      tolerance: 0.5,
      key: ({ r, k }) => k + r,
      misconceptions: [
        {
          id: "M12",
          slip: "the powers of the count alone",
          answer: ({ k }) => k + 1,
          comesOf: () => "collecting the powers of the count alone",
          explanation: ({ r, k, things }) =>
            `The count of ${show(k)} ${things} brings λ to the power ${show(k)}; the Gamma law of shape ${show(r)} brings λ to the power ${show(r)} − 1. Multiply both.`,
          link: here,
        },
      ],
      right: ({ r, k }) =>
        `The powers ${show(k)} and ${show(r)} − 1 make ${show(k)} + ${show(r)} − 1.`,
      otherwise: ({ r, k }) =>
        `λ occurs to the power ${show(k)} in the Poisson law and to the power ${show(r)} − 1 in the Gamma law. Of which shape is a Gamma law with the product of both?`,
    },
    {
      name: "fall",
      label: "3. Its rate, once the powers of e are collected",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.006,
      key: (_, { rate: found = 1 }: Earlier) => 1 + found,
      misconceptions: [
        {
          id: "M12",
          slip: "the fall of the count alone",
          answer: () => 1,
          comesOf: () => "leaving out the e of the Gamma law",
          explanation: ({ r, mean, place }) =>
            `The count on one ${place} brings e to the minus λ. The Gamma law with shape ${show(r)} and mean ${show(mean, 1)} brings e to the minus β λ besides.`,
          link: here,
        },
      ],
      right: () => "e to the minus λ and e to the minus β λ together fall with 1 + β.",
      otherwise: ({ place }) =>
        `Two factors fall with λ: that of the population with β, and that of the count on one ${place} with 1. Exponents of one base are added.`,
    },
    {
      name: "heads",
      label: "4. β over that: the chance of heads",
      unit: "",
      form: "number",
      decimals: 3,
      tolerance: 0.006,
      key: (_, { rate: found = 1, fall = 2 }: Earlier) => found / fall,
      misconceptions: [
        {
          id: "M5",
          slip: "tails for heads",
          answer: (given) => 1 - heads(given),
          comesOf: () => "taking what is left for tails",
          explanation: ({ r, mean }) =>
            `One over (1 + β) is the chance of tails. Heads have β over (1 + β), which is r/(r + μ) with r = ${show(r)} and μ = ${show(mean, 1)}.`,
          link: here,
        },
      ],
      right: ({ r, mean }) =>
        `It is r/(r + μ), ${show(r)} over ${show(r)} + ${show(mean, 1)}: the coin of the textbooks.`,
      otherwise: ({ r, mean }) =>
        `Divide your β by your 1 + β. In the letters of the chapter it is r/(r + μ), with r = ${show(r)} and μ = ${show(mean, 1)}.`,
    },
    {
      name: "probability",
      label: "5. The probability of this count",
      unit: "",
      form: "number",
      decimals: 3,
      below: 1,
      tolerance: 0.004,
      key: (given, { heads: found = 0.5 }: Earlier) => ways(given) * chance(given, found),
      misconceptions: [
        {
          id: "M3",
          slip: "one order of heads and tails",
          answer: (given) => chance(given, heads(given)),
          comesOf: () => "counting one order of heads and tails",
          explanation: ({ r, k }) =>
            `That is one order, such as ${show(k)} tails and then ${show(r)} heads. Γ(k + r)/(k! Γ(r)) counts them all: the last is a head, the others stand as they like.`,
          link: here,
        },
      ],
      right: (given) =>
        `${show(given.k)} tails before head ${show(given.r)} may stand in ${show(ways(given))} orders, each as likely as the other.`,
      otherwise: ({ r, k }) =>
        `With p of step 4: Γ(k + r)/(k! Γ(r)) times p to the power ${show(r)} times (1 − p) to the power ${show(k)}.`,
    },
  ],
});
