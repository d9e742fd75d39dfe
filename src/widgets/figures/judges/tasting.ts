import { crossedGiven } from "#core/pooling/crossed/crossed.ts";
import { inventedTasting } from "#data/inventedTasting.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";

export const JUDGES: readonly string[] = inventedTasting.judges;
export const CAKES: readonly string[] = inventedTasting.cakes;
/** The judges and cakes of the second room. */
export const ROOM = { judges: [3, 4], cakes: [3, 4] } as const;

/** Who tasted what: as it was, or in two rooms that share no judge and no cake. */
export type Plan = keyof typeof inventedTasting.tasted;

/** What the hand has hold of: a whole row, or a judge's score for one cake; and what it does to it. */
export interface Change {
  readonly judge: number;
  /** Every cake of the row, if not one. */
  readonly cake: number | undefined;
  readonly more: number;
  readonly isStruck: boolean;
}

export interface Cell {
  readonly judge: number;
  readonly cake: number;
  readonly score: number;
}

/** Standard deviations of judges, cakes and single scores, and the general mean where it is held. */
export interface Known {
  readonly tauA: number;
  readonly tauB: number;
  readonly sigma: number;
  readonly mu: number | "flat";
}

/** Whether a change is of this cell. */
export const concerns = (change: Change, judge: number, cake: number): boolean =>
  judge === change.judge && (change.cake === undefined || change.cake === cake);

/** Who tastes what by a plan, in the order in which a scene holds the scores of the first. */
const tastedBy = (plan: Plan) =>
  JUDGES.flatMap((_, judge) =>
    CAKES.flatMap((name, cake) =>
      inventedTasting.tasted[plan][judge]!.includes(name[0]!) ? [{ judge, cake }] : [],
    ),
  );

/** The scores of a plan, as they were or as a scene holds them, with a change or without. A scene holds those of the first plan. */
export function cellsOf(plan: Plan, change?: Change, held?: readonly number[]): readonly Cell[] {
  return tastedBy(plan).flatMap(({ judge, cake }, at): readonly Cell[] => {
    const isMine = change !== undefined && concerns(change, judge, cake);
    if (isMine && change.isStruck) return [];
    const score = held?.[at] ?? inventedTasting.scores[judge]![cake]!;
    return [{ judge, cake, score: score + (isMine ? change.more : 0) }];
  });
}

/** What a judge gives more, or a cake is better, and how far that may be off. */
export interface Effect {
  readonly mean: number;
  readonly sd: number;
}

export interface Tasted {
  readonly mu: number;
  readonly judges: readonly Effect[];
  readonly cakes: readonly Effect[];
}

/** All effects, all spreads known: one solve. Who has given nothing is as judges are. */
export function tastedAs(cells: readonly Cell[], known: Known): Tasted {
  const { tauA, tauB, sigma, mu } = known;
  const present = (of: (cell: Cell) => number) => [...new Set(cells.map(of))];
  const [judges, cakes] = [present(({ judge }) => judge), present(({ cake }) => cake)];
  const given = crossedGiven({
    annotator: cells.map(({ judge }) => judges.indexOf(judge)),
    item: cells.map(({ cake }) => cakes.indexOf(cake)),
    y: cells.map(({ score }) => score),
    sigma,
    annotatorSd: tauA,
    itemSd: tauB,
    mu,
  });
  const placed = (
    names: readonly string[],
    at: readonly number[],
    { mean, sd }: typeof given.annotator,
    tau: number,
  ) =>
    names.map((_, k): Effect => {
      const found = at.indexOf(k);
      return found < 0 ? { mean: 0, sd: tau } : { mean: mean[found]!, sd: sd[found]! };
    });
  return {
    mu: given.mu.mean,
    judges: placed(JUDGES, judges, given.annotator, tauA),
    cakes: placed(CAKES, cakes, given.item, tauB),
  };
}

const average = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** Plain averages of rows, columns and the whole; none for who has no score. */
export function averagesOf(cells: readonly Cell[]) {
  const of = (names: readonly string[], level: "judge" | "cake") =>
    names.map((_, k) => {
      const own = cells.filter((cell) => cell[level] === k);
      return own.length > 0 ? average(own.map(({ score }) => score)) : undefined;
    });
  return {
    judges: of(JUDGES, "judge"),
    cakes: of(CAKES, "cake"),
    all: average(cells.map(({ score }) => score)),
  };
}

/** Effects against their own average: how cakes stand to each other. */
export const against = (effects: readonly Effect[]): readonly number[] => {
  const middle = average(effects.map(({ mean }) => mean));
  return effects.map(({ mean }) => mean - middle);
};

/** How far the furthest has moved. */
export const furthest = (from: readonly number[], to: readonly number[]): number =>
  Math.max(...to.map((value, k) => Math.abs(value - from[k]!)));

/** Nearer than this is a tie, and the first of those who tie is named. */
const TIE = 1e-6;
export function leaderOf(values: readonly (number | undefined)[]): number {
  const top = Math.max(...values.map((value) => value ?? Number.NEGATIVE_INFINITY));
  return values.findIndex((value) => value !== undefined && value > top - TIE);
}

/** Scores that tie the judges of one room to cakes of the other: those that notice a slide. */
export const tiesOf = (cells: readonly Cell[]): number =>
  cells.filter(
    ({ judge, cake }) =>
      ROOM.judges.some((one) => one === judge) !== ROOM.cakes.some((one) => one === cake),
  ).length;

/**
 * How much less probable an answer becomes when the judges of the second room are taken to be c more generous and its cakes c
 * worse, in log units:
 *
 *   c² / 2 (ties / sigma² + judges / tau_a² + cakes / tau_b²), exactly, since the answer it starts from is the most probable
 */
export function costOf(slide: number, cells: readonly Cell[], { tauA, tauB, sigma }: Known) {
  const populations = ROOM.judges.length / tauA ** 2 + ROOM.cakes.length / tauB ** 2;
  return (slide ** 2 / 2) * (tiesOf(cells) / sigma ** 2 + populations);
}

/** The last two answers, so that what does not move is not solved anew. */
export const solved = keepingTwo(
  (
    plan: Plan,
    judge: number,
    cake: number | undefined,
    more: number,
    isStruck: boolean,
    tauA: number,
    tauB: number,
    sigma: number,
    mu: number | "flat",
    held: readonly number[] | undefined,
  ) => {
    const cells = cellsOf(plan, { judge, cake, more, isStruck }, held);
    return { cells, ...tastedAs(cells, { tauA, tauB, sigma, mu }), averages: averagesOf(cells) };
  },
);
