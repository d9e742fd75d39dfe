import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextVariant } from "#app/practice/freshLink.ts";
import {
  APART,
  dayOf,
  isDue,
  type Listed,
  mixed,
  RETURNS,
  returnsOf,
  unmended,
} from "#exercises/review.ts";
import { type MemoryEvent, union } from "#memory/event.ts";

const listed = (id: string, misconceptions: Listed["misconceptions"], route = "/a/"): Listed => ({
  id,
  title: id,
  kind: "number",
  folder: "principles/a",
  route,
  chapter: "A",
  misconceptions,
  concepts: [],
  numbers: 3,
});
const book = [
  listed("one", ["M1", "M7"]),
  listed("two", ["M1", "M8"]),
  listed("three", ["M7", "M8"], "/b/"),
];

const START = dayOf(new Date(2026, 10, 2));
/** An answer at noon of a day, where the reader is. */
function answered(
  day: number,
  exercise: string,
  verdict: "right" | "wrong",
  { variant = 1, hour = 12, misconceptions = [] as readonly string[] } = {},
): MemoryEvent {
  const at = new Date(2026, 10, 2 + day, hour).toISOString();
  const id = `${day}-${hour}-${exercise}-${variant}-${verdict}`;
  return { id, at, kind: "answered", exercise, variant, verdict, misconceptions };
}
const back = (...events: readonly MemoryEvent[]) => returnsOf(events, book);
const one = (...events: readonly MemoryEvent[]) => back(...events).find(({ id }) => id === "one");

describe("a question that was answered", () => {
  it("is nothing before, and comes back a week after it was solved, or the next day", () => {
    expect(back()).toEqual([]);
    expect(one(answered(0, "one", "right"))).toEqual({
      id: "one",
      due: START + APART,
      returns: 0,
      why: "solved",
    });
    expect(one(answered(0, "one", "wrong"))).toMatchObject({ due: START + 1, why: "missed" });
    // Missed first and solved then is solved, if not at the first try.
    expect(
      one(answered(0, "one", "wrong"), answered(0, "one", "right", { hour: 13 })),
    ).toMatchObject({ due: START + APART, returns: 0 });
  });

  it("rests once it was solved at the first try on three further days, a week apart", () => {
    const days = [0, 7, 14, 21];
    const right = days.map((day) => answered(day, "one", "right"));
    for (const [k] of days.entries())
      expect(one(...right.slice(0, k + 1))?.due, `${k} returns`).toBe(
        k < RETURNS ? START + days[k]! + APART : undefined,
      );
    // At the second try it comes back once more, and nothing is taken away.
    const missed = answered(14, "one", "wrong", { hour: 9 });
    expect(one(...right.slice(0, 2), missed, right[2]!)).toMatchObject({
      due: START + 21,
      returns: 1,
    });
  });

  it("is put off by nothing that is practised before it is due, and loses nothing", () => {
    const early = fc.record({
      day: fc.integer({ min: 1, max: APART - 1 }),
      hour: fc.integer({ min: 1, max: 22 }),
      verdict: fc.constantFrom("right" as const, "wrong" as const),
    });
    fc.assert(
      fc.property(fc.array(early, { maxLength: 8 }), (acts) => {
        const first = answered(0, "one", "right");
        const later = answered(APART, "one", "right");
        const events = acts.map(({ day, hour, verdict }, k) =>
          answered(day, "one", verdict, { hour, variant: k + 2 }),
        );
        const solved = events.filter(({ verdict }) => verdict === "right");
        expect(one(...union([first], solved))).toEqual(one(first));
        // Whoever comes on the day, or whenever it was due by then, has the return.
        expect(one(...union([first, later], events))).toMatchObject({ why: "solved" });
        const returns = (all: readonly MemoryEvent[]) =>
          (one(...all) as { readonly returns: number }).returns;
        expect(returns(union([first, later], events))).toBeGreaterThanOrEqual(
          returns([first, later]),
        );
      }),
    );
  });

  it("comes with numbers that were not handed in yet", () => {
    expect(nextVariant([], "one")).toBe(1);
    const events = [1, 2, 4].map((variant) => answered(0, "one", "right", { variant }));
    expect(nextVariant(events, "one")).toBe(3);
    expect(nextVariant(events, "two")).toBe(1);
  });
});

