import { normalCdf } from "#core/distributions/normal.ts";
import { studentTCdf } from "#core/distributions/studentT.ts";
import { matchExercise } from "#exercises/arranged.ts";
import { exchanged, namesIn } from "#exercises/pictureNames.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["normal", "tails", "kinds"] as const;
type Name = (typeof NAMES)[number];
const BINS = 31;
/** The picture reaches to so many standard deviations on either side. */
const REACH = 4;
/** Schools so many standard deviations off are far. */
const FAR = 3;

type Three = {
  readonly order: string;
  readonly schools: number;
  readonly sd: number;
  readonly nu: number;
  readonly gap: number;
};

/** Three populations with mean 0 and one standard deviation. */
function cdfOf(name: Name, { sd, nu, gap }: Three): (x: number) => number {
  const within = Math.sqrt(sd ** 2 - (gap / 2) ** 2);
  const scale = sd * Math.sqrt((nu - 2) / nu);
  if (name === "normal") return (x) => normalCdf(x, 0, sd);
  if (name === "tails") return (x) => studentTCdf(x, nu, 0, scale);
  return (x) => (normalCdf(x, -gap / 2, within) + normalCdf(x, gap / 2, within)) / 2;
}

const edge = (sd: number, i: number) => REACH * sd * ((2 * i) / BINS - 1);
const barsOf = (name: Name, given: Three): readonly number[] => {
  const below = cdfOf(name, given);
  return Array.from({ length: BINS }, (_, i) =>
    Math.round(given.schools * (below(edge(given.sd, i + 1)) - below(edge(given.sd, i)))),
  );
};
const middleOf = (bars: readonly number[]) => bars[(BINS - 1) / 2]!;
const farOf = (name: Name, given: Three) => 2 * given.schools * cdfOf(name, given)(-FAR * given.sd);

const orderOf = ({ order }: Three) => namesIn<Name>(order);
const state = (population: Name) => (given: Three) => ({
  of: "far",
  values: population === "kinds" ? { d: 0, gap: given.gap } : { d: 3 * given.sd, nu: given.nu },
});

/** Which population do the distances of measured groups from their mean look like? */
export const threePopulations = matchExercise<Three>({
  id: "three-populations",
  title: "Three crowds of residuals",
  draw: ({ shuffled, whole, oneOf }) => ({
    order: shuffled(NAMES).join(" "),
    schools: oneOf([200, 300, 400]),
    sd: oneOf([3, 4, 5]),
    nu: whole(3, 4),
    gap: whole(5, 9),
  }),
  // Two hills that can be seen, and neither a needle.
  unfit: ({ sd, gap }) => gap / (2 * sd) < 0.83 || gap / (2 * sd) > 0.92,
  shown: (given) => ({
    farNormal: farOf("normal", given),
    farTails: farOf("tails", given),
    three: FAR * given.sd,
    half: given.gap / 2,
  }),
  label: "Which picture shows which population?",
  unit: "points",
  pictures: (given) =>
    orderOf(given).map((name) => {
      const bars = barsOf(name, given);
      const [first, last] = [
        bars.findIndex((bar) => bar > 0),
        bars.findLastIndex((bar) => bar > 0),
      ];
      return {
        bars,
        range: [-REACH * given.sd, REACH * given.sd] as const,
        words: `Histogram, symmetric round 0; its bars reach from ${show(edge(given.sd, first), 1)} to ${show(edge(given.sd, last + 1), 1)} points, the one in the middle holds ${middleOf(bars)} schools, the tallest ${Math.max(...bars)}.`,
      };
    }),
  names: [
    { id: "normal", label: () => "a Normal population" },
    { id: "tails", label: () => "a Student-t population" },
    { id: "kinds", label: () => "two kinds of schools" },
  ],
  key: exchanged<Name>(),
  misconceptions: [
    {
      id: "M15",
      slip: "tails for normal",
      answer: exchanged<Name>("normal", "tails"),
      comesOf: () => "exchanging the Normal and the Student-t population",
      explanation: (given) =>
        `Look at the ends. Three standard deviations are ${show(FAR * given.sd)} points. At such a distance and up, a Student-t with ν = ${show(given.nu)} has ${show(farOf("tails", given), 1)} of ${show(given.schools)} schools, a Normal population ${show(farOf("normal", given), 1)}.`,
      link: state("tails"),
    },
    {
      id: "M14",
      slip: "kinds for normal",
      answer: exchanged<Name>("normal", "kinds"),
      comesOf: () => "exchanging the Normal population and the two kinds",
      explanation: (given) =>
        `A Normal population has one hill, and its column in the middle holds ${show(middleOf(barsOf("normal", given)), 0)} schools. Two kinds have two hills, ${show(given.gap)} points apart, with a dip between them of ${show(middleOf(barsOf("kinds", given)), 0)}.`,
      link: state("kinds"),
    },
    {
      id: "M15",
      slip: "kinds for tails",
      answer: exchanged<Name>("tails", "kinds"),
      comesOf: () => "exchanging the Student-t population and the two kinds",
      explanation: (given) =>
        `A Student-t with ν = ${show(given.nu)} has its only hill in the middle, where its column holds ${show(middleOf(barsOf("tails", given)), 0)} schools, and a thin tail to each side. Two kinds that lie ${show(given.gap)} points apart have a dip there.`,
      link: state("kinds"),
    },
  ],
  right: (given) =>
    `All three have a standard deviation of ${show(given.sd)} points. What tells them apart is the middle, where two kinds have a dip, and the ends, where a Student-t has its few far schools.`,
  otherwise: (given) =>
    `All three have a standard deviation of ${show(given.sd)} points, so their width tells nothing. Look for a dip in the middle first, then for single schools at the ends.`,
});
