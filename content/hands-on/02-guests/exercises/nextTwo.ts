import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import type { Draws } from "#exercises/draws.ts";
import { less, more, named, type Quantity, said } from "#exercises/reply.ts";
import { asShown, show } from "#exercises/show.ts";
import { workedProblem } from "#exercises/workedProblem.ts";

/** Names that no shop of the figure has. */
const NAMES = ["Crema", "Ember", "Hazel", "Kettle", "Moka", "Nero", "Opal", "Quill", "Rook"];

function oneShop({ oneOf, whole }: Draws) {
  const n = whole(5, 20);
  return {
    name: oneOf(NAMES),
    n,
    y: whole(1, n - 1),
    hundredths: 5 * whole(11, 16),
    kappa: 10 * whole(1, 4),
  };
}
type Shop = ReturnType<typeof oneShop>;
type Earlier = Readonly<Record<string, number>>;

const mean = ({ hundredths }: Shop) => hundredths / 100;
const own = ({ y, n }: Shop) => y / n;
const lent = (shop: Shop) => mean(shop) * shop.kappa;
const estimate = (shop: Shop) => {
  const { y, n, kappa } = shop;
  return shrinkRates({ successes: [y], trials: [n], m: mean(shop), kappa }).mean[0]!;
};
/** Chance of two pleased guests in a row, of a shop put at this rate by so many reviews. */
const twice = (rate: number, reviews: number) => (rate * (rate * reviews + 1)) / (reviews + 1);

/** Whether whoever reckons with the estimate as it is shown, with four decimals, comes to what is shown next. */
function followsAsShown(shop: Shop): boolean {
  const [rate, shown] = [estimate(shop), asShown(estimate(shop), 4)];
  const reviews = shop.n + shop.kappa;
  const second = (rate * reviews + 1) / (reviews + 1);
  return (
    asShown(shown * second, 3) === asShown(rate * second, 3) &&
    asShown(shown ** 2, 3) === asShown(rate ** 2, 3)
  );
}

const percent = (share: number) => `${show(100 * share, 1)} %`;
const held = (shop: Shop) => ({ of: "city", values: { m: mean(shop), kappa: shop.kappa } });

/** Where an answer lies outside of the shop's own share and the city's mean, said only if it does. */
function outside(shop: Shop, answer: Quantity, text: string) {
  const [low, high] = [Math.min(own(shop), mean(shop)), Math.max(own(shop), mean(shop))];
  const range = `The estimate lies between ${percent(low)} and ${percent(high)}`;
  return [
    said`${range}, and ${less(`${text} is below both`, answer, named("lower of the two shares", low))}.`,
    said`${range}, and ${more(`${text} is above both`, answer, named("higher of the two shares", high))}.`,
  ];
}

