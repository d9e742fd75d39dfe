import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { oneRate } from "#models/oneRate.ts";
import type { Pressed } from "#plot/Frame.tsx";
import { Brace } from "#plot/rare/Brace.tsx";
import { Seats } from "#plot/rare/Seats.tsx";
import { GAP, LEAST, seatAt, seating } from "#plot/rare/seating.ts";
import { betaCurve, quantilesOf } from "../../declared/betaCurve.ts";
import type { Drag } from "../../declared/Drawing.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

/** How many at-bats the two scouts borrow: as rookies differed in the first scout's days, and as they differ in the majors. */
const SCOUTS = { few: 30, many: 388 };
const AXIS = [0, 0.6] as const;
const onAxis = (average: number) => Math.min(average, AXIS[1]);
/** Seats are laid from the left, straight for some ten and by powers beyond; a handle stands where they end. */
const BEND = 10;
const [, MOST] = oneRate.parameters.m.range;
const BENCH = 0.95 * AXIS[1];
const HANDLE = 0.02 * AXIS[1];
const lengthOf = (seats: number) => Math.log1p(seats / BEND);

const estimateOf = (hits: number, n: number, { mu, m }: { mu: number; m: number }) => {
  const { mean, sd } = shrinkRates({ successes: [hits], trials: [n], m: mu, kappa: m });
  const law = [hits + mu * m, n - hits + (1 - mu) * m] as const;
  return { law, mean: mean[0]!, sd: sd[0]! };
};

const numbers = numbersOf(
  oneRate,
  ({ n, y, m, mu }) => {
    const hits = Math.min(y, n);
    const all = estimateOf(hits, n, { mu, m });
    const [few, many] = [SCOUTS.few, SCOUTS.many].map((lent) => {
      const { law, mean, sd } = estimateOf(hits, n, { mu, m: lent });
      const [low = 0, high = 1] = quantilesOf(betaCurve(...law), [0.05, 0.95]);
      return { lent, mean, sd, low, high };
    }) as Two<Scout>;
    return {
      n,
      hits,
      m,
      mu,
      own: hits / n,
      lent: mu * m,
      seats: n + m,
      filled: hits + mu * m,
      estimate: all.mean,
      sd: all.sd,
      few: SCOUTS.few,
      many: SCOUTS.many,
      fewEstimate: few.mean,
      manyEstimate: many.mean,
      apart: Math.abs(few.mean - many.mean),
      scouts: [few, many] as const,
      end: (BENCH * lengthOf(n + m)) / lengthOf(n + MOST),
      // The curve of the scout who borrows most, on his first day, still fits.
      top: (0.4 * Math.sqrt((n + SCOUTS.many + 1) / 0.1875)) / CURVES,
      prior: betaCurve(mu * m, (1 - mu) * m),
      likelihood: betaCurve(hits + 1, n - hits + 1),
      posterior: betaCurve(...all.law),
    };
  },
  {
    n: { as: "n" },
    hits: { as: "y" },
    m: { as: "m" },
    mu: { as: "mu", to: { decimals: 3 } },
    own: { as: "posterior-mean", to: { decimals: 3 } },
    lent: { as: "y", to: { step: 0.1 } },
    seats: { as: "number", to: { step: 1 } },
    filled: { as: "number", to: { step: 0.1 } },
    estimate: { as: "posterior-mean", to: { decimals: 3 } },
    sd: { as: "posterior-sd", to: { decimals: 3 } },
    few: { as: "m" },
    many: { as: "m" },
    fewEstimate: { as: "posterior-mean", to: { decimals: 3 } },
    manyEstimate: { as: "posterior-mean", to: { decimals: 3 } },
    apart: { as: "posterior-mean", to: { decimals: 3 } },
  },
);

