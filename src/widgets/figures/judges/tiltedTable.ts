import type { Pressed } from "#plot/Frame.tsx";
import type { Drag } from "../../declared/Drawing.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { questionOn } from "../../declared/question.ts";
import { AXIS, BOTTOM, levelOf, stacked, TOP, tableLayers } from "./tableLayers.ts";
import { ASKED, numbers, type Table, toldOf } from "./tableNumbers.ts";
import { CAKES, concerns, JUDGES } from "./tasting.ts";

const ALL = "all";
/** Who can be taken: first the judge that the question is about. */
const HELD = ["B", "A", "C", "D", "E"];
/** A guess of the judge's part so near is right; the cakes may be guessed off by less. */
const CLOSE = 0.25;
const CAKES_CLOSE = 0.1;

const question = questionOn(
  numbers,
  ([guessJudge = 0, guessCakes = 0], { askedTaken, askedCakes }) => ({
    guessJudge,
    guessCakes,
    isNear: Math.abs(guessJudge - askedTaken) <= CLOSE,
    isStill: guessCakes - askedCakes <= CAKES_CLOSE,
    isLess: guessJudge < askedTaken,
    isMostCakes: guessCakes > guessJudge,
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit: "points",
        unitOne: "point",
        range: [0, ASKED],
        step: 0.1,
        fineStep: 0.1,
      },
      items: () => [
        { id: "judge", label: "judge B’s bar moves by", start: 1 },
        { id: "cakes", label: "a cake moves against the others by up to", start: 1 },
      ],
    },
    answers: { columns: ["adjusted", "give or take"] },
    hidesControls: true,
    written: {
      guessJudge: { as: "a", to: { decimals: 1 } },
      guessCakes: { as: "b", to: { decimals: 1 } },
    },
    right: ({ isNear, isStill }) => isNear && isStill,
    yes: "So it is.",
    replies: [
      [
        ({ isStill, isMostCakes }) => !isStill && isMostCakes,
        "You gave the cakes more of it than the judge. Yet the other judges who tasted these cakes have not changed a single score.",
        "M9",
      ],
      [
        ({ isStill }) => !isStill,
        "You let cakes move by up to {guessCakes}. Scores that rise together in one row, and in no other, look like one judge and not like several cakes.",
        "M9",
      ],
      [
        ({ isLess }) => isLess,
        "The cakes you judged well. But you left B’s bar only {guessJudge} of the {asked.number}, and there is little else for the rest to go to.",
        "M3",
      ],
      [
        () => true,
        "The cakes you judged well. But B’s bar does not take {guessJudge}: bars are told against the average judge, and B is one of those.",
      ],
    ],
    outcome:
      "The bar takes {askedTaken} of the {asked.number}; no cake moves against the others by more than {askedCakes}.",
  },
);

const drags: readonly Drag<Table>[] = [
  {
    parameter: "more",
    tone: "data",
    aside: true,
    x: (of) => baseOf(of) + of.more,
    value: (x, of) => x - baseOf(of),
    y: levelOf,
    isThere: ({ isTasted, isStruck }) => isTasted && !isStruck,
  },
];

/** Where what is moved stood: a score, or the average of a row. */
function baseOf({ was, change }: Table): number {
  const own = was.cells.filter(({ judge, cake }) => concerns(change, judge, cake));
  return own.reduce((sum, { score }) => sum + score, 0) / Math.max(1, own.length);
}

/** A press on a letter takes hold of that score, one elsewhere in a row of the whole row. */
function takenAt({ x, y, text: [across, down] }: Pressed, { now }: Table) {
  const found = stacked(now.cells)
    .map((cell) => ({
      ...cell,
      far: Math.hypot((cell.score - x) / across, (cell.y - y) / down),
    }))
    .toSorted((a, b) => a.far - b.far)[0];
  if (found && found.far < 1) return { judge: JUDGES[found.judge]!, cake: CAKES[found.cake]! };
  const row = Math.round(y);
  return y < JUDGES.length - 0.4 && row >= 0 ? { judge: JUDGES[row]!, cake: ALL } : undefined;
}

const LETTERS = Object.fromEntries(CAKES.map((name) => [name, name[0]!]));
const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

