import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { chanceOfCount, countAtRate } from "#models/countAtRate.ts";
import { NAMES } from "./city.ts";

type Asked = {
  readonly name: string;
  readonly n: number;
  readonly y: number;
  /** The rate that is given, in hundredths. */
  readonly hundredths: number;
};

const given = ({ hundredths }: Asked) => hundredths / 100;
const top = ({ n, y }: Asked) => y / n;
const chance = ({ n, y }: Asked, rate: number) => chanceOfCount(y, n, rate);
const onGrid = (rate: number) => Math.round(100 * rate) / 100;

/** The rate on the other side of the top at which the count is as probable, by halving. */
function otherSide(asked: Asked): number {
  const wanted = chance(asked, given(asked));
  const isRight = given(asked) < top(asked);
  let [inside, outside] = [top(asked), isRight ? 1 : 0];
  for (let k = 0; k < 60; k++) {
    const middle = (inside + outside) / 2;
    if (chance(asked, middle) > wanted) inside = middle;
    else outside = middle;
  }
  return inside;
}

const here = (asked: Asked, rate: number) => named("probability here", chance(asked, rate));
const wanted = (asked: Asked) => named("probability asked for", chance(asked, given(asked)));
const at = (of: (asked: Asked) => number) => (asked: Asked) => ({ theta: onGrid(of(asked)) });
const figure = (of: (asked: Asked) => number) => (asked: Asked) => ({
  of: "grind",
  values: { theta: onGrid(of(asked)), n: asked.n, y: asked.y },
});
const mirrored = (asked: Asked) => 1 - given(asked);
const asFar = (asked: Asked) => 2 * top(asked) - given(asked);

/** What a rate that is not the one asked for makes of the count. */
const off = ({ theta = 0 }: { readonly theta?: number }, asked: Asked) => [
  said`At ${show(theta, 2)} the bar is ${more(`higher than at ${show(given(asked), 2)}`, here(asked, theta), wanted(asked))}, ${show(chance(asked, theta), 3)}: move the rate away from ${show(top(asked), 2)}.`,
  said`At ${show(theta, 2)} the bar is ${less(`lower than at ${show(given(asked), 2)}`, here(asked, theta), wanted(asked))}, ${show(chance(asked, theta), 3)}: move the rate towards ${show(top(asked), 2)}.`,
];

/** The second rate at which a count is as probable as at the first: a likelihood leans. */
export const asLikely = setTheFigure<Asked>({
  id: "as-likely-at",
  title: "As likely at another rate",
  draw: ({ oneOf, whole }) => {
    const n = whole(6, 10);
    return { name: oneOf(NAMES), n, y: whole(2, n - 2), hundredths: 5 * whole(4, 16) };
  },
  unfit: (asked) => {
    const rates = [otherSide(asked), asFar(asked)];
    return Math.abs(given(asked) - top(asked)) < 0.1 || rates.some((one) => one < 0.1 || one > 0.9);
  },
  shown: (asked) => ({
    rate: show(given(asked), 2),
    side: given(asked) < top(asked) ? "higher" : "lower",
    height: show(chance(asked, given(asked)), 3),
    other: show(onGrid(otherSide(asked)), 2),
    otherHeight: show(chance(asked, onGrid(otherSide(asked))), 3),
    top: show(top(asked), 2),
  }),
  model: countAtRate,
  ranges: {
    theta: { short: "rate of the shop" },
    n: { short: "reviews" },
    y: { short: "ticks among them" },
  },
  units: {
    trial: { unit: "reviews", unitOne: "review" },
    success: { unit: "ticks", unitOne: "tick" },
  },
  widget: "traced",
  controls: ["theta"],
  start: (asked) => ({ theta: given(asked), n: asked.n, y: asked.y }),
  solution: at(otherSide),
  gap: ({ theta = 0 }, asked) => theta - otherSide(asked),
  tolerance: 0.005,
  nearEnough: "the rate to the nearest hundredth",
  below: off,
  above: off,
  misconceptions: [
    {
      id: "M15",
      slip: "the mirror image",
      answer: at(mirrored),
      comesOf: (asked) => `taking ${show(given(asked), 2)} away from one`,
      explanation: (asked) =>
        `At ${show(mirrored(asked), 2)} the whole row of bars is the mirror image, crosses for ticks. Then the bar of ${show(asked.n - asked.y)} is as high as that of ${show(asked.y)} was, and you were to follow the bar of ${show(asked.y)}.`,
      link: figure(mirrored),
    },
    {
      id: "M13",
      slip: "as far on the other side",
      answer: at(asFar),
      comesOf: (asked) =>
        `going as far past ${show(top(asked), 2)} as ${show(given(asked), 2)} lies before it`,
      explanation: (asked) =>
        `That would be right if the curve were the same on both sides of ${show(top(asked), 2)}. It leans: on the side where the rates soon end it falls faster, since at their end it has come down to nothing.`,
      link: figure(asFar),
    },
    {
      id: "M12",
      slip: "the top itself",
      answer: at(top),
      comesOf: (asked) => `the share that was counted, ${show(asked.y)} of ${show(asked.n)}`,
      explanation: (asked) =>
        `At ${show(top(asked), 2)} no rate makes ${show(asked.y)} of ${show(asked.n)} likelier: that is the top of the curve. What was asked for is the rate at which it is just as probable as at ${show(given(asked), 2)}.`,
      link: figure(top),
    },
  ],
  right: (asked) =>
    `Both rates make ${show(asked.y)} of ${show(asked.n)} as probable, about ${show(chance(asked, given(asked)), 3)}, so these reviews alone cannot say which of the two it is. What is known of the city can.`,
});
