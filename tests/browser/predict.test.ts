import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { drag, figureIds, middleOf, painted } from "./figures.ts";
import { openFigure, openPage } from "./harness.ts";
import { routes } from "./routes.ts";

const chapter = "/principles/shrinkage/";

const pendingIds = async (page: Page): Promise<string[]> => {
  const asking: string[] = [];
  for (const id of await figureIds(page))
    if ((await page.locator(`figure[data-figure="${id}"] [data-predict]`).count()) > 0)
      asking.push(id);
  return asking;
};

/** What is shown of the outcome, though it should not be. */
const shownOutcomes = (figure: Locator): Promise<string[]> =>
  figure
    .locator("[data-outcome]")
    .evaluateAll((found) =>
      found
        .filter((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((part) => part.outerHTML.slice(0, 120)),
    );

/** Where everything of a page stands, but what is inside the question itself. */
const places = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [
        ...document.querySelectorAll(".figure-title, .chart, .outcomes, .controls, figcaption, h2"),
      ].map((part, at) => {
        const { width, height } = part.getBoundingClientRect();
        return [`${at} ${part.className || part.tagName}`, `${width} x ${height}`];
      }),
    ),
  );

describe.each(routes)("%s: a figure that asks first", (route) => {
  it("hides its outcome from eyes and ears, and keeps its room", async () => {
    const page = await openPage(route);
    for (const id of await pendingIds(page)) {
      const figure = await openFigure(page, id);
      expect(await shownOutcomes(figure), `${id}: eyes`).toEqual([]);
      const heard = await figure.ariaSnapshot();
      const title = await figure.locator(".takeaway").textContent();
      const summary = await figure.locator(".summary").textContent();
      for (const said of [title, summary]) expect(heard, `${id}: ears`).not.toContain(said);
      const label = await figure.locator(".chart").getAttribute("aria-label");
      expect(label).not.toContain(title);
      expect(await figure.locator(".chart").getAttribute("aria-describedby")).toBe(null);

      const read = await readChart(page, figure);
      const before = await places(page);
      await figure.getByRole("button", { name: "Just show me" }).click();
      await painted(page);
      expect(await places(page), `${id}: nothing takes another room`).toEqual(before);
      expect((await shownOutcomes(figure)).length).toBeGreaterThan(0);
      expect(await figure.ariaSnapshot()).toContain(title!.slice(0, 20));
      expect(await figure.locator(".chart").getAttribute("aria-label")).toContain(title);
      const after = await readChart(page, figure);
      expect(after.length, `${id}: there is more to read now`).toBeGreaterThan(read.length);
    }
  });

  it("shows the outcome to a reader who moves it", async () => {
    const page = await openPage(route);
    for (const id of await pendingIds(page)) {
      const figure = await openFigure(page, id);
      if ((await figure.locator('[data-predict="pending"]').count()) === 0) continue;
      const slider = figure.locator('.controls input[type="range"]').first();
      if ((await slider.count()) === 0) continue;
      await slider.press("ArrowRight");
      await painted(page);
      expect((await shownOutcomes(figure)).length, id).toBeGreaterThan(0);
      expect(await figure.locator(".guess").count(), "without a guess there is none").toBe(0);
    }
  });

  it("keeps the guess beside the outcome, speaks about it, and can be asked again", async () => {
    const page = await openPage(route);
    for (const id of await pendingIds(page)) {
      const figure = await openFigure(page, id);
      const show = figure.getByRole("button", { name: "Show me how it turns out" });
      const marker = figure.locator('input[data-parameter="guess"]');
      if ((await marker.count()) > 0) {
        await show.click();
        expect(await shownOutcomes(figure), `${id}: where the marker stood is no guess`).toEqual(
          [],
        );
        await marker.press("ArrowRight");
      }
      await show.click();
      await painted(page);
      const told = figure.locator("[data-verdict]");
      expect(await told.getAttribute("data-verdict"), id).toMatch(/^(right|wrong)$/);
      expect((await told.innerText()).length, id).toBeGreaterThan(40);
      const misconception = await told.getAttribute("data-misconception");
      if (misconception !== null) expect(misconception).toMatch(/^M([1-9]|1[0-9])$/);
      expect(await told.getAttribute("role")).toBe("status");
      await figure.getByRole("button", { name: "Guess again" }).click();
      await painted(page);
      expect(await shownOutcomes(figure), `${id}: asked again`).toEqual([]);
      expect(await told.count()).toBe(0);
    }
  });
});

