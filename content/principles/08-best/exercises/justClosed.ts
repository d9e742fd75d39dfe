import { type BetaRanks, betaRanks } from "#core/pooling/ranking/betaRanks.ts";
import { surgical } from "#data/surgical.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { rankedRates } from "#models/rankedRates.ts";

const { hospitals } = surgical;

/** A hospital by its place among the twelve, and how many thousandths of deaths are too many. */
type Asked = { readonly hospital: number; readonly thousandths: number };

const nameOf = ({ hospital }: Asked) => hospitals[hospital]!.name;
const lineOf = ({ thousandths }: Asked) => thousandths / 1000;

let known: BetaRanks | undefined;

/** What is known of all twelve rates: found once, on first use. */
function ranks(): BetaRanks {
  known ??= betaRanks({
    successes: hospitals.map(({ deaths }) => deaths),
    trials: hospitals.map(({ operations }) => operations),
    populations: surgical.populations(),
    reach: 0.4,
  });
  return known;
}

const over = (given: Asked) => ranks().above(lineOf(given))[given.hospital]!;
const tenths = (value: number) => Math.round(10 * value) / 10;
/** To spare it is dearer as soon as the cost is over this. */
const border = (given: Asked) => (1 - over(given)) / over(given);
const answer = (given: Asked) => Math.ceil(10 * border(given)) / 10;
/** The knob leads no further down than this. */
const [CHEAPEST] = rankedRates.parameters.cost.range;
const swapped = (given: Asked) => Math.max(CHEAPEST, tenths(1 / border(given)));
const inverse = (given: Asked) => tenths(1 / over(given));
const percentOf = (share: number) => `${show(100 * share, 2)} %`;
const figure = (given: Asked, cost: number) => ({
  of: "hospitals",
  values: { line: lineOf(given), cost },
});
const bar = (cost: number) => 1 / (1 + cost);
const needed = (cost: number) => named("chance from which one is closed", bar(cost));
const chance = (given: Asked) => named("chance of being over the line", over(given));

/** The cost at which a hospital begins to be closed, though nothing that is known of it has changed. */
export const justClosed = setTheFigure<Asked>({
  id: "just-closed",
  title: "When is it closed?",
  draw: ({ whole }) => ({
    hospital: whole(0, hospitals.length - 1),
    thousandths: 5 * whole(8, 34),
  }),
  unfit: (given) => {
    const probability = over(given);
    if (probability < 0.09 || probability > 0.44) return true;
    const beyond = 10 * border(given) - Math.floor(10 * border(given));
    // Neither right at a step of the cost, nor with slips that lead to nearly the same.
    return beyond < 0.1 || beyond > 0.9 || answer(given) < 1.4;
  },
  shown: (given) => ({
    name: nameOf(given),
    line: `${show(100 * lineOf(given), 1)} %`,
    over: percentOf(over(given)),
    good: percentOf(1 - over(given)),
    cost: show(answer(given), 1),
  }),
  model: rankedRates,
  ranges: {
    cost: {
      name: "how many times as much it costs to spare a bad hospital as to close a good one",
      short: "sparing costs",
    },
    line: { name: "share of deaths that counts as too many", short: "too many" },
    m: { name: "mean of the true rates of such hospitals" },
    r: { name: "one over the root of the strength of the population" },
  },
  widget: "photo-finish",
  controls: ["cost"],
  start: (given) => ({
    cost: 20,
    line: lineOf(given),
    m: rankedRates.parameters.m.initial,
    r: rankedRates.parameters.r.initial,
  }),
  solution: (given) => ({ cost: answer(given) }),
  gap: ({ cost = 1 }, given) => cost - answer(given),
  tolerance: 0.15,
  nearEnough: "the cost within 0.1 of the smallest one",
  below: ({ cost = 1 }, given) =>
    said`At a cost of ${show(cost, 1)} one is closed from ${percentOf(bar(cost))} on, and ${nameOf(given)} ${less("is less probably over the line", chance(given), needed(cost))}, so it is spared. Let sparing cost more.`,
  above: ({ cost = 1 }, given) =>
    said`At a cost of ${show(cost, 1)} one is closed from ${percentOf(bar(cost))} on, and ${nameOf(given)} ${more("is over the line with more than that", chance(given), needed(cost))}. Come down until it is only just so.`,
  misconceptions: [
    {
      id: "M5",
      slip: "the two chances swapped",
      answer: (given) => ({ cost: swapped(given) }),
      comesOf: () => "dividing the chance of a bad hospital by that of a good one",
      explanation: (given) =>
        `${nameOf(given)} is over the line with ${percentOf(over(given))} only, so sparing it is usually no error at all. The cost times ${percentOf(over(given))} stands against ${percentOf(1 - over(given))}: it has to make up for so rare a case.`,
      link: (given) => figure(given, swapped(given)),
    },
    {
      id: "M6",
      slip: "the good cases forgotten",
      answer: (given) => ({ cost: inverse(given) }),
      comesOf: () => "dividing one by the chance of being over the line",
      explanation: (given) =>
        `To close ${nameOf(given)} costs something only where it is good, with ${percentOf(1 - over(given))}. Set the cost times ${percentOf(over(given))} beside that, not beside the whole.`,
      link: (given) => figure(given, inverse(given)),
    },
    {
      id: "M39",
      slip: "both errors at one price",
      answer: () => ({ cost: 1 }),
      comesOf: () => "letting both errors cost the same",
      explanation: (given) =>
        `Where both cost the same, one is closed from 50 % on. ${nameOf(given)} is over ${show(100 * lineOf(given), 1)} % with ${percentOf(over(given))}.`,
      link: (given) => figure(given, 1),
    },
  ],
  right: (given) =>
    `${show(answer(given), 1)} times ${percentOf(over(given))} is just over ${percentOf(1 - over(given))}: from here on it costs more to spare ${nameOf(given)} than to close it.`,
});
