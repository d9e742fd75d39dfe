import { misconceptionsOf } from "#exercises/checkExercise.ts";
import type { Exercise, MisconceptionId } from "#exercises/exercise.ts";
import { concepts, type Practised, systems } from "../../content/practice.ts";

/** One exercise in the table of all: what it is about, how it is answered, which slips it knows. */
export interface Covered extends Practised {
  readonly id: string;
  readonly kind: Exercise["kind"];
  readonly misconceptions: readonly MisconceptionId[];
  /** Whether a figure that is alive, or something drawn or placed by hand, is judged. */
  readonly isShown: boolean;
}

/** What each system, concept and misconception should be met by, at least. */
export const FEWEST = 3;
/** One in so many is judged from a figure. */
export const ONE_SHOWN_IN = 4;
/** In one of so many shrinkage is not the answer. */
export const ONE_WITHOUT_IN = 6;

const SHOWN: readonly Exercise["kind"][] = ["set the figure", "draw", "place"];

/** The table of all exercises, one row each, in the order they come. */
export function coverage(
  exercises: readonly Exercise[],
  practised: Readonly<Record<string, Practised>>,
): readonly Covered[] {
  return exercises.map((exercise) => {
    const { id, kind } = exercise;
    const about = practised[id];
    if (!about) throw new Error(`content/practice.ts does not say what "${id}" is about.`);
    const misconceptions = [...new Set(misconceptionsOf(exercise).map((slip) => slip.id))];
    return { id, kind, misconceptions, isShown: SHOWN.includes(kind), ...about };
  });
}

/** What is met by too few exercises: by name, with how many there are. */
export function gapsIn(
  table: readonly Covered[],
  misconceptions: readonly MisconceptionId[],
): Readonly<Record<string, number>> {
  const gaps: Record<string, number> = {};
  const count = (
    kind: string,
    names: readonly string[],
    of: (row: Covered) => readonly string[],
  ) => {
    for (const name of names) {
      const met = table.filter((row) => of(row).includes(name)).length;
      if (met < FEWEST) gaps[`${kind} ${name}`] = met;
    }
  };
  count("system", Object.keys(systems), (row) => row.systems);
  count("concept", Object.keys(concepts), (row) => row.concepts);
  count("misconception", misconceptions, (row) => row.misconceptions);
  const share = (name: string, part: number, has: (row: Covered) => boolean) => {
    const found = table.filter(has).length;
    if (found * part < table.length) gaps[name] = found;
  };
  share("judged from a figure", ONE_SHOWN_IN, ({ isShown }) => isShown);
  share("shrinkage is not the answer", ONE_WITHOUT_IN, ({ shrinkage }) => shrinkage !== undefined);
  return gaps;
}
