import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

function volunteers({ oneOf, whole }: Draws) {
  return {
    n: oneOf([9, 12, 16, 20, 25]),
    bias: whole(4, 12),
    tau: whole(2, 6),
    sigma: whole(6, 14),
  };
}
type Volunteers = ReturnType<typeof volunteers>;

const weight = ({ n, tau, sigma }: Volunteers) =>
  shrink({ y: [0], sigma: [sigma / Math.sqrt(n)], mu: 0, tau }).keep[0]!;
const bySds = ({ n, tau, sigma }: Volunteers) => (n * tau) / (n * tau + sigma);
const key = (of: Volunteers) => weight(of) * of.bias;
const link = ({ n, tau }: Volunteers) => ({ of: "twenty", values: { n, tau } });

/** What pooling leaves of a bias that no luck made. */
export const twelveVolunteers = numberExercise<Volunteers>({
  id: "twelve-volunteers",
  title: "Twelve volunteers",
  draw: volunteers,
  unfit: (of) =>
    Math.abs(weight(of) - 0.5) < 0.06 ||
    weight(of) > 0.95 ||
    Math.abs(weight(of) - bySds(of)) < 0.02,
  shown: (of) => ({
    weight: show(weight(of), 3),
    answer: show(key(of), 2),
    twice: show(
      shrink({ y: [0], sigma: [of.sigma / Math.sqrt(2 * of.n)], mu: 0, tau: of.tau }).keep[0]! *
        of.bias,
      2,
    ),
  }),
  parts: [
    {
      name: "left",
      label: "Points by which the estimate is too high, on average",
      unit: "points",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key,
      misconceptions: [
        {
          id: "M29",
          slip: "cured by pooling",
          answer: () => 0,
          comesOf: () => "letting pooling take all of it away",
          explanation: ({ n, bias }) =>
            `Pooling pulls back a share of every distance, earned or not. It does not know that these ${show(n)} came of their own will, nor that ${show(bias)} points came with them.`,
          link,
        },
        {
          id: "M12",
          slip: "all of it stays",
          answer: ({ bias }) => bias,
          comesOf: ({ bias }) => `keeping all ${show(bias)} points`,
          explanation: ({ n, bias }) =>
            `That is how far the average of the ${show(n)} is off. Of these ${show(bias)} points the estimate keeps only the share that own data have in it.`,
          link,
        },
        {
          id: "M5",
          slip: "the share given back",
          answer: (of) => (1 - weight(of)) * of.bias,
          comesOf: () => "taking the share that is given back for the one that is kept",
          explanation: ({ n, bias }) =>
            `Of the ${show(bias)} points, what the ${show(n)} say is kept with the weight of own data; what is given back goes to the state.`,
          link,
        },
        {
          id: "M8",
          slip: "weight from standard deviations",
          answer: (of) => bySds(of) * of.bias,
          comesOf: () => "weighing with standard deviations",
          explanation: ({ tau, sigma }) =>
            `Weights are made of variances: ${show(tau ** 2)} between schools, and ${show(sigma ** 2)} over the number of students.`,
          link,
        },
      ],
      right: (of) =>
        `A weight of ${show(weight(of), 3)} keeps as much of a bias as of anything else.`,
      otherwise: ({ bias }, { answer, text }) => [
        said`A share of the ${show(bias)} points is kept, and ${more(`${text} is beyond all of them`, answer, named("bias of the average", bias))}.`,
        said`A share of the ${show(bias)} points is kept, and ${less(`${text} is below nought`, answer, named("nothing", 0))}.`,
        `The weight of own data says which share of the ${show(bias)} points is kept.`,
      ],
    },
  ],
});
