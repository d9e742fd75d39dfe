import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

function threeJudges({ whole, oneOf }: Draws) {
  return { first: whole(2, 12), second: whole(2, 12), tenths: oneOf([4, 5, 6, 8, 10, 12]) };
}
type Judges = ReturnType<typeof threeJudges>;

const sigma = ({ tenths }: Judges) => tenths / 10;
/** The doubt of a difference from so many cakes that both have tasted. */
const over = (of: Judges, cakes: number) => sigma(of) * Math.sqrt(2 / cakes);
const key = (of: Judges) => Math.hypot(over(of, of.first), over(of, of.second));
const figure = () => ({ of: "tasting", values: {} });

/** Two judges who never met are compared by way of a third, and both links are in doubt. */
export const byWayOfB = numberExercise<Judges>({
  id: "by-way-of-b",
  title: "They never met",
  draw: threeJudges,
  unfit: ({ first, second }) => first === second,
  shown: (of) => ({
    sigma: show(sigma(of), 1),
    one: show(over(of, of.first) ** 2, 3),
    other: show(over(of, of.second) ** 2, 3),
    answer: show(key(of), 2),
  }),
  parts: [
    {
      name: "doubt",
      label: "Standard error of how much harsher A is than C",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 2,
      tolerance: 0.01,
      key,
      misconceptions: [
        {
          id: "M37",
          slip: "as if they had met",
          answer: (of) => over(of, of.first + of.second),
          comesOf: () => "counting all cakes as if A and C had tasted them together",
          explanation: ({ first, second }) =>
            `A and C have not a single cake in common. The ${show(first)} cakes say how A stands to B, the ${show(second)} how B stands to C, and the way from A to C leads over both.`,
          link: figure,
        },
        {
          id: "M8",
          slip: "standard errors added",
          answer: (of) => over(of, of.first) + over(of, of.second),
          comesOf: () => "adding standard errors where variances add up",
          explanation: (of) =>
            `The two links err by ${show(over(of, of.first), 2)} and ${show(over(of, of.second), 2)}, independently. Variances add up, and the root is taken of their sum.`,
          link: figure,
        },
        {
          id: "M12",
          slip: "one link alone",
          answer: (of) => over(of, of.first),
          comesOf: () => "taking B for known",
          explanation: ({ first, second }) =>
            `That is how well ${show(first)} cakes tell A from B. How B stands to C was learned from ${show(second)} cakes only, and that doubt comes on top.`,
          link: figure,
        },
      ],
      right: ({ first, second }) =>
        `Over two links, of ${show(first)} and ${show(second)} cakes; one cake that A and C taste together would be a link of its own.`,
      otherwise: (of, { answer, text }) => [
        said`The link from A to B alone errs by ${show(over(of, of.first), 2)}, and ${less(`${text} is less than that`, answer, named("doubt of the first link", over(of, of.first)))}.`,
        `Each cake that two judges share tells their difference with a variance of twice ${show(sigma(of) ** 2, 2)}; how is it with the average of several, and with two links in a row?`,
      ],
    },
  ],
});
