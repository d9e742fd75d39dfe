import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstEditionEvent } from "#exercises/firstEdition.ts";
import { lastAnswer, progressOf } from "#exercises/progressOf.ts";
import { createMemory, type Shelf } from "#memory/createMemory.ts";
import { isEvent, type MemoryEvent, union } from "#memory/event.ts";
import { readFile, writeFile } from "#memory/file.ts";

const NO_FIRST = { kept: () => null, read: firstEditionEvent };
const refuse = () => Promise.reject(new Error("refused"));
let count = 0;
const newId = () => `id-${++count}`;

function shelfOf(start: Readonly<Record<string, unknown>> = {}) {
  const kept = new Map<string, unknown>(Object.entries(start));
  const shelf: Shelf = {
    read: async () => [...kept],
    add: async (events) => {
      for (const event of events) kept.set(event.id, structuredClone(event));
    },
  };
  return { kept, shelf };
}
const memoryOn = (shelf: Shelf, first: Parameters<typeof createMemory>[0]["first"] = NO_FIRST) =>
  createMemory({ shelf, first, now: () => new Date("2026-11-28T05:06:07.123Z"), newId });
const answered = (variant: number, verdict: "right" | "wrong", misconceptions: string[] = []) => ({
  exercise: "halfway",
  variant,
  answer: { tau2: 3 },
  verdict,
  misconceptions,
});
const solvedIn = ({ store }: ReturnType<typeof memoryOn>) =>
  progressOf(store.getState().events).exercises.halfway?.solved;

describe("a log on a shelf that works", () => {
  it("is there again when the page is opened again", async () => {
    const { shelf } = shelfOf();
    const first = memoryOn(shelf);
    await first.append("answered", answered(3, "wrong", ["M8", "M3"]));
    await first.append("typed", { exercise: "halfway", variant: 3, answer: { tau2: 5 } });
    await first.append("answered", answered(3, "right"));
    const second = memoryOn(shelf);
    expect(solvedIn(second)).toBeUndefined();
    await second.open();
    const { events, trouble, isOpen } = second.store.getState();
    expect(progressOf(events).exercises.halfway).toEqual({
      tries: 2,
      solved: [3],
      misconceptions: { M8: 1, M3: 1 },
      first: "2026-11-28",
      last: "2026-11-28",
    });
    expect([trouble, isOpen]).toEqual([undefined, true]);
    expect(lastAnswer(events, "halfway", 3)).toMatchObject({
      wrong: 1,
      judged: { verdict: "right" },
    });
    expect(lastAnswer(events, "halfway", 4)).toBeUndefined();
  });

  it("writes nothing before something is done, and loses nothing when pages write in turn", async () => {
    const { shelf, kept } = shelfOf();
    const [one, other] = [memoryOn(shelf), memoryOn(shelf)];
    await Promise.all([one.open(), other.open()]);
    expect(kept.size).toBe(0);
    await one.append("answered", answered(3, "right"));
    await other.append("answered", answered(4, "right"));
    await one.append("answered", answered(5, "right"));
    const third = memoryOn(shelf);
    await third.open();
    expect(solvedIn(third)).toEqual([3, 4, 5]);
  });

  it("keeps kinds it does not know, through file and shelf", async () => {
    const { shelf } = shelfOf();
    const memory = memoryOn(shelf);
    await memory.append("tally", { counts: [3, 1] });
    const other = memoryOn(shelfOf().shelf);
    expect(await other.importText(memory.exportText())).toBeUndefined();
    expect(other.store.getState().events).toEqual(memory.store.getState().events);
  });
});

describe("what the first edition kept", () => {
  const text = JSON.stringify({
    book: "Borrowing Strength",
    version: 1,
    exercises: {
      halfway: {
        tries: 4,
        solved: [1, 7],
        misconceptions: { M8: 2 },
        first: "2026-11-20",
        last: "2026-11-22",
      },
    },
  });
  const first = { kept: () => text, read: firstEditionEvent };

  it("is taken over once, however often it is found, and added to", async () => {
    const { shelf, kept } = shelfOf();
    await memoryOn(shelf, first).open();
    const memory = memoryOn(shelf, first);
    await memory.open();
    expect(kept.size).toBe(1);
    // The same progress as a file is the same event.
    await memory.importText(text);
    expect(kept.size).toBe(1);
    await memory.append("answered", answered(9, "wrong", ["M8"]));
    expect(progressOf(memory.store.getState().events).exercises.halfway).toEqual({
      tries: 5,
      solved: [1, 7],
      misconceptions: { M8: 3 },
      first: "2026-11-20",
      last: "2026-11-28",
    });
  });

  it.each(["{garbage", "[1]", '{"book":"Borrowing Strength","version":1,"exercises":{"a":{}}}'])(
    "is set aside, stays, and can be saved where it is %s",
    async (garbage) => {
      const { shelf, kept } = shelfOf();
      const memory = memoryOn(shelf, { ...first, kept: () => garbage });
      await memory.open();
      const { aside, trouble } = memory.store.getState();
      expect(aside.map((one) => one.text)).toEqual([garbage]);
      expect(trouble).toMatch(/set aside/);
      expect(kept.size).toBe(0);
      await memory.append("answered", answered(3, "right"));
      expect(solvedIn(memory)).toEqual([3]);
    },
  );
});

