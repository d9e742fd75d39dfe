import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Frame } from "#plot/Frame.tsx";
import { FormProvider } from "#plot/form.ts";
import { Shifts } from "#plot/Shifts.tsx";

const rows = [
  { key: "Fir", label: "Fir", note: "4", from: 78, to: 74, fromRank: 1, toRank: 2 },
  { key: "Oak", label: "Oak", note: "60", from: 75, to: 74.5, fromRank: 2, toRank: 1 },
  { key: "Elm", label: "Elm", note: "140", from: 60, to: 61, fromRank: 3, toRank: 3 },
];

/** Rows at y = 30, 60 and 90 of a drawing 324 wide. */
const drawn = (words: "beside" | "above") =>
  renderToStaticMarkup(
    <FormProvider value={{ kind: "narrow", width: 324, height: 120, font: 15 }}>
      <Frame x={[45, 95]} y={[3, -1]} margins={{ top: 0, right: 1, bottom: 0, left: 1 }}>
        <Shifts rows={rows} words={words} />
      </Frame>
    </FormProvider>,
  );

describe("rows of a crowd", () => {
  it.each(["beside", "above"] as const)(
    "say who went from which place to which, words %s",
    (words) => {
      const html = drawn(words);
      expect(html.match(/class="shift-label"/g)).toHaveLength(3);
      const ranks = [...html.matchAll(/class="shift-rank[^"]*"[^>]*>([^<]+)</g)].map(
        ([, said]) => said,
      );
      expect(ranks).toEqual(["1 → 2", "2 → 1", "3"]);
    },
  );

  it("have their words in a line of their own where these stand above", () => {
    const html = drawn("above");
    const feet = [...html.matchAll(/class="shift-(?:label|rank)[^"]*"[^>]* y="([\d.]+)"/g)];
    expect(feet).toHaveLength(6);
    const radius = 0.82 * 0.42 * 15;
    for (const [, foot] of feet) {
      const below = 30 * Math.ceil(Number(foot) / 30);
      // Letters reach 0.21 heights of the text below their line and 0.73 above it.
      expect(Number(foot) + 0.21 * 15, "over the points below").toBeLessThan(below - radius + 1);
      expect(Number(foot) - 0.73 * 15, "under the points above").toBeGreaterThan(
        below - 30 + radius,
      );
    }
  });

  it("share a place where they are equal", () => {
    const tied = rows.map((row) => ({ ...row, to: 70, toRank: 2.5 }));
    const html = renderToStaticMarkup(
      <Frame x={[45, 95]} y={[3, -1]} margins={{ top: 0, right: 1, bottom: 0, left: 1 }}>
        <Shifts rows={tied} words="beside" />
      </Frame>,
    );
    expect(html).toContain("1 → tie");
  });
});
