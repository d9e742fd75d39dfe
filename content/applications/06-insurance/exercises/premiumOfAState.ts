import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show, showWith } from "#exercises/show.ts";
import { claimCosts, premiumsOf } from "#models/claimCosts.ts";

const { kappa: onLoan } = claimCosts.parameters;
const { y } = claimCosts.data;
const QUARTERS = 12;

function oneState({ whole }: Draws) {
  return {
    claims: 100 * whole(4, 60),
    kappa: 100 * whole(8, 30),
    own: 10 * whole(120, 220),
    mean: 10 * whole(150, 190),
  };
}
type State = ReturnType<typeof oneState>;

const weight = ({ claims, kappa }: State) => claims / (claims + kappa);
const between = ({ own, mean }: State, share: number) => mean + share * (own - mean);
const premium = (given: State) => {
  // A second state with as many claims, as far on the other side, leaves the mean of both where it is.
  const { claims, kappa, own, mean } = given;
  return premiumsOf({ kappa }, { y: [own, 2 * mean - own], w: [claims, claims] }).premium[0]!;
};
const dollars = (value: number) => `${show(value)} ${y.unit}`;
const counted = (value: number) => showWith(onLoan, value);
const link = ({ kappa }: State) => ({ of: "states", values: { kappa } });

/** The premium of a state from its own claims and those on loan. */
export const premiumOfAState = numberExercise({
  id: "premium-of-a-state",
  title: "The premium of a sixth state",
  draw: oneState,
  unfit: (given) => Math.abs(given.own - given.mean) < 150 || Math.abs(weight(given) - 0.5) < 0.08,
  shown: (given) => ({
    all: given.claims + given.kappa,
    weight: weight(given),
    premium: premium(given),
  }),
  parts: [
    {
      name: "premium",
      label: "Premium",
      unit: y.unit,
      form: "number",
      decimals: 0,
      tolerance: 1,
      key: premium,
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: ({ own }) => own,
          comesOf: ({ claims }) => `taking ${counted(claims)} at their word`,
          explanation: ({ kappa }) =>
            `Single claims differ so much that chance has a part in the average. What is known of other states counts like ${counted(kappa)}.`,
          link,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: ({ mean }) => mean,
          comesOf: () => "charging the state what one would charge any state",
          explanation: ({ claims, own }) =>
            `Of this state ${counted(claims)} are known, and they average ${dollars(own)}. Give them their share.`,
          link,
        },
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => between(given, 1 - weight(given)),
          comesOf: () => "letting the two weights change places",
          explanation: ({ claims, kappa }) =>
            `The ${counted(claims)} of the state weigh its own average, the ${counted(kappa)} on loan weigh the mean.`,
          link,
        },
        {
          id: "M3",
          slip: "unweighted mean",
          answer: (given) => between(given, 0.5),
          comesOf: () => "meeting halfway",
          explanation: ({ claims, kappa }) =>
            `Halfway is for a state that has as many claims as are on loan. This one has ${counted(claims)}, and ${counted(kappa)} are on loan.`,
          link,
        },
        {
          id: "M8",
          slip: "quarters for claims",
          answer: (given) => between(given, QUARTERS / (QUARTERS + given.kappa)),
          comesOf: () => "counting quarters, where claims are meant",
          explanation: ({ claims }) =>
            `The strength of the population is told in claims, so the state has to bring its ${counted(claims)}, and not its quarters.`,
          link,
        },
      ],
      right: ({ claims, kappa }) =>
        `Its own average has ${show(claims)} of ${show(claims + kappa)} parts of the weight.`,
      otherwise: (given, { answer, text }) => {
        const [low, high] = [given.own, given.mean].toSorted((a, b) => a - b) as [number, number];
        const range = `The premium lies between ${dollars(low)} and ${dollars(high)}`;
        return [
          said`${range}, and ${less(`${text} is below both`, answer, named("lower of the two averages", low))}.`,
          said`${range}, and ${more(`${text} is above both`, answer, named("higher of the two averages", high))}.`,
          `Weigh ${dollars(given.own)} by ${counted(given.claims)} and ${dollars(given.mean)} by ${counted(given.kappa)}, then divide by all of them.`,
        ];
      },
    },
  ],
});
