import { expect, it } from "vitest";
import { openFigure, openPage } from "./harness.ts";

/** The reader's season: the first forecast of a figure is scored beside three ways of pooling, and stays. */
it("scores the first forecast of a figure, on the page of the part and again after a visit", async () => {
  const page = await openPage("/applications/");
  const season = page.locator(".season");
  await season.scrollIntoViewIfNeeded();
  await expect.poll(() => season.innerText()).toContain("You have placed no forecast yet.");

  const figure = await openFigure(page, "five-states");
  await figure.getByRole("button", { name: "This is my guess" }).click();
  const heard = await figure.locator(".told").innerText();
  const row = season.locator("tbody tr");
  await expect.poll(() => row.count()).toBe(1);
  const cells = await row.locator("td").allTextContents();
  expect(cells).toHaveLength(4);
  // What was told at the figure is what the table says of the three others.
  for (const cell of cells.slice(1)) expect(heard).toContain(cell.replace(/\s/g, "\u00a0"));

  await expect
    .poll(async () => {
      await page.goto(new URL("/applications/#your-season", page.url()).href);
      await page.waitForLoadState("networkidle");
      await season.scrollIntoViewIfNeeded();
      return row.locator("td").allTextContents();
    })
    .toEqual(cells);
});

it("scores a forecast that was placed in its chapter, of a figure that the page of the part does not show", async () => {
  const page = await openPage("/applications/genes/");
  const figure = await openFigure(page, "winner");
  await figure.getByRole("button", { name: "This is my guess" }).click();
  const heard = await figure.locator(".told").innerText();
  // What keeps the guess is fetched with the first one; a reader does not leave in the same instant.
  await page.waitForLoadState("networkidle");
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).length))
    .toBeGreaterThan(0);
  await expect
    .poll(
      async () => {
        await page.goto(new URL("/applications/#your-season", page.url()).href);
        await page.waitForLoadState("networkidle");
        const season = page.locator(".season");
        await season.scrollIntoViewIfNeeded();
        return season.locator("tbody td").allTextContents();
      },
      { timeout: 20_000 },
    )
    .toHaveLength(4);
  const cells = await page.locator(".season tbody td").allTextContents();
  for (const cell of cells.slice(1))
    expect(heard).toContain(cell.replace(/\s/g, "\u00a0").replace(/\u00a0.*$/, ""));
});
