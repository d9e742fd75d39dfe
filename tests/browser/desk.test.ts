import { describe, expect, it } from "vitest";
import {
  bodyOf,
  center,
  expectTrueNumbers,
  knobOf,
  moveTo,
  othersAway,
  placeOf,
  roomFor,
  shownFor,
  sliderFor,
  slidersOf,
  strideOf,
  wayOf,
} from "./controls.ts";
import { saved } from "./csv.ts";
import {
  drag,
  figureIds,
  gridOf,
  middleAtRest,
  middleOf,
  openAlive,
  openRevealed,
  painted,
  placeOnTrack,
  shareOf,
  shownValue,
  snapped,
  valueAtShare,
} from "./figures.ts";
import { renderAll, scrollThrough, sharePage } from "./harness.ts";
import { isRemembered, PASSED_OVER, rememberWhenGreen } from "./memory.ts";
import { madeOf, onWhite, savedPicture, widthOf } from "./pictures.ts";
import { nowhere, routes } from "./routes.ts";
import { inTurn, some } from "./some.ts";
import { CONTRAST, violations } from "./violations.ts";
import { inOrder, visitOf, wear } from "./walk.ts";
import { overlappingTexts, smallTexts, textOf, widerThanTheScreen } from "./wholePage.ts";

/** Every page at a desk: a mouse, a keyboard, 1280 px. */
describe.each([...routes, nowhere])("%s", (route) => {
  const block = `desk ${route}`;
  if (isRemembered(block)) return it.skip(PASSED_OVER, () => {});
  rememberWhenGreen(block);
  describe("at a desk", () => {
    const shared = sharePage(() => openAlive(route, visitOf(route)), inOrder);

    it("is a whole page: one heading, a title, a language, and zoom", async () => {
      const page = shared();
      expect((await textOf(page, "h1")).filter((text) => text !== "")).toHaveLength(1);
      expect(await page.title()).not.toBe("");
      expect(await page.getAttribute("html", "lang")).toBe("en");
      const viewport = await page.getAttribute("meta[name=viewport]", "content");
      expect(viewport, "pinch zoom is never forbidden").not.toMatch(/user-scalable|maximum-scale/);
    });

    it("came to life as it was sent: every island", async () => {
      const page = shared();
      const sent = await (await page.request.get(page.url())).text();
      expect(await page.locator("[data-island][data-alive]").count()).toBe(
        sent.match(/data-island="/g)?.length,
      );
    });

    it("is clean while the reader scrolls through all of it, and stores nothing", async () => {
      const page = shared();
      await scrollThrough(page);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["book.theme"]);
      expect(await widerThanTheScreen(page)).toEqual([]);
    });

    it("has no violation in light", async () => {
      await renderAll(shared());
      expect(await violations(shared())).toEqual([]);
    });

    // Colours are a theme's, not a page's: light is looked at everywhere, the others by turns.
    it.each(inTurn(["dark", "projector"], routes.indexOf(route)))(
      "has enough contrast in %s",
      async (theme) => {
        const page = shared();
        await renderAll(page);
        try {
          await wear(page, theme);
          expect(await violations(page, { rules: CONTRAST })).toEqual([]);
        } finally {
          await wear(page, "light");
        }
      },
    );

    it("has no text too small to read, and none over another, with everything shown", async () => {
      const page = shared();
      for (const id of await figureIds(page)) {
        const figure = await openRevealed(page, id);
        expect(await overlappingTexts(figure), id).toEqual([]);
      }
      expect(await smallTexts(page)).toEqual([]);
    });

    if (route === nowhere) return;

    it("its figures can be saved as tables, which follow them and count whole things whole", async () => {
      const page = shared();
      for (const id of await figureIds(page)) {
        const figure = await openRevealed(page, id);
        // A figure to be set as an answer keeps its numbers until it is checked.
        if ((await figure.locator("[data-held-back]").count()) > 0) continue;
        const { name, rows } = await saved(page, figure);
        expect(name).toBe(`${id}.csv`);
        expect(rows.length, id).toBeGreaterThan(2);
        const [heading, ...body] = rows;
        for (const row of body) expect(row.length, id).toBe(heading!.length);
        expect(rows.flat().join(), id).not.toMatch(/NaN|Infinity|undefined/);
        const shown = await figure.locator(".data-table tbody td").allInnerTexts();
        const kept = body.flatMap((row) => row.slice(1));
        expect(shown.length, id).toBe(kept.length);
        for (const [at, text] of shown.entries())
          expect(text === "" || /\d|[a-z]/i.test(text), `${id}: ${kept[at]} is ${text}`).toBe(true);
      }
    });

    it("its figures can be saved as pictures that stand alone, dark letters on white whatever the page wears", async () => {
      const page = shared();
      await wear(page, "dark");
      for (const [at, id] of (await figureIds(page)).entries()) {
        const figure = await openRevealed(page, id);
        const { name, file } = await savedPicture(page, figure, "SVG");
        expect(name).toBe(`${id}.svg`);
        const made = madeOf(file.toString("utf8"));
        const width = await widthOf(page, file.toString("utf8"));
        expect(width, id).toBeGreaterThan(300);
        expect(made.strange, id).toEqual([]);
        expect(made.title, id).toBe(
          await figure.locator(".figure-title > :visible").first().innerText(),
        );
        expect(made.marks, id).toBeGreaterThan(3);
        for (const { text, fill } of made.words)
          expect(onWhite(fill), `${id}: “${text}” is ${fill}`).toBeGreaterThan(4.5);
        const shown = await figure.locator(".frame > svg text:visible").allTextContents();
        const kept = new Set(made.words.map(({ text }) => text));
        expect(
          shown.filter((text) => !kept.has(text)),
          `${id}: left out`,
        ).toEqual([]);
        if (at > 0) continue;
        const png = await savedPicture(page, figure, "PNG");
        expect(png.name).toBe(`${id}.png`);
        expect(png.file.subarray(1, 4).toString()).toBe("PNG");
        expect(Math.abs(png.file.readUInt32BE(16) - 2 * width), "sharp").toBeLessThan(2);
        expect(png.file.length, "not empty").toBeGreaterThan(5000);
      }
      await wear(page, "light");
    });

    it("every figure is named by what there is to see, and described by its caption", async () => {
      const page = shared();
      for (const id of await figureIds(page)) {
        const figure = await openRevealed(page, id);
        const { label, described } = await figure.evaluate((one) => {
          const said = (attribute: string) => {
            const part = document.getElementById(one.getAttribute(attribute) ?? "");
            return {
              tag: part?.tagName,
              text: part?.textContent?.trim() ?? "",
              own: one.contains(part),
            };
          };
          return { label: said("aria-labelledby"), described: said("aria-describedby") };
        });
        expect(label, id).toMatchObject({ text: expect.stringMatching(/[a-z]{3}/i), own: true });
        expect(label.text, `${id}: its name is no caption`).not.toBe(described.text);
        expect(described, id).toMatchObject({ tag: "FIGCAPTION", own: true });
      }
    });

    it("every slider follows a key, and some of each figure a drag and what needs no key", async () => {
      const page = shared();
      for (const id of await figureIds(page)) {
        const figure = await openRevealed(page, id);
        const sliders = await slidersOf(figure);
        const dragged = some(sliders, 2);
        for (const slider of sliders) {
          const input = slider.locator("input[type=range]");
          await center(input);
          const knob = await knobOf(page, slider);
          const { grid, step } = knob;
          const name = `${id} ${await input.getAttribute("data-parameter")}`;
          expect(await input.getAttribute("aria-valuetext"), name).toMatch(/\d/);
          const from = await shownValue(input);
          const way = from + step > grid.high ? -1 : 1;
          await input.focus();
          await page.keyboard.press(way > 0 ? "ArrowRight" : "ArrowLeft");
          await painted(page);
          const at = await shownValue(input);
          expect(at, `${name}: a key`).toBe(snapped(grid, from + way * step));
          await expectTrueNumbers(page);
          if (!dragged.includes(slider)) continue;
          const value = valueAtShare(grid, shareOf(grid, at) > 0.5 ? 0.2 : 0.8);
          await drag(page, await placeOnTrack(input, at), await placeOnTrack(input, value));
          await painted(page);
          const { width } = (await input.boundingBox())!;
          expect(
            Math.abs((await shownValue(input)) - value),
            `${name}: a drag`,
          ).toBeLessThanOrEqual(roomFor(grid, width, value));
          await expectTrueNumbers(page);
          // As a screen reader on a phone moves it: without a key.
          await input.fill(`${from}`);
          await painted(page);
          expect(await shownValue(input), `${name}: without a key`).toBe(from);
          await expectTrueNumbers(page);
        }
      }
    });

    it("every mark follows a key and a drag, and has a slider as its twin", async () => {
      const page = shared();
      for (const id of await figureIds(page)) {
        const figure = await openRevealed(page, id);
        const passedBy = await figure
          .locator('[role="application"], [data-handle-for]')
          .evaluateAll((found) =>
            found.flatMap((one) =>
              (one as HTMLElement).tabIndex === 0 ? [] : [one.outerHTML.slice(0, 80)],
            ),
          );
        expect(passedBy, `${id}: no tab stop`).toEqual([]);
        const names = await figure
          .locator("[data-handle-for]")
          .evaluateAll((found) => found.map((twin) => twin.getAttribute("data-handle-for") ?? ""));
        for (const name of names) {
          const input = figure.locator(`[data-handle-for="${name}"]`);
          const mark = figure.locator(`[data-handle$=".${name}"]`);
          const quantity = (await mark.getAttribute("data-handle"))!;
          const slider = figure.locator(`.slider[data-quantity="${quantity}"]`);
          expect(await slider.count(), `${id}: ${name} can be typed and stepped`).toBe(1);
          await center(bodyOf(mark));
          const grid = await gridOf(input);
          const { step } = await strideOf(page, quantity);
          await othersAway(figure, mark, name);
          const knob = { input, grid };
          const target = await placeOf(knob, mark, grid.low + 0.65 * (grid.high - grid.low));
          const start = await placeOf(knob, mark, grid.low + 0.5 * (grid.high - grid.low));
          await input.press("ArrowRight");
          expect(await shownValue(input), `${id} ${name}: a key`).toBe(
            snapped(grid, start.value + step),
          );
          await moveTo(knob, start.value);
          // Taken a little off its middle: it must not jump under the hand.
          const { x, y } = await middleOf(bodyOf(mark));
          if ((await wayOf(mark)) === "x")
            await drag(page, { x: start.along + 6, y }, { x: target.along + 6, y: y - 20 });
          else await drag(page, { x, y: start.along + 6 }, { x: x - 20, y: target.along + 6 });
          await painted(page);
          expect(
            Math.abs((await shownValue(input)) - target.value),
            `${id} ${name}: a drag`,
          ).toBeLessThanOrEqual(target.room);
          await expectTrueNumbers(page);
        }
      }
    });

    it("numbers in the text follow keys and a drag, and their panels open and close", async () => {
      const page = shared();
      const panel = page.locator(".scrub-panel");
      for (const scrub of some(await page.locator("[data-island] .scrub").all(), 4)) {
        const quantity = (await scrub.getAttribute("data-quantity"))!;
        const input = sliderFor(page, quantity);
        const grid = await gridOf(input);
        const { step } = await strideOf(page, quantity);
        await center(scrub);
        await scrub.press("Home");
        await page.keyboard.press("ArrowRight");
        await painted(page);
        const at = snapped(grid, grid.low + step);
        expect(await shownValue(input), `${quantity}: keys`).toBe(at);
        expect(await scrub.innerText()).toContain(await shownFor(scrub, at));
        expect(await scrub.getAttribute("aria-label")).toContain("Change");
        // A number of other length may set its line anew.
        const from = await middleAtRest(scrub);
        await drag(page, from, { x: from.x + 70, y: from.y });
        await painted(page);
        expect(await shownValue(input), `${quantity}: a drag`).toBe(snapped(grid, at + 10 * step));
        expect(await scrub.getAttribute("aria-expanded"), "a drag is no press").toBe("false");
        await expectTrueNumbers(page);
        await scrub.click();
        await panel.waitFor();
        const box = (await panel.boundingBox())!;
        expect(
          Math.min(box.x, box.y),
          `${quantity}: its panel is on the page`,
        ).toBeGreaterThanOrEqual(0);
        await page.keyboard.press("Escape");
        await panel.waitFor({ state: "detached" });
      }
    });

    it("every symbol of a formula says what it means, and those with a twin follow a drag", async () => {
      const page = shared();
      for (const equation of await page.locator(".equation").all()) {
        await center(equation);
        const twins = await equation
          .locator(".equation-twins .scrub")
          .evaluateAll((found) => found.map((twin) => twin.getAttribute("data-quantity")));
        const names = new Set<string>();
        for (const symbol of await equation
          .locator(".equation-symbols .katex-html [data-quantity]")
          .all()) {
          const quantity = (await symbol.getAttribute("data-quantity"))!;
          const at = await middleOf(symbol);
          await page.mouse.move(at.x, at.y);
          await painted(page);
          expect(await equation.locator(".equation-meaning").innerText(), quantity).not.toMatch(
            /^Point at/,
          );
          const all = page.locator(`[data-quantity="${quantity}"]`);
          expect(
            await page.locator(`[data-quantity="${quantity}"].is-lit`).count(),
            `${quantity} lights up everywhere`,
          ).toBe(await all.count());
          if (!twins.includes(quantity)) continue;
          names.add(quantity);
          const input = sliderFor(page, quantity);
          const grid = await gridOf(input);
          const before = await shownValue(input);
          const way = before > (grid.low + grid.high) / 2 ? -1 : 1;
          await drag(page, at, { x: at.x + way * 35, y: at.y });
          await painted(page);
          const { step } = await strideOf(page, quantity);
          expect(await shownValue(input), quantity).toBe(snapped(grid, before + way * 5 * step));
          await expectTrueNumbers(page);
        }
        expect(names.size, "every twin has its symbol").toBe(twins.length);
      }
    });
  });
});
