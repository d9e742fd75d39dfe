import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, inject, it } from "vitest";
import { contentSecurityPolicy } from "#build/policy.ts";
import { checksum } from "#explorable/link.ts";
import { addressOf, openPage } from "./harness.ts";
import { nowhere, routes, saysNotFound } from "./routes.ts";

/** Addresses, headers and links: what a server and a file can be asked without a browser, and one look with it. */
const base = new URL(addressOf("/")).pathname;
const files = new Map(
  [...routes.map((route) => `${route}index.html`), "/404.html"].map((path) => [
    path.replace(/index\.html$/, ""),
    readFileSync(join(inject("folder"), path), "utf8"),
  ]),
);

it("there are pages", () => {
  expect(routes).toContain("/");
});

describe.each([...routes, nowhere])("%s", (route) => {
  it("keeps the policy, in header and meta word for word, and has nothing inline", async () => {
    const response = await fetch(addressOf(route));
    expect(response.status).toBe(route === nowhere ? 404 : 200);
    expect(response.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
    const html = await response.text();
    const [, meta = ""] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html) ?? [];
    expect(meta.replaceAll("&#x27;", "'").replaceAll("&amp;", "&")).toBe(contentSecurityPolicy);
    expect(html.search(/http-equiv/i), "before any script or style").toBeLessThan(
      html.search(/<script|<link[^>]*stylesheet/),
    );
    expect(html).not.toMatch(
      /<style|<script(?![^>]*\s(src=|type="application\/json"))|\sstyle=|\son\w+=/,
    );
  });
});

describe("addresses", () => {
  it.each(routes.filter((route) => route !== "/"))("%s opens without its slash", async (route) => {
    const response = await fetch(`${addressOf(route.slice(0, -1))}?from=link`);
    expect(response.status).toBe(200);
    expect(response.url).toBe(`${addressOf(route)}?from=link`);
  });

  it.each(["/assets/gone.js", "/gone.css", "/principles/gone.json", "/assets/gone.woff2"])(
    "a missing %s is a 404 and never a page",
    async (path) => {
      const response = await fetch(addressOf(path));
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
    },
  );

  it("an unknown page leads back into the book", async () => {
    const page = await openPage(nowhere, { expected: saysNotFound });
    await page.locator(`main a[href="${base}"]`).first().click();
    await page.waitForURL(addressOf("/"));
  });

  it.each([...files])("no link of %s within the book is broken", (route, html) => {
    expect(linksOf(html).flatMap((href) => faultOf(href, route))).toEqual([]);
  });

  it("the links a browser finds on a page are those that were looked at", async () => {
    const route = "/principles/shrinkage/";
    const page = await openPage(route);
    const found = await page.$$eval("a[href]", (all) => all.map((a) => a.getAttribute("href")!));
    expect(new Set(found)).toEqual(new Set(linksOf(files.get(route)!)));
    for (const link of new Set(found.filter((href) => href.startsWith(base)))) {
      const [target = ""] = link.split("#");
      expect((await page.request.get(new URL(target, page.url()).href)).ok(), link).toBe(true);
    }
  });
});

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );

/** What is wrong with a link that stays in the book: no such page, or no such place on it. */
function faultOf(href: string, route: string): string[] {
  const here = new URL(addressOf(route));
  const { origin, pathname, hash } = new URL(href, here);
  if (origin !== here.origin) return [];
  const target = `/${pathname.slice(base.length)}`;
  const html = files.get(pathname === here.pathname ? route : target);
  if (html === undefined) {
    const isFile = existsSync(join(inject("folder"), target)) && !target.endsWith("/");
    return isFile ? [] : [`${href}: no such page`];
  }
  const [, body, figure, sum] = /^#(b\d.*;@([a-z\d-]+));([a-z\d]+)$/.exec(hash) ?? [];
  if (body !== undefined)
    return checksum(body) === sum && html.includes(`id="${figure}"`)
      ? []
      : [`${href}: no such state`];
  const isThere = hash === "" || html.includes(`id="${decodeURIComponent(hash.slice(1))}"`);
  return isThere ? [] : [`${href}: no such place`];
}

describe("places", () => {
  it.each([1280, 1200, 360])("links to them lead there, at %i px", async (width) => {
    const visit = { width, reducedMotion: true };
    const page = await openPage("/principles/shrinkage/#many-schools-at-once", visit);
    await expectInView(page, "#many-schools-at-once");
    await page.goto(addressOf("/principles/shrinkage/#term-shrinkage"));
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
