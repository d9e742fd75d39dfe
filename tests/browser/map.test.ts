import { expect, it } from "vitest";
import { openFigure, openPage } from "./harness.ts";

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
      await page.goto(new URL("/", page.url()).href);
      await page.waitForLoadState("networkidle");
      return row.locator("[data-done]").innerText();
    })
    .toBe("here last, 1 guess");
  expect(await row.getAttribute("class")).toContain("is-last");
  expect((await marks.allInnerTexts()).join("")).toBe("here last, 1 guess");
});
