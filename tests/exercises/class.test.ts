import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "#controls/DataTable.tsx";
import { classReport } from "#exercises/class/classReport.ts";
import { classTables } from "#exercises/class/classTables.ts";
import { type ClassFile, readClass, readClassFile } from "#exercises/class/readClass.ts";
import type { Listed } from "#exercises/review.ts";
import { writeFile } from "#memory/file.ts";

const listed = (id: string, misconceptions: Listed["misconceptions"]): Listed => ({
  id,
  title: `The ${id}`,
  kind: "number",
  folder: "principles/a",
  route: "/a/",
  chapter: "A",
  misconceptions,
  concepts: [],
  numbers: 3,
});
const book = [
  listed("one", ["M1", "M7"]),
  listed("two", ["M1", "M8"]),
  listed("three", ["M7", "M8"]),
];

type Answer = readonly [exercise: string, slips: "right" | readonly string[], variant?: number];
/** The log of a student who answered so, a minute apart. */
const log = (who: string, answers: readonly Answer[]) =>
  answers.map(([exercise, slips, variant = 1], at) => ({
    id: `${who}-${at}`,
    at: new Date(Date.UTC(2026, 10, 2, 8, at)).toISOString(),
    kind: "answered",
    exercise,
    variant,
    answer: "",
    verdict: slips === "right" ? "right" : "wrong",
    misconceptions: slips === "right" ? [] : slips,
  }));
const file = (who: string, answers: readonly Answer[]): ClassFile => ({
  name: `${who}.json`,
  text: writeFile(log(who, answers)),
});
const reported = (files: readonly ClassFile[]) => classReport(readClass(files).students, book);

describe("a file of a class", () => {
  const why = (text: string) => {
    const read = readClassFile(text);
    return "problem" in read ? read.problem : undefined;
  };

  it("is refused with a sentence of its own where it is none", () => {
    const refusals = [
      "",
      "Dear teacher",
      "[1, 2]",
      '{"app":"another","version":1}',
      '{"book":"Borrowing Strength","version":3,"events":[]}',
      '{"book":"Borrowing Strength","version":2}',
      '{"book":"Borrowing Strength","version":2,"events":[{"id":"a"}]}',
      writeFile([]),
      '{"book":"Borrowing Strength","version":1,"exercises":{}}',
      '{"book":"Borrowing Strength","version":1,"exercises":{"one":3}}',
    ].map(why);
    for (const sentence of refusals) expect(sentence).toMatch(/^[A-Z].{10,100}\.$/);
    expect(refusals[0]).toContain("empty");
    expect(refusals[1]).toContain("no JSON");
    expect(refusals[3]).toContain("not a file of progress in this book");
    expect(refusals[4]).toContain("newer edition");
    expect(refusals[7]).toContain("No question has been answered");
    expect(refusals[8]).toBe(refusals[7]);
    const typed = { ...log("a", [["one", "right"]])[0]!, kind: "typed" };
    expect(why(writeFile([typed]))).toBe(refusals[7]);
    expect(why(writeFile(log("a", [["one", "right"]])))).toBeUndefined();
    // As some editors save it.
    expect(why("\uFEFF")).toBe(refusals[0]);
  });

  it("never throws, whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readClassFile(text)).toBe("object");
      }),
    );
    const entry = fc.record({
      id: fc.constantFrom("a", "b", "c"),
      at: fc.constantFrom("2026-11-02T08:00:00Z", "2026-99-99T99:99:99Z"),
      kind: fc.constantFrom("answered", "first-edition", "guessed"),
      exercise: fc.constantFrom("one", "__proto__", "gone", 3),
      variant: fc.constantFrom(1, "1"),
      verdict: fc.constantFrom("right", "wrong", undefined),
      misconceptions: fc.constantFrom([], ["M1"], ["M99", "M7"], ["x"], undefined),
      progress: fc.oneof(fc.constant(undefined), fc.jsonValue()),
    });
    fc.assert(
      fc.property(fc.array(entry), (events) => {
        const text = JSON.stringify({ book: "Borrowing Strength", version: 2, events });
        const { students } = readClass([{ name: "x", text }]);
        expect(() => classReport(students, book)).not.toThrow();
      }),
    );
    const summary = { id: "s", at: "2026-11-02T08:00:00Z", kind: "first-edition" };
    for (const progress of [undefined, 3, { exercises: { one: 3 } }]) {
      const events = [{ ...summary, progress }];
      const text = JSON.stringify({ book: "Borrowing Strength", version: 2, events });
      expect(why(text)).toBe("This progress is damaged.");
    }
    expect(why("[".repeat(200_000))).toBeDefined();
  });
});

