import type { MemoryEvent } from "#memory/event.ts";
import type { MisconceptionId } from "../exercise.ts";
import { inWords } from "../misconceptions.ts";
import type { Progress } from "../progressFile.ts";
import { judgedIn, type Listed, unmended } from "../review.ts";
import { summariesIn } from "./readClass.ts";

/** What one student did with one exercise. */
export interface Work {
  /** How the first of all answers was judged; a summary of the first edition may not tell. */
  readonly first: "right" | "wrong" | "unknown";
  /** Whether any answer was right, with whichever numbers. */
  readonly solved: boolean;
  /** What the wrong answers looked most like. */
  readonly slips: ReadonlySet<MisconceptionId>;
  /** Two that showed in wrong answers, "M1 M7", and whether one answer showed the one alone and another the other. */
  readonly pairs: ReadonlyMap<string, { readonly isApart: boolean }>;
}

/** What one student did, by exercise, and which misconceptions they met and have not mended. */
export interface StudentWork {
  readonly works: ReadonlyMap<string, Work>;
  readonly met: ReadonlySet<MisconceptionId>;
  readonly open: ReadonlySet<MisconceptionId>;
  /** Answers that were judged, to exercises that are listed. */
  readonly answers: number;
  /** Exercises that are not listed, and were answered. */
  readonly unlisted: ReadonlySet<string>;
}

type Answered = {
  readonly verdict: "right" | "wrong";
  readonly slips: readonly MisconceptionId[];
};

export const numberOf = (id: MisconceptionId): number => Number(id.slice(1));
const inOrder = (a: MisconceptionId, b: MisconceptionId) => numberOf(a) - numberOf(b);
const known = (ids: readonly string[]): readonly MisconceptionId[] =>
  [...new Set(ids)].filter((id): id is MisconceptionId => Object.hasOwn(inWords, id));

/** All that one log says, of the exercises that are listed. */
export function studentWork(
  events: readonly MemoryEvent[],
  exercises: readonly Listed[],
): StudentWork {
  const listed = new Set(exercises.map(({ id }) => id));
  const unlisted = new Set<string>();
  const answers = new Map<string, Answered[]>();
  const judged = judgedIn(events);
  for (const { exercise, verdict, misconceptions = [] } of judged) {
    if (!listed.has(exercise)) {
      unlisted.add(exercise);
      continue;
    }
    const slips = verdict === "wrong" ? known(misconceptions) : [];
    answers.set(exercise, [...(answers.get(exercise) ?? []), { verdict: verdict!, slips }]);
  }
  const summaries = summariesIn(events).map(({ progress }) => progress);
  for (const { exercises: kept } of summaries)
    for (const id of Object.keys(kept)) {
      if (!listed.has(id)) unlisted.add(id);
      else if (!answers.has(id)) answers.set(id, []);
    }
  const works = new Map<string, Work>();
  for (const [id, of] of answers) {
    const work = workOf(of, earlierOf(summaries, id));
    if (work) works.set(id, work);
  }
  const ours = [...before(summaries), ...judged]
    .filter(({ exercise }) => listed.has(exercise))
    .map((one) => ({ ...one, misconceptions: known(one.misconceptions ?? []) }));
  return {
    works,
    met: new Set([...works.values()].flatMap(({ slips }) => [...slips])),
    open: new Set(unmended(ours, exercises).keys()),
    answers: [...answers.values()].reduce((sum, { length }) => sum + length, 0),
    unlisted,
  };
}

type Kept = Progress["exercises"][string];

const earlierOf = (summaries: readonly Progress[], id: string): readonly Kept[] =>
  summaries
    .flatMap(({ exercises }) => (Object.hasOwn(exercises, id) ? [exercises[id]!] : []))
    .filter(({ tries, solved }) => tries > 0 || solved.length > 0);

/** What came before any single answer is known. */
function workOf(answers: readonly Answered[], earlier: readonly Kept[]): Work | undefined {
  if (answers.length === 0 && earlier.length === 0) return undefined;
  const slips = new Set(answers.flatMap((one) => one.slips.slice(0, 1)));
  const pairs = new Map<string, { readonly isApart: boolean }>();
  const all = earlier.map(({ misconceptions }) => known(Object.keys(misconceptions)));
  for (const slip of all.flat()) slips.add(slip);
  // A summary does not say which answer a misconception showed in.
  const summed = all.flat();
  addPairs(pairs, summed, [...summed, ...answers.flatMap((one) => one.slips)], false);
  for (const [at, one] of answers.entries()) {
    addPairs(pairs, one.slips, one.slips, false);
    for (const other of answers.slice(at + 1))
      addPairs(pairs, without(one.slips, other.slips), without(other.slips, one.slips), true);
  }
  return {
    first: earlier.length > 0 ? firstOf(earlier) : answers[0]!.verdict,
    solved:
      answers.some(({ verdict }) => verdict === "right") ||
      earlier.some(({ solved }) => solved.length > 0),
    slips,
    pairs,
  };
}

/** What one answer showed and the other did not. */
const without = (some: readonly MisconceptionId[], others: readonly MisconceptionId[]) =>
  some.filter((id) => !others.includes(id));

function addPairs(
  pairs: Map<string, { readonly isApart: boolean }>,
  some: readonly MisconceptionId[],
  others: readonly MisconceptionId[],
  isApart: boolean,
): void {
  for (const one of some)
    for (const other of others) {
      if (one === other) continue;
      const pair = [one, other].toSorted(inOrder).join(" ");
      pairs.set(pair, { isApart: isApart || (pairs.get(pair)?.isApart ?? false) });
    }
}

/** How the first answer was judged, as far as counts of tries and solved variants tell. */
function firstOf(earlier: readonly Kept[]): Work["first"] {
  if (earlier.every(({ solved }) => solved.length === 0)) return "wrong";
  const [only] = earlier;
  return earlier.length === 1 && only!.tries === 1 ? "right" : "unknown";
}

/** Misconceptions of a summary as answers before all others, so that later ones can mend them. */
const before = (summaries: readonly Progress[]) =>
  summaries.flatMap(({ exercises }, of) =>
    Object.entries(exercises).flatMap(([exercise, { misconceptions, last }]) =>
      known(Object.keys(misconceptions)).map((id) => ({
        id: `summary-${of}-${exercise}-${id}`,
        at: `${last}T00:00:00Z`,
        kind: "answered" as const,
        exercise,
        variant: 0,
        answer: undefined,
        verdict: "wrong" as const,
        misconceptions: [id],
      })),
    ),
  );
