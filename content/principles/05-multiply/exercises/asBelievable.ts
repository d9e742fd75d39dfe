import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

type Heights = {
  readonly name: string;
  readonly a: number;
  readonly b: number;
  /** Heights in per cent of each curve's own top: the prior's and the likelihood's, at a and at b. */
  readonly priorA: number;
  readonly likelihoodA: number;
  readonly priorB: number;
  readonly likelihoodB: number;
};

const FIGURE = { of: "tried", values: {} };
const both = ({ priorA, likelihoodA, priorB, likelihoodB }: Heights) =>
  (priorB * likelihoodB) / (priorA * likelihoodA);
const byPrior = ({ priorA, priorB }: Heights) => priorB / priorA;
const byLikelihood = ({ likelihoodA, likelihoodB }: Heights) => likelihoodB / likelihoodA;
const bySum = ({ priorA, likelihoodA, priorB, likelihoodB }: Heights) =>
  (priorB + likelihoodB) / (priorA + likelihoodA);
const product = (one: number, other: number) => show((one * other) / 10_000, 3);
const part = (percent: number) => show(percent / 100, 2);
const apart = (one: number, other: number) => Math.abs(one - other) > 0.09;

/** Two values of a true average are compared, by products of heights. */
export const asBelievable = numberExercise<Heights>({
  id: "as-believable",
  title: "How believable, compared?",
  draw: ({ oneOf, whole }) => {
    const a = whole(64, 70);
    return {
      name: oneOf(["Larch Lane", "Millbrook", "Northgate", "Oldfield", "Parkside"]),
      a,
      b: a + whole(5, 9),
      priorA: whole(55, 95),
      likelihoodA: whole(15, 45),
      priorB: whole(20, 60),
      likelihoodB: whole(60, 98),
    };
  },
  unfit: (given) => {
    const [right, slips] = [both(given), [byPrior, byLikelihood, bySum].map((way) => way(given))];
    return (
      !slips.every((slip) => apart(slip, right)) ||
      !apart(slips[0]!, slips[2]!) ||
      !apart(slips[1]!, slips[2]!) ||
      !apart(right, 1)
    );
  },
  shown: (given) => ({
    priorA: part(given.priorA),
    likelihoodA: part(given.likelihoodA),
    priorB: part(given.priorB),
    likelihoodB: part(given.likelihoodB),
    productA: product(given.priorA, given.likelihoodA),
    productB: product(given.priorB, given.likelihoodB),
    times: show(both(given), 2),
  }),
  parts: [
    {
      name: "times",
      label: "So many times as believable",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.03,
      key: both,
      misconceptions: [
        {
          id: "M12",
          slip: "likelihoods alone",
          answer: byLikelihood,
          comesOf: () => "comparing the heights of the blue curve alone",
          explanation: ({ a, b, priorA, priorB }) =>
            `That is what the students say. But schools of ${show(a)} and schools of ${show(b)} are not equally common: the ochre curve has ${part(priorA)} and ${part(priorB)} there.`,
          link: () => FIGURE,
        },
        {
          id: "M15",
          slip: "priors alone",
          answer: byPrior,
          comesOf: () => "comparing the heights of the ochre curve alone",
          explanation: ({ a, b, likelihoodA, likelihoodB }) =>
            `That was right before a student was tested. What they scored is more probable if the truth is ${show(b)} than if it is ${show(a)}: the blue curve has ${part(likelihoodB)} and ${part(likelihoodA)} there.`,
          link: () => FIGURE,
        },
        {
          id: "M38",
          slip: "heights added",
          answer: bySum,
          comesOf: () => "adding the two heights at each value",
          explanation: ({ a }) =>
            `Both have to happen: a school of ${show(a)} has to be drawn, *and* it has to show this average. Probabilities of one after the other are multiplied.`,
          link: () => FIGURE,
        },
      ],
      right: (given) =>
        `At ${show(given.b)} the product is ${product(given.priorB, given.likelihoodB)}, at ${show(given.a)} it is ${product(given.priorA, given.likelihoodA)}.`,
      otherwise: (given) =>
        `Multiply the two heights at ${show(given.b)}, ${part(given.priorB)} and ${part(given.likelihoodB)}, then those at ${show(given.a)}, and divide.`,
    },
  ],
});
