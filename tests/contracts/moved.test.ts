import { describe, expect, it } from "vitest";
import { renderPages } from "../support/pages.ts";

const pages = await renderPages();
const moved = pages.flatMap((page) =>
  page.explorables
    .filter(({ declaration }) => declaration.movedTo !== undefined)
    .map((one) => ({ from: page.route, id: one.id, one })),
);

/** Where links lead on to, all that they can say is known. */
describe.each(moved)("$id, moved from $from", ({ from, id, one }) => {
  const { movedTo, figures = [] } = one.declaration;
  const there = pages.find(({ route }) => movedTo!.endsWith(route) && route !== "/");

  it("stands on the page that its links lead to, with the same start and the same reach", () => {
    expect(there?.route).not.toBe(from);
    const same = there!.explorables.find((other) => other.id === id);
    expect(same?.declaration.movedTo).toBeUndefined();
    expect(same?.store.getInitialState()).toEqual(one.store.getInitialState());
    expect(same?.model.parameters).toEqual(one.model.parameters);
  });

  it("its figures are there, and no longer here", () => {
    const here = pages.find(({ route }) => route === from)!;
    for (const figure of figures) {
      expect(there!.html).toContain(`data-figure="${figure}"`);
      expect(here.html).not.toContain(`data-figure="${figure}"`);
    }
  });
});

it("there are some", () => expect(moved.length).toBeGreaterThan(8));
