import { batters1970 } from "#data/batters1970.ts";
import type { Scene } from "../../frame/widget.ts";

/** One batter: what was known in April, and what the rest of the season brought. */
export interface Batter {
  readonly name: string;
  /** The last name, where room is short. */
  readonly short: string;
  readonly hits: number;
  readonly atBats: number;
  readonly raw: number;
  readonly rest: number;
  readonly restAtBats: number;
  readonly restHits: number;
  /** Standard error of the rest of the season, as a record of his true average. */
  readonly restNoise: number;
}

const printed = batters1970.sample();

/** The batters in the order of their first averages, with the row of Williams that the reader chose; an exercise brings no data. */
export function roster({ sample: given, view }: Pick<Scene, "sample" | "view">): readonly Batter[] {
  const sample = given.columns.n ? given : printed;
  const { y = [], n = [], rest = [], restAtBats = [], restHits = [] } = sample.columns;
  const { insteadOf, ...famous } = batters1970.famousRow;
  return sample.groups.map((name, j) => {
    const own = {
      name,
      rest: rest[j]!,
      restAtBats: restAtBats[j]!,
      restHits: restHits[j]!,
    };
    const shown =
      view.row === "famous" && name === insteadOf
        ? {
            name: famous.name,
            rest: famous.rest.average,
            restAtBats: famous.rest.atBats,
            restHits: famous.rest.hits,
          }
        : own;
    return {
      ...shown,
      short: shown.name.split(" ").at(-1)!,
      restNoise: Math.sqrt((shown.rest * (1 - shown.rest)) / shown.restAtBats),
      hits: y[j]!,
      atBats: n[j]!,
      raw: y[j]! / n[j]!,
    };
  });
}

/** The batters the reader is asked about: both ends of the list, and the middle. */
export const ASKED = [0, 3, 6, 15, 17] as const;

/** The numbers of those the reader is asked about. */
export function ofAsked(values: readonly number[]): readonly number[] {
  return ASKED.map((j) => values[j]!);
}