/** What a browser's storage has been seen to do. */
const shelves: Readonly<Record<string, () => Shelf>> = {
  "cannot be read": () => ({ ...shelfOf().shelf, read: refuse }),
  "cannot be written": () => ({ ...shelfOf().shelf, add: refuse }),
  "refuses everything": () => ({ read: refuse, add: refuse }),
};

describe.each(Object.entries(shelves))("a log on a shelf that %s", (_, shelfNow) => {
  it("lasts as long as the page, works in every way, and says so once", async () => {
    const throwing = {
      ...NO_FIRST,
      kept: (): string | null => {
        throw new Error("no storage here");
      },
    };
    const memory = memoryOn(shelfNow(), throwing);
    const told: (string | undefined)[] = [];
    memory.store.subscribe(({ trouble }, before) => {
      if (trouble !== before.trouble) told.push(trouble);
    });
    await memory.open();
    await memory.append("answered", answered(3, "wrong"));
    await memory.append("answered", answered(3, "right"));
    expect(solvedIn(memory)).toEqual([3]);
    expect(await memory.importText(memory.exportText())).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/progress/);
  });
});

it("what is no event on the shelf is set aside and never touched", async () => {
  const wicked = { "a-1": { id: "other", at: "never", kind: "x" }, "b-2": "text", "c-3": null };
  const { shelf, kept } = shelfOf(wicked);
  const memory = memoryOn(shelf);
  await memory.open();
  expect(memory.store.getState().aside.map(({ key }) => key)).toEqual(Object.keys(wicked));
  await memory.append("answered", answered(3, "right"));
  for (const [key, value] of Object.entries(wicked)) expect(kept.get(key)).toEqual(value);
});

const events: fc.Arbitrary<readonly MemoryEvent[]> = fc.array(
  fc.record({
    id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,5}$/),
    at: fc
      .date({ min: new Date("2026-01-01"), max: new Date("2039-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString()),
    kind: fc.constantFrom("answered", "typed", "tally", "prediction"),
    what: fc.jsonValue().map((one) => JSON.parse(JSON.stringify(one)) as unknown),
  }),
);

describe("the union of two logs", () => {
  it("is the same in any order, and twice is as good as once", () => {
    fc.assert(
      fc.property(events, events, events, (a, b, c) => {
        expect(union(a, b)).toEqual(union(b, a));
        expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
        const once = union(a, b);
        expect(union(once, b)).toEqual(once);
        for (const { id } of [...a, ...b]) expect(once.some((one) => one.id === id)).toBe(true);
      }),
    );
  });

  it("reads back what was written to a file", () => {
    fc.assert(
      fc.property(events, (some) => {
        expect(readFile(writeFile(some), firstEditionEvent)).toEqual(some);
      }),
    );
  });
});

describe("a file", () => {
  const BAD = [
    "{garbage",
    "",
    "null",
    "[1,2,3]",
    JSON.stringify({ book: "Another", version: 2, events: [] }),
    JSON.stringify({ book: "Borrowing Strength", events: [] }),
    JSON.stringify({ book: "Borrowing Strength", version: 3, events: [] }),
    JSON.stringify({ book: "Borrowing Strength", version: 2, events: [{ id: "A" }] }),
    '{"book":"Borrowing Strength","version":1,"exercises":{"__proto__":{"tries":1}}}',
  ];
  it.each(BAD)("%j is refused with a sentence, and changes nothing", async (text) => {
    const memory = memoryOn(shelfOf().shelf);
    await memory.append("answered", answered(3, "right"));
    const before = memory.exportText();
    expect((await memory.importText(text))?.problem).toMatch(/\.$/);
    expect(memory.exportText()).toBe(before);
  });

  it("never throws, whatever the text, nor does what is made of its events", () => {
    const wild = fc.array(
      fc.record(
        {
          id: fc.constantFrom("a", "b-1"),
          at: fc.constantFrom("2026-11-28T05:06:07Z", "never"),
          kind: fc.constantFrom("answered", "typed", "first"),
          exercise: fc.constantFrom<unknown>("halfway", "constructor", "__proto__", 3, null),
          variant: fc.constantFrom<unknown>(1, "1", Number.NaN),
          verdict: fc.constantFrom<unknown>("right", "wrong", "perhaps", null),
          misconceptions: fc.constantFrom<unknown>(["M8"], ["constructor"], "M8", [null]),
          answer: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      wild.map((list) => JSON.stringify({ book: "Borrowing Strength", version: 2, events: list })),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readFile(text, firstEditionEvent);
        if ("problem" in read) return;
        expect(read.every(isEvent)).toBe(true);
        for (const { tries } of Object.values(progressOf(read).exercises))
          expect(tries).toBeGreaterThan(0);
        lastAnswer(read, "halfway", 1);
      }),
      { numRuns: 3000 },
    );
  });
});
