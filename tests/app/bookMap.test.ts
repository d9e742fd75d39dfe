import { describe, expect, it } from "vitest";
import { doneIn } from "#app/live/markDone.ts";
import { lanesOf, type MapRow, passing } from "#app/page/lanes.ts";
import { parts } from "../../content/book.ts";

const rows: readonly MapRow[] = parts.flatMap(({ chapters }) => [
  { needs: [] },
  ...chapters.map(({ slug, needs }) => ({ name: slug, needs })),
]);

describe("lanesOf", () => {
  it("ties every chapter to each that it builds on", () => {
    // The practice page shares its name with the chapter that it practises.
    const named = rows.map((row, at) =>
      rows.findIndex(({ name }) => name === row.name) === at ? row : { needs: row.needs },
    );
    const lanes = lanesOf(named);
    for (const [at, { needs }] of named.entries())
      for (const need of needs) {
        const from = named.findIndex(({ name }) => name === need);
        expect(lanes.find((lane) => lane.from === from)!.to).toContain(at);
      }
    const tied = lanes.flatMap(({ to }) => to).length;
    expect(tied).toBe(named.flatMap(({ needs }) => needs).length);
  });

  it("lets no two lanes run over each other", () => {
    const lanes = lanesOf([
      { name: "a", needs: [] },
      { name: "b", needs: ["a"] },
      { name: "c", needs: ["a", "b"] },
      { name: "d", needs: ["c"] },
      { name: "e", needs: ["a"] },
    ]);
    for (const one of lanes)
      for (const other of lanes)
        if (one !== other && one.from < other.to.at(-1)! && other.from < one.to.at(-1)!)
          expect(one.column).not.toBe(other.column);
    expect(
      passing(lanes, 3)
        .map(({ tied }) => tied)
        .sort(),
    ).toEqual([false, true]);
    expect(passing(lanes, 4)).toEqual([
      { column: expect.any(Number), above: true, below: false, tied: true },
    ]);
  });

  it("refuses a chapter that builds on a later one", () => {
    expect(() =>
      lanesOf([
        { name: "a", needs: ["b"] },
        { name: "b", needs: [] },
      ]),
    ).toThrow("a builds on b, which comes after it");
  });
});

describe("doneIn", () => {
  const at = (minute: number) => `2026-11-28T05:${String(minute).padStart(2, "0")}:00Z`;
  const chapters = [
    { route: "/principles/scout/", exercises: ["one", "two"] },
    { route: "/principles/ladder/", exercises: ["three"] },
    { route: "/principles/best/", exercises: [] },
  ];
  const answered = (minute: number, exercise: string, verdict: string) => ({
    id: `e${minute}`,
    at: at(minute),
    kind: "answered",
    exercise,
    variant: 0,
    answer: [1],
    verdict,
  });
  const guessed = (minute: number, page: string, figure: string) => ({
    id: `e${minute}`,
    at: at(minute),
    kind: "guessed",
    page,
    figure,
  });

  it("says nothing of a book that is new", () => {
    expect(doneIn(chapters, []).map(({ words }) => words)).toEqual(["", "", ""]);
    expect(doneIn(chapters, []).every(({ state }) => state === "none")).toBe(true);
  });

  it("counts what is solved and guessed, and says where the reader was", () => {
    const done = doneIn(chapters, [
      answered(1, "one", "right"),
      answered(2, "two", "wrong"),
      answered(3, "three", "right"),
      guessed(4, "/principles/best/", "finish"),
      guessed(5, "/principles/scout/", "bench"),
      guessed(6, "/principles/scout/", "bench"),
    ]);
    expect(done).toEqual([
      { state: "begun", isLast: true, words: "here last, 1 of 2 exercises solved, 1 guess" },
      { state: "solved", isLast: false, words: "1 of 1 exercise solved" },
      { state: "begun", isLast: false, words: "1 guess" },
    ]);
  });

  it("takes kinds of a newer edition for nothing it knows", () => {
    const strange = { id: "e1", at: at(1), kind: "recalled", card: "x" };
    expect(doneIn(chapters, [strange]).map(({ words }) => words)).toEqual(["", "", ""]);
  });
});
