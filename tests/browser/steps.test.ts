import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { WalkProps } from "#lecture/Walk.tsx";
import { openRevealed, painted, unfold } from "./figures.ts";
import { openFigure, openPage, pass, renderAll, type Visit } from "./harness.ts";
import { htmlOf, routes } from "./routes.ts";
import { fingersOn } from "./touch.ts";
import { violations } from "./violations.ts";

/** A walk through a figure: steps in prose beside its drawing, entered by a press or by the focus and never by scrolling. */
const walks = routes.flatMap((route) =>
  [...htmlOf(route).matchAll(/data-walk="([^"]+)"/g)].map(([, figure = ""]) => ({ route, figure })),
);
const LAPTOP = { width: 1366, height: 650 } as const;
const PHONE = { width: 360, height: 740, touch: true } as const;

const walkOn = (page: Page, figure: string) => page.locator(`[data-walk="${figure}"]`);
const stepsOf = (walk: Locator) => walk.locator(".walk-step");
const drawingOf = (walk: Locator) => walk.locator(".walk-place .stage svg");
const stepAt = (walk: Locator) =>
  stepsOf(walk).evaluateAll((steps) =>
    steps.findIndex((step) => step.getAttribute("aria-current") === "step"),
  );
const propsOf = (walk: Locator) =>
  walk
    .locator("xpath=..")
    .evaluate((island) => JSON.parse((island as HTMLElement).dataset.props!) as WalkProps);
/** What comes into sight may take another height than was guessed, so it is gone to twice. */
const center = (part: Locator) =>
  part.evaluate(async (one) => {
    for (let time = 0; time < 2; time++) {
      one.scrollIntoView({ block: "center", behavior: "instant" });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  });

/** A walk that is alive, its figure answered. */
async function openWalk(route: string, figure: string, visit: Visit): Promise<[Page, Locator]> {
  const page = await openPage(route, visit);
  await openRevealed(page, figure);
  const walk = walkOn(page, figure);
  await center(stepsOf(walk).first());
  await drawingOf(walk).waitFor();
  await painted(page);
  return [page, walk];
}

/** Where the sliders of a figure stand, those that are folded too. */
const valuesOf = (page: Page, figure: string) =>
  page
    .locator(`figure[data-figure="${figure}"] .slider input[type=range][data-parameter]`)
    .evaluateAll((ranges) =>
      Object.fromEntries(
        ranges.map((range) => {
          const { dataset, value } = range as HTMLInputElement;
          return [dataset.parameter, Number(value)];
        }),
      ),
    );

const phasesOf = (page: Page) =>
  page
    .locator("[data-predict]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-predict")));

/** The share of a part that is on the screen, between the bar above and the lower edge. */
const shareInSight = (part: Locator) =>
  part.evaluate((one) => {
    const { top, bottom, height } = one.getBoundingClientRect();
    const bar = document.querySelector("header.bar")!.getBoundingClientRect();
    const from = getComputedStyle(document.querySelector("header.bar")!).position === "sticky";
    const above = from ? Math.max(0, bar.bottom) : 0;
    return (Math.min(bottom, innerHeight) - Math.max(top, above)) / height;
  });

/** The values a step asks for where it says so, else those of the start. */
async function expectStep(page: Page, walk: Locator, figure: string, at: number, start: object) {
  await painted(page);
  expect(await stepAt(walk), "the step that is marked").toBe(at);
  const { steps } = await propsOf(walk);
  const { set } = steps[at]!;
  const values = set === "as it is" ? {} : (set.values ?? {});
  expect(await valuesOf(page, figure), steps[at]!.title).toEqual({ ...start, ...values });
}

it("there are walks", () => {
  expect(walks.length).toBeGreaterThan(0);
});

