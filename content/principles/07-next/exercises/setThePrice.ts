import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { tenFarms } from "#data/tenFarms.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { nextGroup } from "#models/nextGroup.ts";
import { NAMES } from "./farm.ts";

type Asked = { readonly name: string; readonly width: number; readonly percent: number };

const learned = new Map<number, ReturnType<typeof normalNormalPosterior>>();

/** What the ten farms teach, with all their standard errors multiplied. */
function farmsAt(width: number) {
  const found =
    learned.get(width) ??
    normalNormalPosterior({
      y: tenFarms.farms.map(({ effect }) => effect),
      sigma: tenFarms.farms.map(({ error }) => width * error),
    });
  learned.set(width, found);
  return found;
}

const tenths = (value: number) => Math.round(10 * value) / 10;
const chance = ({ percent }: Asked) => percent / 100;
const above = (price: number, width: number) => farmsAt(width).newGroup.upperTail(price);
const priceOf = (given: Asked) => tenths(farmsAt(given.width).newGroup.quantile(1 - chance(given)));
const ofMean = (given: Asked) => tenths(farmsAt(given.width).mu.quantile(1 - chance(given)));
const otherTail = (given: Asked) => tenths(farmsAt(given.width).newGroup.quantile(chance(given)));
const middle = ({ width }: Asked) => tenths(farmsAt(width).newGroup.mean);
const percentOf = (share: number) => `${Math.round(100 * share)} %`;
const pays = (price: number, width: number) => named("chance that it pays", above(price, width));

/** The price at which the next farm pays as probably as is asked. */
export const setThePrice = setTheFigure<Asked>({
  id: "set-the-price",
  title: "A price for the next farm",
  draw: ({ oneOf, whole }) => ({
    name: oneOf(NAMES),
    width: oneOf([0.5, 0.8, 1, 1.2, 1.5]),
    percent: 5 * oneOf([whole(12, 17), whole(4, 8)]),
  }),
  shown: (given) => ({ chance: percentOf(chance(given)), price: show(priceOf(given), 1) }),
  model: nextGroup,
  ranges: {
    k: { short: "a loss weighs" },
    price: { short: "the price", range: [0, 10], initial: 1 },
    width: { short: "errors multiplied by" },
    chosen: { short: "the farm to be changed" },
    shift: { short: "change of its result" },
  },
  units: { outcome: { unit: "bushels", unitOne: "bushel" } },
  widget: "farms",
  controls: ["price"],
  start: ({ width }) => ({ price: 0, width, k: 1, chosen: 1, shift: 0 }),
  solution: (given) => ({ price: priceOf(given) }),
  gap: ({ price = 0, width = 1 }, given) => above(price, width) - chance(given),
  tolerance: 0.008,
  nearEnough: "the probability within 0.8 percentage points",
  below: ({ price = 0, width = 1 }, given) =>
    said`At ${show(price, 1)} bushels the next farm pays with ${less(`a lower probability than was asked for, ${percentOf(above(price, width))}`, pays(price, width), named("chance asked for", chance(given)))}. Move the price to the left until ${percentOf(chance(given))} of the curve lie on its right.`,
  above: ({ price = 0, width = 1 }, given) =>
    said`At ${show(price, 1)} bushels the next farm pays with ${more(`a higher probability than was asked for, ${percentOf(above(price, width))}`, pays(price, width), named("chance asked for", chance(given)))}. Move the price to the right until ${percentOf(chance(given))} of the curve are left there.`,
  misconceptions: [
    {
      id: "M27",
      slip: "the mean’s own price",
      answer: (given) => ({ price: ofMean(given) }),
      comesOf: ({ percent }) => `setting the price that the mean of all exceeds with ${percent} %`,
      explanation: (given) =>
        `The mean of all farms lies right of ${show(ofMean(given), 1)} bushels with that probability. ${given.name} has one farm, and the curve of one farm is far wider than the diamond.`,
      link: ({ width }) => ({ of: "farms", values: { width } }),
    },
    {
      id: "M13",
      slip: "the other end",
      answer: (given) => ({ price: otherTail(given) }),
      comesOf: ({ percent }) => `leaving ${percent} % of the curve to the left of the price`,
      explanation: (given) =>
        `At ${show(otherTail(given), 1)} bushels ${percentOf(chance(given))} of the curve lie to the left of the price, where the farm of ${given.name} does not pay. What is asked for is the part on the right.`,
      link: ({ width }) => ({ of: "farms", values: { width } }),
    },
    {
      id: "M15",
      slip: "the mean as the price",
      answer: (given) => ({ price: middle(given) }),
      comesOf: () => "setting the price to the mean of all farms",
      explanation: (given) =>
        `A farm lies on either side of that mean with the same probability, so at ${show(middle(given), 1)} bushels the farm of ${given.name} pays in about half of all cases, whatever is asked for.`,
      link: ({ width }) => ({ of: "farms", values: { width } }),
    },
  ],
  right: (given) =>
    `At ${show(priceOf(given), 1)} bushels ${percentOf(chance(given))} of the curve of the next farm lie to the right of it.`,
});
