import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { dataFiles } from "#app/page/dataFiles.ts";
import { cellsOf } from "../support/cells.ts";
import { renderPages } from "../support/pages.ts";

/** Where data were observed, their card hands them on. */

it("every card of an observed table offers its file, and says how many rows it has", async () => {
  const files = await dataFiles();
  const offered = new Set<string>();
  for (const { route, html } of await renderPages())
    for (const [card] of html.matchAll(/<aside class="provenance".*?<\/aside>/gs)) {
      const [, title = ""] = /<h3[^>]*>(.*?)<\/h3>/.exec(card) ?? [];
      const isInvented = /<dt>Source<\/dt><dd>Invented/.test(card);
      const [, path = ""] = /<a href="([^"]+\.csv)" download=""/.exec(card) ?? [];
      expect(path === "", `${route}: ${title}`).toBe(isInvented);
      if (isInvented) continue;
      const text = files.get(path);
      expect(text, `${route}: ${path}`).toBeDefined();
      offered.add(path);
      const [, rows] = /<dt>Rows<\/dt><dd>(\d+) /.exec(card) ?? [];
      expect(cellsOf(text!).length - 1, `${route}: ${title}`).toBe(Number(rows));
      expect(card).toMatch(/<dt>Known errors<\/dt><dd>[^<]+\.<\/dd>/);
      const begins = createHash("sha256").update(text!).digest("hex").slice(0, 12);
      expect(card.replaceAll("<!-- -->", "")).toContain(`begins with ${begins}`);
    }
  expect([...offered].toSorted()).toEqual([...files.keys()].toSorted());
});