describe("a misconception that was met", () => {
  const met = answered(0, "one", "wrong", { misconceptions: ["M7", "M1"] });

  it("brings another question that tells it apart, from the next day on", () => {
    expect([...unmended([met], book)]).toEqual([["M7", START + 1]]);
    expect(back(met)).toEqual([
      { id: "one", due: START + 1, returns: 0, why: "missed" },
      { id: "three", due: START + 1, why: "misconception", misconception: "M7" },
    ]);
  });

  it("is mended by two right answers that could have gone astray, and met again it is open again", () => {
    const first = answered(1, "one", "right", { variant: 2 });
    expect([...unmended([met, first], book)]).toHaveLength(1);
    // The same question with the same numbers is no second answer, and one that cannot tell is none.
    const same = answered(2, "one", "right", { variant: 2 });
    const other = answered(2, "two", "right");
    expect([...unmended([met, first, same, other], book)]).toHaveLength(1);
    const second = answered(3, "three", "right");
    expect([...unmended([met, first, second], book)]).toEqual([]);
    const again = answered(4, "three", "wrong", { misconceptions: ["M7"] });
    expect([...unmended([met, first, second, again], book)]).toEqual([["M7", START + 5]]);
  });

  it("asks for no question twice, and for none where there is none", () => {
    const both = answered(0, "three", "wrong", { misconceptions: ["M8"] });
    const all = back(met, both).map(({ id }) => id);
    expect(all.toSorted()).toEqual(["one", "three", "two"]);
    expect(returnsOf([met], [book[0]!])).toHaveLength(1);
  });
});

describe("what comes back", () => {
  const act = fc
    .record({
      day: fc.nat({ max: 40 }),
      hour: fc.integer({ min: 0, max: 23 }),
      exercise: fc.constantFrom("one", "two", "three", "gone"),
      verdict: fc.constantFrom("right" as const, "wrong" as const),
      variant: fc.nat({ max: 4 }),
      misconceptions: fc.subarray(["M1", "M7", "M8", "M99"]),
    })
    .map(({ day, hour, exercise, verdict, variant, misconceptions }) =>
      answered(day, exercise, verdict, {
        hour,
        variant,
        misconceptions: verdict === "wrong" ? misconceptions : [],
      }),
    );
  const logs = fc.array(act, { maxLength: 30 });

  it("is the same for two logs joined in any order, however often", () => {
    fc.assert(
      fc.property(logs, logs, logs, (a, b, c) => {
        const now = returnsOf(union(union(a, b), c), book);
        expect(returnsOf(union(a, union(c, b)), book)).toEqual(now);
        expect(returnsOf(union(union(c, b), union(a, c)), book)).toEqual(now);
      }),
    );
  });

  it("is known to be due without the list, but for questions that stand in none", () => {
    fc.assert(
      fc.property(logs, fc.nat({ max: 60 }), (acts, day) => {
        const log = union(acts, []);
        const listed = returnsOf(log, book).some(
          ({ why, due }) => why !== "misconception" && due <= START + day,
        );
        expect(isDue(log, START + day, (id) => id !== "gone")).toBe(listed);
      }),
    );
  });

  it("names each question of the book once at most, and none that is gone", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const ids = returnsOf(union(log, []), book).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain("gone");
      }),
    );
  });

  it("is as a diary kept day by day has it", () => {
    // The second way: every day of the calendar is lived through, and a box stands for each question.
    const byDiary = (log: readonly MemoryEvent[], id: string) => {
      let box: { due: number; returns: number; since: number } | undefined;
      for (let day = START; day <= START + 60; day += 1) {
        const tries = log.filter(
          ({ exercise, at }) => exercise === id && dayOf(new Date(at)) === day,
        );
        if (tries.length === 0) continue;
        const solved = tries.some(({ verdict }) => verdict === "right");
        // Nothing counts for a week after what was counted; before the first solution nothing counts.
        box ??= { due: 1e9, returns: 0, since: 1e9 };
        if (solved && box.since === 1e9) box = { ...box, since: day, due: day + 7 };
        else if (tries[0]!.verdict === "right" && day - box.since > 6)
          box = { returns: box.returns + 1, since: day, due: day + 7 };
        else if (day >= box.due) box = { ...box, due: solved ? day + 7 : day + 1 };
        else if (!solved) box = { ...box, due: Math.min(box.due, day + 1) };
      }
      return box && box.returns < 3 ? box : undefined;
    };
    fc.assert(
      fc.property(logs, (acts) => {
        const log = union(acts, []);
        const found = returnsOf(log, book).filter(({ why }) => why !== "misconception");
        for (const { id } of book) {
          const box = byDiary(log, id);
          if (box)
            expect(found).toContainEqual(
              expect.objectContaining({ id, due: box.due, returns: box.returns }),
            );
          else expect(found.map((back) => back.id)).not.toContain(id);
        }
      }),
    );
  });
});

it("mixes chapters: one of each in turn, and loses none", () => {
  const all = ["a1", "a2", "a3", "b1", "c1", "c2"];
  expect(mixed(all, ([chapter]) => chapter!)).toEqual(["a1", "b1", "c1", "a2", "c2", "a3"]);
  expect(mixed([], String)).toEqual([]);
});

it("counts days of the calendar, the days on which clocks are turned among them", () => {
  for (let day = 0; day < 800; day += 1) {
    const [early, late] = [new Date(2026, 0, day, 0, 30), new Date(2026, 0, day, 23, 30)];
    expect(dayOf(late)).toBe(dayOf(early));
    expect(dayOf(new Date(2026, 0, day + 1, 0, 30))).toBe(dayOf(early) + 1);
  }
});
