import { describe, expect, it } from "vitest";
import { openPage, scrollThrough, type Visit } from "./harness.ts";
import { nowhere, routes, saysNotFound } from "./routes.ts";
import { violations } from "./violations.ts";

const looks: Record<string, Visit> = {
  light: { theme: "light" },
  dark: { theme: "dark" },
  projector: { theme: "projector" },
  "forced colours": { forcedColors: true },
};

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
