import { normalCdf } from "#core/distributions/normal.ts";
import { matchExercise } from "#exercises/arranged.ts";
import { exchanged, namesIn } from "#exercises/pictureNames.ts";
import { less, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["truths", "averages", "estimates"] as const;
type Name = (typeof NAMES)[number];
const BINS = 25;
const SCHOOLS = 300;

type Three = {
  readonly order: string;
  readonly n: number;
  readonly sigma: number;
  readonly tau: number;
  readonly mu: number;
};

function spreadsOf({ n, sigma, tau }: Three): Readonly<Record<Name, number>> {
  const luck = sigma ** 2 / n;
  const total = tau ** 2 + luck;
  return { truths: tau, averages: Math.sqrt(total), estimates: tau ** 2 / Math.sqrt(total) };
}
const orderOf = ({ order }: Three) => namesIn<Name>(order);
const spread = (given: Three, name: Name) => show(spreadsOf(given)[name], 1);
const spreadNamed = (given: Three, name: Name) =>
  named(`spread of ${name}`, spreadsOf(given)[name]);
const state = ({ mu, tau }: Three) => ({ of: "schools", values: { mu, tau } });

/** Truths, averages and estimates of the same schools have three different spreads. */
export const threeHistograms = matchExercise<Three>({
  id: "three-histograms",
  title: "Three histograms of the same schools",
  draw: ({ shuffled, whole, oneOf }) => ({
    order: shuffled(NAMES).join(" "),
    n: whole(4, 12),
    sigma: whole(8, 11),
    tau: oneOf([3, 4, 5]),
    mu: whole(66, 72),
  }),
  unfit: (given) => {
    const { truths, averages, estimates } = spreadsOf(given);
    return averages / truths < 1.25 || truths / estimates < 1.25;
  },
  shown: (given) => ({ ...spreadsOf(given), schools: SCHOOLS }),
  label: "Which picture shows what?",
  unit: "points",
  pictures: (given) => {
    const reach = 2.6 * spreadsOf(given).averages;
    const [low, high] = [given.mu - reach, given.mu + reach];
    const edge = (i: number) => low + ((high - low) * i) / BINS;
    return orderOf(given).map((name) => {
      const sd = spreadsOf(given)[name];
      const below = (x: number) => normalCdf(x, given.mu, sd);
      const bars = Array.from({ length: BINS }, (_, i) =>
        Math.round(SCHOOLS * (below(edge(i + 1)) - below(edge(i)))),
      );
      const [first, last] = [
        bars.findIndex((bar) => bar > 0),
        bars.findLastIndex((bar) => bar > 0),
      ];
      return {
        bars,
        range: [low, high] as const,
        words: `Histogram, symmetric round ${show(given.mu)} points; its bars reach from ${show(edge(first), 1)} to ${show(edge(last + 1), 1)}, the tallest holds ${Math.max(...bars)} schools.`,
      };
    });
  },
  names: [
    { id: "truths", label: () => "the true averages of the schools" },
    { id: "averages", label: () => "the averages of the students tested" },
    { id: "estimates", label: () => "the shrunken estimates" },
  ],
  key: exchanged<Name>(),
  misconceptions: [
    {
      id: "M20",
      slip: "estimates for truths",
      answer: exchanged<Name>("truths", "estimates"),
      comesOf: () => "taking the histogram of the estimates for that of the schools",
      explanation: (given) =>
        said`An estimate is the middle of what may be, and leaves its own doubt out: with ${show(given.n)} students, estimates are spread ${less(`less widely than the truths`, spreadNamed(given, "estimates"), spreadNamed(given, "truths"))}. Truths are spread by τ = ${show(given.tau)} round ${show(given.mu)}, whatever was tested.`,
      link: state,
    },
    {
      id: "M1",
      slip: "averages for truths",
      answer: exchanged<Name>("truths", "averages"),
      comesOf: () => "taking the averages of the tested for the schools themselves",
      explanation: (given) =>
        `What was tested is the truth and luck besides, and luck adds its variance, ${show(given.sigma ** 2)}/${show(given.n)}, to that of the schools.`,
      link: state,
    },
    {
      id: "M5",
      slip: "estimates for averages",
      answer: exchanged<Name>("averages", "estimates"),
      comesOf: () => "exchanging the averages and the estimates",
      explanation: (given) =>
        `Every estimate is pulled from its average towards ${show(given.mu)}. Pulling towards one place never spreads things out; with ${show(given.n)} students each is pulled a good part of the way.`,
      link: state,
    },
  ],
  right: (given) =>
    `The averages scatter by ${spread(given, "averages")}, the truths by ${spread(given, "truths")}, the estimates by ${spread(given, "estimates")} points. A histogram of the estimates is not a picture of the schools.`,
  otherwise: (given) =>
    `Order the three by their spread: the schools themselves are spread by τ = ${show(given.tau)}; luck is added to them in what was tested; and pulling all towards ${show(given.mu)} draws them together.`,
});
