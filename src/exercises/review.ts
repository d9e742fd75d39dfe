import type { MemoryEvent } from "#memory/event.ts";
import { type AnswerEvent, isAnswer } from "./answerEvent.ts";
import type { Exercise, MisconceptionId } from "./exercise.ts";

/** A question of the book, as a list of all of them knows it. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly kind: Exercise["kind"];
  /** The folder of its definition below `content/`. */
  readonly folder: string;
  /** Its page. */
  readonly route: string;
  /** Title of that page. */
  readonly chapter: string;
  /** The misconceptions it tells apart. */
  readonly misconceptions: readonly MisconceptionId[];
  /** The ideas it is about, by the names of `content/practice.ts`. */
  readonly concepts: readonly string[];
  /** How many numbers one has to hold together: those it gives, and those it asks for. */
  readonly numbers: number;
}

/** A question comes back so many days after it was solved; the next day, if it was not. */
export const APART = 7;
/** Solved at the first try on so many further days, each a week after the one before, it rests. */
export const RETURNS = 3;
/** So many right answers where a misconception could have led astray, and it counts as mended. */
export const MENDS = 2;

/** A question that comes back, and why. */
export type Return = {
  readonly id: string;
  /** The day on which it comes back, in days of the calendar. */
  readonly due: number;
} & (
  | {
      readonly why: "solved" | "missed";
      /** How often it has come back and was solved at the first try. */
      readonly returns: number;
    }
  | { readonly why: "misconception"; readonly misconception: MisconceptionId }
);

function grouped<K, T>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The answers of a question that were judged on one day, in their order. */
interface Day {
  readonly day: number;
  readonly verdicts: readonly AnswerEvent["verdict"][];
}

/** The day of the calendar on which something was done, where the reader is; a day later is one more. */
export function dayOf(at: Date): number {
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);
}

/** The answers of a log that were judged. */
export const judgedIn = (events: readonly MemoryEvent[]): readonly AnswerEvent[] =>
  events.filter((event): event is AnswerEvent => isAnswer(event) && event.kind === "answered");

function daysOf(answers: readonly AnswerEvent[]): readonly Day[] {
  const byDay = grouped(answers, ({ at }) => dayOf(new Date(at)));
  return [...byDay].map(([day, of]) => ({ day, verdicts: of.map(({ verdict }) => verdict) }));
}

/**
 * When a question comes back: a week after the day on which it was solved, the next day after one on which it was only
 * missed. It rests once it was solved at the first try on three further days, each a week or more after the one before.
 * What is practised sooner puts nothing off and takes nothing back: a miss brings it back the next day, if that is sooner.
 */
export function returnOf(
  id: string,
  answers: readonly AnswerEvent[],
): Extract<Return, { readonly returns: number }> | undefined {
  let due = Number.POSITIVE_INFINITY;
  let returns = 0;
  let why: "solved" | "missed" = "missed";
  /** The day on which it was first solved, or last counted. */
  let counted: number | undefined;
  for (const { day, verdicts } of daysOf(answers)) {
    const isSolved = verdicts.includes("right");
    const isReturn = verdicts[0] === "right" && counted !== undefined && day >= counted + APART;
    if (isReturn) returns += 1;
    if (isReturn || (isSolved && counted === undefined)) counted = day;
    else if (day < due && (isSolved || due <= day + 1) && due < Number.POSITIVE_INFINITY) continue;
    due = day + (isSolved ? APART : 1);
    why = isSolved ? "solved" : "missed";
  }
  return answers.length === 0 || returns >= RETURNS ? undefined : { id, due, returns, why };
}

/** Misconceptions that were met and are not mended yet, each with the day from which it may be tried elsewhere. */
export function unmended(
  events: readonly MemoryEvent[],
  exercises: readonly Listed[],
): ReadonlyMap<MisconceptionId, number> {
  const listed = new Map(exercises.map((one) => [one.id, one]));
  const open = new Map<MisconceptionId, { readonly day: number; readonly right: Set<string> }>();
  for (const { exercise, variant, at, verdict, misconceptions = [] } of judgedIn(events)) {
    const [likeliest] = misconceptions as readonly MisconceptionId[];
    if (verdict === "wrong" && likeliest !== undefined)
      open.set(likeliest, { day: dayOf(new Date(at)), right: new Set() });
    if (verdict !== "right") continue;
    for (const id of listed.get(exercise)?.misconceptions ?? []) {
      open.get(id)?.right.add(`${exercise} ${variant}`);
      if (open.get(id)?.right.size === MENDS) open.delete(id);
    }
  }
  return new Map([...open].map(([id, { day }]) => [id, day + 1]));
}

/**
 * Everything that comes back, the earliest first: questions that were answered, and for each misconception that is not
 * mended one further question that tells it apart. A function of the log alone: two logs that were joined in whatever
 * order give the same.
 */
export function returnsOf(
  events: readonly MemoryEvent[],
  exercises: readonly Listed[],
): readonly Return[] {
  const listed = new Map(exercises.map((one) => [one.id, one]));
  const answers = judgedIn(events).filter(({ exercise }) => listed.has(exercise));
  const byExercise = grouped(answers, ({ exercise }) => exercise);
  const back: Return[] = [...byExercise].flatMap(([id, of]) => returnOf(id, of) ?? []);
  const taken = new Set(back.map(({ id }) => id));
  for (const [misconception, due] of unmended(events, exercises)) {
    // One that was never tried, before one that rests.
    const other =
      exercises.find(
        ({ id, misconceptions }) =>
          !taken.has(id) && !byExercise.has(id) && misconceptions.includes(misconception),
      ) ??
      exercises.find(
        ({ id, misconceptions }) => !taken.has(id) && misconceptions.includes(misconception),
      );
    if (!other) continue;
    taken.add(other.id);
    back.push({ id: other.id, due, why: "misconception", misconception });
  }
  const place = new Map(exercises.map(({ id }, at) => [id, at]));
  return back.toSorted((a, b) => a.due - b.due || place.get(a.id)! - place.get(b.id)!);
}

/** Whether a question that was answered comes back on this day or before. */
export function isDue(
  events: readonly MemoryEvent[],
  today: number,
  isListed: (id: string) => boolean,
): boolean {
  return [...grouped(judgedIn(events), ({ exercise }) => exercise)].some(
    ([id, answers]) => isListed(id) && (returnOf(id, answers)?.due ?? today + 1) <= today,
  );
}

/** Questions of several chapters mixed: one of each in turn, each chapter in its order. */
export function mixed<T>(all: readonly T[], chapterOf: (one: T) => string): readonly T[] {
  const piles = [...grouped(all, chapterOf).values()];
  const longest = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: longest }, (_, k) => piles.flatMap((pile) => pile[k] ?? [])).flat();
}
