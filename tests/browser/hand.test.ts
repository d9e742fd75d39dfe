import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import {
  middleAtRest,
  middleOf,
  openAlive,
  openRevealed,
  type Point,
  painted,
  wordsFollowed,
} from "./figures.ts";
import { routes } from "./routes.ts";
import { some } from "./some.ts";
import { type Fingers, fingersOn } from "./touch.ts";

/** One hand for all that is dragged: what begins a drag, what goes on during it, what breaks it off. */

const chapter = "/principles/shrinkage/";

const center = (part: Locator) =>
  part.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));

/** The middle of a part, brought to the middle of the window, once nothing moves it any more. */
async function middleAtCenter(part: Locator): Promise<Point> {
  await middleAtRest(part);
  await center(part);
  return middleAtRest(part);
}

/** Every value a page shows, and whether its questions still wait. */
const stateOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    values: [...document.querySelectorAll<HTMLInputElement>("input[type=range]")].map(
      ({ value }) => value,
    ),
    orders: [...document.querySelectorAll(".order-label")].map((row) => row.textContent),
    numbers: [...document.querySelectorAll(".scrub")].map((number) => number.textContent),
    phases: [...document.querySelectorAll<HTMLElement>("[data-predict]")].map(
      ({ dataset }) => dataset.predict,
    ),
    panels: document.querySelectorAll(".scrub-panel").length,
  }));

/** A mark of the one school's drawing, with what it moves. */
interface Mark {
  readonly point: Locator;
  readonly value: () => Promise<number>;
}

const markOf = (figure: Locator, name: string): Mark => ({
  point: figure.locator(`[data-handle="school.${name}"] .point`),
  value: async () => {
    await wordsFollowed(figure.page());
    return Number(await figure.locator(`[data-handle-for="${name}"]`).inputValue());
  },
});

/** The mark is where the pointer is, taken so far from its middle. */
async function expectUnder({ point }: Mark, at: Point, grip: number, what: string): Promise<void> {
  await painted(point.page());
  // The values lie less than a pixel apart.
  expect(Math.abs((await middleOf(point)).x + grip - at.x), what).toBeLessThanOrEqual(1);
}

const isUndoOff = (figure: Locator): Promise<boolean> =>
  figure.getByRole("button", { name: "Undo", exact: true }).isDisabled();

