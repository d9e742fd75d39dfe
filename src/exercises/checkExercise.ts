import type { Exercise, Misconception, Slip } from "./exercise.ts";

const FEWEST_MISCONCEPTIONS = 3;

/** Every misconception of a question, whichever part it belongs to. */
export function misconceptionsOf<G>(exercise: Exercise<G>): readonly Misconception<G, unknown>[] {
  return exercise.kind === "number"
    ? exercise.parts.flatMap(({ misconceptions }) => misconceptions)
    : exercise.misconceptions;
}

/** Every slip that is known by name beside its misconceptions. */
export function furtherSlipsOf<G>(exercise: Exercise<G>): readonly Slip<G, unknown>[] {
  if (exercise.kind === "choice") return [];
  return exercise.kind === "number"
    ? exercise.parts.flatMap(({ alsoKnown = [] }) => alsoKnown)
    : (exercise.alsoKnown ?? []);
}

/** Finds while loading what is wrong with a question whatever its numbers are. */
export function checkExercise<G>(exercise: Exercise<G>): void {
  const demand = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`Exercise "${exercise.id}": ${what}`);
  };
  demand(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(exercise.id), "an id is words joined by hyphens.");
  const misconceptions = misconceptionsOf(exercise);
  demand(
    misconceptions.length >= FEWEST_MISCONCEPTIONS,
    `names ${misconceptions.length} misconceptions; at least ${FEWEST_MISCONCEPTIONS} are needed.`,
  );
  const slips = [...misconceptions, ...furtherSlipsOf(exercise)];
  const names = new Set(slips.map(({ slip }) => slip));
  demand(names.size === slips.length, "two misconceptions have the same slip.");
  if (exercise.kind !== "choice")
    for (const { slip, comesOf } of slips)
      demand(comesOf !== undefined, `"${slip}" does not say what its answer comes of.`);
  if (exercise.kind === "number")
    for (const { name, form, decimals, tolerance } of exercise.parts) {
      const unit = 10 ** -decimals / (form === "share" ? 100 : 1);
      // What is shown is a rounded number, and whoever answers what is shown is right.
      demand(tolerance >= unit / 2, `${name} is shown to ${unit}, so ${tolerance} is too strict.`);
    }
}
