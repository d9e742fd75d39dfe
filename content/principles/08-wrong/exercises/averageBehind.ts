import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

const WEIGHTS = [20, 25, 40, 50, 60, 75, 80] as const;

function printed({ oneOf, whole }: Draws) {
  return { weight: oneOf<number>(WEIGHTS), mu: whole(60, 75), estimate: whole(62, 84) };
}
type Printed = ReturnType<typeof printed>;

const lead = ({ estimate, mu }: Printed) => estimate - mu;
const key = (of: Printed) => of.mu + (100 * lead(of)) / of.weight;
const link = () => ({ of: "twenty", values: {} });

/** Estimates are no data: what stood behind one. */
export const averageBehind = numberExercise<Printed>({
  id: "average-behind",
  title: "Estimates in, estimates out",
  draw: printed,
  unfit: (of) => Math.abs(lead(of)) < 2 || Math.abs(key(of) - 72) > 26 || of.weight === 50,
  shown: (of) => ({
    share: `${show(of.weight)} %`,
    lead: show(Math.abs(lead(of))),
    way: lead(of) > 0 ? "above" : "below",
    own: show(Math.abs(key(of) - of.mu), 2),
    answer: show(key(of), 2),
  }),
  parts: [
    {
      name: "average",
      label: "The school’s own average",
      unit: "points",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key,
      misconceptions: [
        {
          id: "M23",
          slip: "shrunk once more",
          answer: (of) => of.mu + (of.weight / 100) * lead(of),
          comesOf: () => "pulling the estimate towards the state once more",
          explanation: ({ estimate }) =>
            `The ${show(estimate)} has been pulled already. Pulling was its last step; whoever shrinks it again counts the state twice, where the way back to the average was asked for.`,
          link,
        },
        {
          id: "M24",
          slip: "the estimate for the average",
          answer: ({ estimate }) => estimate,
          comesOf: () => "taking the estimate for the average",
          explanation: ({ estimate, weight }) =>
            `An average of ${show(estimate)} would not have been printed as it is, but pulled towards the state. Only ${show(weight)} % of its distance is left in the estimate.`,
          link,
        },
        {
          id: "M5",
          slip: "the other share",
          answer: (of) => of.mu + (100 * lead(of)) / (100 - of.weight),
          comesOf: () => "dividing by the share that was given back",
          explanation: ({ weight }) =>
            `Of its distance from the state ${show(weight)} % was kept, so what is printed is that share of it.`,
          link,
        },
      ],
      right: (of) => `What is printed is ${show(of.weight)} % of the distance from ${show(of.mu)}.`,
      otherwise: ({ mu, weight }) =>
        `Divide the distance of the estimate from ${show(mu)} by ${show(weight)} %, and go as far from there.`,
    },
  ],
});