describe("a mouse", () => {
  it("drags a mark by its primary button, from press to release, and by nothing else", async () => {
    const page = await openAlive(chapter);
    const { mouse, keyboard } = page;
    const figure = await openRevealed(page, "one-school");
    const mu = markOf(figure, "mu");
    await center(mu.point);
    const start = await mu.value();
    const home = await middleOf(mu.point);
    const away = (x: number, y = 0) => ({ x: home.x + x, y: home.y + y });
    const moveTo = ({ x, y }: Point) => mouse.move(x, y, { steps: 4 });
    const expectStart = async (what: string) => {
      await painted(page);
      expect(await mu.value(), what).toBe(start);
    };

    for (const button of ["right", "middle"] as const) {
      await moveTo(home);
      await mouse.down({ button });
      await moveTo(away(-80));
      await mouse.up({ button });
      await expectStart(`the ${button} button`);
    }
    await moveTo(home);
    await mouse.down({ button: "right" });
    await mouse.down();
    await moveTo(away(-80));
    await mouse.up();
    await mouse.up({ button: "right" });
    await expectStart("the primary button after another");
    await moveTo(home);
    await keyboard.down("Control");
    await mouse.down();
    await moveTo(away(-80));
    await mouse.up();
    await keyboard.up("Control");
    await expectStart("with Ctrl");
    await moveTo(away(3));
    await mouse.down();
    await mouse.up();
    await expectStart("a press that does not move");
    await moveTo(away(-40));
    await expectStart("a pointer that only passes");
    expect(await isUndoOff(figure), "nothing of it is a step of undo").toBe(true);

    // Put back: by a lost capture and by Escape.
    const breaks: Readonly<Record<string, () => Promise<void>>> = {
      "a lost capture": () =>
        mu.point.evaluate((point) => {
          const mark = point.closest("[data-handle]")!;
          for (let pointer = 0; pointer < 20; pointer++)
            if (mark.hasPointerCapture(pointer)) mark.releasePointerCapture(pointer);
        }),
      Escape: () => keyboard.press("Escape"),
      "another button": () =>
        mouse.down({ button: "middle" }).then(() => mouse.up({ button: "middle" })),
    };
    for (const [what, happens] of Object.entries(breaks)) {
      await moveTo(home);
      await mouse.down();
      await moveTo(away(-60));
      await painted(page);
      expect(await mu.value(), `before ${what}`).toBeLessThan(start - 2);
      await happens();
      await moveTo(away(-61));
      await expectStart(what);
      await moveTo(away(-90));
      await mouse.up();
      await expectStart(`the hand after ${what}`);
      expect(await isUndoOff(figure), `${what} leaves no step of undo`).toBe(true);
    }

    // All selected first, taken off its middle, out of the drawing, back.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await keyboard.press("Control+a");
    await moveTo(away(6));
    await mouse.down();
    await moveTo(away(-40));
    await expectUnder(mu, away(-40), 6, "all selected");
    await moveTo(away(-60, -300));
    await expectUnder(mu, away(-60), 6, "out of the drawing");
    await moveTo(away(-30, 4));
    await expectUnder(mu, away(-30), 6, "back in it");

    // The page moves beneath it.
    const held = await mu.value();
    const top = await page.evaluate(() => scrollY);
    await mouse.wheel(0, 90);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(top);
    await keyboard.press("PageUp");
    await painted(page);
    expect(await mu.value(), "the page scrolls").toBe(held);
    await moveTo(away(-20));
    await expectUnder(mu, away(-20), 6, "after the page scrolled");
    await page.setViewportSize({ width: 1100, height: 700 });
    await painted(page);
    const [left, right] = [away(-70), away(-71)];
    await moveTo(left);
    await moveTo(right);
    await expectUnder(mu, right, 6, "in another window");
    await page.setViewportSize({ width: 1280, height: 800 });

    // Released where nobody sees it.
    await moveTo({ x: -40, y: 300 });
    await mouse.up();
    const low = Number(await figure.locator('[data-handle-for="mu"]').getAttribute("min"));
    await painted(page);
    expect(await mu.value(), "beyond the window").toBe(low);
    await center(mu.point);
    const end = await middleOf(mu.point);
    await moveTo({ x: end.x + 60, y: end.y });
    await painted(page);
    expect(await mu.value(), "a pointer that comes back").toBe(low);
    await figure.getByRole("button", { name: "Undo", exact: true }).click();
    await expectStart("all of it is one step of undo");
    expect(await isUndoOff(figure)).toBe(true);
  }, 60_000);

  it("drags rows, rails, numbers and symbols by the same rules", async () => {
    const page = await openAlive(chapter);
    const { mouse, keyboard } = page;
    const figure = await openRevealed(page, "one-school");
    const grips: Readonly<Record<string, { part: Locator; by: Point }>> = {
      "a row": { part: page.locator("#league-table .order-grip").first(), by: { x: 3, y: 110 } },
      "a rail": {
        part: figure.locator('.slider[data-quantity="school.n"] .track-thumb'),
        by: { x: 60, y: 3 },
      },
      "a number": {
        part: page.locator(".text > p [data-scrub], .text section > p [data-scrub]").first(),
        by: { x: 60, y: 3 },
      },
      "a symbol": {
        part: page.locator('.equation-symbols [data-quantity$=".tau2"]').first(),
        by: { x: 60, y: 3 },
      },
    };
    for (const [what, { part, by }] of Object.entries(grips)) {
      await center(part);
      const before = await stateOf(page);
      const at = await middleOf(part);
      const to = { x: at.x + by.x, y: at.y + by.y };
      const away = async () => {
        await mouse.move((at.x + to.x) / 2, (at.y + to.y) / 2, { steps: 3 });
        await mouse.move(to.x, to.y, { steps: 3 });
        await painted(page);
        await wordsFollowed(page);
      };
      const take = (button: "left" | "right" | "middle") =>
        mouse.move(at.x, at.y).then(() => mouse.down({ button }));
      for (const button of ["right", "middle"] as const) {
        await take(button);
        await away();
        await mouse.up({ button });
        expect(await stateOf(page), `${what}: the ${button} button`).toEqual(before);
      }
      await take("left");
      await away();
      const dragged = await stateOf(page);
      expect(dragged, what).not.toEqual(before);
      await keyboard.press("Escape");
      await painted(page);
      expect(await stateOf(page), `${what}: broken off`).toEqual(before);
      await mouse.move(at.x, at.y, { steps: 3 });
      await away();
      await mouse.up();
      expect(await stateOf(page), `${what}: the hand afterwards`).toEqual(before);
      await take("left");
      await away();
      await mouse.up();
      await mouse.move(at.x, at.y, { steps: 3 });
      await painted(page);
      expect(await stateOf(page), `${what}: released there`).toEqual(dragged);
    }
  }, 60_000);
});

