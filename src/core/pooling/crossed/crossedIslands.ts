import { door, type Loose } from "../../door.ts";
import { CROSSED, type CrossedData, requireCrossed } from "./crossed.ts";

/** A way in which mu and the effects can slide without any rating noticing. */
export interface CrossedSlide {
  readonly mu: number;
  readonly annotator: readonly number[];
  readonly item: readonly number[];
}

/** How a table of ratings hangs together, and what its likelihood therefore leaves open. */
export interface CrossedIslands {
  /** How many parts there are that share no annotator and no item. */
  readonly count: number;
  /** The part of every annotator and of every item, from 0, in the order of first rating. */
  readonly annotator: readonly number[];
  readonly item: readonly number[];
  /** A basis of all slides: one for each part, and the last for mu against all annotators. */
  readonly slides: readonly CrossedSlide[];
}

/**
 * The parts into which a table of ratings falls, and the family of equally likely answers that this leaves.
 *
 *   annotators and items are joined where one rated the other; connected parts K = 0, 1, ...
 *   slide of K   a + c for its annotators, b - c for its items: every sum mu + a + b stays
 *   the last     mu + c, a - c for all annotators
 *
 * Shapes  annotator and item hold R entries each; slides holds count + 1 entries, with A and I numbers each.
 * Limits  a part that hangs together leaves one number open, which the sums of effects settle as soon as they are agreed on; each
 *         further part leaves one that no rating settles: how the gap between parts is divided between annotators and items.
 *         Given Normal populations the posterior means are the one answer at which, in every part, the sum of a / annotatorSd²
 *         equals that of b / itemSd²: the gap is divided by the two variances.
 * Throws  RangeError if lengths differ, there is no rating, or an index has a gap.
 * Source  Searle, Linear Models (1971), section 7.4: connectedness.
 *
 * @example
 * crossedIslands({ annotator: [0, 1], item: [0, 1] }).count // 2
 */
export function crossedIslands(
  asked: Loose<Pick<CrossedData, "annotator" | "item">>,
): CrossedIslands {
  const { annotator, item } = door("crossedIslands", asked, {
    annotator: CROSSED.annotator,
    item: CROSSED.item,
  });
  requireCrossed("crossedIslands", { annotator, item, y: annotator.map(() => 0) });
  const [A, I] = [annotator, item].map((index) => new Set(index).size) as [number, number];
  // Every annotator and item points to an earlier one of its part, or to itself.
  const above = Array.from({ length: A + I }, (_, k) => k);
  const top = (k: number): number => {
    let at = k;
    while (above[at] !== at) at = above[at]!;
    return at;
  };
  for (const [r, a] of annotator.entries()) above[top(A + item[r]!)] = top(a);
  const tops = [...new Set(annotator.map(top))];
  const part = above.map((_, k) => tops.indexOf(top(k)));
  const parts = { annotator: part.slice(0, A), item: part.slice(A) };
  const slides = tops.map((_, k) => ({
    mu: 0,
    annotator: parts.annotator.map((one) => (one === k ? 1 : 0)),
    item: parts.item.map((one) => (one === k ? -1 : 0)),
  }));
  const all = { mu: 1, annotator: parts.annotator.map(() => -1), item: parts.item.map(() => 0) };
  return { count: tops.length, ...parts, slides: [...slides, all] };
}
