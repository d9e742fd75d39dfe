import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { correlationAt, leaningLines } from "#models/leaningLines.ts";

type Asked = {
  readonly s0: number;
  readonly s1: number;
  /** Tenths of the correlation at hiring, without its sign. */
  readonly tenths: number;
};

const rho = ({ tenths }: Asked) => -tenths / 10;
const [, LAST] = leaningLines.parameters.zero.range;
const onGrid = (year: number) => Math.round(10 * Math.min(LAST, year)) / 10;
const vanishes = ({ s0, s1, tenths }: Asked) => (tenths * s0) / (10 * s1);
/** The middle of the axis. */
const MIDDLE = LAST / 2;
const withoutRho = ({ s0, s1 }: Asked) => s0 / s1;
const ofVariances = ({ s0, s1, tenths }: Asked) => (tenths * s0 ** 2) / (10 * s1 ** 2);

const correlation = (asked: Asked, year: number) =>
  correlationAt({ zero: year, rho: rho(asked), s0: asked.s0, s1: asked.s1 });
const START = { zero: 0, sigma: 6, gamma0: 52, gamma1: 1.3 };
const figure = (of: (asked: Asked) => number) => (asked: Asked) => ({
  of: "company",
  values: { zero: onGrid(of(asked)), rho: rho(asked), s0: asked.s0, s1: asked.s1 },
});

/** Moving the zero to where heights and rises are uncorrelated. */
export const whereItVanishes = setTheFigure<Asked>({
  id: "where-it-vanishes",
  title: "A zero without a correlation",
  draw: ({ oneOf, whole }) => ({
    s0: whole(4, 10),
    s1: oneOf([0.5, 0.6, 0.8, 1]),
    tenths: whole(4, 8),
  }),
  unfit: (asked) => {
    const slips = [MIDDLE, onGrid(withoutRho(asked)), onGrid(ofVariances(asked))];
    return (
      vanishes(asked) < 2 ||
      vanishes(asked) > LAST - 3 ||
      new Set(slips).size < slips.length ||
      slips.some((year) => Math.abs(year - vanishes(asked)) < 1.5)
    );
  },
  shown: (asked) => ({
    rho: show(rho(asked), 1),
    year: show(onGrid(vanishes(asked)), 1),
    ratio: show(asked.s0 / asked.s1, 3),
  }),
  model: leaningLines,
  widget: "windows",
  view: { lines: ["borrowed", "own", "common"], tie: ["carried", "held"] },
  controls: ["zero"],
  start: (asked) => ({ ...START, rho: rho(asked), s0: asked.s0, s1: asked.s1 }),
  solution: (asked) => ({ zero: onGrid(vanishes(asked)) }),
  gap: ({ zero = 0 }, asked) => correlation(asked, zero),
  tolerance: 0.04,
  nearEnough: "the correlation between −0.04 and 0.04",
  below: ({ zero = 0 }, asked) =>
    said`At ${show(zero, 1)} years the correlation is ${less("still negative", named("correlation here", correlation(asked, zero)), named("nothing", 0))}, ${show(correlation(asked, zero), 2)}: steep departments stand low. Go on to later years.`,
  above: ({ zero = 0 }, asked) =>
    said`At ${show(zero, 1)} years the correlation is ${more("positive already", named("correlation here", correlation(asked, zero)), named("nothing", 0))}, ${show(correlation(asked, zero), 2)}: steep departments have overtaken. Go back to earlier years.`,
  misconceptions: [
    {
      id: "M32",
      slip: "the middle of the years",
      answer: () => ({ zero: MIDDLE }),
      comesOf: () => "putting the zero into the middle of the years",
      explanation: (asked) =>
        `Centring makes the heights easier to read. That it takes the correlation away is a different matter: the lines of these departments are closest together elsewhere, and that depends on spreads of ${show(asked.s0)} and ${show(asked.s1)}.`,
      link: figure(() => MIDDLE),
    },
    {
      id: "M13",
      slip: "the correlation forgotten",
      answer: (asked) => ({ zero: onGrid(withoutRho(asked)) }),
      comesOf: () => "dividing one spread by the other",
      explanation: (asked) =>
        `${show(asked.s0)} over ${show(asked.s1)} would do if the correlation at hiring were −1, with all lines through one point. It is ${show(rho(asked), 1)}.`,
      link: figure(withoutRho),
    },
    {
      id: "M8",
      slip: "variances for spreads",
      answer: (asked) => ({ zero: onGrid(ofVariances(asked)) }),
      comesOf: () => "dividing one variance by the other",
      explanation: (asked) =>
        `The covariance at hiring is the correlation times both standard deviations, ${show(asked.s0)} and ${show(asked.s1)}. Every year adds the variance of rises to it.`,
      link: figure(ofVariances),
    },
  ],
  right: (asked) =>
    `${show(-rho(asked), 1)} times ${show(asked.s0)} over ${show(asked.s1)} is ${show(vanishes(asked), 3)}.`,
});