/** Everything the arrow keys read of a drawing, each text once. */
async function readChart(page: Page, figure: Locator): Promise<string[]> {
  const chart = figure.locator(".chart");
  const texts = new Set<string>();
  await chart.focus();
  await page.keyboard.press("Home");
  for (let row = 0; row < 3; row++) {
    for (const key of ["ArrowDown", "ArrowUp"])
      for (let column = 0; column < 8; column++) {
        await page.keyboard.press(key);
        texts.add(await chart.locator(".chart-reading").innerText());
      }
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Escape");
  expect(await chart.locator(".chart-reading").innerText(), "Escape ends the reading").toBe("");
  return [...texts].filter((text) => text !== "");
}

describe("a guess of a number", () => {
  it("is set by the marker in the drawing, by a tap, and stays drawn", async () => {
    const page = await openPage(chapter);
    const figure = await openFigure(page, "one-school");
    const guess = figure.locator('input[data-parameter="guess"]');
    const marker = figure.locator(".guess .point");
    await marker.scrollIntoViewIfNeeded();
    const at = await middleOf(marker);
    const start = Number(await guess.inputValue());
    await drag(page, at, { x: at.x - 60, y: at.y });
    await painted(page);
    expect(Number(await guess.inputValue()), "a drag").toBeLessThan(start - 3);
    const drawing = (await figure.locator("svg:has(.guess)").boundingBox())!;
    await page.mouse.click(drawing.x + 0.75 * drawing.width, drawing.y + 0.5 * drawing.height);
    await painted(page);
    const given = Number(await guess.inputValue());
    expect(given, "a tap").toBeGreaterThan(start - 3);
    expect(await figure.locator('[data-predict="pending"]').count(), "still asked").toBe(1);
    const before = await middleOf(marker);
    await figure.getByRole("button", { name: "Show me how it turns out" }).click();
    await painted(page);
    expect(await marker.isVisible()).toBe(true);
    expect((await middleOf(marker)).x, "where it was").toBeCloseTo(before.x, 0);
    await figure.locator('input[data-parameter="tau2"]').press("End");
    await painted(page);
    expect((await middleOf(marker)).x, "also when the figure moves on").toBeCloseTo(before.x, 0);
  });

  it("near the outcome is right", async () => {
    const page = await openPage(chapter);
    const figure = await openFigure(page, "one-school");
    const field = figure.locator(".predict input[type=text]");
    await field.fill("75.5");
    await field.press("Enter");
    await figure.getByRole("button", { name: "Show me how it turns out" }).click();
    expect(await figure.locator("[data-verdict]").getAttribute("data-verdict")).toBe("right");
  });
});

describe("a guess of an order", () => {
  const labels = (figure: Locator) => figure.locator(".order-label").allInnerTexts();

  it("is set by drag, by buttons and by keys, and is never lost", async () => {
    const page = await openPage(chapter);
    const figure = await openFigure(page, "league-table");
    const start = await labels(figure);
    expect(start).toHaveLength(5);
    await figure.getByRole("button", { name: `Down: ${start[0]}` }).click();
    expect(await labels(figure), "a button").toEqual([start[1], start[0], ...start.slice(2)]);
    await page.keyboard.press("End");
    await painted(page);
    expect(await labels(figure), "a key").toEqual([...start.slice(1), start[0]]);
    await figure.locator(".order-grip").first().scrollIntoViewIfNeeded();
    const grip = await middleOf(figure.locator(".order-grip").nth(4));
    const top = await middleOf(figure.locator(".order-grip").nth(0));
    await drag(page, grip, { x: grip.x, y: top.y - 4 });
    await painted(page);
    expect(await labels(figure), "a drag").toEqual(start);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await figure.getByRole("button", { name: `Up: ${start[2]}` }).focus();
    await page.keyboard.press("ArrowUp");
    expect(await focused(), "the focus goes along").toContain(start[2]);
  });
});

it("nothing shifts while a page with questions comes to life and is answered", async () => {
  const page = await openPage(chapter);
  await page.evaluate(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly {
        readonly node: Element | null;
        readonly previousRect: DOMRect;
        readonly currentRect: DOMRect;
      }[];
    }
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    const at = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join();
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
        for (const { node, previousRect, currentRect } of hadRecentInput ? [] : sources) {
          // What a jump brings into sight, or takes out of it, has not moved.
          if (previousRect.width === 0 || currentRect.width === 0) continue;
          shifts.push(
            `${value.toFixed(4)} ${node?.nodeName} ${node?.id || node?.className || node?.textContent?.slice(0, 40)}: ${at(previousRect)} -> ${at(currentRect)}`,
          );
        }
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const id of await figureIds(page)) {
    const figure = await openFigure(page, id);
    const reveal = figure.getByRole("button", { name: "Just show me" });
    if ((await reveal.count()) > 0) await reveal.click();
    await page.waitForTimeout(700);
  }
  expect(await page.evaluate(() => Reflect.get(window, "shifts"))).toEqual([]);
});
