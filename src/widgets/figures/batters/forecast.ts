import { snap } from "#language/parameter.ts";
import { questionOn } from "../../declared/question.ts";
import { type EstimatorId, typicalError } from "./estimators.ts";
import { ASKED, ofAsked } from "./roster.ts";
import { numbers, type SeasonNumbers } from "./seasonNumbers.ts";

/** Moves smaller than this are none. */
const SMALL = 0.005;
/** A centre this far from the mean is another centre. */
const FAR_OFF = 0.025;

const parameter = {
  short: "your forecast",
  letter: "",
  unit: "",
  range: [0.1, 0.45],
  step: 0.005,
  fineStep: 0.001,
} as const;

/** The typical error of a forecast for the batters asked about. */
export function forecastError(guess: readonly number[], { rows }: SeasonNumbers): number {
  return typicalError(guess, ofAsked(rows.map(({ rest }) => rest)));
}

/** How a forecast goes about it: what it keeps of the distances, where it pulls to, and who is moved. */
function readForecast(guess: readonly number[], { rows, mean }: SeasonNumbers) {
  const raw = ofAsked(rows.map((row) => row.raw));
  const moves = guess.map((value, k) => value - raw[k]!);
  const [rawMean, guessMean] = [meanOf(raw), meanOf(guess)];
  const squares = raw.reduce((sum, value) => sum + (value - rawMean) ** 2, 0);
  const kept =
    raw.reduce((sum, value, k) => sum + (value - rawMean) * (guess[k]! - guessMean), 0) / squares;
  const inwards = moves.map((move, k) => move * Math.sign(mean - raw[k]!));
  // Whoever stands near the mean cannot move far: the middle one of the list says little.
  const far = inwards.filter((_, k) => Math.abs(raw[k]! - mean) > 0.05);
  const below = moves.filter((_, k) => raw[k]! < mean - 0.05);
  const above = moves.filter((_, k) => raw[k]! > mean + 0.05);
  const step = meanOf(far);
  const isStill = (move: number) => Math.abs(move) < SMALL;
  return {
    kept,
    centre: (guessMean - kept * rawMean) / (1 - kept),
    step,
    isUnmoved: moves.every(isStill),
    isLowered: moves.every((move) => move <= 0) && below.every((move) => move <= -SMALL),
    isRaised: moves.every((move) => move >= 0) && meanOf(moves) >= SMALL,
    onlyHighFall: below.every(isStill) && above.every((move) => move <= -SMALL),
    isOneStep: step >= SMALL && far.every((move) => Math.abs(move - step) <= 0.15 * step),
    isOneNumber:
      Math.max(...guess) - Math.min(...guess) < 2 * SMALL &&
      Math.abs(meanOf(guess) - mean) <= FAR_OFF,
  };
}

