import { describe, expect, it } from "vitest";
import {
  bodyOf,
  center,
  expectTrueNumbers,
  moveTo,
  placeOf,
  roomFor,
  sliderFor,
  slidersOf,
  wayOf,
} from "./controls.ts";
import {
  figureIds,
  gridOf,
  middleAtRest,
  middleOf,
  openAlive,
  openRevealed,
  painted,
  placeOnTrack,
  shownValue,
  snapped,
  touchDrag,
  valueAtShare,
} from "./figures.ts";
import { boxesOn, sourcesOn, typesetAgain } from "./formulas.ts";
import { openPage, renderAll, scrollThrough, sharePage } from "./harness.ts";
import { isRemembered, PASSED_OVER, rememberWhenGreen } from "./memory.ts";
import { nowhere, routes } from "./routes.ts";
import { inTurn, some } from "./some.ts";
import { CONTRAST, violations } from "./violations.ts";
import { inOrder, visitOf } from "./walk.ts";
import { overlappingTexts, smallTexts, textOf, untold, widerThanTheScreen } from "./wholePage.ts";

/** Every page on a phone, and as those have it who switch something off. */
describe.each([...routes, nowhere])("%s", (route) => {
  const block = `phone ${route}`;
  if (isRemembered(block)) return it.skip(PASSED_OVER, () => {});
  rememberWhenGreen(block);
  describe("on a phone", () => {
    const shared = sharePage(
      () => openAlive(route, { ...visitOf(route), width: 320, height: 640, touch: true }),
      inOrder,
    );

    it("fits 320 px without sideways scrolling", async () => {
      await scrollThrough(shared());
      expect(await widerThanTheScreen(shared())).toEqual([]);
    });

    it("has no violation in light", async () => {
      await renderAll(shared());
      // The colours have been looked at on a desk; what only a phone shows is there on every page.
      const [without] = inTurn([[], CONTRAST, CONTRAST], routes.indexOf(route));
      expect(await violations(shared(), { without: without! })).toEqual([]);
    });

    it("has no text too small to read, and none over another, with everything shown", async () => {
      const page = shared();
      for (const id of await figureIds(page)) {
        const figure = await openRevealed(page, id);
        expect(await overlappingTexts(figure), id).toEqual([]);
      }
      // A drawing that sticks while its knobs are near is a smaller picture of itself.
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
      await painted(page);
      expect(await smallTexts(page)).toEqual([]);
      expect(await widerThanTheScreen(page), "everything shown").toEqual([]);
    });

    if (route === nowhere) return;

    it("a slider of each figure follows a finger, and a tap on its track", async () => {
      const page = shared();
      await page.setViewportSize({ width: 412, height: 900 });
      let taps = 0;
      let again = 0;
      for (const id of await figureIds(page)) {
        const figure = await openRevealed(page, id);
        for (const slider of some(await slidersOf(figure), 1)) {
          const input = slider.locator("input[type=range]");
          await center(input);
          const grid = await gridOf(input);
          const value = valueAtShare(grid, 0.3);
          const name = `${id} ${await input.getAttribute("data-parameter")}`;
          await touchDrag(
            page,
            await placeOnTrack(input, await shownValue(input)),
            await placeOnTrack(input, value),
          );
          await painted(page);
          const { width } = (await input.boundingBox())!;
          expect(Math.abs((await shownValue(input)) - value), name).toBeLessThanOrEqual(
            2 * roomFor(grid, width, value),
          );
          // Each to another place, so that no two marks lie on one another.
          taps += 1;
          const share = 0.5 + 0.4 * ((0.618 * taps) % 1);
          const tap = async () => {
            // A figure above may have another line of words by now, and push this one along.
            await middleAtRest(input);
            const up = await placeOnTrack(input, valueAtShare(grid, share));
            await page.touchscreen.tap(up.x, up.y);
          };
          // Right after a scroll a tap may be meant to stop it: it counts with its click, a moment later.
          const followed = (timeout: number) =>
            expect
              .poll(() => shownValue(input), { message: `${name}: a tap on the track`, timeout })
              .toBeGreaterThan(value);
          await tap();
          // On a machine that is held up a tap can be lost altogether, as a reader's can: one of a page may be repeated.
          if (again > 0) await followed(5_000);
          else
            await followed(1_500).catch(async () => {
              again += 1;
              await tap();
              await followed(5_000);
            });
        }
      }
    });

    it("a mark of each figure follows a finger", async () => {
      const page = shared();
      await page.setViewportSize({ width: 412, height: 900 });
      for (const id of await figureIds(page)) {
        const figure = await openRevealed(page, id);
        const marks = some(await figure.locator("[data-handle]").all(), 1);
        for (const [k, mark] of marks.entries()) {
          const quantity = (await mark.getAttribute("data-handle"))!;
          const input = figure.locator(`[data-handle-for="${quantity.split(".")[1]}"]`);
          const knob = { input, grid: await gridOf(input) };
          const { low, high } = knob.grid;
          await center(bodyOf(mark));
          // The others out of the way, each at another end.
          for (const other of await figure.locator("[data-handle-for]").all())
            await other.press(k % 2 === 0 ? "Home" : "End");
          const target = await placeOf(knob, mark, low + 0.4 * (high - low));
          await moveTo(knob, snapped(knob.grid, low + 0.6 * (high - low)));
          await painted(page);
          const from = await middleOf(bodyOf(mark));
          await touchDrag(page, from, { ...from, [await wayOf(mark)]: target.along });
          await painted(page);
          expect(
            Math.abs((await shownValue(input)) - target.value),
            `${id} ${quantity}`,
          ).toBeLessThanOrEqual(1.3 * target.room);
        }
        await expectTrueNumbers(page);
      }
    });

    it("a finger drags a number in the text, which still opens at a press", async () => {
      const page = shared();
      const scrub = page.locator("[data-island] .scrub").first();
      if ((await scrub.count()) === 0) return;
      const input = sliderFor(page, (await scrub.getAttribute("data-quantity"))!);
      await center(scrub);
      const before = await shownValue(input);
      const { low, high } = await gridOf(input);
      const from = await middleOf(scrub);
      const way = before > (low + high) / 2 ? -1 : 1;
      await touchDrag(page, from, { x: from.x + way * 70, y: from.y });
      await painted(page);
      expect(await shownValue(input)).not.toBe(before);
      await scrub.press("Enter");
      await page.locator(".scrub-panel").waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".scrub-panel").waitFor({ state: "detached" });
    });

    it("a finger drags a symbol of each formula", async () => {
      const page = shared();
      for (const equation of await page.locator(".equation").all()) {
        const quantity = (await equation
          .locator(".equation-twins .scrub")
          .first()
          .getAttribute("data-quantity"))!;
        await center(equation);
        const input = sliderFor(page, quantity);
        const before = await shownValue(input);
        const { low, high } = await gridOf(input);
        const from = await middleOf(
          equation.locator(`.equation-symbols .katex-html [data-quantity="${quantity}"]`).first(),
        );
        const way = before > (low + high) / 2 ? -1 : 1;
        await touchDrag(page, from, { x: from.x + way * 70, y: from.y });
        await painted(page);
        expect(await shownValue(input), quantity).not.toBe(before);
      }
    });
  });

  if (route === nowhere) return;

  it("without scripts tells its story: text, pictures, captions, numbers and exercises", async () => {
    const page = await openPage(route, { javaScript: false });
    expect((await textOf(page, "main")).join("").length).toBeGreaterThan(200);
    expect(await untold(page)).toEqual([]);
    expect(await page.locator(".bar-tools").isVisible(), "tools that could do nothing").toBe(false);
  });

  it("typesets its formulas the same with and without inline styles", async () => {
    const page = await openPage(route, { withoutPolicy: true });
    await renderAll(page);
    const sources = await sourcesOn(page);
    const boxes = await boxesOn(page, sources.map(typesetAgain));
    const moved = boxes.flatMap(({ before, after }, index) => {
      const places = (all: (string | number)[][]) => all.map(([, ...box]) => box.join(" "));
      const [was, is] = [places(before), places(after)];
      const first = is.findIndex((box, k) => box !== was[k]);
      const sameNumber = was.length === is.length;
      if (sameNumber && first < 0) return [];
      return [`${sources[index]?.tex}: ${before[first]} should be ${after[first]}`];
    });
    expect(moved).toEqual([]);
  });
});

const FORCED = 2;
/** What forced colours change is which parts are shown: two pages have every kind of them, but the cards of real data. */
const fullest = routes.filter((route) => route.split("/").length > 3).slice(-FORCED);
const applied = some(
  routes.filter((route) => /^\/applications\/./.test(route) && !fullest.includes(route)),
  1,
);
const forced = process.env.SOAK ? routes : [...applied, ...fullest];

it.each(forced)("%s has no violation in forced colours", async (route) => {
  const page = await openAlive(route, { forcedColors: true, width: 320 });
  await renderAll(page);
  expect(await violations(page), "320 px").toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await painted(page);
  expect(await violations(page), "1280 px").toEqual([]);
});
