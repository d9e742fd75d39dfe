import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { oneRate } from "#models/oneRate.ts";
import type { Form } from "#plot/form.ts";
import { Seats } from "#plot/rare/Seats.tsx";
import { betaCurve, quantilesOf } from "../../declared/betaCurve.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

/** Rookies who are drawn: each stands for one in fifty. */
const ROOKIES = 50;
const SHARES = Array.from({ length: ROOKIES }, (_, k) => (k + 0.5) / ROOKIES);
const AXIS = [0, 0.5] as const;
/** Beyond this no words fit to the right. */
const ROOM = 0.36;
const onAxis = (average: number) => Math.min(average, AXIS[1]);
/** The height of the density at which the drawing ends: rookies more alike than the bench can say would leave it. */
const TOP = 22;
/** Where the crowd is taken: so many spreads from its mean, by a line so high. */
const EDGE = 2;
const GRIP = 7;
const HEIGHTS = [215, 190] as const;
const MARGINS = { top: 0.8, right: 1.2, bottom: 3.4, left: 1.2 };
/** Where the bench bends, and how much of the width the longest takes. */
const BEND = 10;
const [, MOST] = oneRate.parameters.m.range;
const AVERAGE = { unit: "", fineStep: 0.001 };
/** Benches that the text speaks of. */
const BENCHES = { few: 30, hundred: 100, many: 388 };

/** How many at-bats rookies are worth who differ so much: the Beta law with this mean and this sd has as many seats. */
const benchOf = (mu: number, spread: number) => (mu * (1 - mu)) / spread ** 2 - 1;
const spreadOf = (mu: number, m: number) => Math.sqrt((mu * (1 - mu)) / (m + 1));

const numbers = numbersOf(
  oneRate,
  ({ n, y, m, mu }) => {
    const hits = Math.min(y, n);
    const spread = spreadOf(mu, m);
    const [alpha, beta] = [mu * m, (1 - mu) * m];
    const curve = betaCurve(alpha, beta);
    const { mean } = shrinkRates({ successes: [hits], trials: [n], m: mu, kappa: m });
    return {
      n,
      hits,
      m,
      mu,
      spread,
      lent: alpha,
      own: hits / n,
      estimate: mean[0]!,
      rookies: ROOKIES,
      half: spread / 2,
      halfBench: benchOf(mu, spread / 2),
      averages: quantilesOf(curve, SHARES),
      curve,
      end: (AXIS[1] * Math.log1p(m / BEND)) / Math.log1p(MOST / BEND),
    };
  },
  {
    n: { as: "n" },
    hits: { as: "y" },
    m: { as: "m" },
    mu: { as: "mu", to: { decimals: 3 } },
    spread: { as: AVERAGE, to: { decimals: 3 } },
    lent: { as: "y", to: { step: 0.1 } },
    own: { as: "posterior-mean", to: { decimals: 3 } },
    estimate: { as: "posterior-mean", to: { decimals: 3 } },
    rookies: { as: "number", to: { step: 1 } },
    half: { as: AVERAGE, to: { decimals: 3 } },
    halfBench: { as: "m", to: { step: 1 } },
  },
);

type Rookies = ReturnType<typeof numbers.of>;

/** Dots in columns under the curve: so wide that all of them are the area under it, and round. */
function piled(averages: readonly number[], { width, height, font, kind }: Form) {
  const { left, right, top, bottom } = MARGINS;
  const across = (width - (left + right) * font) / (AXIS[1] - AXIS[0]);
  const up = (height - (top + bottom) * font) / TOP;
  // A column as wide as this holds one dot for each 1 / (ROOKIES · column) of density.
  const column = Math.sqrt(up / (ROOKIES * across));
  const filled = new Map<number, number>();
  const places = averages.map((average): readonly [number, number] => {
    const at = Math.floor(average / column);
    const below = filled.get(at) ?? 0;
    filled.set(at, below + 1);
    return [(at + 0.5) * column, (below + 0.5) / (ROOKIES * column)];
  });
  // A point of size 1 has a radius of .42 heights of the text.
  const size = (0.37 * column * across) / (0.42 * font);
  return { places, size: kind === "wide" ? size : size * 1.05 };
}

/** Closer than this share of the right bench is right. */
const CLOSE = 0.1;
const isAbout = (guess: number, seats: number) => Math.abs(guess - seats) <= CLOSE * seats;

const question = questionOn(
  numbers,
  ([guess = 0], { m, halfBench }) => ({
    guess,
    times: guess / m,
    isRight: isAbout(guess, halfBench),
  }),
  {
    asks: { kind: "number", as: "m", start: 60, truth: ({ halfBench }) => halfBench },
    answers: { rows: ["half as far apart"] },
    written: { guess: { as: "m" } },
    right: ({ isRight }) => isRight,
    yes: "Within a tenth.",
    replies: [
      [
        ({ guess, m }) => guess < m,
        "You shortened the bench, to {guess}. But the more alike rookies are, the more it says of one of them to know the others.",
        "M7",
      ],
      [
        ({ guess, m }) => guess === m,
        "You left the bench as it was. But who knows that rookies differ less can say more of each of them.",
        "M6",
      ],
      [
        ({ guess, m }) => isAbout(guess, 2 * m),
        "Half the spread, twice the bench: you guessed {guess}. At-bats count by the variance, which is the square of the spread, and that falls to a quarter.",
        "M8",
      ],
      [
        () => true,
        "A longer bench it is; you guessed {guess}. It grows as the variance falls, that is by the square of the spread.",
      ],
    ],
    outcome:
      "At a spread of {half} rookies are worth {halfBench}, four times the seats and a few more.",
  },
);

