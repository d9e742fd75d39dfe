import { describe, expect, it } from "vitest";
import { HANDS, handsOf } from "#app/live/keptHands.ts";
import { createExplorable } from "#explorable/createExplorable.ts";
import { createLecture } from "#lecture/createLecture.ts";
import { plainDemo } from "#lecture/demo.ts";
import { createMemory, type Shelf } from "#memory/createMemory.ts";
import { isEvent } from "#memory/event.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { declared } from "../explorable/arbitrary.ts";

const PAGE = "/principles/shrinkage/";
const league = { page: PAGE, figure: "league" };

/** A memory on a shelf of its own, at an hour of one day. */
function memoryAt(time: () => Date) {
  let count = 0;
  const shelf: Shelf = { read: async () => [], add: async () => undefined };
  return createMemory({
    shelf,
    first: { kept: () => null, read: () => ({ problem: "none" }) },
    now: time,
    newId: () => {
      count += 1;
      return `event-${time().getTime().toString(36)}-${count}`;
    },
  });
}
const at = (day: number, hour: number) => new Date(2026, 10, day, hour);
const raise = (memory: ReturnType<typeof memoryAt>, hands: unknown, of = league) =>
  memory.append(HANDS, { ...of, hands });

describe("hands that a room raised", () => {
  it("are there on the same day for the same figure of the same page, the last that were counted", async () => {
    const memory = memoryAt(() => at(30, 9));
    await raise(memory, [0, 1]);
    await raise(memory, [0, 1, 1, 2]);
    await raise(memory, [4], { ...league, figure: "another" });
    const { events } = memory.store.getState();
    expect(events.every(isEvent)).toBe(true);
    expect(handsOf(events, league, at(30, 17))).toEqual([0, 1, 1, 2]);
    expect(handsOf(events, { ...league, figure: "another" }, at(30, 17))).toEqual([4]);
    expect(handsOf(events, { ...league, page: "/" }, at(30, 17))).toBeUndefined();
    expect(handsOf(events, league, new Date(2026, 11, 1, 9)), "another day").toBeUndefined();
  });

  it("are forgotten once all were taken down", async () => {
    let hour = 9;
    const memory = memoryAt(() => at(30, hour));
    await raise(memory, [0, 1]);
    hour = 10;
    await raise(memory, []);
    expect(handsOf(memory.store.getState().events, league, at(30, 11))).toBeUndefined();
  });

  it("come back with a log that was saved, and two logs are joined by what was counted last", async () => {
    const [early, late] = [memoryAt(() => at(30, 8)), memoryAt(() => at(30, 12))];
    await raise(early, [0]);
    await raise(late, [1, 1]);
    await early.importText(late.exportText());
    await late.importText(early.exportText());
    for (const { store } of [early, late])
      expect(handsOf(store.getState().events, league, at(30, 13))).toEqual([1, 1]);
  });

  it("are none where what was kept is no list of answers", async () => {
    for (const damaged of [undefined, "two", [0.5], ["0"], { 0: 1 }]) {
      const memory = memoryAt(() => at(30, 8));
      await raise(memory, damaged);
      expect(handsOf(memory.store.getState().events, league, at(30, 9))).toBeUndefined();
    }
  });

  it("are up again in a lecture, for answers that it has, unless somebody counts already", () => {
    const lecture = () =>
      createLecture({
        demo: plainDemo({ figure: "league", widget: "caterpillar", of: "group-means" }, []),
        explorable: createExplorable(declared(groupMeans), groupMeans),
      });
    const fresh = lecture();
    fresh.recall([0, 3, 9, -1]);
    expect(fresh.store.getState().hands).toEqual([0, 3]);
    fresh.count(1);
    expect(fresh.store.getState().hands).toEqual([0, 3, 1]);
    const counting = lecture();
    counting.count(2);
    counting.recall([0, 0]);
    expect(counting.store.getState().hands).toEqual([2]);
  });
});
