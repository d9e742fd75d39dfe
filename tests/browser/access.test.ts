import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, scrollThrough, type Visit } from "./harness.ts";
import { nowhere, routes, saysNotFound } from "./routes.ts";

const looks: Record<string, Visit> = {
  light: { theme: "light" },
  dark: { theme: "dark" },
  projector: { theme: "projector" },
  "forced colours": { forcedColors: true },
};

/**
 * Every violation with the elements that have it; only KaTeX's hidden visible half is left out. Forced colours are the
 * reader's own, and axe measures those the page would have had (it reads -webkit-text-fill-color).
 */
async function violations(page: Page): Promise<string[]> {
  const forced = await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const axe = new AxeBuilder({ page }).exclude(".katex-html");
  const { violations } = await (forced ? axe.disableRules("color-contrast") : axe).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.html}\n${node.failureSummary ?? ""}`),
  );
}

describe.each([...routes, nowhere])("%s", (route) => {
  const expected = route === nowhere ? saysNotFound : [];
  it.each(Object.entries(looks))("has no violation: %s, 320 and 1280 px", async (_, look) => {
    const page = await openPage(route, { ...look, width: 320, expected });
    await page.evaluate(() => {
      // Sections off screen are not rendered, and axe passes over what is not.
      for (const section of document.querySelectorAll("section"))
        section.style.contentVisibility = "visible";
    });
    await scrollThrough(page);
    expect(await violations(page), "320 px").toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await violations(page), "1280 px").toEqual([]);
  });
});
