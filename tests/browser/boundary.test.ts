import type { Page } from "playwright";
import { expect, it } from "vitest";
import { openRevealed, painted } from "./figures.ts";
import { openPage } from "./harness.ts";

const chapter = "/principles/shrinkage/";
/** React says on the console what a boundary has caught. */
const caught = [/the list cannot be sorted/];

/** Makes the picture of the list of schools fail while `broken` is set: it sorts its eighteen rows. */
async function breakable(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sorted = Array.prototype.toSorted;
    Array.prototype.toSorted = function (this: unknown[], ...by: []) {
      if (Reflect.get(window, "broken") && this.length === 18)
        throw new Error("the list cannot be sorted");
      return sorted.apply(this, by);
    } as typeof sorted;
  });
}
const setBroken = (page: Page, broken: boolean) =>
  page.evaluate((on) => void Object.assign(window, { broken: on }), broken);

it("a figure that fails says so in its place, and the rest of the page lives on", async () => {
  const page = await openPage(chapter, { expected: caught });
  await breakable(page);
  const list = await openRevealed(page, "league-table");
  const failed = list.getByRole("alert");
  await list.locator('input[data-parameter="tau"]').focus();
  await page.keyboard.press("ArrowRight");
  await setBroken(page, true);
  await page.keyboard.press("PageUp");
  await failed.waitFor();
  expect(await failed.innerText()).toContain("This figure could not be drawn.");
  expect(await failed.innerText()).toContain("the list cannot be sorted");
  expect(await list.locator("figcaption").isVisible(), "its caption stays").toBe(true);

  // Another figure of the same explorable, and one of another.
  const same = await openRevealed(page, "right-amount");
  await same.locator('input[data-parameter="tau"]').press("ArrowRight");
  const other = await openRevealed(page, "one-school");
  await other.locator('input[data-parameter="n"]').press("End");
  await painted(page);
  expect(await other.locator('[data-readout="weight"]').innerText()).toMatch(/%/);
  expect(await other.locator('input[data-parameter="n"]').inputValue()).toBe("200");

  await failed.getByRole("button", { name: "Try again" }).click();
  expect(await failed.count(), "it is still broken").toBe(1);

  await setBroken(page, false);
  await failed.getByRole("button", { name: "Try again" }).click();
  await list.locator('input[data-parameter="tau"]').waitFor();
  expect(await failed.count()).toBe(0);
  expect(await list.locator('input[data-parameter="tau"]').inputValue(), "in its state").not.toBe(
    "4",
  );
});

it("a state that cannot be drawn is left by Reset", async () => {
  const page = await openPage(chapter, { expected: caught });
  await breakable(page);
  const list = await openRevealed(page, "league-table");
  await setBroken(page, true);
  await list.locator('input[data-parameter="tau"]').press("End");
  const failed = list.getByRole("alert");
  await failed.waitFor();
  await setBroken(page, false);
  await failed.getByRole("button", { name: "Reset the figure" }).click();
  const tau = list.locator('input[data-parameter="tau"]');
  await tau.waitFor();
  expect(await tau.inputValue()).toBe("4");
});

it("its report says what failed and where, copied or, where that is forbidden, shown", async () => {
  const page = await openPage(chapter, { expected: caught });
  await breakable(page);
  const list = await openRevealed(page, "league-table");
  await setBroken(page, true);
  await list.locator('input[data-parameter="tau"]').press("End");
  const failed = list.getByRole("alert");
  await failed.waitFor();
  await page.evaluate(() => {
    const forbidden = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: forbidden } });
  });
  await failed.getByRole("button", { name: "Copy a report" }).click();
  const report = await failed.getByRole("textbox", { name: "Report" }).inputValue();
  expect(report).toContain("Figure league-table (widget caterpillar, explorable schools) failed.");
  expect(report).toContain("the list cannot be sorted");
  expect(report).toContain("Page /principles/shrinkage/");
  expect(report).toMatch(/State b1;schools:tau=20;/);
});
