import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { checksum } from "#explorable/link.ts";
import { drag, figureIds, middleOf, openAlive, painted, unfold } from "./figures.ts";
import { addressOf, openFigure, openPage } from "./harness.ts";
import { routes } from "./routes.ts";
import { some } from "./some.ts";

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

const phaseOf = (page: Page, id: string) =>
  page.locator(`#${id} [data-predict]`).getAttribute("data-predict");

describe.each(routes)("%s: a figure that asks first", (route) => {
  it("hides its outcome from eyes and ears, and has its question for a title and a name", async () => {
    const page = await openPage(route);
    for (const id of await pendingIds(page)) {
      const figure = await openFigure(page, id);
      expect(await shownOutcomes(figure), `${id}: eyes`).toEqual([]);
      const heard = await figure.ariaSnapshot();
      const title = await figure.locator(".takeaway").textContent();
      const summary = await figure.locator(".summary").textContent();
      for (const said of [title, summary]) expect(heard, `${id}: ears`).not.toContain(said);
      const question = await figure.locator(".question").innerText();
      expect(question, id).toMatch(/\?$/);
      expect(await page.getByRole("figure", { name: question, exact: true }).count(), id).toBe(1);
      const chart = figure.locator(".chart");
      expect(await chart.getAttribute("aria-label"), id).toBe(question);
      const described = async () =>
        page.locator(`[id="${(await chart.getAttribute("aria-describedby"))!.split(" ")[0]}"]`);
      expect(await (await described()).textContent(), id).not.toBe(summary);

      const read = await readChart(page, figure);
      const axes = await middleOf(figure.locator(".axis").first());
      await figure.getByRole("button", { name: "Just show me" }).click();
      await painted(page);
      expect((await shownOutcomes(figure)).length).toBeGreaterThan(0);
      expect((await middleOf(figure.locator(".axis").first())).x, "axes stay").toBe(axes.x);
      expect(await figure.locator("[data-question]").count(), `${id}: it is not asked`).toBe(0);
      expect(await figure.locator(".ask").isVisible()).toBe(false);
      expect(await page.getByRole("figure", { name: title!, exact: true }).count(), id).toBe(1);
      expect(await chart.getAttribute("aria-label")).toBe(title);
      expect(await (await described()).textContent(), id).toBe(summary);
      expect(
        await figure.locator(".sentence").evaluate((one) => one === document.activeElement),
        `${id}: what there is to read has the focus`,
      ).toBe(true);
      const after = await readChart(page, figure);
      expect(after.length, `${id}: there is more to read now`).toBeGreaterThan(read.length);
    }
  });

  it("shows it by its own two buttons alone: what would tell is shut, with a word why", async () => {
    const page = await openAlive(route);
    const pending = await pendingIds(page);
    for (const id of pending) {
      const figure = page.locator(`#${id}`);
      for (const knob of await figure
        .locator(".controls input, .controls button, .handle-range")
        .all())
        expect(await knob.isDisabled(), `${id}: ${await knob.getAttribute("aria-label")}`).toBe(
          true,
        );
      expect(await figure.locator(".shut-word").textContent(), id).toContain(
        "when you have guessed",
      );
    }
    // Everything else of the page that moves an explorable.
    for (const scrub of some(await page.locator("main [data-scrub]").all(), 8))
      await scrub.press("ArrowRight");
    for (const id of await figureIds(page)) {
      if (pending.includes(id)) continue;
      for (const range of some(await page.locator(`#${id} input[type=range]:enabled`).all(), 1))
        await range.press("ArrowRight");
    }
    await painted(page);
    for (const id of pending) expect(await phaseOf(page, id), id).toBe("pending");
    for (const [at, id] of pending.entries()) {
      const figure = page.locator(`#${id}`);
      await figure.getByRole("button", { name: "Just show me" }).click();
      await painted(page);
      expect(await phaseOf(page, id)).toBe("revealed");
      expect(await figure.locator(".guess").count(), "without a guess there is none").toBe(0);
      for (const range of some(await figure.locator(".controls input[type=range]").all(), 1))
        await range.press("ArrowRight");
      await painted(page);
      for (const other of pending.slice(at + 1))
        expect(await phaseOf(page, other), `${other}, after ${id} was moved`).toBe("pending");
    }
  });

  it("keeps the guess beside the outcome, speaks about it, and can be asked again", async () => {
    const page = await openPage(route);
    for (const id of await pendingIds(page)) {
      const figure = await openFigure(page, id);
      const show = figure.getByRole("button", { name: "This is my guess" });
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
      if (misconception !== null)
        expect(misconception).toMatch(/^(?:(?:^| )M(?:[1-9]|[12]\d|3[0-4]))+$/);
      await unfold(figure);
      await figure.getByRole("button", { name: "Guess again" }).click();
      await painted(page);
      expect(await shownOutcomes(figure), `${id}: asked again`).toEqual([]);
      expect(await told.count()).toBe(0);
      expect(
        await figure.locator(".predict :focus").count(),
        `${id}: the guess has the focus`,
      ).toBe(1);
    }
  });
});

