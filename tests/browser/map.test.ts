import { expect, it } from "vitest";
import { openFigure, openPage } from "./harness.ts";

/** A page is loaded again and again until what was kept stands in it. */
const LONG = { timeout: 30_000, interval: 500 };

/** The contents as a map: what a reader has guessed stands in it when they come back. */
it("says where the reader was last, and what was guessed there", async () => {
  const page = await openPage("/");
  const marks = page.locator("[data-map] [data-done]");
  await page.locator("[data-map]").scrollIntoViewIfNeeded();
  expect((await marks.allInnerTexts()).join("")).toBe("");

  await page.locator('[data-map] a[href$="/principles/shrinkage/"]').click();
  await page.waitForURL("**/principles/shrinkage/");
  const figure = await openFigure(page, "one-school");
  await figure.locator('input[data-parameter="guess"]').first().press("ArrowRight");
  await figure.getByRole("button", { name: "This is my guess" }).click();
  const other = await openFigure(page, "league-table");
  const show = other.getByRole("button", { name: "Just show me" });
  if ((await show.count()) > 0) await show.click();

  const row = page.locator('[data-route="/principles/shrinkage/"]');
  await expect
    .poll(async () => {
      // What is kept, and what is marked, comes when the page is idle.
      await page.goto(new URL("/", page.url()).href);
      await page.waitForLoadState("networkidle");
      return row.locator("[data-done]").innerText();
    }, LONG)
    .toBe("here last, 1 guess");
  expect(await row.getAttribute("class")).toContain("is-last");
  expect((await marks.allInnerTexts()).join("")).toBe("here last, 1 guess");
});

it("stands beside every chapter, with what it builds on and what was done there", async () => {
  const page = await openPage("/principles/levels/");
  const contents = page.getByRole("navigation", { name: "Contents" });
  const named = (name: string) => contents.getByRole("link", { name });
  const shrinkage = contents.getByRole("link", { name: /^Shrinkage\b/ }).first();
  expect(await shrinkage.innerText()).toContain("this chapter builds on it");
  expect(await named("Shrink to what? (").count()).toBe(0);
  expect(await named("Judges and items (it builds on this chapter)").count()).toBe(1);

  const list = contents.locator("[aria-current=page]");
  const [own, held] = await Promise.all([list.boundingBox(), contents.boundingBox()]);
  expect(own!.y).toBeGreaterThan(held!.y - 1);
  expect(own!.y + own!.height).toBeLessThan(held!.y + held!.height + 1);
  expect(await page.evaluate(() => scrollY)).toBe(0);

  const figure = await openFigure(page, "nation-mobile");
  await figure.locator('input[data-parameter="guess"]').first().press("ArrowRight");
  await figure.getByRole("button", { name: "This is my guess" }).click();
  await expect
    .poll(async () => {
      await page.reload();
      await page.waitForLoadState("networkidle");
      return contents.locator(".toc-done:not(:empty)").allInnerTexts();
    }, LONG)
    .toEqual(["here last, 1 guess"]);
  expect(await list.locator("..").getAttribute("class")).toContain("is-last");
});
