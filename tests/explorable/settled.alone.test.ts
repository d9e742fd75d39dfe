import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Explorable } from "#explorable/createExplorable.ts";
import { watchHolds } from "#explorable/held.ts";
import { settledStore } from "#explorable/settled.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { running } from "./arbitrary.ts";

/** A page whose frames and tasks come when the test says so. */
class FakePage {
  frames: (() => void)[] = [];
  tasks: (() => void)[] = [];
  now = 0;

  paint(): void {
    const due = this.frames;
    this.frames = [];
    for (const one of due) one();
  }

  runTasks(): void {
    const due = this.tasks;
    this.tasks = [];
    for (const one of due) one();
  }
}

let page: FakePage;
let one: Explorable;

beforeEach(() => {
  page = new FakePage();
  vi.stubGlobal("document", { visibilityState: "visible" });
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => page.frames.push(callback));
  vi.stubGlobal("performance", { now: () => page.now });
  vi.stubGlobal(
    "MessageChannel",
    class {
      port1 = { onmessage: () => {}, close: () => {} };
      port2 = { postMessage: () => page.tasks.push(() => this.port1.onmessage()) };
    },
  );
  one = running(schoolMean);
});
afterEach(async () => {
  // Nothing may wait for a frame that never comes: what waits is shared by all explorables.
  for (let k = 0; k < 3; k++) {
    page.now += 1000;
    page.paint();
    page.runTasks();
    // Nor may the real clock tell what the last words took.
    await Promise.resolve();
  }
  vi.unstubAllGlobals();
});

const told = () => settledStore(one).getState().values.n;

describe("the words' lane", () => {
  it("follows in the first task after the paint, and not before", () => {
    settledStore(one);
    one.set({ values: { n: 40 } });
    expect(told()).toBe(12);
    page.paint();
    expect(told()).toBe(12);
    page.runTasks();
    expect(told()).toBe(40);
  });

  it("tells the very state that was drawn, history included", () => {
    settledStore(one);
    one.set({ values: { n: 40 } });
    page.paint();
    page.runTasks();
    expect(settledStore(one).getState()).toBe(one.store.getState());
  });

  it("lets newer input pass, and waits for the paint of that", () => {
    settledStore(one);
    one.set({ values: { n: 40 } });
    page.paint();
    one.set({ values: { n: 41 } });
    page.runTasks();
    expect(told()).toBe(12);
    page.now = 100;
    page.paint();
    page.runTasks();
    expect(told()).toBe(41);
  });

  it("is skipped for no longer than a quarter of a second", () => {
    settledStore(one);
    one.set({ values: { n: 20 } });
    for (let n = 21; n < 60; n++) {
      page.paint();
      one.set({ values: { n } });
      page.now += 40;
      page.runTasks();
      expect(page.now < 250 || told()! > 12, `at ${page.now} ms`).toBe(true);
    }
  });

  it("is told at most sixteen times a second while something is held, and at once when it is let go", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const hands = new EventTarget();
    watchHolds(hands);
    settledStore(one);
    hands.dispatchEvent(new Event("pointerdown"));
    const seen: number[] = [];
    const step = (n: number) => {
      one.set({ values: { n } });
      page.now += 15;
      vi.advanceTimersByTime(15);
      page.paint();
      page.runTasks();
      page.now += 15;
      vi.advanceTimersByTime(15);
      if (told() !== seen.at(-1)) seen.push(told()!);
    };
    page.now = 10_000;
    for (let n = 20; n < 60; n++) step(n);
    expect(seen.length, "of forty steps in 1.2 s").toBeGreaterThan(12);
    expect(seen.length).toBeLessThan(22);
    one.set({ values: { n: 70 } });
    page.paint();
    page.runTasks();
    hands.dispatchEvent(new Event("pointerup"));
    page.paint();
    page.runTasks();
    expect(told(), "let go").toBe(70);
    hands.dispatchEvent(new Event("pointerdown"));
    one.set({ values: { n: 71 } });
    page.paint();
    page.runTasks();
    page.now += 30;
    vi.advanceTimersByTime(30);
    page.paint();
    page.runTasks();
    expect(told(), "held still").toBe(71);
    hands.dispatchEvent(new Event("pointerup"));
    vi.useRealTimers();
  });

  it("waits out the beat of a hand that moves slowly, and a press that takes the focus ends no hold", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const hands = new EventTarget();
    watchHolds(hands);
    settledStore(one);
    const blur = new Event("blur");
    Object.defineProperty(blur, "target", { value: new EventTarget() });
    hands.dispatchEvent(new Event("pointerdown"));
    hands.dispatchEvent(blur);
    const told: number[] = [];
    settledStore(one).subscribe(({ values }) => told.push(values.n!));
    page.now = 20_000;
    for (let n = 20; n < 50; n++) {
      one.set({ values: { n } });
      page.now += 1;
      page.paint();
      page.runTasks();
      page.now += 39;
      vi.advanceTimersByTime(39);
    }
    // Thirty steps of 40 ms, at least 60 ms between two tellings: every second step.
    expect(told.length).toBeGreaterThan(12);
    expect(told.length).toBeLessThan(17);
    hands.dispatchEvent(new Event("pointerup"));
    vi.useRealTimers();
  });

  it("is told the less often the more it costs, but never less than four times a second", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const hands = new EventTarget();
    watchHolds(hands);
    let cost = 0;
    let count = 0;
    settledStore(one).subscribe(() => {
      page.now += cost;
      count += 1;
    });
    /** Tellings in three seconds of a hand that moves every 30 ms. */
    const tellings = async (start: number, milliseconds: number) => {
      cost = milliseconds;
      page.now = start;
      hands.dispatchEvent(new Event("pointerdown"));
      const once = async (n: number) => {
        one.set({ values: { n } });
        page.paint();
        page.runTasks();
        // What the words took is known in a microtask.
        await Promise.resolve();
        page.now += 30;
        vi.advanceTimersByTime(30);
      };
      for (let n = 20; n < 30; n++) await once(n);
      [count, page.now] = [0, start + 1000];
      for (let n = 30; page.now < start + 4000; n = n < 100 ? n + 1 : 30) await once(n);
      hands.dispatchEvent(new Event("pointerup"));
      page.paint();
      page.runTasks();
      await Promise.resolve();
      return count;
    };
    const [cheap, dear, dearest] = [
      await tellings(30_000, 1),
      await tellings(40_000, 8),
      await tellings(50_000, 60),
    ];
    // Steps of 30 ms: 60 to 90 ms apart; 160 to 200; 250 and one step or two.
    expect(cheap).toBeGreaterThan(30);
    expect(dear).toBeGreaterThan(13);
    expect(dear).toBeLessThan(20);
    expect(dearest).toBeGreaterThan(8);
    expect(dearest).toBeLessThan(13);
    vi.useRealTimers();
  });

  it("follows by the clock where there are no frames", () => {
    vi.useFakeTimers();
    vi.stubGlobal("document", { visibilityState: "hidden" });
    settledStore(one);
    one.set({ values: { n: 40 } });
    vi.runAllTimers();
    expect(told()).toBe(40);
    vi.useRealTimers();
  });
});
