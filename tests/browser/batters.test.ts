import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openRevealed, unfold } from "./figures.ts";
import { openFigure, openPage } from "./harness.ts";

const ROUTE = "/applications/batters/";

const open = async (visit: Parameters<typeof openPage>[1] = {}) => {
  const page = await openPage(ROUTE, visit);
  return { page, figure: await openFigure(page, "eighteen") };
};
/** Asked to just show it, with all that folds unfolded. */
const openShown = async () => {
  const page = await openPage(ROUTE);
  return { page, figure: await openRevealed(page, "eighteen") };
};
const guessSlider = (figure: Locator, name: string) =>
  figure.locator(`input[data-parameter="guess-${name}"]`);
const guessOf = async (figure: Locator, name: string) =>
  Number(await guessSlider(figure, name).inputValue());
const mark = (figure: Locator, name: string) =>
  figure.locator(`[data-guess="${name}"] .handle-reach`).first();
const takeaway = (figure: Locator) => figure.locator(".takeaway");
const readout = async (figure: Locator, name: string) =>
  Number(await figure.locator(`[data-readout="${name}"]`).getAttribute("data-value"));
const reveal = (figure: Locator) =>
  figure.getByRole("button", { name: "This is my guess" }).click();
const centre = async (target: Locator): Promise<readonly [number, number]> => {
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
};
const settled = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

describe("the forecast", () => {
  it("starts at the averages, hides what came, and answers this very forecast", async () => {
    const { figure } = await open();
    expect(await takeaway(figure).isVisible()).toBe(false);
    expect(await figure.locator(".point-truth").first().isVisible()).toBe(false);
    expect(await guessOf(figure, "Clemente")).toBe(0.4);
    await reveal(figure);
    expect(await takeaway(figure).innerText()).toContain("1.88 times");
    const told = figure.locator("[data-verdict]");
    expect(await told.getAttribute("data-misconception")).toBe("M1");
    expect(await told.innerText()).toContain("James–Stein by 0.0424");
    expect(await readout(figure, "asked-error-forecast")).toBeCloseTo(0.0708, 4);
    expect(await figure.locator('[data-guess="Clemente"] .point-guess').isVisible()).toBe(true);
  });

  it("is set with the mouse on the drawing", async () => {
    const { page, figure } = await open();
    const [x, y] = await centre(mark(figure, "Clemente"));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 5 });
    await page.mouse.move(x - 120, y, { steps: 5 });
    await page.mouse.up();
    await settled(page);
    const moved = await guessOf(figure, "Clemente");
    expect(moved).toBeGreaterThan(0.31);
    expect(moved).toBeLessThan(0.36);
    expect(await guessOf(figure, "Johnstone"), "nobody else moved").toBe(0.333);
  });

  it("is set with a finger", async () => {
    const { page, figure } = await open({ width: 390, touch: true });
    const [x, y] = await centre(mark(figure, "Alvis"));
    const touch = await page.context().newCDPSession(page);
    const at = (dx: number) => [{ x: x + dx, y }];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
    for (const dx of [10, 30, 50])
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(dx) });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await settled(page);
    expect(await guessOf(figure, "Alvis")).toBeGreaterThan(0.19);
  });

  it("is set with keys, buttons, a tap on the track and a number", async () => {
    const { page, figure } = await open();
    const slider = guessSlider(figure, "Kessinger");
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await guessOf(figure, "Kessinger")).toBeCloseTo(0.284, 9);
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await guessOf(figure, "Kessinger")).toBeCloseTo(0.283, 9);
    await figure.getByRole("button", { name: "More: Kessinger, 13 of 45" }).click();
    expect(await guessOf(figure, "Kessinger")).toBeCloseTo(0.288, 9);
    const field = figure.getByRole("textbox", { name: "Kessinger, 13 of 45, as a number" });
    await field.fill(".27");
    await field.press("Enter");
    expect(await guessOf(figure, "Kessinger")).toBe(0.27);
    const box = (await slider.boundingBox())!;
    await page.mouse.click(box.x + 0.75 * box.width, box.y + box.height / 2);
    const tapped = await guessOf(figure, "Kessinger");
    expect(tapped).toBeGreaterThan(0.34);
    expect(tapped).toBeLessThan(0.38);
  });

  it("is right when it is James-Stein’s, by keys and words alone", async () => {
    const { page, figure } = await open();
    const wanted = { Clemente: 294, Johnstone: 280, Kessinger: 270, Campaneris: 252, Alvis: 242 };
    for (const [name, points] of Object.entries(wanted)) {
      const field = page.getByRole("textbox", { name: new RegExp(`^${name}, .* as a number$`) });
      await field.fill(`0.${points}`);
      await field.press("Enter");
    }
    await reveal(figure);
    const told = figure.locator("[data-verdict]");
    expect(await told.getAttribute("data-verdict")).toBe("right");
  });

  it("need not be made, and can be made again", async () => {
    const { figure } = await open();
    await figure.getByRole("button", { name: "Just show me" }).click();
    expect(await takeaway(figure).isVisible()).toBe(true);
    expect(await figure.locator('[data-readout="asked-error-forecast"]').count()).toBe(0);
    await unfold(figure);
    await figure.getByRole("button", { name: "Guess again" }).click();
    expect(await takeaway(figure).isVisible()).toBe(false);
  });
});

