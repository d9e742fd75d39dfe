import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";
import { varianceOf } from "#models/countsThatDiffer.ts";
import { lookedAt, neededFor } from "#models/lookedAt.ts";

/** Mites on ten leaves, ten times the shape, and how near one wants to come, in hundredths of a mite. */
function anOrchard({ whole }: Draws) {
  return { mean: whole(6, 20) / 10, r: whole(5, 30) / 10, near: whole(3, 6) / 10 };
}
type Orchard = ReturnType<typeof anOrchard>;

const { unit } = lookedAt.parameters.k;
const variance = ({ mean, r }: Orchard) => varianceOf(mean, r);
const byRates = ({ mean, r }: Orchard) => mean ** 2 / r;
const needed = (given: Orchard) => neededFor(variance(given), given.near);
const one = (value: number) => show(value, 2);
const link = ({ mean, r, near }: Orchard) => ({
  of: "looked",
  view: { leaves: "differ" },
  values: { mu: mean, r, margin: near },
});

/** How many leaves an interval of 95 % takes to reach so far, where leaves differ. */
export const howManyLeaves = numberExercise({
  id: "how-many-leaves",
  title: "How many leaves?",
  draw: anOrchard,
  unfit: (given) => {
    const { mean, near } = given;
    const slips = [
      mean,
      byRates(given),
      variance(given) / 3.84,
      Math.sqrt(variance(given)),
      variance(given) * near,
    ];
    return (
      needed(given) < 15 ||
      slips.some((slip) => Math.abs(neededFor(slip, near) - needed(given)) < 6)
    );
  },
  shown: (given) => ({ variance: variance(given), leaves: needed(given) }),
  parts: [
    {
      name: "leaves",
      label: "Leaves",
      unit,
      form: "number",
      decimals: 0,
      tolerance: 2,
      key: needed,
      misconceptions: [
        {
          id: "M24",
          slip: "all leaves alike",
          answer: ({ mean, near }) => neededFor(mean, near),
          comesOf: () => "taking the mean for the variance, as if all leaves had one rate",
          explanation: (given) =>
            `Where leaves are alike the variance is the mean, ${one(given.mean)}. Here they have rates of their own, and ${one(byRates(given))} comes on top.`,
          link,
        },
        {
          id: "M19",
          slip: "only the rates",
          answer: (given) => neededFor(byRates(given), given.near),
          comesOf: () => "counting what leaves differ by, and leaving out chance on each of them",
          explanation: (given) =>
            `Rates alone have a variance of ${one(byRates(given))}. A leaf’s count scatters about its own rate too, and that adds the mean, ${one(given.mean)}.`,
          link,
        },
        {
          id: "M8",
          slip: "one standard error",
          answer: (given) => variance(given) / given.near ** 2,
          comesOf: () => "letting one standard error reach so far, not an interval",
          explanation: (given) =>
            `With a variance of ${one(variance(given))} and so many leaves the standard error is ${one(given.near)} mites. An interval of 95 % reaches 1.96 of them to either side, and that takes the square of it in leaves.`,
          link,
        },
        {
          id: "M8",
          slip: "sd for variance",
          answer: (given) => neededFor(Math.sqrt(variance(given)), given.near),
          comesOf: () => "putting the standard deviation where the variance belongs",
          explanation: (given) =>
            `The variance of a count is ${one(variance(given))}, its standard deviation ${one(Math.sqrt(variance(given)))}. Means of many leaves have the variance over their number.`,
          link,
        },
      ],
      right: (given) =>
        `A count has a variance of ${one(variance(given))}; 1.96 roots of it over that many leaves make ${one(given.near)}.`,
      otherwise: (given, { answer, text }) => [
        said`The rates add something, and ${less(`${text} is below what leaves that are all alike would take`, answer, named("leaves that are alike", neededFor(given.mean, given.near)))}.`,
        said`${more(`${text} leaves would bring the mean nearer than ${one(given.near)}`, answer, named("leaves asked for", needed(given)))}.`,
        `Add ${one(given.mean)} and its square over ${one(given.r)}, multiply by the square of 1.96, and divide by the square of ${one(given.near)}.`,
      ],
    },
  ],
});