const AVERAGE = { as: { unit: "", fineStep: 0.001 }, to: { decimals: 3 } } as const;
const FINE = { as: { unit: "", fineStep: 0.0001 }, to: { decimals: 4 } } as const;
const AT_BATS = { as: { unit: "at-bats", unitOne: "at-bat", fineStep: 1 } } as const;
/** A team whose next man is as good as unknown: what it is worth to know its averages. */
const TEAM = { mu: 0.265, m: 20 };

/**
 * Numbers that the text tells of two scouts: where the two lie furthest apart, if a rookie goes on as he began, and how one
 * hit of somebody quite unknown leaves more doubt.
 *
 *   n (x - mu) (M - m) / ((n + m) (n + M)) is greatest at n = sqrt(m M)
 */
function toldOf({ own, mu }: { readonly own: number; readonly mu: number }) {
  const n = Math.round(Math.sqrt(SCOUTS.few * SCOUTS.many));
  const says = (m: number) => (own * n + mu * m) / (n + m);
  return {
    widestAt: [n, AT_BATS],
    widest: [Math.abs(says(SCOUTS.few) - says(SCOUTS.many)), AVERAGE],
    teamMean: [TEAM.mu, AVERAGE],
    teamBench: [TEAM.m, AT_BATS],
    doubtBefore: [estimateOf(0, 0, TEAM).sd, FINE],
    doubtAfter: [estimateOf(1, 1, TEAM).sd, FINE],
  } as const;
}

interface Scout {
  readonly lent: number;
  readonly mean: number;
  readonly sd: number;
  /** Ends of the central 90 % interval. */
  readonly low: number;
  readonly high: number;
}
type Two<T> = [T, T];
type Bench = ReturnType<typeof numbers.of>;

/** Shares of the height: the curves, the brace over them, and the bench. */
const CURVES = 0.66;
const BRACE = 0.77;
const SEATS = 0.8;

const drags: readonly Drag<Bench>[] = [
  { parameter: "mu", tone: "population" },
  {
    parameter: "y",
    tone: "data",
    x: ({ own }) => onAxis(own),
    value: (average, { n }) => average * n,
    range: ({ n }) => [0, n],
  },
  {
    parameter: "m",
    tone: "population",
    aside: true,
    x: ({ end }) => end + HANDLE,
    value: (x, { n }) => BEND * Math.expm1(((x - HANDLE) / BENCH) * lengthOf(n + MOST)) - n,
    y: ({ top }) => ((1 + SEATS) / 2) * top,
    ends: ({ top }) => [(SEATS - 0.02) * top, 0.98 * top],
  },
];

/** A seat of his own that is pressed changes: a hit more, or one less; where a seat stands for ten, ten. */
function hitsAfter({ x, y, text: [across, down] }: Pressed, { n, hits, m, lent, top, end }: Bench) {
  if (y < SEATS * top) return undefined;
  const laid = seating(
    [
      { seats: n, filled: hits },
      { seats: m, filled: lent },
    ],
    { width: end / across, height: ((1 - SEATS) * top) / down, gap: GAP, least: LEAST },
  );
  const seat = laid && seatAt(laid, [(x - AXIS[0]) / across, (top - y) / down]);
  if (!laid || seat?.part !== 0) return "nothing";
  return Math.min(n, Math.max(0, hits + (seat.isFilled ? -laid.each : laid.each)));
}

/** A guess is a number on the rail of the borrowed average. */
const [LEAST_GUESS, GREATEST_GUESS] = oneRate.parameters.mu.range;
const guessable = (average: number) => Math.min(GREATEST_GUESS, Math.max(LEAST_GUESS, average));

/** Closer than this to an estimate is right. */
const CLOSE = 0.005;
/** Guesses that differ by less say the same of both scouts. */
const ALIKE = 0.003;

