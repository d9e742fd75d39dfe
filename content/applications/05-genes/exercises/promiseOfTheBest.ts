import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

function topGene({ oneOf, whole }: Draws) {
  return {
    genes: oneOf([100, 200, 1000]),
    shown: whole(11, 42) / 10,
    error: whole(3, 8) / 10,
    tau: whole(2, 9) / 10,
  };
}
type Top = ReturnType<typeof topGene>;

/** As far out as the first of so many lies: two and a half to three and a half standard deviations of what is shown. */
function isLikely({ shown, error, tau }: Top): boolean {
  const times = shown ** 2 / (error ** 2 + tau ** 2);
  return times > 6.2 && times < 12.3;
}
const weight = ({ error, tau }: Top) => shrink({ y: [0], sigma: [error], mu: 0, tau }).keep[0]!;
const key = (of: Top) => weight(of) * of.shown;
const link = ({ tau }: Top) => ({ of: "promises", values: { tau } });

/** What may be promised of the one that came first: pulled once, and nothing more is taken off for its being first. */
export const promiseOfTheBest = numberExercise<Top>({
  id: "promise-of-the-best",
  title: "What to promise of the best",
  draw: topGene,
  unfit: (of) => !isLikely(of),
  shown: (of) => ({
    tau2: show(of.tau ** 2, 2),
    error2: show(of.error ** 2, 2),
    weight: show(weight(of), 3),
    answer: show(key(of), 2),
  }),
  parts: [
    {
      name: "promise",
      label: "Difference to be expected in the next patients",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.006,
      key,
      misconceptions: [
        {
          id: "M21",
          slip: "as it was shown",
          answer: ({ shown }) => shown,
          comesOf: () => "promising what the first patients showed",
          explanation: ({ genes, shown }) =>
            `It was picked out of ${show(genes)} for showing ${show(shown)}, and who is picked for a large number has luck in it as a rule. The next patients do not know that it was first.`,
          link,
        },
        {
          id: "M23",
          slip: "once more for being first",
          answer: (of) => weight(of) ** 2 * of.shown,
          comesOf: () => "pulling a second time, because it was the first of many",
          explanation: (of) =>
            `One pull by ${show(weight(of), 2)} is all. The population that it is pulled to holds all ${show(of.genes)} genes, and says how rare a true difference of ${show(of.shown)} is; being first adds nothing that it does not say.`,
          link,
        },
        {
          id: "M5",
          slip: "the share given back",
          answer: (of) => (1 - weight(of)) * of.shown,
          comesOf: () => "promising the share that is given back",
          explanation: (of) =>
            `Of what was shown, ${show(weight(of), 2)} are kept, since genes vary by ${show(of.tau)} and luck by ${show(of.error)}. The other share is what is given back.`,
          link,
        },
        {
          id: "M8",
          slip: "weight from standard deviations",
          answer: ({ tau, error, shown }) => (tau / (tau + error)) * shown,
          comesOf: () => "weighing with standard deviations",
          explanation: ({ tau, error }) =>
            `Weights are made of variances, so of the squares of ${show(tau)} for the genes and of ${show(error)} for luck, and not of these two numbers themselves.`,
          link,
        },
      ],
      right: (of) =>
        `Of ${show(of.shown)} a share of ${show(weight(of), 2)} is kept, as it would be for any other gene with this standard error, first of ${show(of.genes)} or not.`,
      otherwise: (of, { answer, text }) => [
        said`It showed ${show(of.shown)}, and ${more(`${text} is beyond that`, answer, named("difference shown", of.shown))}.`,
        said`Genes are pulled towards no difference, and ${less(`${text} is on its other side`, answer, named("nothing", 0))}.`,
        `Which share of ${show(of.shown)} does a gene keep, if genes vary by ${show(of.tau)} and luck by ${show(of.error)}?`,
      ],
    },
  ],
});
