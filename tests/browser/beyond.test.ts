import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { checksum } from "#explorable/link.ts";
import { expectTrueNumbers } from "./controls.ts";
import { middleOf, openAlive, openRevealed, painted } from "./figures.ts";
import { openPage, pass } from "./harness.ts";

/** A number typed beyond a range: rail and axis follow once, a word says so, undo and links know of it. */
const chapter = "/principles/shrinkage/";
const link = (body: string) => `${body};${checksum(body)}`;

const rangeOf = (figure: Locator, name: string) =>
  figure.locator(`input[data-parameter="${name}"]`);
const fieldOf = (figure: Locator, name: string) =>
  figure.locator(`.slider:has([data-parameter="${name}"]) input[type=text]`);
const said = (figure: Locator) => figure.locator(".number-said");
const endsOf = (range: Locator) =>
  range.evaluate((one) => {
    const { min, max, value } = one as HTMLInputElement;
    return [min, value, max].map(Number);
  });

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await page.keyboard.press("Enter");
  await painted(page);
}

/** The numbers along the foot of a drawing, and where on the screen they stand. */
const ticksOf = (figure: Locator) =>
  figure
    .locator(".drawing svg .axis")
    .first()
    .locator("g")
    .evaluateAll((ticks) =>
      ticks.map((tick) => {
        const { x, width } = tick.querySelector("line")!.getBoundingClientRect();
        return { value: Number(tick.textContent), x: x + width / 2 };
      }),
    );

describe("a number typed beyond the range", () => {
  it("takes the rail along, and says so once, to the eye and to the ear", async () => {
    const page = await openPage(chapter, { clock: true });
    const figure = await openRevealed(page, "one-school");
    await pass(page, 3000);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const part = target instanceof Element ? target : target.parentElement;
          const region = part?.closest("[aria-live], [role=status], [role=alert]");
          if (region?.textContent) heard.push(region.textContent);
        }
      }).observe(document, { childList: true, characterData: true, subtree: true });
    });
    await type(page, fieldOf(figure, "n"), "350");
    await pass(page, 3000);
    expect(await endsOf(rangeOf(figure, "n"))).toEqual([1, 350, 500]);
    expect(await said(figure).textContent()).toBe("This figure now goes from 1 to 500.");
    const heard = await page.evaluate(() => Reflect.get(window, "heard") as string[]);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/^This figure now goes from 1 to 500\. Estimate /);
    await expectTrueNumbers(page);

    const rail = figure.locator('.slider:has([data-parameter="n"])');
    expect(await rail.locator(".track-tick").allTextContents()).toContain("500");
    await rangeOf(figure, "n").press("End");
    expect(await endsOf(rangeOf(figure, "n"))).toEqual([1, 500, 500]);
    expect(await said(figure).count(), "it is said of the number that was typed").toBe(0);
  });

  it("takes the axis along, and its marks stand where that says", async () => {
    const page = await openAlive(chapter);
    const figure = await openRevealed(page, "one-school");
    const before = await ticksOf(figure);
    expect(before.at(-1)!.value).toBe(100);
    await type(page, fieldOf(figure, "xbar"), "110");
    const ticks = await ticksOf(figure);
    expect(ticks.map(({ value }) => value)).toEqual([40, 50, 60, 70, 80, 90, 100, 110, 120]);
    const mark = await middleOf(figure.locator('[data-handle="school.xbar"] .point'));
    expect(Math.abs(mark.x - ticks.find(({ value }) => value === 110)!.x)).toBeLessThan(1.5);
    const twin = figure.locator('[data-handle-for="xbar"]');
    expect(await endsOf(twin)).toEqual([40, 110, 120]);
    // The axis is one for both averages; the other slider keeps its own range.
    expect((await endsOf(rangeOf(figure, "mu")))[2]).toBe(100);
    await expectTrueNumbers(page);
    const account = page.locator('figure[data-figure="account"]');
    expect((await ticksOf(account)).at(-1)!.value, "in every figure of it").toBe(120);
  });

  it("goes as far as the parameter may, and there takes the nearest", async () => {
    const page = await openPage(chapter);
    const figure = await openRevealed(page, "one-school");
    await type(page, fieldOf(figure, "n"), "1e6");
    expect(await endsOf(rangeOf(figure, "n"))).toEqual([1, 10_000, 10_000]);
    expect(await said(figure).textContent()).toContain("from 1 to 10000; it took the nearest");
    await type(page, fieldOf(figure, "n"), "0");
    expect(await endsOf(rangeOf(figure, "n")), "it never goes out of its support").toEqual([
      1, 1, 10_000,
    ]);
    await expectTrueNumbers(page);
  });

  it("is one step of undo, and a reset puts the range back", async () => {
    const page = await openPage(chapter);
    const figure = await openRevealed(page, "one-school");
    const tool = (name: string) => figure.getByRole("button", { name, exact: true });
    await type(page, fieldOf(figure, "tau2"), "250");
    const [low, value, high] = await endsOf(rangeOf(figure, "tau2"));
    expect([low, value]).toEqual([0, 250]);
    expect(high).toBeGreaterThan(250);
    await tool("Undo").click();
    await painted(page);
    expect(await endsOf(rangeOf(figure, "tau2"))).toEqual([0, 16, 100]);
    expect(await said(figure).count()).toBe(0);
    await tool("Redo").click();
    await painted(page);
    expect(await endsOf(rangeOf(figure, "tau2"))).toEqual([0, 250, high]);
    await tool("Reset").click();
    await painted(page);
    expect(await endsOf(rangeOf(figure, "tau2"))).toEqual([0, 16, 100]);
  });

  it("is in the link, which opens the same", async () => {
    const page = await openPage(chapter);
    const figure = await openRevealed(page, "one-school");
    await type(page, fieldOf(figure, "n"), "350");
    const body = "b2;school:n=350,n.max=500";
    await page.waitForURL(`**#${link(body)}`);
    const there = await openPage(`${chapter}#${link(body)}`);
    const opened = await openRevealed(there, "one-school");
    expect(await endsOf(rangeOf(opened, "n"))).toEqual([1, 350, 500]);
    expect(await there.locator(".page-note").count()).toBe(0);
    expect(await said(opened).count(), "nobody has typed here").toBe(0);
    await expectTrueNumbers(there);
  });

  it("takes a curve along to the new end of its axis", async () => {
    const page = await openAlive(chapter);
    const figure = await openRevealed(page, "right-amount");
    await openRevealed(page, "league-table");
    await type(page, fieldOf(figure, "tau"), "30");
    const [, , high] = await endsOf(rangeOf(figure, "tau"));
    expect(high).toBe(32);
    const ticks = await ticksOf(figure);
    const [first, last] = [ticks[0]!, ticks.at(-1)!];
    const end = first.x + ((high! - first.value) * (last.x - first.x)) / (last.value - first.value);
    const curve = (await figure.locator(".curve-plain").first().boundingBox())!;
    expect(Math.abs(curve.x + curve.width - end)).toBeLessThan(3);
    await expectTrueNumbers(page);
  });
});