/** Chapter 1: how far rookies lie apart is how many at-bats it is worth to know them. */
export const rookies = defineFigure(numbers, {
  id: "rookies",
  controls: ["m"],
  readouts: [],
  projected: ["spread", "m", "estimate"],
  words: {
    takeaway: "Rookies who differ by {spread} are worth {m}",
    summary:
      "What {rookies} such rookies would hit in the long run lies round {mu} with a standard deviation of {spread}. To know that is worth {m}, with {lent} among them; one with {hits} in {n} is then expected to hit {estimate}.",
    announcement: "Spread {spread}: worth {m}. The rookie is expected to hit {estimate}.",
  },
  drawing: [
    {
      room: { heights: HEIGHTS, lines: 9 },
      margins: MARGINS,
      x: {
        of: AXIS,
        label: "what a rookie hits in the long run",
        short: "long-run average",
        format: ".2f",
      },
      y: { of: [0, TOP] },
      guesses: () => [],
      drag: [
        {
          parameter: "m",
          tone: "population",
          // The edge of the crowd: hardly any rookie lies beyond two spreads.
          x: ({ mu, spread }) => onAxis(mu + EDGE * spread),
          value: (x, { mu }) => benchOf(mu, (x - mu) / EDGE),
          y: () => GRIP / 2,
          ends: () => [0, GRIP],
        },
      ],
      layers: ({ averages, curve, mu, spread }, form) => {
        const { places, size } = piled(averages, form);
        return [
          { mark: "dots", tone: "population", at: places, size },
          {
            mark: "density",
            tone: "population",
            shows: ["m"],
            points: curve,
            name: "{rookies} rookies",
          },
          {
            mark: "words",
            tone: "population",
            x: mu - spread,
            y: heightAt(curve, mu - spread),
            side: "left",
            beside: 0.8,
            text: form.width < 22 * form.font ? "{spread}" : "spread {spread}",
          },
        ];
      },
    },
    {
      // A projector's screen is too low for a third drawing.
      onPageOnly: true,
      room: { heights: [58, 56] },
      margins: { top: 0.7, right: 1.2, bottom: 0.2, left: 1.2 },
      x: { of: AXIS },
      y: { of: [0, 1] },
      guesses: () => [],
      layers: ({ own, estimate }) => [
        {
          mark: "words",
          tone: "data",
          // At the right end there is no room beside it, but above.
          x: own > ROOM ? AXIS[1] : own,
          y: own > ROOM ? 1 : 0.5,
          side: own > ROOM || own < estimate ? "left" : "right",
          beside: own > ROOM ? 0 : 0.9,
          text: "one with {hits} in {n.number}",
          short: "{hits.number} of {n.number}",
        },
        {
          mark: "words",
          tone: "posterior",
          x: onAxis(estimate),
          y: 0.5,
          side: own < estimate ? "right" : "left",
          beside: 0.9,
          text: "expected: {estimate}",
          short: "{estimate}",
        },
        { mark: "arrow", from: onAxis(own), to: onAxis(estimate), y: 0.5, gap: 0.2 },
        { mark: "point", tone: "data", x: onAxis(own), y: 0.5 },
        {
          mark: "point",
          tone: "posterior",
          shows: ["posterior-mean"],
          x: onAxis(estimate),
          y: 0.5,
        },
      ],
    },
    {
      room: { heights: [122, 118], lines: 7 },
      margins: { top: 1.7, right: 1.2, bottom: 1.6, left: 1.2 },
      x: { of: AXIS },
      y: { of: [0, 1] },
      guesses: () => [],
      layers: ({ m, lent, end }) => [
        {
          mark: Seats,
          from: AXIS[0],
          to: end,
          low: 0,
          high: 1,
          tens: ["a seat stands for ten", "a seat stands for a hundred"],
          tensBelow: 1.2,
          parts: [
            {
              tone: "population",
              seats: m,
              filled: lent,
              text: "the bench: {lent} in {m.number}",
              short: "{lent.number} of {m.number}",
            },
          ],
        },
      ],
    },
  ],
  table: {
    caption: "How far rookies differ, and what it is worth",
    columns: [["rookies"], ["spread", 0.001], ["at-bats it is worth", 1], ["estimate", "mu"]],
    rows: ({ n, hits, mu, m, spread, estimate, half, halfBench }) => [
      ["as shown", spread, m, estimate],
      ["half as far apart", half, halfBench, (hits + mu * halfBench) / (n + halfBench)],
    ],
  },
  program: ({ hits }) => ({ values: { y: hits } }),
  ...(import.meta.env.SSR && {
    quoted: ({ n, hits, mu }: Rookies) => ({
      fewSpread: [spreadOf(mu, BENCHES.few), { as: AVERAGE, to: { decimals: 3 } }],
      hundredSpread: [spreadOf(mu, BENCHES.hundred), { as: AVERAGE, to: { decimals: 3 } }],
      manySpread: [spreadOf(mu, BENCHES.many), { as: AVERAGE, to: { decimals: 3 } }],
      hundredEstimate: [
        (hits + mu * BENCHES.hundred) / (n + BENCHES.hundred),
        { as: AVERAGE, to: { decimals: 3 } },
      ],
    }),
  }),
  asks: question,
});

/** The height of a curve at x, straight between its points. */
function heightAt(curve: Rookies["curve"], x: number): number {
  const next = curve.findIndex(([u]) => u >= x);
  const [[x0, y0], [x1, y1]] = [curve[next - 1]!, curve[next]!];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
