/** What is kept of one exercise. Every field can only grow, so that two of them can be merged in any order. */
export interface ExerciseProgress {
  /** Answers that were judged; asking again is not an answer. */
  readonly tries: number;
  /** Variants that were solved, in order. */
  readonly solved: readonly number[];
  /** How often each misconception was recognised. */
  readonly misconceptions: Readonly<Record<string, number>>;
  /** The first and the last day of an answer: "2026-11-22". */
  readonly first: string;
  readonly last: string;
}

/** A reader's progress: what all that was done amounts to. The first edition kept and saved it so. */
export interface Progress {
  readonly book: "Borrowing Strength";
  readonly version: 1;
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
}

export const NO_PROGRESS: Progress = { book: "Borrowing Strength", version: 1, exercises: {} };

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MISCONCEPTION = /^M[1-9]\d?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The progress in a text that was kept or saved, or a sentence that says why there is none in it. */
export function readProgress(text: string): Progress | { readonly problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: "This is not a file of progress: it is no JSON." };
  }
  if (!isRecord(data) || data.book !== "Borrowing Strength")
    return { problem: "This is not a file of progress in this book." };
  if (typeof data.version === "number" && data.version > 1)
    return { problem: "This progress was saved by a newer edition of the book." };
  if (data.version !== 1 || !isRecord(data.exercises))
    return { problem: "This progress is of a kind the book does not know." };
  const exercises: Record<string, ExerciseProgress> = {};
  for (const [id, kept] of Object.entries(data.exercises)) {
    const read = ID.test(id) ? readExercise(kept) : undefined;
    if (!read) return { problem: `The progress of the exercise “${id.slice(0, 60)}” is damaged.` };
    exercises[id] = read;
  }
  return { ...NO_PROGRESS, exercises };
}

function readExercise(data: unknown): ExerciseProgress | undefined {
  if (!isRecord(data)) return undefined;
  const { tries, solved, misconceptions, first, last } = data;
  if (!isCount(tries) || !Array.isArray(solved) || !solved.every(isCount)) return undefined;
  if (!isRecord(misconceptions) || !isDay(first) || !isDay(last)) return undefined;
  const counts = Object.entries(misconceptions);
  if (!counts.every(([id, count]) => MISCONCEPTION.test(id) && isCount(count))) return undefined;
  return {
    tries,
    solved: inOrder(solved),
    misconceptions: Object.fromEntries(counts) as Record<string, number>,
    first,
    last,
  };
}

/** Two progresses as one: nothing is lost, and merging the same twice changes nothing. */
export function mergeProgress(a: Progress, b: Progress): Progress {
  return { ...NO_PROGRESS, exercises: joined(a.exercises, b.exercises, mergeExercises) };
}

function mergeExercises(a: ExerciseProgress, b: ExerciseProgress): ExerciseProgress {
  return {
    tries: Math.max(a.tries, b.tries),
    solved: inOrder([...a.solved, ...b.solved]),
    misconceptions: joined(a.misconceptions, b.misconceptions, Math.max),
    first: a.first < b.first ? a.first : b.first,
    last: a.last > b.last ? a.last : b.last,
  };
}

function joined<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  merge: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
  return Object.fromEntries(
    names.map((name) => {
      const [one, other] = [a, b].map((all) => (Object.hasOwn(all, name) ? all[name] : undefined));
      return [name, one === undefined || other === undefined ? (one ?? other)! : merge(one, other)];
    }),
  );
}

/** An answer that was judged. */
export interface Judged {
  readonly exercise: string;
  readonly variant: number;
  readonly kind: "right" | "wrong";
  readonly misconceptions: readonly string[];
}

function withCounts(
  before: Readonly<Record<string, number>>,
  met: readonly string[],
): Readonly<Record<string, number>> {
  const counts = { ...before };
  for (const one of met) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

/** The progress after one more answer. */
export function withAnswer(progress: Progress, judged: Judged, day: string): Progress {
  const { exercise, variant, kind } = judged;
  const before = Object.hasOwn(progress.exercises, exercise)
    ? progress.exercises[exercise]
    : undefined;
  const { tries = 0, solved = [], misconceptions = {}, first = day, last = day } = before ?? {};
  const after: ExerciseProgress = {
    tries: tries + 1,
    solved: kind === "right" ? inOrder([...solved, variant]) : solved,
    misconceptions: withCounts(misconceptions, judged.misconceptions),
    first: first < day ? first : day,
    last: last > day ? last : day,
  };
  return { ...NO_PROGRESS, exercises: { ...progress.exercises, [exercise]: after } };
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null && !Array.isArray(data);
const isCount = (data: unknown): data is number => Number.isSafeInteger(data) && Number(data) >= 0;
const isDay = (data: unknown): data is string => typeof data === "string" && DAY.test(data);
const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].toSorted((a, b) => a - b);
