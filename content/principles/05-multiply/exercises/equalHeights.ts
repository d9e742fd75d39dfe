import { more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { posteriorOf } from "#exercises/shrinkageSlips.ts";
import { triedMean } from "#models/triedMean.ts";

type Crossing = {
  readonly n: number;
  readonly sigma2: number;
  readonly tau2: number;
  readonly mu: number;
  readonly xbar: number;
};

const errorOf = ({ sigma2, n }: Crossing) => Math.sqrt(sigma2 / n);
const spreadOf = ({ tau2 }: Crossing) => Math.sqrt(tau2);
const tenths = (value: number) => Math.round(10 * value) / 10;
/** Where the distances to the two tops, each in its own standard deviations, are the same. */
const crossing = (given: Crossing) =>
  (given.mu * errorOf(given) + given.xbar * spreadOf(given)) / (errorOf(given) + spreadOf(given));
const largest = (given: Crossing) => posteriorOf(given).mean;
const swapped = (given: Crossing) => given.mu + given.xbar - crossing(given);
const middle = ({ mu, xbar }: Crossing) => (mu + xbar) / 2;
const bell = (z: number) => Math.exp((-z * z) / 2);
const ochre = (given: Crossing, theta: number) =>
  named("height of the ochre curve", bell((theta - given.mu) / spreadOf(given)));
const blue = (given: Crossing, theta: number) =>
  named("height of the blue curve", bell((theta - given.xbar) / errorOf(given)));
const at = (given: Crossing, theta: number) =>
  `${show(bell((theta - given.mu) / spreadOf(given)), 3)} of its top in ochre and ${show(bell((theta - given.xbar) / errorOf(given)), 3)} in blue`;
const state = (theta: (given: Crossing) => number) => (given: Crossing) => ({
  of: "tried",
  values: { ...given, theta: tenths(theta(given)) },
});

/** How high the curves stand at the thread, and which is the higher one: outside of the tops it may be the wider. */
function standing({ theta = 0 }: Readonly<Record<string, number>>, given: Crossing) {
  const heights = [ochre(given, theta), blue(given, theta)] as const;
  const where = `At ${show(theta, 1)} the curves stand at ${at(given, theta)}`;
  return heights[0].value > heights[1].value
    ? said`${where}, ${more("more in ochre", heights[0], heights[1])}.`
    : said`${where}, ${more("more in blue", heights[1], heights[0])}.`;
}

/** Where both heights are alike, which is not where their product is largest. */
export const equalHeights = setTheFigure<Crossing>({
  id: "equal-heights",
  title: "Two heights alike",
  draw: ({ whole, oneOf }) => {
    const mu = whole(72, 78);
    return {
      n: whole(4, 30),
      sigma2: 81,
      tau2: oneOf([9, 16, 25, 36]),
      mu,
      xbar: mu + oneOf([-1, 1]) * whole(8, 12),
    };
  },
  unfit: (given) => {
    const places = [crossing, largest, middle, swapped].map((place) => place(given));
    return places.some((one, k) => places.slice(0, k).some((other) => Math.abs(one - other) < 0.8));
  },
  shown: (given) => ({
    sigma: 9,
    tau: spreadOf(given),
    error: errorOf(given),
    place: crossing(given),
    away: Math.abs(crossing(given) - given.mu) / spreadOf(given),
    largest: largest(given),
  }),
  model: triedMean,
  widget: "multiply",
  controls: ["theta"],
  start: (given) => ({ ...given, theta: given.mu }),
  solution: (given) => ({ theta: tenths(crossing(given)) }),
  gap: ({ theta = 0 }, given) => theta - crossing(given),
  tolerance: 0.25,
  nearEnough: "a quarter of a point either way",
  below: standing,
  above: standing,
  misconceptions: [
    {
      id: "M15",
      slip: "largest product",
      answer: (given) => ({ theta: tenths(largest(given)) }),
      comesOf: () => "hanging the thread where the product is largest",
      explanation: (given) =>
        `There the curves stand at ${at(given, tenths(largest(given)))}. The value believed before any other need not be equally high on both.`,
      link: state(largest),
    },
    {
      id: "M6",
      slip: "halfway",
      answer: (given) => ({ theta: tenths(middle(given)) }),
      comesOf: ({ mu, xbar }) => `going halfway from ${show(mu)} to ${show(xbar)}`,
      explanation: (given) =>
        `Halfway the curves would be equally high if they were equally wide. Their standard deviations are ${show(spreadOf(given))} and ${show(errorOf(given), 1)}.`,
      link: state(middle),
    },
    {
      id: "M5",
      slip: "widths swapped",
      answer: (given) => ({ theta: tenths(swapped(given)) }),
      comesOf: () => "counting the steps of each curve from the other one’s top",
      explanation: (given) =>
        `From the top of the ochre curve, at ${show(given.mu)}, count in steps of ${show(spreadOf(given))}; from that of the blue one, at ${show(given.xbar)}, in steps of ${show(errorOf(given), 1)}. You went the other way round.`,
      link: state(swapped),
    },
  ],
  right: (given) =>
    `At ${show(crossing(given), 1)} the value lies ${show(Math.abs(crossing(given) - given.mu) / spreadOf(given), 2)} standard deviations from either top, each measured in its own. The product is largest elsewhere, at ${show(largest(given), 1)}.`,
});