/** The reader's forecast of five batters, judged by the rest of the season; how it was made is told beside it. */
export const forecast = questionOn(
  numbers,
  (guess, picture) => {
    const error = (id: EstimatorId) => picture.outcomes.find((one) => one.id === id)!.askedError;
    const { keep: steinKeep } = picture.ways["james-stein"];
    return {
      ...readForecast(guess, picture),
      own: forecastError(guess, picture),
      raw: error("none"),
      same: error("complete"),
      stein: error("james-stein"),
      steinKeep,
      worstPooled: Math.max(error("james-stein"), error("beta-binomial")),
    };
  },
  {
    asks: {
      kind: "values",
      as: parameter,
      items: ({ rows }) =>
        ASKED.map((j) => {
          const { short, hits, atBats, raw } = rows[j]!;
          const start = snap(parameter, raw) ?? raw;
          return { id: short, label: `${short}, ${hits} of ${atBats}`, start };
        }),
    },
    answers: {
      columns: [
        "estimate",
        "rest of the season",
        "standard error of the rest",
        "error of the first average",
        "error of the estimate",
      ],
    },
    written: {
      kept: { as: "share" },
      centre: { as: "number" },
      step: { as: "number" },
      own: { as: "number" },
      raw: { as: "number" },
      same: { as: "number" },
      stein: { as: "number" },
      steinKeep: { as: "share" },
    },
    phrases: {
      style: [
        [
          ({ kept, centre, mean }) => kept > 0 && kept < 0.95 && Math.abs(centre - mean) <= FAR_OFF,
          "You drew them together and left them {kept} of their distances; James–Stein leaves {steinKeep}.",
        ],
        "How you came to it was another way than pooling, so this season’s luck was on your side.",
      ],
      trust: [
        [
          ({ kept, steinKeep }) => kept > steinKeep,
          "It is the right way, but too little: James–Stein leaves {steinKeep}, because most of what sets these averages apart is luck.",
        ],
        "It is the right way, but a little too much: James–Stein leaves {steinKeep}, because batters do differ.",
      ],
    },
    right: ({ own, worstPooled }) => own <= worstPooled,
    yes: "As close to the season as pooling comes, or closer. {style}",
    replies: [
      [
        ({ isUnmoved }) => isUnmoved,
        "You took the first averages at their word. But {atBats} at-bats are mostly luck, and who stands at the top of a list has more often been lucky than unlucky.",
        "M1",
      ],
      [
        ({ kept }) => kept > 1.05,
        "You moved them further apart, as if a hot April grew hotter. Nothing drives it there: whatever part of an average was luck does not come again.",
        "M14",
      ],
      [
        ({ onlyHighFall }) => onlyHighFall,
        "You lowered those at the head of the list and left those at its foot where they were. Luck works at both ends: the low ones were unlucky more often than not, and rise.",
        "M34",
      ],
      [
        ({ isLowered }) => isLowered,
        "You lowered all of them, those at the foot of the list too. Averages do not sink towards zero: they go back towards what is usual, which is {mean}, so the low ones rise.",
        "M4",
      ],
      [
        ({ isRaised }) => isRaised,
        "You raised all of them, those at the head of the list too. High averages are high partly by luck: they go back towards what is usual, which is {mean}.",
      ],
      [
        ({ isOneStep }) => isOneStep,
        "You moved everybody by about the same number of points, {step}. What is common to all is the share, not the step: twice the distance, twice the pull.",
        "M3",
      ],
      [
        ({ isOneNumber }) => isOneNumber,
        "You gave all of them the same number: complete pooling. For {atBats} at-bats that is not far wrong, but it says that there is no better and no worse batter, and there is.",
      ],
      [
        ({ kept, centre, mean }) => kept > -0.05 && kept < 0.9 && centre < mean - FAR_OFF,
        "You drew them together, but towards about {centre}. The best guess at what is usual is the mean of all eighteen, {mean}.",
        "M4",
      ],
      [
        ({ kept, centre, mean }) => kept > -0.05 && kept < 0.9 && centre > mean + FAR_OFF,
        "You drew them together, but towards about {centre}. The best guess at what is usual is the mean of all eighteen, {mean}.",
      ],
      [
        ({ kept }) => kept < 0,
        "You turned the list round, so that the last come first. Luck evens out; it does not change sides. Who was ahead is still more likely to be the better batter.",
      ],
      [
        ({ kept }) => kept > 0.95,
        "You moved them, but hardly together: they lie about as far apart as before. What set them apart was mostly luck, and James–Stein leaves {steinKeep} of it.",
        "M1",
      ],
      [
        ({ kept }) => kept > 0.5,
        "You drew them together, and left them {kept} of their distances. {trust}",
        "M1",
      ],
      [
        () => true,
        "You drew them together, and left them {kept} of their distances. {trust}",
        "M6",
      ],
    ],
    outcome:
      "Over these five you miss by {own}, typically; their own averages miss by {raw}, one average for all by {same}, James–Stein by {stein}.",
    season: { you: "own", none: "raw", all: "same", partial: "stein" },
  },
);

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
