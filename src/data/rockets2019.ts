import { defineDataSet, NONE_KNOWN, type Sample } from "./dataSet.ts";

const players = [
  { name: "James Nunnally", made: 0, throws: 0 },
  { name: "Iman Shumpert", made: 0, throws: 0 },
  { name: "Vince Edwards", made: 0, throws: 0 },
  { name: "Zhou Qi", made: 0, throws: 0 },
  { name: "Gary Clark", made: 6, throws: 6 },
  { name: "Marquese Chriss", made: 6, throws: 7 },
  { name: "Brandon Knight", made: 9, throws: 11 },
  { name: "Isaiah Hartenstein", made: 11, throws: 14 },
  { name: "Carmelo Anthony", made: 15, throws: 22 },
  { name: "Austin Rivers", made: 14, throws: 26 },
  { name: "Michael Carter-Williams", made: 12, throws: 26 },
  { name: "Nene Hilario", made: 22, throws: 31 },
  { name: "Kenneth Faried", made: 24, throws: 44 },
  { name: "Gerald Green", made: 39, throws: 49 },
  { name: "P.J. Tucker", made: 33, throws: 51 },
  { name: "Danuel House", made: 45, throws: 55 },
  { name: "James Ennis", made: 42, throws: 58 },
  { name: "Eric Gordon", made: 93, throws: 118 },
  { name: "Chris Paul", made: 100, throws: 121 },
  { name: "Clint Capela", made: 109, throws: 174 },
  { name: "James Harden", made: 529, throws: 609 },
] as const;

/** Every player with what he threw and made. */
const observed: Sample = {
  groups: players.map(({ name }) => name),
  columns: {
    y: players.map(({ made }) => made),
    n: players.map(({ throws }) => throws),
  },
};

/**
 * Free throws of the Houston Rockets in the season of 2018-19, player by player.
 *
 * Source   K. Ross, "An Introduction to Bayesian Reasoning and Methods", chapter 19, table of the players by attempts.
 * Check    21 players, four of them without an attempt, 1109 of 1422 in all, as the source prints.
 * Licence  counts of what happened are facts, and free; no text of the source is copied.
 */
export const rockets2019 = defineDataSet({
  id: "rockets-2019",
  title: "Free throws of one team",
  players,
  sample: () => observed,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "rockets-2019",
        of: "players: free throws made, and attempted",
        columns: ["player", "made", "attempted"],
        rows: () => players.map(({ name, made, throws }) => [name, made, throws]),
        checksum: "c2c2e06b45f07c8d979dabfdfed9a6148a192557c69d1ae656a29114d622f884",
        errors: NONE_KNOWN,
      }
    : undefined,
  card: [
    [
      "What",
      "Twenty-one players of the Houston Rockets, with the free throws each had attempted and made in the season of 2018–19 when the table was drawn up. Four had attempted none.",
    ],
    [
      "Source",
      "K. Ross, An Introduction to Bayesian Reasoning and Methods, chapter 19. The totals it prints, 1109 of 1422, are recomputed whenever the book is tested.",
    ],
    ["Licence", "The counts are facts and free. The text of the source is not copied."],
  ],
});
