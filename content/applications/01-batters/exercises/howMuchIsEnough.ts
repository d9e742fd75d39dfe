import { batters1970 } from "#data/batters1970.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { betaBinomial } from "#models/betaBinomial.ts";

/** The mean of the population and the typical error that is asked for, both in thousandths. */
type Asked = { readonly mil: number; readonly error: number };

const AT_BATS = batters1970.atBats;
const ROWS = batters1970.batters.map(({ hits, rest }) => [hits / AT_BATS, rest.average] as const);
const RANGE = [5, 400] as const;

const mean = ({ mil }: Asked) => mil / 1000;
const wanted = ({ error }: Asked) => error / 1000;
const average = (of: (row: (typeof ROWS)[number]) => number) =>
  ROWS.reduce((sum, row) => sum + of(row), 0) / ROWS.length;
const shareAt = (kappa: number) => kappa / (AT_BATS + kappa);
const loanAt = (share: number) =>
  Math.min(RANGE[1], Math.max(RANGE[0], Math.round((AT_BATS * share) / (1 - share))));

/** The typical error of estimates that have this share from a population of mean m. */
const errorAt = (m: number, share: number) =>
  Math.sqrt(average(([april, rest]) => (share * m + (1 - share) * april - rest) ** 2));

/**
 * The share with this error, on the side where too little is borrowed. The square of the error is a parabola in the share w:
 *
 *   E² = D - 2 w C + w² B,   B, C, D the means of (x - m)², (x - m)(x - r), (x - r)²
 */
function shareFor(asked: Asked): number {
  const m = mean(asked);
  const b = average(([april]) => (april - m) ** 2);
  const c = average(([april, rest]) => (april - m) * (april - rest));
  const d = average(([april, rest]) => (april - rest) ** 2);
  return (c - Math.sqrt(c * c - b * (d - wanted(asked) ** 2))) / b;
}
/** If the error fell in proportion to what is borrowed, from nothing to everything. */
const inProportion = (asked: Asked) => {
  const [none, all] = [errorAt(mean(asked), 0), errorAt(mean(asked), 1)];
  return (none - wanted(asked)) / (none - all);
};

const at =
  (of: (asked: Asked) => number) =>
  (asked: Asked): { kappa: number } => ({ kappa: of(asked) });
const right = at((asked) => loanAt(shareFor(asked)));
const swapped = at((asked) => loanAt(1 - shareFor(asked)));
const straight = at((asked) => loanAt(inProportion(asked)));
const ofHisOwn = at((asked) => Math.round(AT_BATS * shareFor(asked)));

const mils = (value: number) => value.toFixed(4);
const percent = (share: number) => `${show(Math.round(100 * share))} %`;
const atBats = (kappa: number) => `${show(kappa)} at-bats`;
const here = (kappa: number, asked: Asked) =>
  named("error here", errorAt(mean(asked), shareAt(kappa)));
const target = (asked: Asked) => named("error asked for", wanted(asked));
const link = (of: (asked: Asked) => { readonly kappa: number }) => (asked: Asked) => ({
  of: "batters",
  values: { m: mean(asked), ...of(asked) },
});

/** How small a loan takes the error of April down to a value that is asked for. */
export const howMuchIsEnough = setTheFigure<Asked>({
  id: "how-much-is-enough",
  title: "How much is enough?",
  draw: ({ whole }) => ({ mil: whole(250, 280), error: whole(42, 52) }),
  unfit: (asked) => {
    const share = shareFor(asked);
    return Math.abs(share - 0.5) < 0.06 || Math.abs(inProportion(asked) - (1 - share)) < 0.06;
  },
  shown: (asked) => ({
    mean: mean(asked).toFixed(3),
    target: wanted(asked).toFixed(3),
    loan: atBats(right(asked).kappa),
    share: percent(shareAt(right(asked).kappa)),
    none: errorAt(mean(asked), 0).toFixed(3),
    all: errorAt(mean(asked), 1).toFixed(3),
  }),
  model: betaBinomial,
  ranges: {
    m: { range: [0.2, 0.33], step: 0.005 },
    kappa: {
      name: "strength of the population: the number of at-bats it counts for",
      unit: "at-bats",
      unitOne: "at-bat",
      range: RANGE,
      step: 10,
    },
  },
  widget: "batters-by-hand",
  view: { row: ["corrected", "famous"] },
  controls: ["kappa"],
  start: (asked) => ({ m: mean(asked), kappa: RANGE[0] }),
  solution: right,
  gap: ({ kappa = 0 }, asked) => wanted(asked) - errorAt(mean(asked), shareAt(kappa)),
  tolerance: 0.0008,
  nearEnough: "the typical error within 0.0008",
  below: ({ kappa = 0 }, asked) =>
    said`With a strength of ${atBats(kappa)} the typical error is ${more(`still ${mils(here(kappa, asked).value)}`, here(kappa, asked), target(asked))}: the averages of April have ${percent(1 - shareAt(kappa))} of the say.`,
  above: ({ kappa = 0 }, asked) =>
    said`With a strength of ${atBats(kappa)} the typical error is ${less(`already down at ${mils(here(kappa, asked).value)}`, here(kappa, asked), target(asked))}. Take some of the loan back, until the dot has come up to what was asked.`,
  misconceptions: [
    {
      id: "M5",
      slip: "shares swapped",
      answer: swapped,
      comesOf: () => "letting the two shares change places",
      explanation: (asked) =>
        `At ${atBats(swapped(asked).kappa)} the share that is asked of the population, ${percent(shareFor(asked))}, is what the batter’s own ${show(AT_BATS)} have. Look at the share along the foot of the figure: it is the population’s.`,
      link: link(swapped),
    },
    {
      id: "M35",
      slip: "a straight line",
      answer: straight,
      comesOf: () => "letting the error fall in proportion to what is borrowed",
      explanation: (asked) =>
        `On a straight line from ${mils(errorAt(mean(asked), 0))} with nothing borrowed to ${mils(errorAt(mean(asked), 1))} with all of it, ${percent(inProportion(asked))} would be needed. The curve sags under that line, since the first at-bats on loan bring it down fastest.`,
      link: link(straight),
    },
    {
      id: "M8",
      slip: "a share of his own",
      answer: ofHisOwn,
      comesOf: () => `taking that share of ${show(AT_BATS)} at-bats`,
      explanation: (asked) =>
        `${percent(shareFor(asked))} of ${show(AT_BATS)} would be that. But the loan is added to the ${show(AT_BATS)}, and its share is one of the sum: ${atBats(ofHisOwn(asked).kappa)} have ${percent(shareAt(ofHisOwn(asked).kappa))} of it.`,
      link: link(ofHisOwn),
    },
  ],
  right: (asked) =>
    `${atBats(right(asked).kappa)} have ${percent(shareAt(right(asked).kappa))} of the say, and the typical error is ${mils(errorAt(mean(asked), shareAt(right(asked).kappa)))}.`,
});
