import { expect, it } from "vitest";
import { writeLink } from "#explorable/link.ts";
import { renderPages } from "../support/pages.ts";

const LONGEST = 1900;
const pages = await renderPages();

it.each(pages)("a link to $route is never longer than messengers take", ({ explorables }) => {
  for (const one of explorables) {
    // Whichever value takes most letters: the ends, or the last step before them.
    const values = Object.entries(one.model.parameters).map(([name, { range, fineStep }]) => {
      const candidates = [...range, range[0] + fineStep, range[1] - fineStep];
      const longest = candidates.reduce((a, b) => (`${b}`.length > `${a}`.length ? b : a));
      return [name, longest];
    });
    const view = Object.entries(one.declaration.view ?? {}).map(([name, options]) => [
      name,
      options.slice(1).reduce((a, b) => (b.length > a.length ? b : a), options[0]!),
    ]);
    one.set({
      values: Object.fromEntries(values),
      view: Object.fromEntries(view),
      seed: 99_999,
    });
  }
  expect(writeLink(explorables).length).toBeLessThanOrEqual(LONGEST);
});
