import type { Locator, Page } from "playwright";
import { expect, it } from "vitest";
import { openRevealed, painted } from "./figures.ts";
import { openPage } from "./harness.ts";

/** Presses a rung by its name, at the left of the drawing. */
async function pressRung(page: Page, figure: Locator, name: string): Promise<void> {
  const box = (await figure
    .locator("svg text >> visible=true")
    .getByText(name, { exact: true })
    .first()
    .boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await painted(page);
}
const seed = (page: Page) => new URL(page.url()).hash;

it("a rung that is pressed draws what hangs from it, and the lowest leads up", async () => {
  const page = await openPage("/principles/ladder/");
  const figure = await openRevealed(page, "rungs-of-a-city");
  const isSeen = () => figure.locator('input[value="seen"]').isChecked();
  const title = () => figure.locator(".takeaway").innerText();
  await pressRung(page, figure, "reviews");
  expect(await isSeen()).toBe(true);
  await expect.poll(title).toMatch(/^Upwards: estimates lie/);
  await pressRung(page, figure, "shops");
  await page.waitForURL(/seed=69301/);
  expect(await isSeen(), "what is drawn is known again").toBe(false);
  await pressRung(page, figure, "city");
  await page.waitForURL(/seed=69401/);
  await figure.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => seed(page)).toContain("seed=69301");
  await figure.getByRole("button", { name: "draw the top", exact: true }).click();
  await page.waitForURL(/seed=79301/);
  expect(await title()).toBe("Downwards: a city draws its shops, and these draw their reviews");
  await figure.locator('input[value="annotators"]').check();
  await expect
    .poll(title)
    .toBe("Downwards: a firm draws its annotators, and these draw their pictures");
});
