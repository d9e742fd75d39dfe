import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const PLACES = {
  schools: {
    one: "school",
    counted: "pupils passed",
    tried: "pupils who sat the exam",
    bill: "pay the bonus of 100 crowns for each pupil who passed",
    next: "forecast how many of next year’s pupils pass",
  },
  shops: {
    one: "shop",
    counted: "parcels came back",
    tried: "parcels sent",
    bill: "give the price of each parcel that came back",
    next: "forecast how many of next year’s parcels come back",
  },
  drivers: {
    one: "fleet",
    counted: "cars had an accident",
    tried: "cars",
    bill: "pay for the damage of each accident of this year",
    next: "set the premium of the fleet for next year",
  },
  clinics: {
    one: "clinic",
    counted: "patients came back within a month",
    tried: "patients",
    bill: "take back the fee for each patient who came back",
    next: "forecast how many of next year’s patients come back",
  },
} as const;

function found({ oneOf, whole }: Draws) {
  const kind = oneOf(["schools", "shops", "drivers", "clinics"] as const);
  const n = whole(10, 40);
  return {
    ...PLACES[kind],
    n,
    y: whole(2, Math.floor(n / 3)),
    lent: whole(15, 60),
    isHandedOn: whole(0, 1),
  };
}
type Found = ReturnType<typeof found>;

const HANDED_ON = "hand it on, as data, to an office that pools once more";
const table = ({ one }: Found) => `compare the ${one} with others of which other numbers were seen`;
const key = ({ isHandedOn }: Found) => (isHandedOn === 1 ? "data" : "count");
const link = () => ({ of: "twenty", values: {} });

/** Where the count itself is asked for, and nothing that stands behind it. */
export const notToBePulled = choiceExercise<Found>({
  id: "not-to-be-pulled",
  title: "Where pulling has no place",
  draw: found,
  shown: ({ y, n, one, bill, isHandedOn }) => ({
    solution:
      isHandedOn === 1
        ? `Whoever pools needs ${show(y)} of ${show(n)} as they were seen. A rate that was pulled holds the other places already, and would be pulled once more. For the rest it is the better number for this ${one}.`
        : `To ${bill} one needs to know what happened, and that was counted: ${show(y)} of ${show(n)}. All the rest is about the ${one} itself, of which the ${show(n)} tell with luck mixed in.`,
  }),
  label: "Not where one wants to",
  options: [
    {
      value: "count",
      label: (of) => (of.isHandedOn === 1 ? table(of) : of.bill),
    },
    { value: "next", label: ({ next }) => next },
    {
      value: "truth",
      label: ({ one }) => `say what the true rate of the ${one} is, as nearly as one can`,
    },
    { value: "data", label: (of) => (of.isHandedOn === 1 ? HANDED_ON : table(of)) },
  ],
  key,
  misconceptions: [
    {
      id: "M1",
      slip: "next year by its own count",
      answer: () => "next",
      explanation: ({ y, n, lent, one }) =>
        `In ${show(y)} of ${show(n)} there is luck, and luck does not come again. For what comes next, the ${show(lent)} cases that the population lends count for the ${one} as well.`,
      link,
    },
    {
      id: "M2",
      slip: "the truth without a bias",
      answer: () => "truth",
      explanation: ({ y, n, lent, one }) =>
        `The share of ${show(y)} in ${show(n)} has no bias, and errs by luck. With ${show(lent)} cases on loan the estimate of a ${one} gives up the first to be rid of a good part of the second.`,
      link,
    },
    {
      id: "M3",
      slip: "a table of counts as they are",
      answer: ({ isHandedOn }) => (isHandedOn === 1 ? "count" : "data"),
      explanation: ({ n, lent, one }) =>
        `A ${one} of which ${show(n)} were seen and one of which thousands were seen owe different parts of their shares to luck. Lending ${show(lent)} cases to each makes them fit to be compared.`,
      link,
    },
  ],
  right: ({ y, n, bill, isHandedOn }) =>
    isHandedOn === 1
      ? `Pooling needs what was seen, ${show(y)} of ${show(n)}; a pulled rate has been through it once.`
      : `To ${bill} asks for what happened. It was ${show(y)} of ${show(n)}, and no estimate knows it better than the count.`,
});