describe("what shows without a guess", () => {
  it("a link to another state shows the figures of its explorable, those still asleep too", async () => {
    const body = "b1;schools:tau=7";
    const page = await openPage(`${chapter}#${body};${checksum(body)}`);
    for (const id of ["league-table", "right-amount"]) {
      await openFigure(page, id);
      expect(await phaseOf(page, id), id).toBe("revealed");
    }
    await openFigure(page, "one-school");
    expect(await phaseOf(page, "one-school")).toBe("pending");
  });

  it("one switch turns all questions off; it is kept, and goes into links that are copied", async () => {
    const page = await openPage(chapter);
    await page.locator('[data-island="Toolbar"][data-alive]').waitFor({ state: "attached" });
    await openFigure(page, "one-school");
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("checkbox", { name: "Guess first" }).uncheck();
    expect(await phaseOf(page, "one-school")).toBe("revealed");
    await page.reload();
    const figure = await openFigure(page, "one-school");
    await expect.poll(() => phaseOf(page, "one-school")).toBe("revealed");
    expect(await figure.locator("[data-question]:visible").count()).toBe(0);
    await page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text });
    });
    await unfold(figure);
    await figure.getByRole("button", { name: "Copy link" }).click();
    await painted(page);
    const copied = (await page.evaluate(() => Reflect.get(window, "copied"))) as string;
    const other = await openPage(copied.slice(addressOf("").length));
    await openFigure(other, "one-school");
    expect(await phaseOf(other, "one-school")).toBe("revealed");
    expect(await other.evaluate(() => Object.keys(localStorage))).toEqual(["book.theme"]);
  });
});

/** Everything the arrow keys read of a drawing, each text once. */
async function readChart(page: Page, figure: Locator): Promise<string[]> {
  const chart = figure.locator(".chart");
  await chart.focus();
  await page.keyboard.press("Home");
  // The keys that follow are told by the page to itself: a hundred of them, in no time.
  const texts = await chart.evaluate(async (one) => {
    const reading = one.querySelector<HTMLElement>(".chart-reading")!;
    const press = async (key: string) => {
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      await new Promise((done) => setTimeout(done));
      return reading.innerText;
    };
    const found = [];
    for (let row = 0; row < 3; row++) {
      for (const key of ["ArrowDown", "ArrowUp"])
        for (let column = 0; column < 8; column++) found.push(await press(key));
      await press("ArrowRight");
    }
    return found;
  });
  await page.keyboard.press("Escape");
  expect(await chart.locator(".chart-reading").innerText(), "Escape ends the reading").toBe("");
  return [...new Set(texts)].filter((text) => text !== "");
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
    expect(given, "a tap").toBeGreaterThan(start + 3);
    expect(await figure.locator('[data-predict="pending"]').count(), "still asked").toBe(1);
    const before = await middleOf(marker);
    await figure.getByRole("button", { name: "This is my guess" }).click();
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
    await figure.getByRole("button", { name: "This is my guess" }).click();
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
          // Less than a pixel is a font that came: nobody sees it move. So is the box of one word in its line, which
          // starts higher or lower in another font while its letters stay on the line.
          const isWord = node instanceof Text && value < 5e-4;
          if (at(previousRect) === at(currentRect) || isWord) continue;
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