/** The coffee shop: what it has shown and what the city lends, its estimate, and its next two guests. */
const problem = workedProblem<Shop>({
  id: "next-two-guests",
  title: "The next two guests",
  draw: oneShop,
  unfit: (shop) => Math.abs(own(shop) - mean(shop)) < 0.08 || !followsAsShown(shop),
  shown: (shop) => ({
    mean: show(mean(shop), 2),
    lent: lent(shop),
    inAll: shop.n + shop.kappa,
    moreTicks: shop.y + lent(shop) + 1,
    moreReviews: shop.n + shop.kappa + 1,
    second: (shop.y + lent(shop) + 1) / (shop.n + shop.kappa + 1),
    square: estimate(shop) ** 2,
    chance: percent(estimate(shop)),
  }),
  steps: [
    {
      name: "ticks",
      label: "Ticks, with those on loan",
      unit: "ticks",
      unitOne: "tick",
      form: "number",
      decimals: 1,
      tolerance: 0.05,
      key: (shop) => shop.y + lent(shop),
      misconceptions: [
        {
          id: "M12",
          slip: "its own ticks alone",
          answer: ({ y }) => y,
          comesOf: () => "counting the ticks of its own guests alone",
          explanation: (shop) =>
            `These are the ticks that its own guests gave. The city lends ${show(shop.kappa)} reviews besides, and a usual shop has ticks among them: the part ${show(mean(shop), 2)} of all.`,
          link: held,
        },
        {
          id: "M35",
          slip: "a loan of ticks alone",
          answer: ({ y, kappa }) => y + kappa,
          comesOf: ({ kappa }) => `adding ${show(kappa)} ticks, as if each review on loan were one`,
          explanation: (shop) =>
            `The city lends ${show(shop.kappa)} reviews, and not all of them are ticks. Of the guests of a usual shop the part ${show(mean(shop), 2)} is pleased; only that part of the loan is ticks.`,
          link: held,
        },
        {
          id: "M5",
          slip: "crosses for ticks",
          answer: (shop) => shop.n - shop.y + shop.kappa - lent(shop),
          comesOf: () => "counting the crosses",
          explanation: (shop) =>
            `That is the number of crosses: ${show(shop.n - shop.y)} of its own, and those on loan. Ticks were asked for, of which its own guests gave ${show(shop.y)}.`,
          link: held,
        },
      ],
      right: (shop) =>
        `${show(shop.y)} of its own and ${show(lent(shop), 1)} on loan, the part ${show(mean(shop), 2)} of ${show(shop.kappa)}.`,
      otherwise: (shop) =>
        `Its own guests gave ${show(shop.y)} ticks. Among ${show(shop.kappa)} reviews of a usual shop the part ${show(mean(shop), 2)} is ticks; add these.`,
    },
    {
      name: "estimate",
      label: "Its estimate",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.001,
      key: ({ n, kappa }, { ticks = Number.NaN }: Earlier) => ticks / (n + kappa),
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: own,
          comesOf: ({ y, n }) => `taking ${show(y)} of ${show(n)} at its word`,
          explanation: (shop) =>
            `So few as ${show(shop.n)} guests may have been in a good mood, or in a bad one. What is known of the city, worth ${show(shop.kappa)} reviews, has a say in the estimate too.`,
          link: held,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: mean,
          comesOf: () => "expecting what one would of any shop of the city",
          explanation: (shop) =>
            `Of ${shop.name} something is known: ${show(shop.y)} of ${show(shop.n)} guests were pleased. Beside the ${show(shop.kappa)} reviews on loan these count for their part.`,
          link: held,
        },
        {
          id: "M4",
          slip: "toward zero",
          answer: ({ y, n, kappa }) => y / (n + kappa),
          comesOf: ({ kappa }) => `adding ${show(kappa)} reviews, but no ticks with them`,
          explanation: (shop) =>
            `That adds ${show(shop.kappa)} crosses, as if none of those guests had been pleased. The ${show(shop.kappa)} reviews bring their ticks along, the part ${show(mean(shop), 2)} of them, and these belong on top of the fraction.`,
          link: held,
        },
        {
          id: "M3",
          slip: "unweighted mean",
          answer: (shop) => (own(shop) + mean(shop)) / 2,
          comesOf: (shop) =>
            `meeting halfway between ${percent(own(shop))} and ${show(mean(shop), 2)}`,
          explanation: (shop) =>
            `Halfway would be right if the two numbers of reviews were equal. Here ${show(shop.n)} of its own stand beside ${show(shop.kappa)} on loan.`,
          link: held,
        },
      ],
      right: (shop) =>
        `${show(shop.y + lent(shop), 1)} ticks in ${show(shop.n + shop.kappa)} reviews: ${percent(estimate(shop))}.`,
      otherwise: (shop, { answer, text }) => [
        ...outside(shop, answer, text),
        `Divide the ticks of step 1 by all reviews, its own ${show(shop.n)} and the ${show(shop.kappa)} on loan.`,
      ],
    },
    {
      name: "both",
      label: "Chance that both are pleased",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.001,
      key: ({ n, kappa }, { ticks = Number.NaN, estimate: first = Number.NaN }: Earlier) =>
        (first * (ticks + 1)) / (n + kappa + 1),
      misconceptions: [
        {
          id: "M40",
          slip: "square of the estimate",
          answer: (shop) => estimate(shop) ** 2,
          comesOf: () => "multiplying the estimate by itself",
          explanation: (shop) =>
            `That would be right if the rate of ${shop.name} were known. It is not: a guest who is pleased makes a good rate likelier, and the second is asked of a shop that has ${show(shop.y + 1)} ticks of its own in ${show(shop.n + 1)}.`,
          link: held,
        },
        {
          id: "M12",
          slip: "square of its own share",
          answer: (shop) => own(shop) ** 2,
          comesOf: ({ y, n }) => `multiplying ${show(y)} of ${show(n)} by itself`,
          explanation: (shop) =>
            `That listens to its ${show(shop.n)} guests alone, and takes what they say for the rate. Begin with the estimate, in which the ${show(shop.kappa)} reviews on loan are counted.`,
          link: held,
        },
        {
          id: "M15",
          slip: "two guests of any shop",
          answer: (shop) => twice(mean(shop), shop.kappa),
          comesOf: () => "asking of a shop that nobody has reviewed",
          explanation: (shop) =>
            `That is the chance for a shop of the city without a review. ${shop.name} has ${show(shop.n)}, with ${show(shop.y)} ticks among them, and they count for both guests.`,
          link: held,
        },
      ],
      right: (shop) =>
        `${percent(estimate(shop))} for the first. If that guest is pleased there are ${show(shop.y + lent(shop) + 1, 1)} ticks in ${show(shop.n + shop.kappa + 1)}, and that is the chance for the second.`,
      otherwise: (shop) =>
        `Multiply two chances: that the first guest is pleased, and that the second is if the first was. By then ${shop.name} has ${show(shop.n + 1)} reviews of its own, ${show(shop.y + 1)} of them ticks; the ${show(shop.kappa)} on loan stay.`,
    },
  ],
});

export const { last: nextTwoGuestsLast, alone: nextTwoGuestsAlone } = problem;
