import type { MisconceptionId } from "../exercise.ts";
import type { Listed } from "../review.ts";
import type { Student } from "./readClass.ts";
import { numberOf, studentWork } from "./studentWork.ts";

/** So many students met it. */
export interface SlipCount {
  readonly id: MisconceptionId;
  readonly students: number;
}

/** An exercise that at least one student answered. All numbers count students. */
export interface ExerciseCount {
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
  readonly route: string;
  readonly tried: number;
  /** Right with the very first answer. */
  readonly first: number;
  /** Right with some answer. */
  readonly solved: number;
  /** The most frequent first. */
  readonly slips: readonly SlipCount[];
}

/** A misconception that at least one student met. */
export interface MetCount {
  readonly id: MisconceptionId;
  readonly met: number;
  readonly mended: number;
}

/** Two misconceptions that wrong answers of one student to one exercise showed. */
export interface PairCount {
  readonly ids: readonly [MisconceptionId, MisconceptionId];
  readonly students: number;
  /** Students of whom one answer showed the one alone, and another the other alone. */
  readonly apart: number;
  /** The exercises on which it was, with students, the most frequent first. */
  readonly on: readonly { readonly title: string; readonly students: number }[];
}

/** What a class did. */
export interface ClassReport {
  readonly students: number;
  readonly answers: number;
  readonly exercises: readonly ExerciseCount[];
  readonly misconceptions: readonly MetCount[];
  readonly pairs: readonly PairCount[];
  /** Students times exercises of which it is not known whether the first answer was right. */
  readonly firstUnknown: number;
  /** Exercises that were answered and are not in the list. */
  readonly unlisted: number;
}

/** A count for each key; a key that was never counted is 0. */
class Counts<K> {
  private readonly all = new Map<K, number>();
  add(key: K): void {
    this.all.set(key, this.of(key) + 1);
  }
  of(key: K): number {
    return this.all.get(key) ?? 0;
  }
  /** The most frequent first; equals by `order`. */
  ranked(order: (a: K, b: K) => number): readonly (readonly [K, number])[] {
    return [...this.all].toSorted(([a, m], [b, n]) => n - m || order(a, b));
  }
}

const byNumber = (a: MisconceptionId, b: MisconceptionId) => numberOf(a) - numberOf(b);
const idsOf = (pair: string) => pair.split(" ") as [MisconceptionId, MisconceptionId];
const byNumbers = (a: string, b: string) => {
  const [[a1, a2], [b1, b2]] = [idsOf(a), idsOf(b)];
  return byNumber(a1, b1) || byNumber(a2, b2);
};

/** The counts of a class; the order of the students means nothing. */
export function classReport(
  students: readonly Student[],
  exercises: readonly Listed[],
): ClassReport {
  const works = students.map(({ events }) => studentWork(events, exercises));
  const place = new Map(exercises.map(({ id }, at) => [id, at]));
  const [met, mended] = [new Counts<MisconceptionId>(), new Counts<MisconceptionId>()];
  const [pairs, apart] = [new Counts<string>(), new Counts<string>()];
  const pairsOn = new Map<string, Counts<string>>();
  for (const work of works) {
    for (const id of work.met) {
      met.add(id);
      if (!work.open.has(id)) mended.add(id);
    }
    const here = new Map<string, boolean>();
    for (const [exercise, { pairs: on }] of work.works)
      for (const [pair, { isApart }] of on) {
        here.set(pair, isApart || (here.get(pair) ?? false));
        const counts = pairsOn.get(pair) ?? new Counts<string>();
        pairsOn.set(pair, counts);
        counts.add(exercise);
      }
    for (const [pair, isApart] of here) {
      pairs.add(pair);
      if (isApart) apart.add(pair);
    }
  }
  const all = works.flatMap(({ works: of }) => [...of.values()]);
  return {
    students: students.length,
    answers: works.reduce((sum, { answers }) => sum + answers, 0),
    exercises: exercises.flatMap(({ id, title, chapter, route }): readonly ExerciseCount[] => {
      const of = works.flatMap(({ works: by }) => by.get(id) ?? []);
      if (of.length === 0) return [];
      const slips = new Counts<MisconceptionId>();
      for (const { slips: one } of of) for (const slip of one) slips.add(slip);
      return [
        {
          id,
          title,
          chapter,
          route,
          tried: of.length,
          first: of.filter(({ first }) => first === "right").length,
          solved: of.filter(({ solved }) => solved).length,
          slips: slips.ranked(byNumber).map(([slip, count]) => ({ id: slip, students: count })),
        },
      ];
    }),
    misconceptions: met
      .ranked(byNumber)
      .map(([id, count]) => ({ id, met: count, mended: mended.of(id) })),
    pairs: pairs
      .ranked((a, b) => apart.of(b) - apart.of(a) || byNumbers(a, b))
      .map(([pair, count]) => ({
        ids: idsOf(pair),
        students: count,
        apart: apart.of(pair),
        on: pairsOn
          .get(pair)!
          .ranked((a, b) => place.get(a)! - place.get(b)!)
          .map(([id, times]) => ({ title: exercises[place.get(id)!]!.title, students: times })),
      })),
    firstUnknown: all.filter(({ first }) => first === "unknown").length,
    unlisted: new Set(works.flatMap(({ unlisted }) => [...unlisted])).size,
  };
}
