import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { drag, middleOf, openAlive, openRevealed, painted, placeOnTrack } from "./figures.ts";

const chapter = "/principles/shrinkage/";

const tool = (figure: Locator, name: string) => figure.getByRole("button", { name, exact: true });

/** Everything a reader sees of the state of a page: every control, every computed number. */
const seen = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    inputs: [...document.querySelectorAll<HTMLInputElement>("figure input:not(.tools-link)")].map(
      ({ type, value, checked }) => (type === "radio" ? checked : value),
    ),
    numbers: [...document.querySelectorAll("[data-readout]")].map((one) => one.textContent),
    titles: [...document.querySelectorAll(".takeaway")].map((one) => one.textContent),
  }));

describe("undo and redo", () => {
  it("have nothing to do at first, and take one gesture for one step", async () => {
    const page = await openAlive(chapter);
    const figure = await openRevealed(page, "one-school");
    const slider = figure.locator('input[data-parameter="n"]');
    const drawing = figure.locator("svg:has([data-handle])");
    expect(await tool(figure, "Undo").isDisabled()).toBe(true);
    expect(await tool(figure, "Redo").isDisabled()).toBe(true);
    const gestures: Record<string, () => Promise<void>> = {
      "a drag of the slider": async () => {
        await slider.scrollIntoViewIfNeeded();
        await drag(page, await placeOnTrack(slider, 12), await placeOnTrack(slider, 120));
      },
      "a drag of a mark": async () => {
        await drawing.scrollIntoViewIfNeeded();
        const mark = await middleOf(figure.locator('[data-handle="school.mu"] .point'));
        await drag(page, mark, { x: mark.x - 90, y: mark.y });
      },
      "a typed number": async () => {
        await figure.getByRole("textbox", { name: "students tested, as a number" }).fill("77");
        await page.keyboard.press("Enter");
      },
      "a key held down": async () => {
        await slider.focus();
        for (let k = 0; k < 12; k++) await page.keyboard.down("ArrowRight");
        await page.keyboard.up("ArrowRight");
      },
      "a tap on the drawing": async () => {
        await drawing.scrollIntoViewIfNeeded();
        const box = (await drawing.boundingBox())!;
        await page.mouse.click(box.x + 0.8 * box.width, box.y + 0.3 * box.height);
      },
      "a number dragged in the text": async () => {
        const scrub = page
          .locator(".text > p [data-scrub], .text section > p [data-scrub]")
          .first();
        await scrub.scrollIntoViewIfNeeded();
        const at = await middleOf(scrub);
        await drag(page, at, { x: at.x + 60, y: at.y });
      },
    };
    for (const [name, gesture] of Object.entries(gestures)) {
      const before = await seen(page);
      await gesture();
      await painted(page);
      const after = await seen(page);
      expect(after, `${name} changes something`).not.toEqual(before);
      await tool(figure, "Undo").click();
      // The words follow the drawing.
      await expect.poll(() => seen(page), { message: `${name}, undone` }).toEqual(before);
      await tool(figure, "Redo").click();
      await expect.poll(() => seen(page), { message: `${name}, done again` }).toEqual(after);
      await tool(figure, "Undo").click();
      await expect.poll(() => seen(page), { message: `${name}, undone again` }).toEqual(before);
    }
  }, 90_000);

  it("a press of two keys is two steps, and a reset is one that can be undone", async () => {
    const page = await openAlive(chapter);
    const figure = await openRevealed(page, "one-school");
    const slider = figure.locator('input[data-parameter="n"]');
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await tool(figure, "Undo").click();
    expect(await slider.inputValue()).toBe("13");
    await tool(figure, "Reset").click();
    expect(await slider.inputValue()).toBe("12");
    await tool(figure, "Undo").click();
    expect(await slider.inputValue()).toBe("13");
  });

  it("20 random actions, taken back by keys, leave the page as it was, and can be done again", async () => {
    const page = await openAlive(chapter);
    await openRevealed(page, "right-amount");
    const figure = await openRevealed(page, "league-table");
    const start = await seen(page);
    const generator = createGenerator(3);
    const tau = figure.locator('input[data-parameter="tau"]');
    const actions = [
      () => tau.press(generator() < 0.5 ? "PageUp" : "ArrowRight"),
      () => figure.locator('input[data-parameter="mu"]').press("ArrowLeft"),
      () => figure.getByRole("button", { name: "Draw eighteen other schools" }).click(),
      () => figure.locator('input[type="radio"]:not(:checked)').first().check(),
      () => tool(figure, "Reset").click(),
    ];
    for (let k = 0; k < 20; k++) await actions[Math.floor(generator() * actions.length)]!();
    await painted(page);
    const end = await seen(page);
    await tau.focus();
    for (let k = 0; k < 25; k++) await page.keyboard.press("Control+z");
    await painted(page);
    expect(await seen(page)).toEqual(start);
    for (let k = 0; k < 25; k++) await page.keyboard.press("Control+Shift+z");
    await painted(page);
    expect(await seen(page)).toEqual(end);
  }, 90_000);
});
