import { radon1987 } from "#data/radon1987.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { chanceAbove, houseLevels, levelsOf } from "#models/houseLevels.ts";

type Asked = { readonly county: number };

const { groups, columns } = radon1987.sample(0);
const { parameters } = houseLevels;
const [CHEAPEST, DEAREST] = parameters.price.range;
const GIVEN = {
  tau: parameters.tau.initial,
  sigma: parameters.sigma.initial,
  beta: parameters.beta.initial,
  limit: parameters.limit.initial,
  floor: 1,
};
const { mean: LOGS, sd: DOUBTS } = levelsOf(GIVEN, {
  n: columns.n!,
  y: columns.y!,
  x: columns.x!,
}).theta;

const chance = ({ county }: Asked) =>
  chanceAbove(GIVEN, { mean: LOGS[county - 1]!, sd: DOUBTS[county - 1]! });
const onGrid = (share: number) =>
  Math.min(DEAREST, Math.max(CHEAPEST, Math.round(100 * share) / 100));
const percent = (share: number) => `${show(Math.round(100 * share))} %`;
const at =
  (of: (chance: number) => number) =>
  (asked: Asked): { price: number } => ({ price: onGrid(of(chance(asked))) });
const link = (of: (chance: number) => number) => (asked: Asked) => ({
  of: "homes",
  values: { ...at(of)(asked), county: asked.county, floor: 1 },
});
const costs = (price: number, asked: Asked) =>
  [named("measuring", price + chance(asked)), named("leaving it", 2 * chance(asked))] as const;

/** The price of measuring at which a family on a first floor may as well leave it. */
export const whenToMeasure = setTheFigure<Asked>({
  id: "when-to-measure",
  title: "What may a measurement cost?",
  draw: ({ whole }) => ({ county: whole(1, 85) }),
  unfit: (asked) => chance(asked) < 0.1 || chance(asked) > 0.22,
  shown: (asked) => ({
    place: groups[asked.county - 1]!,
    chance: percent(chance(asked)),
    twice: percent(2 * chance(asked)),
  }),
  model: houseLevels,
  widget: "counties",
  controls: ["price"],
  start: ({ county }) => ({ ...GIVEN, county, price: 0.34, mu: parameters.mu.initial }),
  solution: at((p) => p),
  gap: ({ price = 0 }, asked) => price - chance(asked),
  tolerance: 0.009,
  nearEnough: "the price within a percentage point",
  below: ({ price = 0 }, asked) =>
    said`At a price of ${show(price)} measuring is ${less("the cheaper of the two", ...costs(price, asked))}: it costs that, and ${percent(chance(asked))} of a unit for mending what it finds.`,
  above: ({ price = 0 }, asked) =>
    said`At a price of ${show(price)} measuring is ${more("the dearer of the two", ...costs(price, asked))}: it costs that, and ${percent(chance(asked))} of a unit for mending what it finds.`,
  misconceptions: [
    {
      id: "M15",
      slip: "mended for nothing",
      answer: at((p) => 2 * p),
      comesOf: () => "setting the price equal to what a house that is left costs",
      explanation: (asked) =>
        `Left as it is, the house costs two units with ${percent(chance(asked))}. But a measurement mends nothing: after it, the house costs one unit with that same chance.`,
      link: link((p) => 2 * p),
    },
    {
      id: "M8",
      slip: "half of the chance",
      answer: at((p) => p / 2),
      comesOf: () => "halving the chance, because a bad house that is left costs double",
      explanation: (asked) =>
        `The double cost is on the side of leaving: two times ${percent(chance(asked))}. On the side of measuring stand the price and one time ${percent(chance(asked))}.`,
      link: link((p) => p / 2),
    },
    {
      id: "M13",
      slip: "the other end",
      answer: at((p) => 1 - p),
      comesOf: () => "going to the end at which one mends at once",
      explanation: (asked) =>
        `That end is for houses that are nearly sure to be bad. On this first floor the chance is ${percent(chance(asked))}, so the choice is between measuring and leaving it.`,
      link: link((p) => 1 - p),
    },
  ],
  right: (asked) =>
    `Leaving it costs two times ${percent(chance(asked))}, measuring its price and one time as much.`,
});
