import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ExerciseProgress,
  type Judged,
  mergeProgress,
  NO_PROGRESS,
  type Progress,
  readProgress,
  withAnswer,
} from "#exercises/progressFile.ts";

const RIGHT: Judged = { exercise: "halfway", variant: 3, kind: "right", misconceptions: [] };
const writeProgress = (progress: Progress) => JSON.stringify(progress);

const count = fc.nat({ max: 1000 });
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2039-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const exerciseProgress: fc.Arbitrary<ExerciseProgress> = fc
  .record({
    tries: count,
    solved: fc.uniqueArray(count),
    misconceptions: fc.dictionary(fc.constantFrom("M1", "M8", "M19"), count),
    first: day,
    last: day,
  })
  .map((one) => ({
    ...one,
    solved: one.solved.toSorted((a, b) => a - b),
    misconceptions: { ...one.misconceptions },
  }));
const progresses: fc.Arbitrary<Progress> = fc
  .dictionary(fc.constantFrom("halfway", "which-slider", "a-1", "constructor"), exerciseProgress)
  .map((exercises) => ({ ...NO_PROGRESS, exercises: { ...exercises } }));

describe("a file of progress", () => {
  it("reads back what was written", () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        expect(readProgress(writeProgress(progress))).toEqual(progress);
      }),
    );
  });

  it("merges in any order, and twice is as good as once", () => {
    fc.assert(
      fc.property(progresses, progresses, progresses, (a, b, c) => {
        expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
        expect(mergeProgress(mergeProgress(a, b), c)).toEqual(
          mergeProgress(a, mergeProgress(b, c)),
        );
        const once = mergeProgress(a, b);
        expect(mergeProgress(once, b)).toEqual(once);
        expect(mergeProgress(a, a)).toEqual(mergeProgress(a, NO_PROGRESS));
      }),
    );
  });

  it("loses no try, no solution and no day by an answer", () => {
    fc.assert(
      fc.property(progresses, count, day, (progress, variant, today) => {
        const next = withAnswer(progress, { ...RIGHT, variant }, today);
        expect(mergeProgress(next, progress)).toEqual(mergeProgress(next, NO_PROGRESS));
        expect(next.exercises.halfway?.solved).toContain(variant);
        expect(next.exercises.halfway?.tries).toBe((progress.exercises.halfway?.tries ?? 0) + 1);
      }),
    );
  });

  it("never throws, whatever the text", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((x) => JSON.stringify(x)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readProgress(text);
        expect("problem" in read || read.book === "Borrowing Strength").toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