describe.each(walks)("the walk through $figure of $route", ({ route, figure }) => {
  it("is walked by a mouse, and given back as it was", async () => {
    const [page, walk] = await openWalk(route, figure, LAPTOP);
    const start = await valuesOf(page, figure);
    const range = page.locator(`figure[data-figure="${figure}"] .slider input[type=range]`).first();
    await range.press("PageUp");
    await painted(page);
    const own = await valuesOf(page, figure);
    expect(own).not.toEqual(start);
    await page.waitForURL((url) => url.hash !== "");
    const address = page.url();
    const phases = await phasesOf(page);
    for (const at of (await stepsOf(walk).all()).keys()) {
      const step = stepsOf(walk).nth(at);
      await center(step);
      await step.click();
      await expectStep(page, walk, figure, at, start);
      expect(await shareInSight(drawingOf(walk)), `step ${at}`).toBeGreaterThan(0.95);
      const [prose, drawing] = [await step.boundingBox(), await drawingOf(walk).boundingBox()];
      expect(drawing!.x, "the drawing stands beside the steps").toBeGreaterThan(
        prose!.x + prose!.width - 1,
      );
    }
    expect(await phasesOf(page)).toEqual(phases);
    expect(page.url(), "what is borrowed is not the reader's").toBe(address);
    await walk.getByRole("button", { name: "Back to my own numbers" }).click();
    await painted(page);
    expect(await valuesOf(page, figure)).toEqual(own);
    expect(await stepAt(walk)).toBe(-1);
    expect(page.url()).toBe(address);
  });

  it("undo goes back to what the reader had, and what they move on the way is theirs", async () => {
    const [page, walk] = await openWalk(route, figure, LAPTOP);
    const block = await openFigure(page, figure);
    await unfold(block);
    const undo = block.getByRole("button", { name: "Undo", exact: true });
    const range = block.locator(".slider input[type=range]").first();
    await range.press("PageUp");
    await painted(page);
    const own = await valuesOf(page, figure);
    for (const step of await stepsOf(walk).all()) await step.click();
    await stepsOf(walk).nth(1).click();
    await painted(page);
    await undo.click();
    await painted(page);
    expect(await valuesOf(page, figure)).toEqual(own);
    expect(await stepAt(walk)).toBe(-1);

    await stepsOf(walk).nth(1).click();
    await painted(page);
    const shown = await valuesOf(page, figure);
    await range.press("ArrowRight");
    await painted(page);
    const moved = await valuesOf(page, figure);
    expect(moved).not.toEqual(shown);
    expect(await stepAt(walk), "the walk is over").toBe(-1);
    for (const before of [shown, own]) {
      await undo.click();
      await painted(page);
      expect(await valuesOf(page, figure)).toEqual(before);
    }
  });

  it("is walked by keys: the focus enters a step, Escape leaves; one thing is heard", async () => {
    const [page, walk] = await openWalk(route, figure, { ...LAPTOP, clock: true });
    const start = await valuesOf(page, figure);
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
    const takeHeard = () =>
      page.evaluate(() => (Reflect.get(window, "heard") as string[]).splice(0));
    const { steps } = await propsOf(walk);
    await stepsOf(walk).first().focus();
    for (const at of steps.keys()) {
      if (at > 0) await page.keyboard.press("Tab");
      await pass(page, 2000);
      await expectStep(page, walk, figure, at, start);
      expect((await takeHeard()).length, steps[at]!.title).toBeLessThanOrEqual(1);
      const described = await stepsOf(walk)
        .nth(at)
        .evaluate(
          (one) => document.getElementById(one.getAttribute("aria-describedby")!)?.textContent,
        );
      expect(described).toBe(steps[at]!.text);
    }
    await page.keyboard.press("Shift+Tab");
    await expectStep(page, walk, figure, steps.length - 2, start);
    await page.keyboard.press("Escape");
    await pass(page, 100);
    expect(await valuesOf(page, figure)).toEqual(start);
    expect(await stepAt(walk)).toBe(-1);
    const title = await walk.locator(".takeaway").textContent();
    expect(title).toBe(await page.locator(`#${figure} .takeaway`).textContent());
    await renderAll(page);
    await stepsOf(walk).nth(1).press("Enter");
    await pass(page, 2000);
    expect(await violations(page, { part: `[data-walk="${figure}"]` })).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dataset.theme = "dark";
    });
    await pass(page, 1000);
    expect(await violations(page, { part: `[data-walk="${figure}"]` })).toEqual([]);
  });

  it("is walked by a finger, which enters a step by a tap and scrolls over it by a swipe", async () => {
    const [page, walk] = await openWalk(route, figure, PHONE);
    const start = await valuesOf(page, figure);
    const fingers = await fingersOn(page);
    for (const step of await stepsOf(walk).all()) {
      await center(step);
      const { x, y, height } = (await step.boundingBox())!;
      const from = { x: x + 30, y: y + height / 2 };
      await fingers.press(1, from);
      await fingers.slide(1, { x: from.x + 2, y: from.y - 160 });
      await fingers.lift(1);
    }
    await painted(page);
    expect(await stepAt(walk), "a swipe enters nothing").toBe(-1);
    expect(await valuesOf(page, figure)).toEqual(start);
    for (const at of (await stepsOf(walk).all()).keys()) {
      const step = stepsOf(walk).nth(at);
      await step.evaluate((one) => one.scrollIntoView({ block: "end", behavior: "instant" }));
      await painted(page);
      await step.tap();
      await expectStep(page, walk, figure, at, start);
      expect(await shareInSight(drawingOf(walk)), `step ${at}`).toBeGreaterThan(0.95);
      expect(await shareInSight(step), `step ${at}`).toBeGreaterThan(0.95);
      const place = (await walk.locator(".walk-place").boundingBox())!;
      expect(place.height, "the drawing leaves room for the steps").toBeLessThan(0.45 * 740);
      expect((await step.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBe(0);
  });

  it("waits for the question of its figure, and does not answer it", async () => {
    const page = await openPage(route, LAPTOP);
    const walk = walkOn(page, figure);
    const { asks } = await propsOf(walk);
    if (!asks) return;
    await openFigure(page, figure);
    await center(stepsOf(walk).first());
    await page.locator('[data-island="Walk"][data-alive]').waitFor({ state: "attached" });
    for (const step of await stepsOf(walk).all()) expect(await step.isDisabled()).toBe(true);
    await stepsOf(walk).first().click({ force: true });
    await painted(page);
    expect(await stepAt(walk)).toBe(-1);
    expect(await drawingOf(walk).count(), "nothing of it is drawn").toBe(0);
    expect(await walk.innerText()).toContain("The steps open when you have guessed");
    expect(new Set(await phasesOf(page))).toContain("pending");
    const before = await phasesOf(page);
    await openRevealed(page, figure);
    const after = await phasesOf(page);
    expect(after.filter((phase) => phase === "pending")).toHaveLength(
      before.filter((phase) => phase === "pending").length - 1,
    );
    await stepsOf(walk).nth(1).click();
    await painted(page);
    expect(await stepAt(walk)).toBe(1);
    expect(await phasesOf(page), "no other question is answered by it").toEqual(after);
    expect(await walk.innerText()).not.toContain("when you have guessed");
  });

  it("leaves its place to a lecture, which gives back what the reader had", async () => {
    const [page, walk] = await openWalk(route, figure, LAPTOP);
    await page.locator('[data-island="Toolbar"][data-alive]').waitFor({ state: "attached" });
    const own = await valuesOf(page, figure);
    await stepsOf(walk).nth(1).click();
    await painted(page);
    expect(await valuesOf(page, figure)).not.toEqual(own);
    await unfold(await openFigure(page, figure));
    await page.locator(`[data-project="${figure}"]`).click();
    await page.locator("dialog.lecture .stage svg").first().waitFor();
    expect(await stepAt(walk)).toBe(-1);
    await page.keyboard.press("Escape");
    await page.locator("dialog.lecture").waitFor({ state: "detached" });
    await painted(page);
    expect(await valuesOf(page, figure)).toEqual(own);
  });

  it("is prose without scripts, and on paper", async () => {
    const bare = await openPage(route, { javaScript: false });
    const still = walkOn(bare, figure);
    const { steps } = await propsOf(still);
    const text = await still.innerText();
    for (const step of steps)
      for (const part of [step.title, step.text]) expect(text).toContain(part);
    expect(text).not.toContain("Back to my own numbers");
    expect(text).not.toContain("when you have guessed");
    expect(await still.locator(".walk-place").isVisible()).toBe(false);
    const [page, walk] = await openWalk(route, figure, LAPTOP);
    await page.emulateMedia({ media: "print" });
    const printed = await walk.innerText();
    for (const step of steps)
      for (const part of [step.title, step.text]) expect(printed).toContain(part);
    expect(printed).not.toContain("Back to my own numbers");
    expect(await walk.locator(".walk-place").isVisible()).toBe(false);
  });
});
