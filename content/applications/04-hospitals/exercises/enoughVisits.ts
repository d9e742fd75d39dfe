import { type BetaRanks, betaRanks } from "#core/pooling/ranking/betaRanks.ts";
import { surgical } from "#data/surgical.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { visitedRates } from "#models/visitedRates.ts";

const { hospitals } = surgical;
const { visits: sent, m, r } = visitedRates.parameters;
const [FEWEST, MOST] = sent.range;

/** The line in thousandths, and how many hundredths of all that could be averted shall be. */
type Asked = { readonly thousandths: number; readonly percent: number };

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

const lineOf = ({ thousandths }: Asked) => thousandths / 1000;
const shareOf = ({ percent }: Asked) => percent / 100;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
/** What a visit averts, the hospital first where it is most. */
const worth = (asked: Asked) =>
  ranks()
    .excess(lineOf(asked))
    .map((one, j) => one * hospitals[j]!.operations)
    .toSorted((a, b) => b - a);
const averted = (asked: Asked, visits: number) => sum(worth(asked).slice(0, visits));
const all = (asked: Asked) => sum(worth(asked));
const wanted = (asked: Asked) => shareOf(asked) * all(asked);
const enough = (asked: Asked) =>
  worth(asked).findIndex((_, j) => averted(asked, j + 1) >= wanted(asked)) + 1;
/** The share of twelve, as if all visits were worth the same. */
const alike = (asked: Asked) => Math.ceil((asked.percent * hospitals.length) / 100);
const overHalf = (asked: Asked) =>
  ranks()
    .above(lineOf(asked))
    .filter((one) => one > 0.5).length;

const deaths = (value: number) => `${show(value, 1)} deaths`;
const percentOf = (share: number) => `${show(100 * share, 1)} %`;
const link = (visits: (asked: Asked) => number) => (asked: Asked) => ({
  of: "inspected",
  values: { line: lineOf(asked), visits: visits(asked) },
});
const asks = (asked: Asked) => named("deaths to be averted", wanted(asked));
const here = (asked: Asked, visits: number) =>
  named("averted by so many visits", averted(asked, visits));

/** How many visits, well chosen, avert a share of all that could be averted. */
export const enoughVisits = setTheFigure<Asked>({
  id: "enough-visits",
  title: "How many visits are enough?",
  draw: ({ whole }) => ({ thousandths: 5 * whole(8, 18), percent: whole(40, 90) }),
  unfit: (asked) => {
    const k = enough(asked);
    if (new Set([k, FEWEST, MOST, alike(asked), overHalf(asked)]).size < 5) return true;
    // Neither just enough nor only just too few.
    const near = (visits: number) => Math.abs(averted(asked, visits) / all(asked) - shareOf(asked));
    return near(k) < 0.01 || near(k - 1) < 0.01;
  },
  shown: (asked) => ({
    line: percentOf(lineOf(asked)),
    share: percentOf(shareOf(asked)),
    all: show(all(asked), 1),
    wanted: show(wanted(asked), 1),
    visits: show(enough(asked)),
    averted: show(averted(asked, enough(asked)), 1),
    fewer: show(averted(asked, enough(asked) - 1), 1),
  }),
  model: visitedRates,
  ranges: {
    visits: { name: "number of hospitals that can be visited", short: "visits" },
    line: {
      name: "rate to which a visit brings a hospital that lies over it",
      short: "a visit reaches",
    },
    m: { name: "mean of the true rates of such hospitals" },
    r: { name: "one over the root of the strength of the population" },
  },
  widget: "inspect",
  controls: ["visits"],
  start: (asked) => ({
    visits: MOST,
    line: lineOf(asked),
    m: m.initial,
    r: r.initial,
  }),
  solution: (asked) => ({ visits: enough(asked) }),
  gap: ({ visits = 1 }, asked) => visits - enough(asked),
  tolerance: 0.5,
  nearEnough: "the smallest number that is enough",
  below: ({ visits = 1 }, asked) =>
    said`With ${show(visits)} the best list averts ${less(`${deaths(averted(asked, visits))}, too few`, here(asked, visits), asks(asked))}: ${percentOf(shareOf(asked))} of all would be ${show(wanted(asked), 1)}.`,
  above: ({ visits = 1 }, asked) =>
    said`With ${show(visits)} the best list averts ${more(`${deaths(averted(asked, visits - 1))} without its last visit, enough already`, named("averted without the last visit", averted(asked, visits - 1)), asks(asked))}: send fewer.`,
  misconceptions: [
    {
      id: "M3",
      slip: "all visits alike",
      answer: (asked) => ({ visits: alike(asked) }),
      comesOf: (asked) => `visiting ${percentOf(shareOf(asked))} of the hospitals`,
      explanation: (asked) =>
        `Visits differ in what they avert: the first of the list ${deaths(worth(asked)[0]!)}, the last of the twelve ${deaths(worth(asked).at(-1)!)}. Add up from the top until ${show(wanted(asked), 1)} are reached.`,
      link: link(alike),
    },
    {
      id: "M40",
      slip: "whoever is probably over the line",
      answer: (asked) => ({ visits: overHalf(asked) }),
      comesOf: (asked) =>
        `counting those that lie over ${percentOf(lineOf(asked))} with one half and over`,
      explanation: (asked) =>
        `How probably a hospital lies over ${percentOf(lineOf(asked))} is one thing, by how much and for how many children another. Add up deaths: ${show(wanted(asked), 1)} of ${show(all(asked), 1)} are asked for.`,
      link: link(overHalf),
    },
    {
      id: "M34",
      slip: "the first of the list alone",
      answer: () => ({ visits: FEWEST }),
      comesOf: () => "sending a single visit",
      explanation: (asked) =>
        `The first of the list averts ${deaths(worth(asked)[0]!)}, and ${show(wanted(asked), 1)} are asked for. Go down the last column until the sum is reached.`,
      link: link(() => FEWEST),
    },
  ],
  right: (asked) =>
    `${show(enough(asked))} visits avert ${deaths(averted(asked, enough(asked)))} of ${show(all(asked), 1)}, and with one visit fewer it would be ${show(averted(asked, enough(asked) - 1), 1)}.`,
});