/** Chapter 10: judges and cakes on one axis; a row leans by its judge, and what is moved in one row stays with that judge. */
export const tiltedTable = defineFigure(numbers, {
  id: "tilted-table",
  controls: ["more", "slide", "tauA", "sigma"],
  atRest: ["more"],
  choices: [
    { name: "plan", label: "rooms", options: { mixed: "one", rooms: "two" } },
    { name: "judge", label: "judge", options: named(HELD) },
    { name: "cake", label: "score", options: { [ALL]: "row", ...LETTERS } },
    { name: "score", label: "counts", options: { given: "yes", struck: "no" } },
    { name: "mean", label: "mean", options: { learned: "learned", held: "held" } },
  ],
  readouts: [],
  projected: ["cakesMove", "cost"],
  words: {
    takeaway: [
      [
        ({ isRooms, isSlid, ties }) => isRooms && isSlid && ties === 0,
        "Two rooms: slide the one by {slide}, and no score notices",
      ],
      [({ isRooms }) => isRooms, "Two rooms: no score tells harsh judges from poor cakes"],
      [
        ({ isGone }) => isGone,
        "Without judge {judge}: first by average {rawFirst}, adjusted {first}",
      ],
      [({ isSlid }) => isSlid, "Slide D and E by {slide}, and {ties} scores object"],
      [
        ({ isMoved, isRow }) => isMoved && isRow,
        "Judge {judge} gives {size} {way}: the row leans, the cakes stay",
      ],
      [({ isOneFirst }) => isOneFirst, "{first} is first, by average and adjusted"],
      "{rawFirst} is first by average, {first} when adjusted",
    ],
    summary: [[({ isRooms, isSlid }) => isRooms || isSlid, "{held} {room}"], "{held} {winner}"],
    announcement: [
      [
        ({ isGone }) => isGone,
        "Without judge {judge}, first by average {rawFirst}, adjusted {first}.",
      ],
      [({ isSlid }) => isSlid, "Slid by {slide}: less probable by {cost} log units."],
      [({ isRooms }) => isRooms, "Two rooms. Adjusted, {first} is first."],
      "Judge {judge} {kind} by {severity}. First by average {rawFirst}, adjusted {first}.",
    ],
    phrases: {
      held: [
        [({ isGone }) => isGone, "Judge {judge} has been sent home."],
        [({ isTasted }) => !isTasted, "Judge {judge} has not tasted {cake}."],
        [
          ({ isStruck }) => isStruck,
          "What {judge} gave {cake} is struck out: cakes move against each other by up to {cakesMove}.",
        ],
        [
          ({ isMoved }) => !isMoved,
          "Judge {judge} is {kind} by {severity}, give or take {severitySd.number}.",
        ],
        [
          ({ isRow }) => isRow,
          "Of the {size} that {judge} gives {way}, the bar of {judge} takes {taken.number}. No cake has moved against the others by more than {cakesMove}.",
        ],
        "Of the {size} that {judge} gives {cake} {way}, the bar of {judge} takes {taken.number}, and {cake} moves by {cakeMove.number} against the other cakes.",
      ],
      winner: [
        [({ isOneFirst }) => isOneFirst, "{first} leads, by average and adjusted."],
        "By average {rawFirst} leads, {rawBest.number} to {firstAverage}; adjusted for who tasted, {first}.",
      ],
      room: [
        [
          ({ isSlid, ties }) => isSlid && ties === 0,
          "The answer that has slid fits every score as well; only the populations hold it for less probable, by {cost} log units.",
        ],
        [
          ({ isSlid }) => isSlid,
          "The answer that has slid is less probable by {cost} log units: {ties} scores tie the two rooms.",
        ],
        "Nobody ties the two rooms: the answer may slide along the grey lines.",
      ],
    },
  },
  drawing: {
    room: { heights: [452, 450], lines: 18.4 },
    margins: {
      top: 0.4,
      right: 3,
      bottom: 3.2,
      left: 3.3,
    },
    x: { of: AXIS, label: "score", in: "y" },
    y: { of: () => [BOTTOM, TOP] },
    drag: drags,
    layers: tableLayers,
    press: {
      act: (place, of, { view }) => {
        const held = view.judge === undefined ? undefined : takenAt(place, of);
        return held && { view: held };
      },
    },
  },
  table: {
    caption: "Five judges and five cakes: plain averages, and adjusted for each other",
    columns: [["who"], ["scores", 1], ["average", "y"], ["adjusted", "a"], ["give or take", "a"]],
    rows: ({ now }) => [
      ...JUDGES.map((name, j) => [
        `judge ${name}`,
        now.cells.filter(({ judge }) => judge === j).length,
        now.averages.judges[j] ?? "none",
        now.judges[j]!.mean,
        now.judges[j]!.sd,
      ]),
      ...CAKES.map((name, k) => [
        name,
        now.cells.filter(({ cake }) => cake === k).length,
        now.averages.cakes[k] ?? "none",
        now.cakes[k]!.mean,
        now.cakes[k]!.sd,
      ]),
    ],
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
