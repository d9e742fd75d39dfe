import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createProgress, type Shelf } from "#exercises/createProgress.ts";
import {
  type ExerciseProgress,
  type Judged,
  mergeProgress,
  NO_PROGRESS,
  type Progress,
  readProgress,
  withAnswer,
  writeProgress,
} from "#exercises/progressFile.ts";

const KEY = "book.progress";
const RIGHT: Judged = { exercise: "halfway", variant: 3, kind: "right" };
const WRONG: Judged = { exercise: "halfway", variant: 3, kind: "wrong", misconception: "M8" };

function shelfOf(start: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(start));
  const shelf: Shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
  return { kept, shelf };
}
const refuse = () => {
  throw new Error("refused");
};
const keeperOn = (shelf: () => Shelf) => createProgress({ shelf, today: () => "2026-11-22" });
const solvedIn = ({ store }: ReturnType<typeof keeperOn>) =>
  store.getState().progress.exercises.halfway?.solved;

describe("progress on a shelf that works", () => {
  it("is there again when the page is opened again", () => {
    const { shelf } = shelfOf();
    const first = keeperOn(() => shelf);
    first.record(WRONG);
    first.record(RIGHT);
    const second = keeperOn(() => shelf);
    expect(solvedIn(second)).toBeUndefined();
    second.open();
    expect(second.store.getState().progress.exercises.halfway).toEqual({
      tries: 2,
      solved: [3],
      misconceptions: { M8: 1 },
      first: "2026-11-22",
      last: "2026-11-22",
    });
    expect(second.store.getState().trouble).toBeUndefined();
  });

  it("writes nothing before there is an answer", () => {
    const { shelf, kept } = shelfOf();
    keeperOn(() => shelf).open();
    expect([...kept]).toEqual([]);
  });

  it("loses nothing when two pages write in turn", () => {
    const { shelf } = shelfOf();
    const [one, other] = [keeperOn(() => shelf), keeperOn(() => shelf)];
    one.open();
    other.open();
    one.record(RIGHT);
    other.record({ ...RIGHT, variant: 4 });
    one.record({ ...RIGHT, exercise: "which-slider" });
    const third = keeperOn(() => shelf);
    third.open();
    expect(solvedIn(third)).toEqual([3, 4]);
    expect(Object.keys(third.store.getState().progress.exercises)).toHaveLength(2);
  });
});

/** What a browser's storage has been seen to do. */
const shelves: Readonly<Record<string, () => () => Shelf>> = {
  "cannot be reached": () => refuse,
  "cannot be read": () => () => ({ ...shelfOf().shelf, getItem: refuse }),
  "cannot be written": () => () => ({ ...shelfOf().shelf, setItem: refuse }),
  "is full and holds garbage": () => () => ({
    ...shelfOf({ [KEY]: "{garbage" }).shelf,
    setItem: refuse,
  }),
  "refuses everything": () => () => ({ getItem: refuse, setItem: refuse, removeItem: refuse }),
};

describe.each(Object.entries(shelves))("progress on a shelf that %s", (_, shelfNow) => {
  it("lasts as long as the page, works in every way, and says so once", () => {
    const keeper = keeperOn(shelfNow());
    const told: (string | undefined)[] = [];
    keeper.store.subscribe(({ trouble }, before) => {
      if (trouble !== before.trouble) told.push(trouble);
    });
    keeper.open();
    keeper.record(WRONG);
    keeper.record(RIGHT);
    expect(solvedIn(keeper)).toEqual([3]);
    expect(readProgress(keeper.exportText())).toEqual(keeper.store.getState().progress);
    expect(keeper.importText(writeProgress(NO_PROGRESS))).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/progress/);
  });
});

const BAD: Readonly<Record<string, string>> = {
  garbage: "{garbage",
  "nothing at all": "",
  "another book": JSON.stringify({ book: "Another", version: 1, exercises: {} }),
  "an older shape": JSON.stringify({ halfway: true }),
  "no version": JSON.stringify({ book: "Borrowing Strength", exercises: {} }),
  "a newer edition": JSON.stringify({ book: "Borrowing Strength", version: 2, exercises: {} }),
  "damaged exercises": JSON.stringify({
    ...NO_PROGRESS,
    exercises: { halfway: { tries: "many" } },
  }),
  "a list": "[1,2,3]",
  null: "null",
  "a wicked name":
    '{"book":"Borrowing Strength","version":1,"exercises":{"__proto__":{"tries":1}}}',
};

describe.each(Object.entries(BAD))("a shelf that holds %s", (_, text) => {
  it("is set aside, can be saved, and is never deleted", () => {
    const { shelf, kept } = shelfOf({ [KEY]: text, other: "untouched" });
    const keeper = keeperOn(() => shelf);
    keeper.open();
    expect(keeper.store.getState().aside.map((one) => one.text)).toEqual([text]);
    expect(keeper.store.getState().trouble).toMatch(/set aside/);
    keeper.record(RIGHT);
    expect([...kept.values()]).toContain(text);
    expect(kept.get("other")).toBe("untouched");
    const later = keeperOn(() => shelf);
    later.open();
    expect(solvedIn(later)).toEqual([3]);
    expect(later.store.getState().aside.map((one) => one.text)).toEqual([text]);
    expect(later.store.getState().trouble).toBeUndefined();
  });

  it("is never overwritten where there is no room to set it aside", () => {
    const { shelf, kept } = shelfOf({ [KEY]: text });
    const onlyKey: Shelf = {
      ...shelf,
      setItem: (key, value) => (key === KEY ? shelf.setItem(key, value) : refuse()),
    };
    const keeper = keeperOn(() => onlyKey);
    keeper.open();
    keeper.record(RIGHT);
    expect(kept.get(KEY)).toBe(text);
    expect(solvedIn(keeper)).toEqual([3]);
    expect(keeper.store.getState().aside).toEqual([{ key: KEY, text }]);
  });

  it("is refused as a file, with a sentence, and changes nothing", () => {
    const { shelf } = shelfOf();
    const keeper = keeperOn(() => shelf);
    keeper.record(RIGHT);
    const before = keeper.exportText();
    expect(keeper.importText(text)?.problem).toMatch(/\.$/);
    expect(keeper.exportText()).toBe(before);
  });
});

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
