import type { Table } from "#controls/DataTable.tsx";
import { formatNumber, formatQuantity, speakQuantity } from "#language/format.ts";
import { percent } from "#language/percent.ts";
import type { Feedback } from "../../../frame/widget.ts";
import {
  byEstimate,
  byOwnAverage,
  type CaterpillarPicture,
  type CaterpillarRow,
} from "./picture.ts";

const POINTS = { unit: "points", unitOne: "point" };
const points = (value: number) => formatQuantity(POINTS, value, { digits: 3 });
const number = (value: number) => formatNumber(value, { digits: 3 });
const students = (n: number) =>
  formatQuantity({ unit: "students", unitOne: "student", fineStep: 1 }, n);
const move = ({ raw, estimate }: CaterpillarRow) => Math.abs(estimate - raw);

export function takeaway(picture: CaterpillarPicture): string {
  const [before] = byOwnAverage(picture);
  const [after] = byEstimate(picture);
  if (picture.tau === 0) return "If schools do not differ, every estimate is the state average";
  if (!before || !after) return "No schools";
  if (before.group === after.group)
    return picture.swapped === 0
      ? `${before.group} stays first, and nobody changes places`
      : `${before.group} stays first, but ${pairs(picture.swapped)}`;
  return `${before.group} leads on its own average, ${after.group} once size is weighed`;
}

export function summary(picture: CaterpillarPicture): string {
  const raw = byOwnAverage(picture);
  const furthest = picture.rows.reduce((best, row) => (move(row) > move(best) ? row : best));
  const towards = furthest.estimate < furthest.raw ? "down" : "up";
  const swapped =
    picture.tau === 0
      ? "All estimates are equal, so no school stands before another."
      : `${picture.swapped} of ${picture.pairs} pairs change places.`;
  return (
    `Own averages run from ${number(raw.at(-1)!.raw)} to ${points(raw[0]!.raw)}, ${spanOf(picture)}. ` +
    `${furthest.group} with ${students(furthest.n)} moves furthest, ${points(move(furthest))} ${towards}. ` +
    swapped
  );
}

/** Where the estimates lie, in words that hold when they are one or look like one. */
function spanOf(picture: CaterpillarPicture): string {
  if (picture.tau === 0) return `every estimate is the state average, ${points(picture.mu)}`;
  const after = byEstimate(picture);
  const [low, high] = [after.at(-1)!.estimate, after[0]!.estimate];
  return number(low) === number(high)
    ? `estimates all lie near ${points(high)}`
    : `estimates from ${number(low)} to ${points(high)}`;
}

export function announcement(picture: CaterpillarPicture): string {
  if (picture.tau === 0)
    return `Every estimate is the state average, ${speakQuantity(POINTS, picture.mu, { digits: 3 })}.`;
  const [first] = byEstimate(picture);
  return (
    `${picture.swapped} of ${picture.pairs} pairs change places. First is now ${first?.group}, ` +
    `${speakQuantity(POINTS, first?.estimate ?? 0, { digits: 3 })}.`
  );
}

export function table({ rows }: CaterpillarPicture): Table {
  return {
    caption: "The schools, before and after pooling",
    columns: [
      { name: "school", unit: "" },
      { name: "students", unit: "", step: 1 },
      { name: "own average", unit: "points" },
      { name: "standard error", unit: "points" },
      { name: "share of own data", unit: "" },
      { name: "estimate", unit: "points" },
      { name: "posterior sd", unit: "points" },
      { name: "rank by own average", unit: "", step: 0.5 },
      { name: "rank by estimate", unit: "", step: 0.5 },
    ],
    rows: rows.map((row) => [
      row.group,
      row.n,
      row.raw,
      row.standardError,
      row.keep,
      row.estimate,
      row.sd,
      row.rawRank,
      row.rank,
    ]),
  };
}

const ASKED = 5;
/** Estimates closer than this count as equal, in points: nobody could foresee their order. */
const TIE = 0.1;

/** The schools the reader is asked to put in order: the first five by their own averages. */
function asked(picture: CaterpillarPicture): readonly CaterpillarRow[] {
  return byOwnAverage(picture).slice(0, ASKED);
}

export function items(picture: CaterpillarPicture) {
  return asked(picture).map((row, id) => ({
    id,
    label: `${row.group}: ${students(row.n)}, average ${number(row.raw)}`,
  }));
}

/** The schools asked about in the order of their estimates, as indices into `asked`. */
export function outcome(picture: CaterpillarPicture): readonly number[] {
  const rows = asked(picture);
  return rows.map((_, i) => i).toSorted((a, b) => rows[b]!.estimate - rows[a]!.estimate);
}

/** What this very order says about the thinking behind it. A guess lists indices into `asked`. */
export function feedback(guess: readonly number[], picture: CaterpillarPicture): Feedback {
  const rows = asked(picture);
  const truth = outcome(picture);
  const right = truth.map((i) => rows[i]!.group).join(", ");
  const told = `By estimate the order is ${right}.`;
  const wrong = pairsWrong(guess, truth).filter(
    ([a, b]) => Math.abs(rows[a]!.estimate - rows[b]!.estimate) >= TIE,
  );
  if (wrong.length === 0) return { verdict: "right", text: `All five in their places. ${told}` };
  const [leader] = rows;
  const [first] = truth;
  if (guess.every((i, at) => i === at))
    return {
      verdict: "wrong",
      misconception: "M3",
      text: `You kept the order of the averages, as if every school shrank by the same share. ${leader!.group}, with ${students(leader!.n)}, keeps ${percent(leader!.keep)} of its distance from the state average; ${rows[first!]!.group}, with ${students(rows[first!]!.n)}, keeps ${percent(rows[first!]!.keep)}. ${told}`,
    };
  const bySize = rows.map((_, i) => i).toSorted((a, b) => rows[b]!.n - rows[a]!.n);
  if (guess.every((i, at) => i === bySize[at]))
    return {
      verdict: "wrong",
      text: `You went by size alone. Size says how far a school’s average can be trusted, not how high it is: both count. ${told}`,
    };
  const [above, below] = wrong[0]!;
  return {
    verdict: "wrong",
    text: `${(truth.length * (truth.length - 1)) / 2 - wrong.length} of ${(truth.length * (truth.length - 1)) / 2} pairs are right. You put ${rows[above]!.group} above ${rows[below]!.group}; but ${rows[above]!.group} keeps ${percent(rows[above]!.keep)} of its distance from the state average and ends at ${number(rows[above]!.estimate)}, ${rows[below]!.group} keeps ${percent(rows[below]!.keep)} and ends at ${number(rows[below]!.estimate)}. ${told}`,
  };
}

/** Pairs (above, below) that the guess has the wrong way round. */
function pairsWrong(
  guess: readonly number[],
  truth: readonly number[],
): readonly (readonly [number, number])[] {
  return guess.flatMap((above, at) =>
    guess
      .slice(at + 1)
      .filter((below) => truth.indexOf(below) < truth.indexOf(above))
      .map((below) => [above, below] as const),
  );
}

function pairs(count: number): string {
  return count === 1
    ? "one pair of schools changes places"
    : `${count} pairs of schools change places`;
}
