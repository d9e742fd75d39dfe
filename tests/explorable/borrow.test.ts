import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeLink } from "#explorable/link.ts";
import { allModels } from "#models/index.ts";
import { choicesOf, patchOf, running } from "./arbitrary.ts";

/** An explorable that is lent until its reader acts: what they had is never lost, and nothing is theirs before they act. */
const models = await allModels();

/** An explorable with a history, the link to it, and how often a loan of it has ended. */
function lentAfter(
  model: (typeof models)[number],
  before: readonly Parameters<ReturnType<typeof running>["set"]>[0][],
) {
  const explorable = running(model);
  for (const patch of before) explorable.set(patch);
  const had = explorable.store.getState();
  const link = writeLink([explorable]);
  let ends = 0;
  const loan = explorable.borrow(() => {
    ends += 1;
  });
  return { explorable, had, link, loan, ends: () => ends };
}

describe.each(models)("$id", (model) => {
  const patches = fc.array(patchOf(running(model)), { maxLength: 6 });
  const some = fc.array(patchOf(running(model)), { minLength: 1, maxLength: 6 });

  it("is the reader's own all the while, and comes back as it was, by the borrower's hand or by undo", () => {
    fc.assert(
      fc.property(patches, patches, fc.boolean(), (before, shown, byUndo) => {
        const { explorable, had, link, loan, ends } = lentAfter(model, before);
        for (const patch of shown) {
          loan.show(patch);
          expect(explorable.chosen()).toBe(had);
          expect(writeLink([explorable])).toBe(link);
        }
        const isElsewhere = explorable.store.getState() !== had;
        if (byUndo && isElsewhere) explorable.undo();
        else loan.giveBack();
        expect(explorable.store.getState()).toBe(had);
        expect(explorable.chosen()).toBe(had);
        expect(ends()).toBe(1);
        loan.show(shown[0] ?? {});
        loan.giveBack();
        expect(explorable.store.getState(), "what is over stays over").toBe(had);
        expect(ends()).toBe(1);
      }),
    );
  });

  it("shows the same whatever was shown before", () => {
    fc.assert(
      fc.property(patches, some, (before, shown) => {
        const { explorable, loan } = lentAfter(model, before);
        for (const patch of shown) loan.show(patch);
        const last = lentAfter(model, before);
        last.loan.show(shown.at(-1)!);
        expect(choicesOf(explorable)).toEqual(choicesOf(last.explorable));
        expect(explorable.store.getState().past).toEqual(last.explorable.store.getState().past);
      }),
    );
  });

  it("is the reader's as soon as they act, and undo goes back over it to what they had", () => {
    fc.assert(
      fc.property(patches, some, some, (before, shown, acts) => {
        const { explorable, had, loan, ends } = lentAfter(model, before);
        for (const patch of shown) loan.show(patch);
        const { past } = explorable.store.getState();
        for (const patch of acts) explorable.set(patch);
        expect(ends()).toBe(1);
        expect(explorable.chosen()).toBe(explorable.store.getState());
        for (let k = explorable.store.getState().past.length; k > had.past.length; k--)
          explorable.undo();
        expect(past.length - had.past.length).toBeLessThanOrEqual(1);
        const { past: steps, future: _, ...mine } = explorable.store.getState();
        const { past: earlier, future: __, ...first } = had;
        expect(mine).toEqual(first);
        expect(steps).toEqual(earlier);
      }),
    );
  });
});

it("a second loan, and a lecture, get it from the reader", () => {
  const [model] = models;
  const [[name, { range }] = ["", { range: [0, 0] as const }]] = Object.entries(model!.parameters);
  for (const next of ["walk", "lecture"]) {
    const { explorable, had, loan, ends } = lentAfter(model!, []);
    loan.show({ values: { [name]: range[1] } });
    const giveBack =
      next === "lecture" ? explorable.lend() : explorable.borrow(() => undefined).giveBack;
    expect(ends(), next).toBe(1);
    expect(explorable.store.getState(), next).toBe(had);
    giveBack();
    expect(explorable.store.getState(), next).toBe(had);
  }
});