describe("fingers", () => {
  it("drag one mark at a time, sideways, and leave the page its gestures", async () => {
    const page = await openAlive(chapter, { touch: true, width: 412, height: 900 });
    const figure = await openRevealed(page, "one-school");
    const fingers = await fingersOn(page);
    const [mu, xbar] = [markOf(figure, "mu"), markOf(figure, "xbar")];
    await center(mu.point);
    const start = { mu: await mu.value(), xbar: await xbar.value() };
    const home = await middleAtRest(mu.point);
    const other = await middleOf(xbar.point);
    const away = (x: number, y = 0) => ({ x: home.x + x, y: home.y + y });
    const expectStart = async (what: string) => {
      await painted(page);
      expect({ mu: await mu.value(), xbar: await xbar.value() }, what).toEqual(start);
    };

    await fingers.press(0, away(4));
    await fingers.slide(0, away(-60, 5));
    await expectUnder(mu, away(-60), 4, "a finger");
    const dragged = await mu.value();
    await fingers.press(1, other);
    await fingers.slide(1, { x: other.x + 40, y: other.y });
    await painted(page);
    expect(await xbar.value(), "a second finger on another mark").toBe(start.xbar);
    expect(await mu.value(), "and the first keeps its own").toBe(dragged);
    await fingers.lift(1);
    await fingers.slide(0, away(-80));
    await expectUnder(mu, away(-80), 4, "the first goes on");
    await fingers.press(1, away(-76));
    await fingers.slide(1, away(-10));
    await expectUnder(mu, away(-80), 4, "a second finger on the same mark");
    await fingers.lift(0);
    await fingers.slide(1, away(30));
    await expectUnder(mu, away(-80), 4, "that finger left alone");
    await fingers.lift(1);
    await figure.getByRole("button", { name: "Undo", exact: true }).click();
    await expectStart("one step of undo");

    let again = await middleAtCenter(mu.point);
    const beside = (x: number, y = 0) => ({ x: again.x + x, y: again.y + y });
    await fingers.press(0, again);
    await fingers.slide(0, beside(-60));
    await painted(page);
    expect(await mu.value()).toBeLessThan(start.mu - 2);
    await fingers.cancel();
    await expectStart("a call that comes in");
    expect(await isUndoOff(figure), "it leaves no step of undo").toBe(true);

    // A long press is still a press: no menu, and the drag goes on.
    await fingers.press(0, again);
    // Browsers call a press long after half a second, and then ask for a menu.
    await page.waitForTimeout(600);
    const isWanted = await mu.point.evaluate((point) =>
      point.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })),
    );
    expect(isWanted, "no menu").toBe(false);
    await fingers.slide(0, beside(-50));
    await expectUnder(mu, beside(-50), 0, "after a long press");
    await fingers.slide(0, again);
    await fingers.lift(0);
    await expectStart("back where it began");
    expect(await isUndoOff(figure), "back where it began").toBe(true);

    // Beside the marks, and up or down on them, the page scrolls.
    for (const [what, by] of [
      ["beside the marks", { x: 8, y: -110 }],
      ["on a mark", { x: 0, y: 0 }],
    ] as const) {
      const from = beside(by.x, by.y);
      const top = await page.evaluate(() => scrollY);
      await fingers.press(0, from);
      await fingers.slide(0, { x: from.x + 5, y: from.y - 150 });
      await fingers.lift(0);
      await expect
        .poll(() => page.evaluate(() => scrollY), { message: what })
        .toBeGreaterThan(top + 60);
      await expectStart(what);
      expect(await isUndoOff(figure), what).toBe(true);
      // A page that was let go in motion rolls on.
      again = await middleAtCenter(mu.point);
    }

    // Another side up: the drawing is another one, and what was held is put back.
    await fingers.press(0, again);
    await fingers.slide(0, beside(-60));
    await page.setViewportSize({ width: 900, height: 412 });
    await expect.poll(async () => (await figure.boundingBox())!.width).toBeGreaterThan(560);
    await expectStart("turned");
    await expect.poll(() => isUndoOff(figure), { message: "turned" }).toBe(true);
    await fingers.slide(0, beside(20));
    await fingers.lift(0);
    await expectStart("turned, and the hand goes on");
    expect(await isUndoOff(figure)).toBe(true);
  }, 60_000);

  it("drag a row by its grip, and scroll beside it", async () => {
    const page = await openAlive(chapter, { touch: true, width: 412, height: 900 });
    const figure = page.locator("#league-table");
    const fingers = await fingersOn(page);
    const grip = figure.locator(".order-grip").first();
    await center(grip);
    const labels = () => figure.locator(".order-label").allInnerTexts();
    const start = await labels();
    const at = await middleOf(grip);
    await fingers.press(0, at);
    await fingers.slide(0, { x: at.x + 4, y: at.y + 130 });
    await painted(page);
    expect(await labels(), "a finger").not.toEqual(start);
    expect((await labels()).toSorted()).toEqual(start.toSorted());
    await fingers.cancel();
    await painted(page);
    expect(await labels(), "broken off").toEqual(start);
    const label = await middleOf(figure.locator(".order-label").first());
    const top = await page.evaluate(() => scrollY);
    await fingers.press(0, label);
    await fingers.slide(0, { x: label.x, y: label.y - 130 });
    await fingers.lift(0);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 60);
    expect(await labels(), "beside the grip").toEqual(start);
  }, 60_000);
});