const question = questionOn(
  numbers,
  ([few = 0, many = 0], { fewEstimate, manyEstimate, own }) => ({
    guessFew: few,
    guessMany: many,
    missFew: few - fewEstimate,
    missMany: many - manyEstimate,
    // Hits are borrowed, and the at-bats they took are forgotten: an average that climbs.
    isAbove: few > own && many > own,
  }),
  {
    asks: {
      kind: "values",
      as: "mu",
      items: ({ own }) => [
        { id: "few", label: `who borrows ${SCOUTS.few}`, start: guessable(own) },
        { id: "many", label: `who borrows ${SCOUTS.many}`, start: guessable(own) },
      ],
    },
    answers: { columns: ["estimate", "give or take"] },
    written: {
      guessFew: { as: "mu", to: { decimals: 3 } },
      guessMany: { as: "mu", to: { decimals: 3 } },
    },
    right: ({ missFew, missMany }) => Math.abs(missFew) <= CLOSE && Math.abs(missMany) <= CLOSE,
    yes: "Both within five points of batting average.",
    replies: [
      [
        ({ isAbove }) => isAbove,
        "Both of yours lie above what he hit himself. Borrowed at-bats bring outs along with hits, and they hit less than he did.",
        "M8",
      ],
      [
        ({ guessFew, guessMany }) => Math.abs(guessFew - guessMany) <= ALIKE,
        "You let both scouts say nearly the same. But one of them brings as many at-bats as he has had himself, and the other a dozen times as many: who borrows more is moved less by him.",
        "M6",
      ],
      [
        ({ missFew, missMany }) => Math.sign(missFew) === Math.sign(missMany) && missFew > 0,
        "You trusted the rookie more than either scout does, with {guessFew} and {guessMany}.",
      ],
      [
        () => true,
        "You guessed {guessFew} and {guessMany}. Count the seats: hits of both kinds over at-bats of both kinds.",
      ],
    ],
    outcome:
      "With {few} borrowed the estimate is {fewEstimate}, with {many.number} it is {manyEstimate}.",
  },
);

