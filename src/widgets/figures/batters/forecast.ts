import { formatNumber } from "#language/format.ts";
import { snap } from "#language/parameter.ts";
import { percent } from "#language/percent.ts";
import type { Feedback, ValuesPrediction } from "../../frame/widget.ts";
import { squaredError } from "./estimators.ts";
import { type BattersPicture, ofAsked, outcomeOf } from "./picture.ts";
import { ASKED } from "./roster.ts";

const average = (value: number) => formatNumber(value, { digits: 3 });
/** Guesses this close to James-Stein are the same to the eye. */
const SAME = 0.0125;
/** Moves smaller than this are none. */
const SMALL = 0.005;
/** A centre this far from the mean is another centre. */
const FAR_OFF = 0.025;

export const parameter: ValuesPrediction<BattersPicture>["parameter"] = {
  short: "your forecast",
  letter: "",
  unit: "",
  range: [0.1, 0.45],
  step: 0.005,
  fineStep: 0.001,
};

/** The batters asked about, each guess starting at his own average. */
export function items({ rows }: BattersPicture) {
  return ASKED.map((j) => {
    const { short, hits, atBats, raw } = rows[j]!;
    return {
      id: short,
      label: `${short}, ${hits} of ${atBats}`,
      start: snap(parameter, raw) ?? raw,
    };
  });
}

/** The total squared error of a forecast for the batters asked about. */
export function forecastError(guess: readonly number[], { rows }: BattersPicture): number {
  return squaredError(guess, ofAsked(rows.map(({ rest }) => rest)));
}

/** How a forecast goes about it: what it keeps of the distances, and where it pulls to. */
function readForecast(guess: readonly number[], picture: BattersPicture) {
  const raw = ofAsked(picture.rows.map((row) => row.raw));
  const moves = guess.map((value, k) => value - raw[k]!);
  const [rawMean, guessMean] = [meanOf(raw), meanOf(guess)];
  const squares = raw.reduce((sum, value) => sum + (value - rawMean) ** 2, 0);
  const kept =
    raw.reduce((sum, value, k) => sum + (value - rawMean) * (guess[k]! - guessMean), 0) / squares;
  const inwards = moves.map((move, k) => move * Math.sign(picture.mean - raw[k]!));
  // Whoever stands near the mean cannot move far: the middle one of the list says little.
  const far = inwards.filter((_, k) => Math.abs(raw[k]! - picture.mean) > 0.05);
  return {
    moves,
    kept,
    centre: (guessMean - kept * rawMean) / (1 - kept),
    far,
    below: moves.filter((_, k) => raw[k]! < picture.mean),
    width: Math.max(...guess) - Math.min(...guess),
  };
}

/** What this very forecast says about the thinking behind it. */
export function feedback(guess: readonly number[], picture: BattersPicture): Feedback {
  const { moves, kept, centre, far, below, width } = readForecast(guess, picture);
  const stein = outcomeOf(picture, "james-stein");
  const errors =
    `Over these five your total squared error is ${average(forecastError(guess, picture))}; ` +
    `their own averages have ${average(outcomeOf(picture, "none").askedError)}, James–Stein has ${average(stein.askedError)}.`;
  const wrong = (text: string, misconception?: string): Feedback => ({
    verdict: "wrong",
    text: `${text} ${errors}`,
    ...(misconception && { misconception }),
  });
  const apart = moves.map((_, k) => Math.abs(guess[k]! - ofAsked(stein.estimate)[k]!));
  if (apart.every((distance) => distance <= SAME))
    return {
      verdict: "right",
      text: `Every one of your forecasts is close to James–Stein’s, which keeps ${percent(stein.keep)} of each distance from ${average(picture.mean)}. ${errors}`,
    };
  if (moves.every((move) => Math.abs(move) < SMALL))
    return wrong(
      "You took the first averages at their word. But 45 at-bats are mostly luck, and who stands at the top of a list has more often been lucky than unlucky.",
      "M1",
    );
  if (kept > 1.05)
    return wrong(
      "You moved them further apart, as if a hot April grew hotter. Nothing drives it there: whatever part of an average was luck does not come again.",
      "M14",
    );
  if (moves.every((move) => move <= 0) && below.every((move) => move <= -SMALL))
    return wrong(
      `You lowered all of them, those at the foot of the list too. Averages do not sink towards zero: they go back towards what is usual, which is ${average(picture.mean)}, so the low ones rise.`,
      "M4",
    );
  if (moves.every((move) => move >= 0) && meanOf(moves) >= SMALL)
    return wrong(
      `You raised all of them, those at the head of the list too. High averages are high partly by luck: they go back towards what is usual, which is ${average(picture.mean)}.`,
    );
  const size = meanOf(far);
  if (size >= SMALL && far.every((move) => Math.abs(move - size) <= 0.15 * size))
    return wrong(
      `You moved everybody by about the same number of points, ${average(size)}. What is common to all is the share, not the step: who is twice as far out is pulled twice as far.`,
      "M3",
    );
  if (width < 2 * SMALL && Math.abs(meanOf(guess) - picture.mean) <= FAR_OFF)
    return wrong(
      "You gave all of them the same number: complete pooling. For 45 at-bats that is not far wrong, but it says that there is no better and no worse batter, and there is.",
    );
  if (kept > -0.05 && kept < 0.9 && Math.abs(centre - picture.mean) > FAR_OFF)
    return wrong(
      `You drew them together, but towards about ${average(centre)}. The best guess at what is usual is the mean of all eighteen, ${average(picture.mean)}.`,
      centre < picture.mean ? "M4" : undefined,
    );
  if (kept < 0)
    return wrong(
      "You turned the list round, so that the last come first. Luck evens out; it does not change sides. Who was ahead is still more likely to be the better batter.",
    );
  if (kept > 0.95)
    return wrong(
      `You moved them, but hardly together: they lie as far apart as before, give or take a little. What set them apart was mostly luck, and James–Stein leaves ${percent(stein.keep)} of it.`,
      "M1",
    );
  if (kept > stein.keep)
    return wrong(
      `You drew them together, and left them ${percent(kept)} of their distances. It is the right way, but too little: James–Stein leaves ${percent(stein.keep)}, because most of what sets these averages apart is luck.`,
      kept > 0.5 ? "M1" : "M6",
    );
  return wrong(
    `You drew them together, and left them ${percent(kept)} of their distances. It is the right way, but a little too much: James–Stein leaves ${percent(stein.keep)}, because batters do differ.`,
    "M6",
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
