import { expect, it } from "vitest";
import { openPage } from "./harness.ts";

/** A derivation that folds out: by keys, with numbers that follow the page, and open where nobody can open it. */
const chapter = "/principles/scout/";
const first = ".why .worked";

it("opens by Enter, and its numbers follow what is moved", async () => {
  const page = await openPage(chapter);
  const why = page.locator(".why").first();
  const last = why.locator(".worked").last();
  expect(await last.isVisible()).toBe(false);
  await why.locator("summary").focus();
  await page.keyboard.press("Enter");
  await why.locator("[data-island][data-alive]").last().waitFor();
  const number = last.locator("[data-slot-name]").last();
  await expect.poll(() => number.textContent()).toBe("0.267");
  const scrub = page.locator("#equation-1 .scrub").first();
  await scrub.scrollIntoViewIfNeeded();
  await page.locator("[data-island][data-alive]:has(#equation-1)").waitFor();
  await scrub.focus();
  await page.keyboard.press("ArrowUp");
  // Ten hits, fifteen on loan: 25 of 90.
  await expect.poll(() => number.textContent()).toBe("0.278");
});

it("lies open on paper", async () => {
  const page = await openPage(chapter);
  expect(await page.locator(first).first().isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(first).first().boundingBox()).not.toBeNull();
});

it("lies open without scripts", async () => {
  const page = await openPage(chapter, { javaScript: false });
  expect(await page.locator(first).first().boundingBox()).not.toBeNull();
});
