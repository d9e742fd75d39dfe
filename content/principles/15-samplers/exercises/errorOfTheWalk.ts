import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

function noted({ oneOf, whole }: Draws) {
  return { sd: whole(4, 12), size: oneOf<number>([25, 36, 49, 64, 81]), draws: 1000 * whole(2, 9) };
}
type Noted = ReturnType<typeof noted>;

const key = ({ sd, size }: Noted) => sd / Math.sqrt(size);
const link = () => ({ of: "run", values: {} });

/** What few effective draws mean for a mean. */
export const errorOfTheWalk = numberExercise<Noted>({
  id: "error-of-the-walk",
  title: "Thousands that are worth dozens",
  draw: noted,
  shown: (of) => ({ root: show(Math.sqrt(of.size)), answer: show(key(of), 2) }),
  parts: [
    {
      name: "error",
      label: "Error of the mean",
      unit: "points",
      form: "number",
      decimals: 2,
      tolerance: 0.006,
      key,
      misconceptions: [
        {
          id: "M10",
          slip: "every draw counted as new",
          answer: ({ sd, draws }) => sd / Math.sqrt(draws),
          comesOf: () => "taking every draw for a new one",
          explanation: ({ draws, size }) =>
            `That would be right for ${show(draws)} draws that know nothing of each other. Neighbours of a walk are alike, and all of them together tell as much as ${show(size)} that are not.`,
          link,
        },
        {
          id: "M8",
          slip: "divided without the root",
          answer: ({ sd, size }) => sd / size,
          comesOf: () => "dividing by the number of draws and not by its root",
          explanation: ({ sd, size }) =>
            `The variance of an average, ${show(sd)} squared at first, goes down in proportion to the ${show(size)} draws; its standard deviation goes down by the root of that.`,
          link,
        },
        {
          id: "M15",
          slip: "the width of the posterior",
          answer: ({ sd }) => sd,
          comesOf: () => "giving the width of the posterior",
          explanation: ({ sd, size }) =>
            `The ${show(sd)} points say how little is known of the gain, and no walk changes that. Asked was how well the walk, with ${show(size)} effective draws, has found the middle of it.`,
          link,
        },
      ],
      right: ({ sd, size }) =>
        `It is ${show(sd)} points over the root of ${show(size)}: the doubt of the walk, beside that of the data.`,
      otherwise: ({ sd, size }) =>
        `Take the standard error of an average of ${show(size)} numbers with a standard deviation of ${show(sd)} points.`,
    },
  ],
});
