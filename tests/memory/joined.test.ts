import fc from "fast-check";
import { expect, it } from "vitest";
import { firstEditionEvent } from "#exercises/firstEdition.ts";
import { progressOf } from "#exercises/progressOf.ts";
import { createMemory, type Memory } from "#memory/createMemory.ts";
import { type MemoryEvent, union } from "#memory/event.ts";

/** Two machines, each with a shelf of its own and two pages open on it; their clocks do not agree. */
function machines() {
  let count = 0;
  return [0, 1].flatMap((machine) => {
    const kept = new Map<string, unknown>();
    const shelf = {
      read: async () => [...kept],
      add: async (events: readonly MemoryEvent[]) => {
        for (const event of events) kept.set(event.id, structuredClone(event));
      },
    };
    return [0, 1].map(() =>
      createMemory({
        shelf,
        first: { kept: () => null, read: firstEditionEvent },
        now: () => new Date(Date.UTC(2026, 10, 1 + ((7 * count + 3 * machine) % 20))),
        newId: () => `event-${++count}`,
      }),
    );
  });
}
const eventsOf = ({ store }: Memory) => store.getState().events;

const page = fc.integer({ min: 0, max: 3 });
/** What may be done in any order: something is answered on a page, or one page's file is carried to another. */
const deed = fc.oneof(
  fc.record({
    of: page,
    variant: fc.integer({ min: 1, max: 4 }),
    verdict: fc.constantFrom("right", "wrong"),
  }),
  fc.record({ from: page, to: page }),
);

it("two pages and two machines that are joined in the end know the same, whatever was done in which order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), fc.boolean(), async (deeds, isBackward) => {
      const pages = machines();
      await Promise.all(pages.map((one) => one.open()));
      let answers = 0;
      for (const one of deeds) {
        if ("from" in one) {
          expect(await pages[one.to]!.importText(pages[one.from]!.exportText())).toBeUndefined();
          continue;
        }
        answers += 1;
        const { variant, verdict } = one;
        const what = { exercise: "halfway", variant, verdict, answer: { tau2: 1 } };
        await pages[one.of]!.append("answered", { ...what, misconceptions: [] });
      }
      const all = pages.map(eventsOf).reduce(union, []);
      expect(all).toHaveLength(answers);
      // Files carried round, and round again, in either direction.
      const round = isBackward ? pages.toReversed() : pages;
      for (const to of [...round, ...round])
        for (const from of round) await to.importText(from.exportText());
      for (const one of pages) {
        expect(eventsOf(one)).toEqual(all);
        expect(progressOf(eventsOf(one)).exercises.halfway?.tries ?? 0).toBe(answers);
      }
    }),
    { numRuns: 60 },
  );
});

it("a page that is opened later finds what both pages of its machine have written", async () => {
  const [one, other] = machines();
  await one!.append("answered", { exercise: "halfway", variant: 1, verdict: "right" });
  await other!.append("answered", { exercise: "halfway", variant: 2, verdict: "right" });
  const before = [one!, other!].map(eventsOf).reduce(union, []);
  await Promise.all([one!.open(), other!.open()]);
  for (const page of [one!, other!]) expect(eventsOf(page)).toEqual(before);
});
