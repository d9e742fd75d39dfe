import type { Locator } from "playwright";
import { expect, it } from "vitest";
import { openRevealed, painted } from "./figures.ts";
import { openPage } from "./harness.ts";

const ROUTE = "/principles/ladder/";

const rate = (figure: Locator) =>
  figure.locator('.slider input[data-parameter="theta"]').inputValue();
/** The ends of the part of the curve that is filled in, across the drawing. */
const trail = (figure: Locator) =>
  figure.locator(".trail .curve").evaluateAll((paths) => {
    const { left, right } = paths.at(-1)!.getBoundingClientRect();
    return { left, right, width: right - left };
  });

it("what the bar has passed over stays, until another bar is followed", async () => {
  const page = await openPage(ROUTE);
  const figure = await openRevealed(page, "one-bar");
  const slider = figure.locator('.slider input[data-parameter="theta"]');
  await slider.focus();
  for (let k = 0; k < 10; k++) await page.keyboard.press("ArrowRight");
  await painted(page);
  const there = await trail(figure);
  expect(await rate(figure)).toBe("0.6");
  expect(there.width).toBeGreaterThan(20);
  for (let k = 0; k < 20; k++) await page.keyboard.press("ArrowLeft");
  await painted(page);
  const back = await trail(figure);
  expect(await rate(figure)).toBe("0.4");
  expect(back.right, "it stays on the way back").toBeCloseTo(there.right, 0);
  expect(back.width).toBeGreaterThan(1.8 * there.width);
  const bar = (await figure.locator(".column-plain >> visible=true").boundingBox())!;
  // The bar of none is the first, and stands on the foot.
  await page.mouse.click(bar.x + 4, bar.y + bar.height - 2);
  await expect
    .poll(() => figure.locator('input[data-parameter="y"]').first().inputValue())
    .toBe("0");
  await painted(page);
  expect((await trail(figure)).width).toBeLessThan(4);
});

it("words put the figure into the state they speak of, one step of undo, and move nothing else", async () => {
  const page = await openPage(ROUTE);
  const figure = await openRevealed(page, "one-bar");
  const city = await openRevealed(page, "swap-the-signs");
  await city.locator('input[value="pleased"]').check();
  await page.getByRole("link", { name: "the bar of 3" }).click();
  await expect.poll(() => rate(figure)).toBe("0.3");
  expect(await figure.locator('input[data-parameter="y"]').first().inputValue()).toBe("3");
  expect(await city.locator('input[value="pleased"]').isChecked()).toBe(true);
  await page.getByRole("link", { name: "At a rate of one half" }).click();
  await expect.poll(() => rate(figure)).toBe("0.5");
  expect(await figure.locator('input[data-parameter="y"]').first().inputValue()).toBe("7");
  await figure.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => rate(figure)).toBe("0.3");
});

it("words lead to the figure and show what it asks, also before it is alive", async () => {
  const page = await openPage(ROUTE);
  const link = page.getByRole("link", { name: "at nine tenths" });
  await link.scrollIntoViewIfNeeded();
  await link.focus();
  await page.keyboard.press("Enter");
  const figure = page.locator("#one-bar");
  await expect.poll(() => figure.locator(".takeaway").innerText()).toContain("0.90");
  expect(await figure.locator(".takeaway").isVisible()).toBe(true);
});
