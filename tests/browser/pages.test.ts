import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "#build/policy.ts";
import { addressOf, openPage, scrollThrough } from "./harness.ts";
import { nowhere, routes, saysNotFound } from "./routes.ts";

/** What holds for every page. That each one is clean (console, policy, requests) the harness checks by itself. */
const pages = [...routes, nowhere];
const visitOf = (route: string) => (route === nowhere ? { expected: saysNotFound } : {});

const textOf = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent?.trim() ?? ""));

it("there are pages", () => {
  expect(routes).toContain("/");
});

describe.each(pages)("%s", (route) => {
  it("is a whole page, clean while the reader scrolls through all of it", async () => {
    const page = await openPage(route, visitOf(route));
    expect((await textOf(page, "h1")).filter((text) => text !== "")).toHaveLength(1);
    expect(await page.title()).not.toBe("");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    const viewport = await page.getAttribute("meta[name=viewport]", "content");
    expect(viewport, "pinch zoom is never forbidden").not.toMatch(/user-scalable|maximum-scale/);
    await scrollThrough(page);
  });

  it("fits 320 px without sideways scrolling", async () => {
    const page = await openPage(route, { ...visitOf(route), width: 320, height: 640, touch: true });
    await scrollThrough(page);
    expect(await widerThanTheScreen(page)).toEqual([]);
  });

  it("keeps the policy, in header and meta word for word, and stores nothing", async () => {
    const page = await openPage(route, visitOf(route));
    const response = await page.request.get(addressOf(route));
    expect(response.headers()["content-security-policy"]).toBe(contentSecurityPolicy);
    const meta = await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
    expect(meta).toBe(contentSecurityPolicy);
    const html = await response.text();
    expect(html.indexOf("http-equiv"), "before any script or style").toBeLessThan(
      html.search(/<script|<link[^>]*stylesheet/),
    );
    expect(html).not.toMatch(
      /<style|<script(?![^>]*\s(src=|type="application\/json"))|\sstyle=|\son\w+=/,
    );
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["book.theme"]);
  });
});

describe.each(routes)("%s without scripts", (route) => {
  it("tells its story: text, pictures, captions and numbers", async () => {
    const page = await openPage(route, { javaScript: false });
    expect((await textOf(page, "main")).join("").length).toBeGreaterThan(200);
    for (const figure of await page.locator("figure[data-figure]").all()) {
      const id = await figure.getAttribute("data-figure");
      const pictures = figure.locator("svg:has(path, circle, line, rect)");
      // A figure may carry a wide and a narrow drawing: the screen decides which one is shown.
      const shown = await Promise.all((await pictures.all()).map(isShown));
      expect(shown, `${id} shows a picture`).toContain(true);
      expect(await figure.locator("figcaption").innerText(), `${id}: caption`).not.toBe("");
    }
    const story = "figcaption, [data-readout], .katex, [data-outcome]:not(svg *)";
    for (const part of await page.locator(story).all())
      expect(await isShown(part), await outline(part)).toBe(true);
    for (const svg of await page.locator("svg:has([data-outcome])").all())
      if (await isShown(svg))
        for (const outcome of await svg.locator("[data-outcome]").all())
          expect(await isShown(outcome), await outline(outcome)).toBe(true);
    for (const readout of await page.locator("[data-readout]").all())
      expect(await readout.innerText(), await outline(readout)).toMatch(/\d/);
  });
});

describe("addresses", () => {
  it.each(routes.filter((route) => route !== "/"))("%s opens without its slash", async (route) => {
    const page = await openPage(`${route.slice(0, -1)}?from=link`);
    expect(page.url()).toBe(`${addressOf(route)}?from=link`);
  });

  it("an unknown page is a 404 that leads back into the book", async () => {
    const page = await openPage(nowhere, { expected: saysNotFound });
    expect((await page.request.get(addressOf(nowhere))).status()).toBe(404);
    await page
      .locator(`main a[href="${addressOf("/").slice(new URL(page.url()).origin.length)}"]`)
      .first()
      .click();
    await page.waitForURL(addressOf("/"));
  });

  it.each(["/assets/gone.js", "/gone.css", "/principles/gone.json", "/assets/gone.woff2"])(
    "a missing %s is a 404 and never a page",
    async (path) => {
      const page = await openPage("/");
      const response = await page.request.get(addressOf(path));
      expect(response.status()).toBe(404);
      expect(response.headers()["content-type"]).toMatch(/^text\/plain/);
    },
  );

  it("no link within the book is broken", async () => {
    const page = await openPage("/");
    const broken: string[] = [];
    for (const route of routes) {
      await page.goto(addressOf(route));
      const links = await page.$$eval("a[href]", (found) =>
        found.map((a) => (a as HTMLAnchorElement).href),
      );
      for (const link of new Set(links.filter((href) => href.startsWith(addressOf("/"))))) {
        const [target = "", fragment = ""] = link.split("#");
        const response = await page.request.get(target);
        const isThere = fragment === "" || (await response.text()).includes(`id="${fragment}"`);
        if (!response.ok() || !isThere) broken.push(`${route}: ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

/** Shown, be it as flat as a line: Playwright takes a box without height for hidden. */
const isShown = (part: Locator): Promise<boolean> =>
  part.evaluate((element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );

const outline = (part: Locator): Promise<string> =>
  part.evaluate((element) => element.outerHTML.slice(0, 160));

/** Elements that stick out of the screen and are not inside something that scrolls by itself. */
function widerThanTheScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const outside = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} px wide`,
      ...outside.slice(-5).map((element) => element.outerHTML.slice(0, 160)),
    ];
  });
}

describe("places", () => {
  it.each([1280, 1200, 360])("links to them lead there, at %i px", async (width) => {
    const visit = { width, reducedMotion: true };
    const page = await openPage("/principles/shrinkage/#many-schools-at-once", visit);
    await expectInView(page, "#many-schools-at-once");
    await page.locator('a[href="#term-shrinkage"]').first().click();
    await expectInView(page, "#term-shrinkage");
  });

  it.each([1280, 1200])("a remark in the margin can be reached whole, at %i px", async (width) => {
    const page = await openPage("/principles/shrinkage/", { width, reducedMotion: true });
    const note = page.locator(".note").first();
    const reached = async () => {
      await note.locator("a").scrollIntoViewIfNeeded();
      return note.evaluate((element) => {
        const section = element.closest("section")!.getBoundingClientRect();
        const box = element.getBoundingClientRect();
        const link = element.querySelector("a")!.getBoundingClientRect();
        const under = document.elementFromPoint(link.x + 3, link.y + link.height / 2);
        return box.right <= section.right + 0.5 && element.contains(under);
      });
    };
    await expect.poll(reached, { timeout: 10_000 }).toBe(true);
  });
});

/** Whether a place has come to stand in the upper part of the window. */
const expectInView = (page: Page, place: string) =>
  expect
    .poll(
      () =>
        page.locator(place).evaluate((element) => {
          const { top } = element.getBoundingClientRect();
          return top > -5 && top < innerHeight * 0.6;
        }),
      { timeout: 10_000 },
    )
    .toBe(true);