describe("the way of guessing and the row of Williams", () => {
  it("change the drawing, the title and the errors, one step of undo each", async () => {
    const { page, figure } = await openShown();
    await figure.getByRole("radio", { name: "no pooling" }).check();
    await settled(page);
    expect(await takeaway(figure).innerText()).toContain("16 of 18 batters came back");
    await figure.getByRole("radio", { name: "Beta-Binomial" }).check();
    await settled(page);
    expect(await takeaway(figure).innerText()).toContain("1.82 times");
    await figure.getByRole("radio", { name: "James–Stein" }).check();
    await settled(page);
    expect(await readout(figure, "error-james-stein")).toBeCloseTo(0.0344, 4);
    await figure.getByRole("radio", { name: /^Billy/ }).check();
    await settled(page);
    expect(await takeaway(figure).innerText()).toContain("1.79 times");
    await figure.getByRole("button", { name: "Undo" }).click();
    await settled(page);
    expect(await takeaway(figure).innerText()).toContain("1.88 times");
    expect(await page.locator("#by-hand").getByRole("radio", { name: /^Walt/ }).isChecked()).toBe(
      true,
    );
  });

  it("are in the link", async () => {
    const { page, figure } = await openShown();
    await figure.getByRole("radio", { name: /^Billy/ }).check();
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new Error("no permission")) },
      });
    });
    await figure.getByRole("button", { name: "Copy link" }).click();
    const link = await figure.getByLabel("Link to this state of the page").inputValue();
    await page.goto("about:blank");
    await page.goto(link);
    const again = await openFigure(page, "eighteen");
    expect(await takeaway(again).innerText()).toContain("1.79 times");
  });
});

describe("the population set by hand", () => {
  it("is dragged, typed and stepped into the valley, and never below the best", async () => {
    const page = await openPage(ROUTE);
    const figure = await openFigure(page, "by-hand");
    const [start, best] = [await readout(figure, "error"), await readout(figure, "least")];
    const diamond = figure.locator('[data-handle="batters.kappa"] .handle-reach').first();
    const [x, y] = await centre(diamond);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 150, y, { steps: 8 });
    await page.mouse.up();
    await settled(page);
    const dragged = await readout(figure, "error");
    expect(dragged).toBeLessThan(start);
    expect(dragged).toBeGreaterThanOrEqual(best);
    const field = figure.getByRole("textbox", {
      name: "strength of the population, as a number",
    });
    await field.fill("191");
    await field.press("Enter");
    await settled(page);
    expect(await readout(figure, "error")).toBeCloseTo(best, 5);
    const twin = figure.locator('[data-handle-for="kappa"]');
    await twin.focus();
    await page.keyboard.press("ArrowRight");
    const slider = figure.locator('input[data-parameter="kappa"]');
    expect(await slider.inputValue()).toBe("196");
  });
});

describe("everywhere", () => {
  it.each([
    { theme: "dark", width: 1280 },
    { theme: "projector", width: 1280 },
    { theme: "light", width: 320, touch: true },
  ] as const)("is whole: $theme at $width px", async (visit) => {
    const { page, figure } = await open(visit);
    await figure.getByRole("button", { name: "Just show me" }).click();
    await settled(page);
    const overlaps = await figure.locator(".stage-form:visible svg").evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const boxes = [...drawing.querySelectorAll(".key text, .row-label, .axis text")].map(
          (text) => ({ text: text.textContent, box: text.getBoundingClientRect() }),
        );
        return boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              (b) =>
                a.box.left < b.box.right &&
                b.box.left < a.box.right &&
                a.box.top + 2 < b.box.bottom - 2 &&
                b.box.top + 2 < a.box.bottom - 2,
            )
            .map((b) => `${a.text} over ${b.text}`),
        );
      }),
    );
    expect(overlaps).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });

  it("without scripts everything is told", async () => {
    const page = await openPage(ROUTE, { javaScript: false });
    const figure = page.locator("#eighteen");
    expect(await takeaway(figure).innerText()).toContain("1.88 times");
    expect(await figure.locator(".summary").isVisible()).toBe(true);
    expect(await figure.locator('[data-readout="error-none"]').innerText()).toBe("0.0647");
    expect(await page.locator(".provenance").textContent()).toContain("0.0228");
    for (const fact of await page.locator("[data-quoted]").all())
      expect(await fact.textContent()).toMatch(/^(under |over )?\d/);
  });
});
