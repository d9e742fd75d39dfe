import type { Page } from "playwright";
import { expect } from "vitest";
import { painted } from "./figures.ts";
import type { Visit } from "./harness.ts";
import { nowhere, saysNotFound } from "./routes.ts";

/**
 * One walk through every page, at a desk and on a phone, without scripts and without the policy: each is visited once and
 * asked everything that holds for all pages. That it stays clean (console, policy, requests) the harness sees after each
 * question. What a control is made of is proved in inputs.test.ts; here every single one follows a key, a drag, a finger.
 */
export const visitOf = (route: string): Visit =>
  route === nowhere ? { expected: saysNotFound } : {};

/** Nothing is left open or broken, whatever a test did on the page. */
export async function inOrder(page: Page): Promise<void> {
  const left = await page
    .locator("[role=dialog], dialog[open], .scrub-panel, figure .failed")
    .evaluateAll((found) => found.map((one) => one.outerHTML.slice(0, 160)));
  expect(left, "left open or broken").toEqual([]);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
}

/** Puts on a theme as the page's own switch does, and waits until it is worn. */
export async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  await painted(page);
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
}