/** Chapter 1: a rookie's at-bats and those a scout borrows, on one bench. */
export const bench = defineFigure(numbers, {
  id: "bench",
  controls: ["m", "mu", "n", "y"],
  atRest: ["m"],
  resample: "another season",
  actions: [
    {
      id: "play",
      says: "play 500 more at-bats",
      stop: "stop here",
      times: 500,
      step: ({ values: { n = 0, y = 0 }, sample }) => {
        const hit = sample.columns.hit?.[n];
        return hit === undefined ? undefined : { values: { n: n + 1, y: Math.min(y, n) + hit } };
      },
    },
  ],
  readouts: [],
  projected: ["estimate", "sd", "fewEstimate", "manyEstimate"],
  words: {
    takeaway: [
      [
        ({ estimate, own }) => isShownAlike(estimate, own),
        "With {borrowed} or without, he stays at {own}",
      ],
      [({ m }) => m === 1, "One borrowed at-bat turns {own} into {estimate}"],
      "{m.number} borrowed at-bats turn {own} into {estimate}",
    ],
    summary:
      "He has {hits} in {n}, {own}; the borrowed ones are {lent} in {m.number}, {mu}. Together that is {filled} in {seats}: the estimate is {estimate}, give or take {sd}. {scouts}",
    announcement: "Estimate {estimate}, give or take {sd}. The two scouts are {apart} apart.",
    phrases: {
      borrowed: [[({ m }) => m === 1, "one borrowed at-bat"], "{m.number} borrowed at-bats"],
      scouts: [
        [
          ({ apart }) => apart < CLOSE,
          "Who borrows {few} and who borrows {many.number} hardly quarrel any more: they are {apart} apart.",
        ],
        "Who borrows {few} says {fewEstimate}, who borrows {many.number} says {manyEstimate}.",
      ],
    },
  },
  drawing: [
    {
      room: { heights: [330, 350], lines: 18 },
      margins: { top: 1.7, right: 1.2, bottom: 3.4, left: 1.2 },
      x: { of: AXIS, label: "batting average", format: ".2f" },
      y: { of: ({ top }) => [0, top] },
      drag: drags,
      press: { parameter: "y", value: hitsAfter },
      layers: ({ top, end, n, hits, m, lent, estimate, own, ...curves }) => [
        {
          mark: Seats,
          from: AXIS[0],
          to: end,
          low: SEATS * top,
          high: top,
          tens: ["a seat stands for ten", "a seat stands for a hundred"],
          parts: [
            {
              tone: "data",
              seats: n,
              filled: hits,
              text: "his own: {hits} in {n.number}",
              short: "{hits.number} of {n.number}",
            },
            {
              tone: "population",
              seats: m,
              filled: lent,
              text: "borrowed: {lent} in {m.number}",
              short: "{lent.number} of {m.number} borrowed",
            },
          ],
        },
        {
          mark: "density",
          tone: "population",
          shows: ["m", "mu"],
          points: curves.prior,
          name: "the borrowed {mu}",
          short: "borrowed",
        },
        {
          mark: "density",
          tone: "data",
          shows: ["y", "n"],
          points: curves.likelihood,
          name: "his {n} {own}",
          short: "his {n.number}",
        },
        {
          mark: "density",
          tone: "posterior",
          outcome: true,
          fill: "wash",
          shows: ["theta"],
          points: curves.posterior,
          name: "",
        },
        {
          mark: Brace,
          tone: "posterior",
          outcome: true,
          from: AXIS[0],
          to: end,
          y: BRACE * top,
          at: onAxis(estimate),
          text: "all {seats} seats: {filled} filled, {estimate}",
          short: "{filled} of {seats}: {estimate}",
        },
        {
          mark: "point",
          tone: "posterior",
          outcome: true,
          shows: ["posterior-mean"],
          x: onAxis(estimate),
          y: 0,
        },
      ],
    },
    {
      // On a projector's screen, which is too low for both, the reports are numbers.
      onPageOnly: true,
      room: { heights: [76, 84] },
      margins: { top: 0.4, right: 1.2, bottom: 0.4, left: 1.2 },
      x: { of: AXIS },
      y: { of: [0, 2] },
      guesses: () => [
        { key: "few", y: 1.5 },
        { key: "many", y: 0.5 },
      ],
      layers: ({ scouts }) =>
        scouts.flatMap(({ mean, low, high }, at) => {
          const y = 1.5 - at;
          const [lends, says] = at === 0 ? ["few", "fewEstimate"] : ["many", "manyEstimate"];
          return [
            {
              mark: "words",
              tone: "population",
              y,
              text: `with {${lends}.number} borrowed`,
              short: `with {${lends}.number}`,
            },
            {
              mark: "interval",
              tone: "posterior",
              outcome: true,
              low,
              high: onAxis(high),
              y,
            },
            { mark: "point", tone: "posterior", outcome: true, x: onAxis(mean), y },
            {
              mark: "words",
              tone: "posterior",
              outcome: true,
              x: onAxis(high),
              y,
              beside: 0.6,
              text: `{${says}}`,
            },
          ] as const;
        }),
    },
  ],
  table: {
    caption: "At-bats, hits and estimates",
    columns: [
      ["of what"],
      ["at-bats", 1],
      ["hits", 0.1],
      ["estimate", "mu"],
      ["give or take", "mu"],
    ],
    rows: ({ n, hits, own, m, lent, mu, seats, filled, estimate, sd, scouts }) => [
      ["his own at-bats", n, hits, own, Math.sqrt((own * (1 - own)) / n)],
      ["borrowed at-bats", m, lent, mu, Math.sqrt((mu * (1 - mu)) / (m + 1))],
      ["all seats", seats, filled, estimate, sd],
      ...scouts.map((one) => [
        `with ${one.lent} borrowed`,
        n + one.lent,
        hits + mu * one.lent,
        one.mean,
        one.sd,
      ]),
    ],
  },
  program: ({ hits }) => ({ values: { y: hits } }),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** Whether two averages are the same to a reader, who sees three decimals. */
function isShownAlike(a: number, b: number): boolean {
  return a.toFixed(3) === b.toFixed(3);
}
