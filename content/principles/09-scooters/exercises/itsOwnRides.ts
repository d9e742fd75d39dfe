import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

function fleet({ oneOf, whole }: Draws) {
  return { models: whole(3, 6), sigma: oneOf([1, 2, 3]), tau: oneOf([1, 2, 3]), n: whole(2, 7) };
}
type Fleet = ReturnType<typeof fleet>;

const error2 = ({ sigma, n }: Fleet) => sigma ** 2 / n;
const weight = (of: Fleet) => of.tau ** 2 / (of.tau ** 2 + error2(of));
/** The doubt of one model where the mean of all is known as well as from so many models; from infinitely many, exactly. */
const doubt = (of: Fleet, models: number) =>
  Math.sqrt(
    weight(of) * error2(of) + ((1 - weight(of)) ** 2 * (of.tau ** 2 + error2(of))) / models,
  );
const key = (of: Fleet) => doubt(of, of.models);
const figure = ({ sigma, tau, n }: Fleet) => ({
  of: "scooters",
  values: { sigma2: sigma ** 2, tau2: tau ** 2, nA: n },
});

/** A model's own rides are in the mean that it is pulled to: that is one use of them, and the doubt is counted once. */
export const itsOwnRides = numberExercise<Fleet>({
  id: "its-own-rides",
  title: "Are its rides used twice?",
  draw: fleet,
  shown: (of) => ({
    sigma2: of.sigma ** 2,
    tau2: of.tau ** 2,
    weight: show(weight(of), 3),
    known: show(weight(of) * error2(of), 3),
    mean: show((of.tau ** 2 + error2(of)) / of.models, 3),
    answer: show(key(of), 2),
  }),
  parts: [
    {
      name: "doubt",
      label: "Standard deviation that is left of one model",
      unit: "miles",
      unitOne: "mile",
      form: "number",
      decimals: 2,
      tolerance: 0.006,
      key,
      misconceptions: [
        {
          id: "M28",
          slip: "own rides left out",
          answer: (of) => doubt(of, of.models - 1),
          comesOf: () => "leaving the model’s own rides out of the mean",
          explanation: ({ models, n }) =>
            `That is afraid of using rides twice. But the mean of all ${show(models)} models and this one model are found together, from one likelihood in which each ride stands once; left out of the mean, the ${show(n)} rides of this model would be thrown away for it.`,
          link: figure,
        },
        {
          id: "M24",
          slip: "the mean as if known",
          answer: (of) => Math.sqrt(weight(of) * error2(of)),
          comesOf: () => "taking the mean of all models for known",
          explanation: (of) =>
            `So it is if somebody tells you the mean. Here it was learned from ${show(of.models)} models, and the doubt about it is handed on to each of them, with the share of ${show(1 - weight(of), "percent")} that is borrowed.`,
          link: figure,
        },
        {
          id: "M12",
          slip: "the raw standard error",
          answer: (of) => Math.sqrt(error2(of)),
          comesOf: () => "putting the raw standard error round the estimate",
          explanation: (of) =>
            `That is the doubt of the model’s ${show(of.n)} own rides alone. The estimate borrows ${show(1 - weight(of), "percent")} from the others, and is surer for it.`,
          link: figure,
        },
      ],
      right: (of) =>
        `Known exactly, the mean would leave ${show(Math.sqrt(weight(of) * error2(of)), 2)}; own rides alone leave ${show(Math.sqrt(error2(of)), 2)}.`,
      otherwise: (of, { answer, text }) => [
        said`Own rides alone leave ${show(Math.sqrt(error2(of)), 2)}, and ${more(`${text} is beyond that`, answer, named("raw standard error", Math.sqrt(error2(of))))}: borrowing does not add doubt here.`,
        said`Even with the mean known ${show(Math.sqrt(weight(of) * error2(of)), 2)} would be left, and ${less(`${text} is short of that`, answer, named("doubt with the mean known", Math.sqrt(weight(of) * error2(of))))}.`,
        `The share that is kept leaves its part of the variance of own rides, and the share that is borrowed, squared, its part of the variance of the mean.`,
      ],
    },
  ],
});
