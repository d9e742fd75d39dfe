import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExplorable, type Patch } from "#explorable/createExplorable.ts";
import { snap } from "#language/parameter.ts";
import { allModels } from "#models/index.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { choicesOf, patchOf, running } from "./arbitrary.ts";

const all = await allModels();
const values = (one: ReturnType<typeof running>) => one.store.getState().values;

describe("set, the only way in", () => {
  it("snaps to the grid and to the range", () => {
    const one = running(schoolMean);
    one.set({ values: { n: 12.6, sigma2: 3.1234, tau2: -5, xbar: 1e9 } });
    expect(values(one)).toEqual({ n: 13, sigma2: 3.1, tau2: 0, xbar: 100, mu: 70 });
  });

  it.each([
    { values: { nobody: 3 } },
    { values: { n: Number.NaN, mu: Number.POSITIVE_INFINITY, tau2: Number.NEGATIVE_INFINITY } },
    { values: { n: undefined as unknown as number, mu: "80" as unknown as number } },
    { values: { toString: 3, constructor: 4 } },
    { values: JSON.parse('{ "__proto__": 5, "hasOwnProperty": 6 }') },
    { view: { order: "sideways", nobody: "own" } },
    { view: { constructor: "own" } },
    { view: JSON.parse('{ "__proto__": "own" }') },
    { seed: -1 },
    { seed: 1.5 },
    { seed: 1e9 },
    { seed: Number.NaN },
    {},
  ] as Patch[])("leaves out what it does not know: %j", (patch) => {
    const one = running(schoolMean);
    const before = one.store.getState();
    one.set(patch);
    expect(one.store.getState(), "not even a step to undo").toBe(before);
    expect(Object.getPrototypeOf(values(one))).toBe(Object.prototype);
  });

  it("keeps what is good of a patch that is half bad", () => {
    const one = running(schoolMean);
    one.set({
      values: { n: Number.NaN, mu: 80, nobody: 1 },
      view: { order: "estimate" },
      seed: -3,
    });
    expect(choicesOf(one)).toEqual({
      values: { ...running(schoolMean).store.getState().values, mu: 80 },
      view: { order: "estimate", scale: "raw" },
      seed: 1,
      ranges: {},
    });
  });

  it.each(all)("ends on the grid whatever is asked of $id", (model) => {
    const names = Object.keys(model.parameters);
    const asked = fc.dictionary(fc.constantFrom(...names), fc.double());
    fc.assert(
      fc.property(asked, (patch) => {
        const one = running(model);
        one.set({ values: patch });
        for (const [name, value] of Object.entries(values(one)))
          expect(snap(model.parameters[name]!, value), name).toBe(value);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("starts from what its declaration says, snapped", () => {
    const declaration = { id: "a", model: schoolMean.id, initial: { n: 20.4, nobody: 1 }, seed: 7 };
    expect(choicesOf(createExplorable(declaration, schoolMean))).toEqual({
      values: { n: 20, sigma2: 81, tau2: 16, xbar: 78, mu: 70 },
      view: {},
      seed: 7,
      ranges: {},
    });
  });
});

describe("undo and redo", () => {
  it.each(all)("50 random actions on $id, undone and redone, are as if nothing was", (model) => {
    const actions = fc.array(patchOf(running(model)), { minLength: 50, maxLength: 50 });
    fc.assert(
      fc.property(actions, (patches) => {
        const one = running(model);
        const start = choicesOf(one);
        const seen = [start];
        for (const patch of patches) {
          one.set(patch);
          seen.push(choicesOf(one));
        }
        const steps = seen.filter((state, at) => at === 0 || !same(state, seen[at - 1]!));
        for (const state of steps.toReversed().slice(1)) {
          one.undo();
          expect(choicesOf(one)).toEqual(state);
        }
        expect(choicesOf(one)).toEqual(start);
        one.undo();
        expect(choicesOf(one), "before the start there is nothing").toEqual(start);
        for (const state of steps.slice(1)) {
          one.redo();
          expect(choicesOf(one)).toEqual(state);
        }
        one.redo();
        expect(choicesOf(one), "after the end there is nothing").toEqual(seen.at(-1));
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it("takes one gesture for one step", () => {
    const one = running(schoolMean);
    for (const n of [20, 30, 40]) one.set({ values: { n } }, "drag-1");
    for (const n of [50, 60]) one.set({ values: { n } }, "drag-2");
    one.undo();
    expect(values(one).n).toBe(40);
    one.undo();
    expect(values(one).n).toBe(12);
    one.redo();
    expect(values(one).n).toBe(40);
  });

  it("takes two gestures of one name for two steps if something came between", () => {
    const one = running(schoolMean);
    one.set({ values: { n: 20 } }, "drag");
    one.set({ values: { mu: 80 } });
    one.set({ values: { n: 30 } }, "drag");
    one.undo();
    expect(values(one)).toMatchObject({ n: 20, mu: 80 });
  });

  it("never merges a drag that goes on after it was undone", () => {
    const one = running(schoolMean);
    one.set({ values: { mu: 80 } });
    one.set({ values: { n: 20 } }, "drag");
    one.undo();
    one.set({ values: { n: 30 } }, "drag");
    one.undo();
    expect(values(one)).toMatchObject({ n: 12, mu: 80 });
  });

  it("has no step for a drag that came back to where it began", () => {
    const one = running(schoolMean);
    one.set({ values: { mu: 80 } });
    for (const n of [20, 30, 12]) one.set({ values: { n } }, "drag");
    expect(one.store.getState().past).toHaveLength(1);
    for (const n of [13, 12, 14]) one.set({ values: { n } }, "drag");
    one.undo();
    expect(values(one)).toMatchObject({ n: 12, mu: 80 });
    one.undo();
    expect(values(one).mu).toBe(70);
  });

  it("forgets what could be redone once something else is done", () => {
    const one = running(schoolMean);
    one.set({ values: { n: 20 } });
    one.undo();
    one.set({ values: { mu: 80 } });
    one.redo();
    expect(values(one)).toMatchObject({ n: 12, mu: 80 });
  });

  it("takes back a reset as well", () => {
    const one = running(schoolMean);
    one.set({ values: { n: 20, mu: 80 }, view: { order: "estimate" }, seed: 9 });
    const before = choicesOf(one);
    one.reset();
    expect(choicesOf(one)).toEqual(choicesOf(running(schoolMean)));
    one.undo();
    expect(choicesOf(one)).toEqual(before);
  });

  it("does not grow without end", () => {
    const one = running(schoolMean);
    for (let k = 0; k < 1000; k++) one.set({ values: { n: 1 + (k % 200) } });
    expect(one.store.getState().past.length).toBeLessThanOrEqual(200);
  });
});

describe("the sample", () => {
  it("is drawn once a seed, also when two seeds are looked at in turn", () => {
    const drawn: number[] = [];
    const one = createExplorable({ id: "a", model: schoolMean.id, seed: 1 }, schoolMean, (seed) => {
      drawn.push(seed);
      return { groups: [], columns: { y: [seed] } };
    });
    // As a figure does that compares the reader's state with the one a question was asked about.
    for (let k = 0; k < 10; k++) for (const seed of [1, 5]) one.sample(seed);
    expect(drawn).toEqual([1, 5]);
    expect(one.sample(5)).toBe(one.sample(5));
    expect(one.sample(6).columns.y).toEqual([6]);
  });

  it("does not keep every seed there ever was", () => {
    let drawn = 0;
    const one = createExplorable({ id: "a", model: schoolMean.id }, schoolMean, () => {
      drawn += 1;
      return { groups: [], columns: {} };
    });
    for (let seed = 0; seed < 50; seed++) one.sample(seed);
    const before = drawn;
    one.sample(0);
    expect(drawn).toBe(before + 1);
  });
});

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
