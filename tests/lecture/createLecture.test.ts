import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExplorable, initialOf } from "#explorable/createExplorable.ts";
import { createLecture, type Walk } from "#lecture/createLecture.ts";
import { defineDemo, plainDemo } from "#lecture/demo.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { choicesOf, declared, patchOf, running } from "../explorable/arbitrary.ts";

const fresh = () => createExplorable(declared(groupMeans), groupMeans);
const place = { figure: "league", widget: "caterpillar", of: "group-means" };
const demo = defineDemo<typeof groupMeans>({
  ...place,
  goal: "",
  minutes: 1,
  steps: [
    { kind: "ask", words: "One?", notes: "" },
    { kind: "predict", words: ["Two?", "Now."], notes: "" },
    { kind: "reveal", words: "Three.", set: { view: { order: "students" } }, notes: "" },
    { kind: "whatIf", words: "Four?", set: { values: { tau: 0 } }, sliders: ["tau"], notes: "" },
    { kind: "whatIf", words: "Five?", set: { seed: 9 }, outcome: "hidden", notes: "" },
  ],
});
const walks: readonly Walk[] = ["next", "previous", "first", "last"];

describe("a demo as it is written", () => {
  it("says nothing twice: what is left out follows from the kind", () => {
    expect(demo.steps.map(({ outcome }) => outcome)).toEqual([
      "hidden",
      "hidden",
      "shown",
      "shown",
      "hidden",
    ]);
    expect(demo.steps.map(({ words }) => words.length)).toEqual([1, 2, 1, 1, 1]);
    expect(demo.steps[0]).toMatchObject({ set: {}, sliders: [] });
  });
});

describe("a lecture", () => {
  it("opens at its first step, in the figure's start, whatever the reader did to the figure", () => {
    const explorable = fresh();
    explorable.set({ values: { tau: 11, mu: 60 }, view: { order: "estimate" }, seed: 4 });
    const { store } = createLecture({ demo, explorable });
    expect(store.getState().step).toBe(0);
    expect(choicesOf(explorable)).toEqual({ ...initialOf(explorable) });
  });

  it.each([
    [3, 3],
    [-1, 0],
    [99, 4],
    [Number.NaN, 0],
    [2.7, 2],
  ])("opens at step %s as %s", (step, at) => {
    expect(createLecture({ demo, explorable: fresh(), step }).store.getState().step).toBe(at);
  });

  it("shows the same at a step, whichever way it was reached and whatever was moved there", () => {
    const alone = demo.steps.map((_, step) => {
      const explorable = fresh();
      createLecture({ demo, explorable, step });
      return choicesOf(explorable);
    });
    const move = fc.oneof(
      fc.constantFrom(...walks).map((way) => ({ way })),
      fc.nat(6).map((step) => ({ step })),
      patchOf(running(groupMeans)).map((patch) => ({ patch })),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), fc.nat(4), (moves, step) => {
        const explorable = fresh();
        const lecture = createLecture({ demo, explorable });
        for (const one of moves) {
          if ("way" in one) lecture.walk(one.way);
          else if ("step" in one) lecture.go(one.step);
          else explorable.set(one.patch);
        }
        lecture.go(step);
        expect(choicesOf(explorable)).toEqual(alone[step]);
      }),
    );
  });

  it("ends at both ends: one more step there changes nothing", () => {
    const explorable = fresh();
    const lecture = createLecture({ demo, explorable, step: 4 });
    explorable.set({ values: { mu: 61 } });
    lecture.walk("next");
    expect(explorable.store.getState().values.mu).toBe(61);
    lecture.walk("first");
    explorable.set({ values: { mu: 61 } });
    lecture.walk("previous");
    expect(lecture.store.getState().step).toBe(0);
    expect(explorable.store.getState().values.mu).toBe(61);
  });

  it("gives the figure back as it was, history included", () => {
    const explorable = fresh();
    explorable.set({ values: { tau: 7 } });
    explorable.set({ seed: 3 });
    explorable.undo();
    const before = explorable.store.getState();
    const lecture = createLecture({ demo, explorable });
    for (const way of ["next", "next", "last", "previous"] as const) lecture.walk(way);
    lecture.guess(12);
    expect(lecture.store.getState().guess).toBe(12);
    lecture.leave();
    expect(explorable.store.getState()).toBe(before);
  });

  it("shows a figure that has no demo as it stands", () => {
    const explorable = fresh();
    explorable.set({ values: { tau: 7 } });
    const before = choicesOf(explorable);
    const { store, demo: plain } = createLecture({
      demo: plainDemo(place, ["tau", "mu", "third"]),
      explorable,
    });
    expect(choicesOf(explorable)).toEqual(before);
    expect(plain.steps).toHaveLength(1);
    expect(plain.steps[0]).toMatchObject({ outcome: "shown", sliders: ["tau", "mu"] });
    expect(store.getState()).toEqual({ step: 0, guess: undefined, hands: undefined });
  });
});
