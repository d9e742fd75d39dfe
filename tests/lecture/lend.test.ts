import fc from "fast-check";
import { expect, it } from "vitest";
import { writeLink } from "#explorable/link.ts";
import { allModels } from "#models/index.ts";
import { patchOf, running } from "../explorable/arbitrary.ts";

/** Whoever borrows an explorable may do with it as they like: the reader gets back what was lent. */
const models = await allModels();

it.each(models)("$id comes back as it was lent, history included", (model) => {
  const patches = fc.array(patchOf(running(model)), { maxLength: 8 });
  fc.assert(
    fc.property(patches, patches, fc.nat(3), (before, meanwhile, undone) => {
      const explorable = running(model);
      for (const patch of before) explorable.set(patch);
      for (let i = 0; i < undone; i += 1) explorable.undo();
      const lent = explorable.store.getState();
      const link = writeLink([explorable]);

      const takeBack = explorable.lend();
      for (const patch of meanwhile) {
        explorable.set(patch, "one gesture");
        expect(explorable.chosen()).toBe(lent);
        expect(writeLink([explorable])).toBe(link);
      }
      takeBack();
      expect(explorable.store.getState()).toBe(lent);
      expect(explorable.chosen()).toBe(lent);
    }),
  );
});

it("a change after it came back is a step of its own", () => {
  const explorable = running(models[0]!);
  const [[name, { range }] = ["", { range: [0, 0] }]] = Object.entries(models[0]!.parameters);
  const takeBack = explorable.lend();
  explorable.set({ values: { [name]: range[1] } }, "drag");
  takeBack();
  explorable.set({ values: { [name]: range[1] } }, "drag");
  expect(explorable.store.getState().past).toHaveLength(1);
  expect(explorable.chosen()).toBe(explorable.store.getState());
});