const PLACES = 5;

describe.each(routes)("%s", (route) => {
  it("a swipe up or down changes nothing, wherever it begins, and scrolls", async () => {
    const page = await openAlive(route, { touch: true, width: 360, height: 740 });
    const fingers: Fingers = await fingersOn(page);
    const parts = await page
      .locator(
        "[data-handle]:visible, .scrub:visible, .equation-symbols [data-quantity]:visible, .slider-track:visible, .frame svg:visible",
      )
      .all();
    const chance = createGenerator(11);
    for (const part of some(parts, PLACES)) {
      await center(part);
      const { x, y, width, height } = (await part.boundingBox())!;
      const from = {
        x: x + (0.1 + 0.8 * chance()) * width,
        y: y + (0.3 + 0.4 * chance()) * height,
      };
      if (from.x < 4 || from.x > 356) continue;
      // What moves up and down goes with such a finger.
      const isUpright = await page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.closest(".is-upright") != null,
        from,
      );
      if (isUpright) continue;
      const what = `${await part.evaluate((one) => one.outerHTML.slice(0, 140))} at ${from.x}, ${from.y}`;
      const before = await stateOf(page);
      const top = await page.evaluate(() => scrollY);
      const isEnd = await page.evaluate(
        () => scrollY + innerHeight > document.documentElement.scrollHeight - 200,
      );
      const way = isEnd ? 1 : -1;
      await fingers.press(0, from);
      await fingers.slide(0, { x: from.x + 10 * (chance() - 0.5), y: from.y + way * 160 });
      // A hand that rests before it lifts does not throw the page.
      await painted(page);
      await fingers.slide(0, { x: from.x, y: from.y + way * 160 });
      await fingers.lift(0);
      await expect.poll(() => page.evaluate(() => scrollY), { message: what }).not.toBe(top);
      await painted(page);
      expect(await stateOf(page), what).toEqual(before);
    }
  }, 90_000);
});
