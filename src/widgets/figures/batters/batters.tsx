import { binomial, uniform } from "#language/story.ts";
import { heightOf } from "#plot/fold.ts";
import { Key } from "#plot/rare/Key.tsx";
import { Rows } from "#plot/rare/Rows.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { ErrorTable } from "./ErrorTable.tsx";
import { ESTIMATORS } from "./estimators.ts";
import { forecast } from "./forecast.ts";
import { ASKED } from "./roster.ts";
import { numbers } from "./seasonNumbers.ts";

const WHOLE = { step: 1 } as const;
/** Averages that are plotted lie between these. */
const AVERAGES = [0.13, 0.42] as const;

/** Eighteen batters: what April says, what a population makes of it, and what the season brought. */
export const batters = defineFigure(numbers, {
  id: "batters",
  controls: [],
  atRest: ["estimator"],
  choices: [
    { name: "estimator", label: "Guess by", options: ESTIMATORS },
    {
      name: "row",
      label: "Row of Williams",
      options: { corrected: "Walt (corrected)", famous: "Billy (as in the famous file)" },
    },
  ],
  readouts: [],
  projected: ["rawError", "estimateError"],
  words: {
    takeaway: [
      [
        ({ id }) => id === "none",
        "{cameBack} of {batters} batters came back towards the mean by themselves",
      ],
      "Their own averages miss by {timesAsFar} times as much as {subject}",
    ],
    summary: [
      [
        ({ id }) => id === "none",
        "The averages of the first at-bats, left as they are, miss the rest of the season by {rawError}, typically. {last}",
      ],
      "{atStart} keeps {keep} of everybody’s distance from {mean}. It misses the rest of the season by {error}, typically, the averages themselves by {rawError}; it is closer for {closer} of {batters} batters. {last}",
    ],
    announcement: [
      [({ id }) => id === "none", "No pooling: typical error {rawError}."],
      "{way}: typical error {error}, against {rawError}; closer for {closer} of {batters} batters.",
    ],
    phrases: {
      last: "Furthest off is {furthest}: {furthestEstimate} against {furthestRest}.",
    },
  },
  drawing: {
    room: ({ batters: count }) => ({
      heights: [count * 24 + 120, count * 15.5 + 92],
      lines: 1.05 * heightOf(count) + 6.7,
    }),
    margins: ({ kind }) => ({
      top: 3.2,
      right: 1,
      bottom: 3.4,
      left: kind === "wide" ? 8.8 : 6.9,
    }),
    rows: ({ batters: count }) => count,
    x: { of: AVERAGES, label: "batting average" },
    y: { of: ({ batters: count }) => [count - 0.4, -0.6] },
    guesses: ({ rows }) => ASKED.map((y) => ({ key: rows[y]!.short, y })),
    layers: ({ rows, mean }, { kind }, isGuessed) => [
      {
        mark: Key,
        entries: [
          { tone: "data", text: kind === "wide" ? "first {atBats} at-bats" : "first {atBats}" },
          ...(isGuessed ? [{ tone: "guess", text: "your forecast" } as const] : []),
          { tone: "posterior", text: "estimate", when: "outcome" },
          { tone: "truth", text: "rest of season", when: "outcome" },
        ],
      },
      { mark: "rule", tone: "population", shows: ["m"], x: mean },
      {
        mark: Rows,
        heading: "hits",
        rows: rows.map(({ short, hits, raw, estimate, rest, restNoise }) => ({
          key: short,
          label: short,
          note: `${hits}`,
          marks: [
            { x: raw, tone: "data" },
            { x: estimate, tone: "posterior", outcome: true },
            { x: rest, tone: "truth", spread: restNoise, outcome: true },
          ],
          way: [raw, estimate],
          miss: [estimate, rest],
        })),
      },
    ],
  },
  table: {
    caption: "The batters, their first averages, the estimates ({way}) and the rest of the season",
    columns: [
      ["batter"],
      ["hits", 1],
      ["at-bats", 1],
      ["first average"],
      ["estimate"],
      ["rest of the season"],
      ["at-bats of the rest", 1],
      ["standard error of the rest"],
      ["error of the first average"],
      ["error of the estimate"],
    ],
    rows: ({ rows }) =>
      rows.map((row) => [
        row.name,
        row.hits,
        row.atBats,
        row.raw,
        row.estimate,
        row.rest,
        row.restAtBats,
        row.restNoise,
        Math.abs(row.raw - row.rest),
        Math.abs(row.estimate - row.rest),
      ]),
  },
  program: ({ id, ways, mean, way }) => {
    const { target, kappa } = ways[id];
    if (id === "complete")
      return {
        laws: {
          m: uniform({ low: 0, high: 1 }),
          "theta[j]": null,
          "y[j]": binomial({ trials: "n[j]", probability: "m" }),
        },
        values: { m: mean },
        notes: ["All batters have one true average, m; the screen puts it at the average of all."],
      };
    if (id === "none")
      return {
        laws: { "theta[j]": uniform({ low: 0, high: 1 }) },
        notes: ["No batter says anything of another: most likely is what each has shown himself."],
      };
    return {
      values: { m: target, kappa },
      notes: [`The population is the one that ${way} makes of these hits; it is held here.`],
    };
  },
  ...(import.meta.env.SSR && {
    quoted: ({ rows, mean, outcomes }: ReturnType<typeof numbers.of>) => {
      const squares = rows.reduce((sum, { raw }) => sum + (raw - mean) ** 2, 0);
      const byCounts = (guess: (row: (typeof rows)[number]) => number) =>
        rows.reduce((sum, row) => sum + (guess(row) - row.restHits / row.restAtBats) ** 2, 0);
      const plain = { as: "number" };
      return {
        ratioByCounts: [byCounts(({ raw }) => raw) / byCounts(({ estimate }) => estimate), plain],
        // Standard deviation of an average of so many at-bats of a batter of the mean, and of the averages seen.
        sdOfLuck: [Math.sqrt((mean * (1 - mean)) / rows[0]!.atBats), plain],
        sdSeen: [Math.sqrt(squares / (rows.length - 1)), plain],
        ...Object.fromEntries(
          outcomes.flatMap(({ id, error, askedError }) => [
            [`error-${id}`, [error, plain]],
            [`asked-error-${id}`, [askedError, plain]],
          ]),
        ),
        ...Object.fromEntries(
          rows.flatMap((row) => [
            [`${row.short}-raw`, [row.raw, plain]],
            [`${row.short}-estimate`, [row.estimate, plain]],
            [`${row.short}-rest`, [row.rest, plain]],
            [`${row.short}-rest-at-bats`, [row.restAtBats, { as: "number", to: WHOLE }]],
            [
              `${row.short}-season`,
              [(row.hits + row.restHits) / (row.atBats + row.restAtBats), plain],
            ],
          ]),
        ),
      };
    },
  }),
  Below: ({ picture, guess, onGuess }) => (
    <ErrorTable numbers={picture.numbers} forecast={onGuess ? undefined : guess} />
  ),
  asks: forecast,
});