describe("the files of a class", () => {
  const anna: readonly Answer[] = [
    ["one", ["M1"]],
    ["one", "right"],
  ];

  it("count a student once, however often a file was handed in, and say so", () => {
    const text = writeFile(log("anna", anna));
    const { students } = readClass([
      { name: "b.json", text },
      file("ben", [["one", "right"]]),
      { name: "a.json", text: JSON.stringify(JSON.parse(text)) },
    ]);
    expect(students.map(({ files, isSame }) => ({ files, isSame }))).toEqual([
      { files: ["a.json", "b.json"], isSame: true },
      { files: ["ben.json"], isSame: true },
    ]);
  });

  it("join what one student saved at different times and on different machines", () => {
    const all = log("anna", [...anna, ["two", ["M8"]], ["three", "right"]]);
    const part = (name: string, from: number, to: number) => ({
      name,
      text: writeFile(all.slice(from, to)),
    });
    // The first and the last have nothing in common but the one between them.
    const { students } = readClass([part("x", 0, 2), part("z", 2, 4), part("y", 1, 3)]);
    expect(students).toHaveLength(1);
    expect(students[0]).toMatchObject({ files: ["x", "y", "z"], isSame: false, events: all });
  });

  it("say of each that was refused why, under its name", () => {
    const problem = "The browser could not read it.";
    const { students, refused } = readClass([
      { name: "z", text: { problem } },
      { name: "a", text: "" },
      file("anna", anna),
    ]);
    expect(students).toHaveLength(1);
    expect(refused).toEqual([
      { name: "a", why: "The file is empty." },
      { name: "z", why: problem },
    ]);
  });
});

