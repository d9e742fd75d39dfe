import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { firstEditionEvent } from "#exercises/firstEdition.ts";
import { createMemory, type Shelf } from "#memory/createMemory.ts";
import type { MemoryEvent } from "#memory/event.ts";

const refuse = (name: string) => () => Promise.reject(new DOMException(name, name));
/** A shelf that holds this, and takes more. */
const holding = (entries: Readonly<Record<string, unknown>> = {}): Shelf => {
  const kept = new Map(Object.entries(entries));
  return {
    read: async () => [...kept],
    add: async (events) => {
      for (const event of events) kept.set(event.id, event);
    },
  };
};
const blocked: Shelf = { read: refuse("SecurityError"), add: refuse("SecurityError") };
const event = { id: "an-event", at: "2026-11-28T05:06:07Z", kind: "answered" };
const noFirst = (): string | null => null;
const firstWith = (data: unknown) => () => JSON.stringify(data);

const LASTS =
  /^This browser will not keep your progress here, so it lasts until you leave the page/;
const ASIDE = /^Some of the progress kept in this browser could not be read.*save it as a file/;

/** What a browser's storage may be like, what the reader is told once, and what can be saved as it was found. */
const matrix: readonly (readonly [
  storage: string,
  shelf: Shelf,
  first: () => string | null,
  told: RegExp | undefined,
  setAside: number,
  known: number,
])[] = [
  ["works and is empty", holding(), noFirst, undefined, 0, 0],
  ["holds a log", holding({ "an-event": event }), noFirst, undefined, 0, 1],
  [
    "holds what a newer edition did",
    holding({ "an-event": { ...event, kind: "a-kind-to-come", more: [1] } }),
    noFirst,
    undefined,
    0,
    1,
  ],
  [
    "is not there",
    { read: refuse("NotFoundError"), add: refuse("NotFoundError") },
    noFirst,
    LASTS,
    0,
    0,
  ],
  ["is closed to this page", blocked, noFirst, LASTS, 0, 0],
  [
    "throws whatever is asked, the first edition’s too",
    blocked,
    () => {
      throw new DOMException("no", "SecurityError");
    },
    LASTS,
    0,
    0,
  ],
  [
    "is of a later version",
    { read: refuse("VersionError"), add: refuse("VersionError") },
    noFirst,
    LASTS,
    0,
    0,
  ],
  [
    "is full",
    { ...holding({ "an-event": event }), add: refuse("QuotaExceededError") },
    noFirst,
    LASTS,
    0,
    1,
  ],
  [
    "holds a torn entry",
    holding({ "an-event": event, torn: { id: "torn" } }),
    noFirst,
    ASIDE,
    1,
    1,
  ],
  ["holds an entry under a wrong name", holding({ other: event }), noFirst, ASIDE, 1, 0],
  ["holds garbage of the first edition", holding(), () => "{", ASIDE, 1, 0],
  [
    "holds a first edition of a later version",
    holding(),
    firstWith({ book: "Borrowing Strength", version: 9 }),
    ASIDE,
    1,
    0,
  ],
];

it.each(matrix)(
  "storage that %s: the reader is told so once, and all else works",
  async (...cell) => {
    const [, shelf, first, told, setAside, known] = cell;
    let count = 0;
    const memory = createMemory({
      shelf,
      first: { kept: first, read: firstEditionEvent },
      now: () => new Date("2026-11-29T01:02:03Z"),
      newId: () => `new-${++count}`,
    });
    const said: string[] = [];
    memory.store.subscribe(({ trouble }, before) => {
      if (trouble !== undefined && trouble !== before.trouble) said.push(trouble);
    });
    await memory.open();
    const { isOpen, events, aside } = memory.store.getState();
    expect([isOpen, events.length, aside.length]).toEqual([true, known, setAside]);
    await memory.append("answered", { exercise: "halfway", variant: 1 });
    await memory.append("answered", { exercise: "halfway", variant: 2 });
    expect(memory.store.getState().events).toHaveLength(known + 2);
    // What was done can be carried away as a file, and comes in again elsewhere.
    const elsewhere = createMemory({
      shelf: holding(),
      first: { kept: noFirst, read: firstEditionEvent },
      now: () => new Date(),
      newId: () => "none",
    });
    expect(await elsewhere.importText(memory.exportText())).toBeUndefined();
    const ids = (all: readonly MemoryEvent[]) => all.map(({ id }) => id);
    expect(ids(elsewhere.store.getState().events)).toEqual(ids(memory.store.getState().events));
    expect(said).toHaveLength(told ? 1 : 0);
    if (told) expect(said[0]).toMatch(told);
  },
);

it("that some browsers delete what is kept after a week without a visit is said where progress is saved, and only there", () => {
  const pages = readdirSync("content", { recursive: true, encoding: "utf8" });
  const texts = pages.filter((path) => path.endsWith(".mdx"));
  const saying = texts.filter((path) =>
    /browsers delete[^.]*a week/.test(readFileSync(`content/${path}`, "utf8")),
  );
  expect(saying).toEqual(["about/progress/index.mdx"]);
});
