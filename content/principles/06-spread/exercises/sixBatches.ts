import { madeBatches1973 } from "#data/madeBatches1973.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

const { batches, sample, within } = madeBatches1973;
const averages = sample().columns.y!;
const PREPARATIONS = batches[0].yields.length;
/** Variance that luck gives the average of a batch. */
const LUCK = within / PREPARATIONS;

/** One of the batches is left out; tenths of the spread asked about. */
function fiveOfSix({ whole }: Draws) {
  return { without: whole(0, batches.length - 1), tenths: whole(8, 30) };
}
type Batches = ReturnType<typeof fiveOfSix>;

const left = ({ without }: Batches) => averages.filter((_, at) => at !== without);
const spread = ({ tenths }: Batches) => tenths / 10;
function variance(of: readonly number[]): number {
  const mean = of.reduce((sum, one) => sum + one, 0) / of.length;
  return of.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (of.length - 1);
}
const seen = (given: Batches) => variance(left(given));
/** What a variance between batches has lost in log likelihood against none, the mean integrated out. */
function lost(given: Batches, between: number, degrees = left(given).length - 1): number {
  const all = LUCK + between;
  return (degrees / 2) * (Math.log(all / LUCK) + seen(given) * (1 / all - 1 / LUCK));
}
const fits = (given: Batches) => Math.exp(-lost(given, spread(given) ** 2));
const ofLuck = (given: Batches) => LUCK / (LUCK + spread(given) ** 2);
const figure = (given: Batches) => ({ of: "coached", values: { tau: spread(given) } });

/** A published example whose estimate is nought: how well another spread fits the same batches. */
export const sixBatches = numberExercise<Batches>({
  id: "six-batches",
  title: "Read the picture, not the nought",
  draw: fiveOfSix,
  unfit: ({ tenths }) => tenths === 10,
  shown: (given) => ({
    out: batches[given.without]!.name,
    averages: left(given)
      .map((one) => show(one, 2))
      .join(", "),
    deviation: show(Math.sqrt(within), 2),
    luck: show(LUCK, 2),
    seen: show(seen(given), 2),
    spread: show(spread(given)),
    all: show(LUCK + spread(given) ** 2, 2),
    lost: show(lost(given, spread(given) ** 2), 2),
    fits: show(fits(given), "percent"),
  }),
  parts: [
    {
      name: "fits",
      label: "So well does that spread fit, against none",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.01,
      key: fits,
      misconceptions: [
        {
          id: "M22",
          slip: "nought means equal",
          answer: () => 0,
          comesOf: () => "taking an estimate of nought for equal batches",
          explanation: (given) =>
            `That a spread of nought fits best does not say that no other fits. The averages vary by ${show(seen(given), 2)}, and luck alone would give ${show(LUCK, 2)} on average; a spread of ${show(spread(given))} has lost ${show(lost(given, spread(given) ** 2), 2)} log units, and no more.`,
          link: figure,
        },
        {
          id: "M8",
          slip: "the deviation for the variance",
          answer: (given) => Math.exp(-lost(given, spread(given))),
          comesOf: () => "adding the spread itself to the variance of luck",
          explanation: (given) =>
            `What is added to the variance of luck, ${show(LUCK, 2)}, is a variance too. A spread of ${show(spread(given))} is a standard deviation, and its square is ${show(spread(given) ** 2, 2)}.`,
          link: figure,
        },
        {
          id: "M15",
          slip: "the share of luck",
          answer: ofLuck,
          comesOf: () => "taking the share that luck has of a variance",
          explanation: (given) =>
            `${show(LUCK, 2)} out of ${show(LUCK + spread(given) ** 2, 2)} is the share that luck would have of the variance of an average, if the spread were ${show(spread(given))}. How well that spread explains the averages that were seen is another question: compare two likelihoods.`,
          link: figure,
        },
      ],
      right: (given) =>
        `It has lost ${show(lost(given, spread(given) ** 2), 2)} log units. The five averages do not say that these batches are equal.`,
      otherwise: (given, { answer, text }) => [
        said`A ratio of likelihoods is asked for, and ${less(`${text} is below nought`, answer, named("nothing", 0))}.`,
        `Put a spread of ${show(spread(given))} into the formula of the hint, then one of nought, and subtract. What is left are log units; its exponential is the ratio.`,
      ],
    },
  ],
});
