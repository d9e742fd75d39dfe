import { defineDataSet, type Sample } from "./dataSet.ts";

const AT_BATS = 45;

const batters = [
  { name: "Roberto Clemente", hits: 18, rest: { atBats: 367, hits: 127, average: 0.346 } },
  { name: "Frank Robinson", hits: 17, rest: { atBats: 426, hits: 127, average: 0.298 } },
  { name: "Frank Howard", hits: 16, rest: { atBats: 521, hits: 144, average: 0.276 } },
  { name: "Jay Johnstone", hits: 15, rest: { atBats: 275, hits: 61, average: 0.222 } },
  { name: "Ken Berry", hits: 14, rest: { atBats: 418, hits: 114, average: 0.273 } },
  { name: "Jim Spencer", hits: 14, rest: { atBats: 466, hits: 126, average: 0.27 } },
  { name: "Don Kessinger", hits: 13, rest: { atBats: 586, hits: 155, average: 0.263 } },
  { name: "Luis Alvarado", hits: 12, rest: { atBats: 138, hits: 29, average: 0.21 } },
  { name: "Ron Santo", hits: 11, rest: { atBats: 510, hits: 137, average: 0.269 } },
  { name: "Ron Swoboda", hits: 11, rest: { atBats: 200, hits: 46, average: 0.23 } },
  { name: "Del Unser", hits: 10, rest: { atBats: 277, hits: 73, average: 0.264 } },
  { name: "Walt Williams", hits: 10, rest: { atBats: 270, hits: 69, average: 0.256 } },
  { name: "George Scott", hits: 10, rest: { atBats: 435, hits: 132, average: 0.303 } },
  { name: "Rico Petrocelli", hits: 10, rest: { atBats: 538, hits: 142, average: 0.264 } },
  { name: "Ellie Rodriguez", hits: 10, rest: { atBats: 186, hits: 42, average: 0.226 } },
  { name: "Bert Campaneris", hits: 9, rest: { atBats: 558, hits: 159, average: 0.285 } },
  { name: "Thurman Munson", hits: 8, rest: { atBats: 408, hits: 129, average: 0.316 } },
  { name: "Max Alvis", hits: 7, rest: { atBats: 70, hits: 14, average: 0.2 } },
] as const;

const sample: Sample = {
  groups: batters.map(({ name }) => name),
  columns: {
    n: batters.map(() => AT_BATS),
    y: batters.map(({ hits }) => hits),
    rest: batters.map(({ rest }) => rest.average),
    restAtBats: batters.map(({ rest }) => rest.atBats),
    restHits: batters.map(({ rest }) => rest.hits),
  },
};

/**
 * Eighteen batters of the season of 1970: the first 45 at-bats of each, and the rest of the season.
 *
 * Unit     hits an at-bat (a batting average). `hits` of 45; `rest.average` as printed, three decimals.
 * Source   B. Efron and C. Morris, Journal of the American Statistical Association 70 (1975), table 1;
 *          Scientific American 236 (1977). At-bats and hits of the rest from the season's totals.
 * Licence  counts and averages are facts; no other licence is needed.
 * Changed  nothing. A widely copied file has another man's rest of the season in the row of Walt
 *          Williams (`famousRow`), and is not followed. The printed .263 of Don Kessinger is kept,
 *          though his 155 hits in 586 at-bats make .265.
 * Result   total squared error of the averages .077, of James-Stein .022, ratio 3.5 (1977); from the
 *          averages as printed they come out as .0753, .0213 and 3.53.
 */
export const batters1970 = defineDataSet({
  id: "batters-1970",
  title: "Eighteen batters of 1970",
  atBats: AT_BATS,
  batters,
  /** The row of the widely copied file that is another man's, and whose place it takes. */
  famousRow: {
    insteadOf: "Walt Williams",
    name: "Billy Williams",
    /** The average of the whole season that the same row of that file gives: Walt Williams's. */
    seasonAverage: 0.251,
    rest: { atBats: 591, hits: 195, average: 0.33 },
  },
  /** As printed in 1977; `keep` is the share of a batter's distance from the mean that James-Stein keeps. */
  published: { rawError: 0.077, jamesSteinError: 0.022, ratio: 3.5, keep: 0.212 },
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "batters-1970",
        of: "players: hits of 45 at-bats, then at-bats, hits and printed average of the rest of the season",
        columns: [
          "player",
          "at-bats",
          "hits",
          "later at-bats",
          "later hits",
          "later average as printed",
        ],
        rows: () =>
          batters.map(({ name, hits, rest }) => [
            name,
            AT_BATS,
            hits,
            rest.atBats,
            rest.hits,
            rest.average,
          ]),
        checksum: "5e591b2af6b0ca77353ffb7788c7b41197e023b602e16226bdbfc76a7a689275",
        errors:
          "A widely copied file has another man’s season in the row of Walt Williams, and is not followed; the text tells the story. One printed average does not fit the season’s totals: Don Kessinger’s 0.263 should be 0.265. It is kept as printed. And the published total of 0.077 does not come out of the published table: that gives 0.0753, with averages of April of three decimals 0.0754, and 0.0213 for James–Stein both times; the ratio of 3.5 does come out. The published share of 0.212 is 0.2117 from the counts and 0.2124 from averages of three decimals.",
      }
    : undefined,
  card: [
    [
      "What",
      "Hits in the first 45 at-bats of the season of 1970, and the batting average over the rest of it, of eighteen major-league players: Roberto Clemente, and all others whom The New York Times of 26 April or 3 May listed with exactly 45 at-bats.",
    ],
    [
      "Collected by",
      "Bradley Efron and Carl Morris, who wanted equal numbers of at-bats and one unusually good hitter among them.",
    ],
    [
      "Source",
      "Table 1 of Efron and Morris, Journal of the American Statistical Association 70 (1975), pages 311–319; again in Scientific American 236 (1977), pages 119–127.",
    ],
    ["Licence", "Counts and averages are facts, free to use; the table is set anew here."],
    ["Changed", "Nothing: all averages stand as printed."],
    [
      "Published result",
      "In 1977, to three decimals: a total squared error of 0.077 for the averages and of 0.022 for James–Stein, which is 3.5 times as accurate.",
    ],
  ],
});
