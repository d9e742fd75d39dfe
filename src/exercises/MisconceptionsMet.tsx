import { misconceptionsOf } from "./checkExercise.ts";
import type { MisconceptionId } from "./exercise.ts";
import { inWords, metInWords } from "./misconceptions.ts";
import type { Progress } from "./progressFile.ts";
import { exercise } from "./registry.ts";

/** More than this would be a list of faults. */
const MOST_TOLD = 5;

/** Which misconceptions were met, in words, the most frequent first, each with questions that practise it. */
export function MisconceptionsMet({
  progress,
  ids,
}: {
  readonly progress: Progress;
  readonly ids: readonly string[];
}) {
  const counts = new Map<MisconceptionId, number>();
  for (const { misconceptions } of Object.values(progress.exercises))
    for (const [id, count] of Object.entries(misconceptions))
      if (Object.hasOwn(inWords, id))
        counts.set(id as MisconceptionId, (counts.get(id as MisconceptionId) ?? 0) + count);
  const met = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, MOST_TOLD);
  if (met.length === 0) return null;
  return (
    <>
      <p>What went astray, and where it can be practised:</p>
      <ul className="misconceptions-met">
        {met.map(([id, count]) => {
          const practise = ids.filter((one) =>
            misconceptionsOf(exercise(one)).some((slip) => slip.id === id),
          );
          return (
            <li key={id} data-misconception={id}>
              <span>{metInWords(id, count)}.</span>
              <span>
                {practise.slice(0, 3).map((one, i) => (
                  <span key={one}>
                    {i > 0 && ", "}
                    <a href={`#${one}`}>{exercise(one).title}</a>
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