describe("the counts of a class", () => {
  it("are those of three students that were counted by hand", () => {
    const report = reported([
      // Wrong with two slips in two answers, then right; M1 is mended by two right answers, M7 is not.
      file("anna", [
        ["one", ["M1"]],
        ["one", ["M7"]],
        ["one", "right"],
        ["two", "right"],
        ["two", "right", 2],
        ["gone", "right"],
      ]),
      file("ben", [
        ["one", ["M7", "M1"]],
        ["two", ["M8"]],
      ]),
      file("cem", [["two", "right"]]),
    ]);
    expect(report).toMatchObject({ students: 3, answers: 8, unlisted: 1, firstUnknown: 0 });
    expect(report.exercises).toMatchObject([
      {
        id: "one",
        tried: 2,
        first: 0,
        solved: 1,
        slips: [
          { id: "M7", students: 2 },
          { id: "M1", students: 1 },
        ],
      },
      { id: "two", tried: 3, first: 2, solved: 2, slips: [{ id: "M8", students: 1 }] },
    ]);
    expect(report.misconceptions).toEqual([
      { id: "M7", met: 2, mended: 0 },
      { id: "M1", met: 1, mended: 1 },
      { id: "M8", met: 1, mended: 0 },
    ]);
    // Anna may have gone from the one to the other, Ben's one answer fitted both.
    expect(report.pairs).toEqual([
      { ids: ["M1", "M7"], students: 2, apart: 1, on: [{ title: "The one", students: 2 }] },
    ]);
  });

  it("take two misconceptions as apart only where each showed without the other", () => {
    const pairOf = (...answers: readonly Answer[]) =>
      reported([file("anna", answers)]).pairs.map(({ ids, apart }) => [ids.join(" "), apart]);
    // The first answer may have been the same slip as the second.
    expect(pairOf(["one", ["M1", "M7"]], ["one", ["M7"]])).toEqual([["M1 M7", 0]]);
    expect(pairOf(["one", ["M7"]], ["one", ["M1", "M7"]])).toEqual([["M1 M7", 0]]);
    expect(pairOf(["one", ["M1", "M7"]], ["one", ["M7"]], ["one", ["M1"]])).toEqual([["M1 M7", 1]]);
    expect(pairOf(["one", ["M7"]], ["three", ["M1"]])).toEqual([]);
    expect(pairOf(["one", ["M1", "M7"]], ["one", ["M7", "M8"]])).toEqual([
      ["M1 M8", 1],
      ["M1 M7", 0],
      ["M7 M8", 0],
    ]);
  });

  it("join what a summary of the first edition says with later answers, and take nothing as apart", () => {
    const kept = { first: "2026-01-02", last: "2026-01-03" };
    const progress = {
      book: "Borrowing Strength",
      version: 1,
      exercises: { one: { tries: 1, solved: [], misconceptions: { M1: 1 }, ...kept } },
    };
    const summary = { id: "s", at: "2026-01-03T08:00:00Z", kind: "first-edition", progress };
    const text = writeFile([summary, ...log("anna", [["one", ["M7"]]])]);
    expect(reported([{ name: "anna", text }]).pairs).toMatchObject([
      { ids: ["M1", "M7"], students: 1, apart: 0 },
    ]);
  });

  it("take of the first edition what its summary says, and no more", () => {
    const kept = { first: "2026-01-02", last: "2026-01-03" };
    const exercises = {
      one: { tries: 3, solved: [1], misconceptions: { M1: 1, M7: 1 }, ...kept },
      two: { tries: 1, solved: [1], misconceptions: {}, ...kept },
      three: { tries: 2, solved: [], misconceptions: { M8: 2 }, ...kept },
    };
    const text = JSON.stringify({ book: "Borrowing Strength", version: 1, exercises });
    const report = reported([{ name: "old", text }]);
    expect(report.exercises.map(({ tried, first, solved }) => [tried, first, solved])).toEqual([
      [1, 0, 1],
      [1, 1, 1],
      [1, 0, 0],
    ]);
    expect(report.firstUnknown).toBe(1);
    expect(report.misconceptions.map(({ met, mended }) => [met, mended])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(report.pairs).toMatchObject([{ ids: ["M1", "M7"], students: 1, apart: 0 }]);
  });

  const answer: fc.Arbitrary<Answer> = fc.tuple(
    fc.constantFrom("one", "two", "three", "gone"),
    fc.oneof(
      fc.constant("right" as const),
      fc.subarray(["M1", "M7", "M8"]).map((slips) => slips),
    ),
    fc.nat({ max: 3 }),
  );
  const classOf = fc.array(fc.array(answer, { minLength: 1, maxLength: 8 }), { maxLength: 6 });

  it("are the same in whatever order the files come, and with whatever copies of them", () => {
    fc.assert(
      fc.property(
        classOf.chain((students) => {
          const files = students.map((answers, at) => file(`s${at}`, answers));
          const pile = fc.shuffledSubarray([...files, ...files], { minLength: 2 * files.length });
          return fc.tuple(fc.constant(files), pile);
        }),
        ([files, pile]) => {
          expect(reported(pile)).toEqual(reported(files));
          expect(readClass(pile)).toEqual(readClass(pile.toReversed()));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("agree with a count by hand of each student in turn", () => {
    fc.assert(
      fc.property(classOf, (students) => {
        const report = reported(students.map((answers, at) => file(`s${at}`, answers)));
        expect(report.students).toBe(students.length);
        for (const { id } of book) {
          const rows = students
            .map((answers) => answers.filter(([exercise]) => exercise === id))
            .filter(({ length }) => length > 0);
          const found = report.exercises.find((one) => one.id === id);
          if (rows.length === 0) expect(found).toBeUndefined();
          else
            expect(found).toMatchObject({
              tried: rows.length,
              first: rows.filter(([first]) => first![1] === "right").length,
              solved: rows.filter((row) => row.some(([, slips]) => slips === "right")).length,
            });
        }
        for (const [a, b] of [
          ["M1", "M7"],
          ["M1", "M8"],
          ["M7", "M8"],
        ] as const) {
          const both = students.filter((answers) =>
            book.some(({ id }) => {
              const shown = answers.flatMap(([exercise, slips]) =>
                exercise === id && slips !== "right" ? slips : [],
              );
              return shown.includes(a) && shown.includes(b);
            }),
          ).length;
          const found = report.pairs.find(({ ids }) => ids.join() === `${a},${b}`);
          expect(found?.students ?? 0).toBe(both);
          const shows = (slips: Answer[1], id: string) => slips !== "right" && slips.includes(id);
          const apart = students.filter((answers) =>
            book.some(({ id }) => {
              const alone = (x: string, y: string) =>
                answers.some(
                  ([exercise, slips]) => exercise === id && shows(slips, x) && !shows(slips, y),
                );
              return alone(a, b) && alone(b, a);
            }),
          ).length;
          expect(found?.apart ?? 0).toBe(apart);
        }
        for (const { met, mended } of report.misconceptions) {
          expect(mended).toBeLessThanOrEqual(met);
          expect(met).toBeLessThanOrEqual(students.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the tables of a class as files", () => {
  it("have a row for each line, with cells that no spreadsheet computes", () => {
    const report = reported([
      file("anna", [
        ["one", ["M1"]],
        ["one", ["M7"]],
      ]),
    ]);
    const { exercises, misconceptions, pairs } = classTables(report);
    expect(csv(misconceptions).split("\r\n")).toEqual([
      "misconception,met (students),mended (students),id",
      "Took the average of a small group at its word,1,0,M1",
      "Turned the spread between groups the wrong way round,1,0,M7",
    ]);
    expect(pairs.rows).toHaveLength(1);
    const odd = { ...exercises, rows: [["=1+1", "+a", "-b", "@c", 'say "x", y']] };
    expect(csv(odd).split("\r\n")[1]).toBe(`'=1+1,'+a,'-b,'@c,"say ""x"", y"`);
  });
});
