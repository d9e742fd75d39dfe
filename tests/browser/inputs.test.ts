import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { withRanges } from "#language/defineModel.ts";
import type { Model } from "#language/model.ts";
import { allModels } from "#models/index.ts";
import { expectClose } from "../support/close.ts";
import {
  drag,
  figureIds,
  type Grid,
  gridOf,
  middleOf,
  openAlive,
  openRevealed,
  painted,
  placeOnTrack,
  readoutsIn,
  shownValue,
  snapped,
  touchDrag,
} from "./figures.ts";
import { openFigure } from "./harness.ts";
import { routes } from "./routes.ts";
import { type SchoolValues, schoolByHand } from "./schoolByHand.ts";

/**
 * Five equal inputs: every slider, every mark that can be dragged, every number and symbol that is a control, on every
 * page. After each move the value is the one meant, and the computed numbers are those of a formula of our own.
 */
const models = await allModels();

interface Declared {
  readonly id: string;
  readonly model: string;
  readonly ranges?: Parameters<typeof withRanges>[1];
}

/** The steps of a parameter, from the description and not from the page. */
async function strideOf(page: Page, quantity: string): Promise<number> {
  const [of, name = ""] = quantity.split(".");
  const data = await page.locator("#page-data").textContent();
  const { explorables } = JSON.parse(data!) as { explorables: readonly Declared[] };
  const declared = explorables.find(({ id }) => id === of)!;
  const model: Model = models.find(({ id }) => id === declared.model)!;
  return withRanges(model, declared.ranges ?? {}).parameters[name]!.step;
}

/** Numbers computed for one school are right on the whole page, wherever its sliders stand. */
async function expectTrueNumbers(page: Page): Promise<void> {
  await painted(page);
  const values = await page.evaluate(() => {
    const read = (name: string) =>
      Number(
        document.querySelector<HTMLInputElement>(
          `[data-quantity="school.${name}"] input[data-parameter], figure:has([data-tools-of="school"]) [data-handle-for="${name}"]`,
        )?.value,
      );
    const names = ["n", "sigma2", "tau2", "xbar", "mu"] as const;
    return Object.fromEntries(names.map((name) => [name, read(name)])) as SchoolValues;
  });
  const truth = Number.isNaN(values.n) ? {} : schoolByHand(values);
  for (const { name, value, text } of await readoutsIn(page)) {
    expect(text, name).not.toMatch(/NaN|undefined|–/);
    const wanted = truth[name];
    if (wanted === undefined || !Number.isFinite(wanted)) continue;
    const room = 1e-9 * (1 + Math.abs(wanted));
    expect(Math.abs(value - wanted), `${name} at ${JSON.stringify(values)}`).toBeLessThan(room);
  }
}

interface Knob {
  readonly page: Page;
  /** What has the keyboard and holds the value. */
  readonly input: Locator;
  readonly grid: Grid;
  readonly step: number;
}

/** Goes to a value by typing, from wherever it stands. */
async function moveTo({ input, grid }: Pick<Knob, "input" | "grid">, value: number): Promise<void> {
  await input.focus();
  await input.evaluate((element, to) => {
    const range = element as HTMLInputElement;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    set.call(range, String(to));
    range.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
  expect(await shownValue(input)).toBe(snapped(grid, value));
}

/** Where a mark stands at a value, and how far a pixel and a half goes there: an axis may be of any kind. */
async function placeOf(knob: Pick<Knob, "input" | "grid">, mark: Locator, wanted: number) {
  const { low, high, fineStep } = knob.grid;
  const value = snapped(knob.grid, wanted);
  const beside = snapped(knob.grid, wanted + 0.02 * (high - low));
  const at = async (there: number) => {
    await moveTo(knob, there);
    return (await middleOf(mark.locator(".point"))).x;
  };
  const next = await at(beside);
  const x = await at(value);
  const pixel = Math.abs((beside - value) / (next - x));
  return { x, value, room: Math.max(1.6 * pixel, 1.01 * fineStep) };
}

async function movesByKeys(knob: Knob): Promise<void> {
  const { page, input, grid, step } = knob;
  const { low, high, fineStep } = grid;
  const page10 = step * Math.max(1, Math.round((high - low) / (10 * step)));
  const start = snapped(grid, low + 0.45 * (high - low));
  await moveTo(knob, start);
  let at = start;
  for (const [key, by] of [
    ["ArrowRight", step],
    ["ArrowLeft", -step],
    ["ArrowUp", step],
    ["ArrowDown", -step],
    ["Shift+ArrowRight", fineStep],
    ["Shift+ArrowLeft", -fineStep],
    ["PageUp", page10],
    ["PageDown", -page10],
    ["Home", -1e9],
    ["ArrowLeft", -step],
    ["End", 1e9],
    ["ArrowRight", step],
  ] as const) {
    await page.keyboard.press(key);
    at = snapped(grid, at + by);
    expect(await shownValue(input), key).toBe(at);
  }
}

async function movesByTyping(knob: Knob, field: Locator): Promise<void> {
  const { page, input, grid } = knob;
  const { low, high } = grid;
  const problem = field.locator("xpath=..").getByRole("alert");
  const type = async (text: string, key = "Enter") => {
    await field.fill(text);
    await page.keyboard.press(key);
  };
  const half = low + 0.5 * (high - low);
  await type(String(half).replace(".", ","));
  expect(await shownValue(input)).toBe(snapped(grid, half));
  await type("12,5");
  expect(await shownValue(input), "12,5").toBe(snapped(grid, 12.5));
  const kept = await shownValue(input);
  for (const garbage of ["abc", "1.2.3", "<b>"]) {
    await type(garbage);
    expect(await shownValue(input), garbage).toBe(kept);
    expect((await problem.textContent()) ?? "", garbage).not.toBe("");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await field.inputValue(), "Escape gives it up").toBe(await shownFor(field, kept));
    expect(await problem.count()).toBe(0);
  }
  await type(String(high + 1000));
  expect(await shownValue(input)).toBe(high);
  expect(await problem.textContent()).toContain("it took the nearest");
  await type(`−${Math.abs(low) + 1000}`, "Tab");
  expect(await shownValue(input)).toBe(low);
  await type("abc", "Tab");
  await moveTo(knob, snapped(grid, half));
  expect(await field.inputValue(), "shows the value again, whoever changed it").toBe(
    await shownFor(field, snapped(grid, half)),
  );
  expect(await problem.count(), "and says nothing of what was typed before").toBe(0);
}

/** How the field shows a value: digits of its grid, a true minus sign, spaces in thousands. */
const shownFor = async (_: Locator, value: number): Promise<string> => {
  const [whole = "", fraction] = String(value).replace("-", "−").split(".");
  const spaced = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return fraction ? `${spaced}.${fraction}` : spaced;
};

async function movesByButtons(knob: Knob, slider: Locator): Promise<void> {
  const { input, grid, step } = knob;
  const start = snapped(grid, grid.low + 0.45 * (grid.high - grid.low));
  await moveTo(knob, start);
  await slider.getByRole("button", { name: /^More: / }).click();
  expect(await shownValue(input), "more").toBe(snapped(grid, start + step));
  for (let k = 0; k < 2; k++) await slider.getByRole("button", { name: /^Less: / }).click();
  expect(await shownValue(input), "less").toBe(snapped(grid, start - step));
}

/** Room for a value that is set by pointing: a pixel and a half, or a step of the grid. */
const roomFor = ({ low, high, fineStep }: Grid, width: number) =>
  Math.max((1.6 * (high - low)) / width, 1.01 * fineStep);

async function movesByPointing(knob: Knob): Promise<void> {
  const { page, input, grid } = knob;
  const { low, high } = grid;
  const at = (share: number) => low + share * (high - low);
  const width = (await input.boundingBox())!.width;
  const near = async (value: number, how: string) => {
    await painted(page);
    expect(Math.abs((await shownValue(input)) - value), how).toBeLessThanOrEqual(
      roomFor(grid, width),
    );
  };
  const click = await placeOnTrack(input, at(0.7));
  await page.mouse.click(click.x, click.y);
  await near(at(0.7), "a click on the track");
  await drag(
    page,
    await placeOnTrack(input, await shownValue(input)),
    await placeOnTrack(input, at(0.2)),
  );
  await near(at(0.2), "a drag along the track");
}

/** The sliders of a figure that are in sight. */
const slidersOf = (figure: Locator): Promise<Locator[]> =>
  figure.locator(".slider:has(input[type=range][data-parameter]):visible").all();

async function knobOf(page: Page, slider: Locator): Promise<Knob> {
  const input = slider.locator("input[type=range]");
  const grid = await gridOf(input);
  const quantity = await slider.getAttribute("data-quantity");
  if (quantity) return { page, input, grid, step: await strideOf(page, quantity) };
  // A guess belongs to no model: its step is what one press of a key makes.
  await input.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await painted(page);
  return { page, input, grid, step: Number(((await shownValue(input)) - grid.low).toFixed(6)) };
}

describe.each(routes)("%s", (route) => {
  it("every slider moves by keys, by typing, by its buttons, by a click and by a drag", async () => {
    const page = await openAlive(route);
    for (const id of await figureIds(page)) {
      const figure = await openFigure(page, id);
      const all = async (context: string) => {
        for (const slider of await slidersOf(figure)) {
          const input = slider.locator("input[type=range]");
          await slider.scrollIntoViewIfNeeded();
          const knob = await knobOf(page, slider);
          expect(await input.getAttribute("aria-valuetext"), context).toMatch(/\d/);
          await movesByKeys(knob);
          await expectTrueNumbers(page);
          await movesByTyping(knob, slider.locator("input[type=text]"));
          await movesByButtons(knob, slider);
          await expectTrueNumbers(page);
          await movesByPointing(knob);
          await expectTrueNumbers(page);
        }
      };
      // First the guess, which ends when the figure is moved or shown; then the figure's own.
      const guess = figure.locator('.slider:has([data-parameter="guess"])');
      if ((await guess.count()) > 0) {
        const knob = await knobOf(page, guess);
        await movesByKeys(knob);
        await movesByTyping(knob, guess.locator("input[type=text]"));
        await movesByButtons(knob, guess);
        await movesByPointing(knob);
      }
      await openRevealed(page, id);
      await all(id);
    }
  }, 240_000);

  it("every mark that can be dragged moves in all those ways too", async () => {
    const page = await openAlive(route);
    for (const id of await figureIds(page)) {
      const figure = await openRevealed(page, id);
      for (const name of await figure
        .locator("[data-handle-for]")
        .evaluateAll((found) => found.map((twin) => twin.getAttribute("data-handle-for") ?? ""))) {
        const twin = figure.locator(`[data-handle-for="${name}"]`);
        const mark = figure.locator(`[data-handle$=".${name}"]`);
        const quantity = (await mark.getAttribute("data-handle"))!;
        const drawing = figure.locator("svg:has([data-handle])");
        await drawing.scrollIntoViewIfNeeded();
        const knob: Knob = {
          page,
          input: twin,
          grid: await gridOf(twin),
          step: await strideOf(page, quantity),
        };
        await movesByKeys(knob);
        await expectTrueNumbers(page);

        const slider = figure.locator(`.slider[data-quantity="${quantity}"]`);
        expect(await slider.count(), `${id}: ${name} can be typed and stepped`).toBe(1);

        // Marks that lie on one another cannot be told apart by a pointer.
        const others = figure.locator(`[data-handle-for]:not([data-handle-for="${name}"])`);
        for (const other of await others.all()) {
          await other.focus();
          await page.keyboard.press("Home");
        }
        const { low, high } = knob.grid;
        const target = await placeOf(knob, mark, low + 0.65 * (high - low));
        const start = await placeOf(knob, mark, low + 0.5 * (high - low));
        const near = async (value: number, how: string) => {
          await painted(page);
          expect(Math.abs((await shownValue(twin)) - value), how).toBeLessThanOrEqual(target.room);
        };
        // Taken a little off its middle: it must not jump under the hand.
        const { y } = await middleOf(mark.locator(".point"));
        await drag(page, { x: start.x + 6, y }, { x: target.x + 6, y: y - 20 });
        await near(target.value, "a drag of the mark");
        await expectTrueNumbers(page);
        const there = await middleOf(mark.locator(".point"));
        await drag(page, there, { x: there.x + 5000, y: there.y });
        await near(high, "a drag beyond the end");
        await moveTo(knob, start.value);
      }
    }
  }, 120_000);

  it("a tap on a drawing moves the nearest of its marks there, and one beside it nothing", async () => {
    const page = await openAlive(route);
    for (const id of await figureIds(page)) {
      const figure = await openRevealed(page, id);
      const twins = figure.locator("[data-handle-for]");
      if ((await twins.count()) === 0) continue;
      const drawing = figure.locator("svg:has([data-handle])");
      await drawing.scrollIntoViewIfNeeded();
      const knob = { input: twins.first(), grid: await gridOf(twins.first()) };
      const { low, high } = knob.grid;
      const values = () =>
        twins.evaluateAll((found) => found.map((twin) => Number((twin as HTMLInputElement).value)));
      const start = await shownValue(knob.input);
      const first = figure.locator("[data-handle]").first();
      const targets = [
        await placeOf(knob, first, low + 0.83 * (high - low)),
        await placeOf(knob, first, low + 0.12 * (high - low)),
      ];
      await moveTo(knob, start);
      const box = (await drawing.boundingBox())!;
      const y = box.y + 0.4 * box.height;
      for (const { x, value, room } of targets) {
        const before = await values();
        await page.mouse.click(x, y);
        await painted(page);
        const after = await values();
        const moved = after.findIndex((one, k) => one !== before[k]);
        const distance = (k: number) => Math.abs(before[k]! - value);
        expect(Math.abs(after[moved]! - value), id).toBeLessThanOrEqual(room);
        for (const k of before.keys()) expect(distance(moved)).toBeLessThanOrEqual(distance(k));
        await expectTrueNumbers(page);
      }
      const before = await values();
      const axis = await drawing.locator(".axis > line").first().boundingBox();
      if (axis!.x - box.x < 30) continue;
      await page.mouse.click(box.x + 4, y);
      await painted(page);
      expect(await values(), `${id}: a tap on the words beside the drawing`).toEqual(before);
    }
  });

  it("a finger drags every slider and every mark", async () => {
    const page = await openAlive(route, { touch: true, width: 412, height: 900 });
    let taps = 0;
    for (const id of await figureIds(page)) {
      const figure = await openRevealed(page, id);
      for (const slider of await slidersOf(figure)) {
        const input = slider.locator("input[type=range]");
        await center(input);
        const grid = await gridOf(input);
        const value = grid.low + 0.3 * (grid.high - grid.low);
        const name = await input.getAttribute("data-parameter");
        await touchDrag(
          page,
          await placeOnTrack(input, await shownValue(input)),
          await placeOnTrack(input, value),
        );
        await painted(page);
        const { width } = (await input.boundingBox())!;
        expect(Math.abs((await shownValue(input)) - value), `${id} ${name}`).toBeLessThanOrEqual(
          2 * roomFor(grid, width),
        );
        // Each to another place, so that no two marks lie on one another.
        taps += 1;
        const share = 0.5 + 0.4 * ((0.618 * taps) % 1);
        const up = await placeOnTrack(input, grid.low + share * (grid.high - grid.low));
        await page.touchscreen.tap(up.x, up.y);
        await painted(page);
        expect(await shownValue(input), `${id} ${name}: a tap on the track`).toBeGreaterThan(value);
      }
      for (const mark of await figure.locator("[data-handle]").all()) {
        const quantity = (await mark.getAttribute("data-handle"))!;
        const twin = figure.locator(`[data-handle-for="${quantity.split(".")[1]}"]`);
        const knob = { input: twin, grid: await gridOf(twin) };
        const before = await shownValue(twin);
        await center(mark.locator(".point"));
        const { low, high } = knob.grid;
        const target = await placeOf(knob, mark, low + 0.4 * (high - low));
        await moveTo(knob, before);
        const from = await middleOf(mark.locator(".point"));
        await touchDrag(page, from, { x: target.x, y: from.y });
        await painted(page);
        expect(
          Math.abs((await shownValue(twin)) - target.value),
          `${id} ${quantity}`,
        ).toBeLessThanOrEqual(1.3 * target.room);
      }
      await expectTrueNumbers(page);
    }
  }, 120_000);
});

const center = (part: Locator) =>
  part.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));

describe.each(routes)("%s, numbers and symbols that are controls", (route) => {
  /** The value a page shows for a quantity, read at any control of it. */
  const sliderFor = (page: Page, quantity: string) =>
    page.locator(`figure .slider[data-quantity="${quantity}"] input[type=range]`).first();

  it("a number in the text moves by keys, by a drag, and in its panel", async () => {
    const page = await openAlive(route);
    const scrubs = page.locator("[data-island] .scrub");
    for (let k = 0; k < (await scrubs.count()); k++) {
      const scrub = scrubs.nth(k);
      const quantity = (await scrub.getAttribute("data-quantity"))!;
      const input = sliderFor(page, quantity);
      const grid = await gridOf(input);
      const step = await strideOf(page, quantity);
      await center(scrub);
      await scrub.focus();
      let at = await shownValue(input);
      for (const [key, by] of [
        ["Home", -1e9],
        ["PageUp", step * Math.max(1, Math.round((grid.high - grid.low) / (10 * step)))],
        ["ArrowRight", step],
        ["Shift+ArrowUp", grid.fineStep],
        ["ArrowDown", -step],
      ] as const) {
        await page.keyboard.press(key);
        await painted(page);
        at = snapped(grid, at + by);
        expect(await shownValue(input), `${quantity} ${key}`).toBe(at);
      }
      expect(await scrub.innerText()).toContain(await shownFor(scrub, at));
      expect(await scrub.getAttribute("aria-label")).toContain("Change");

      const from = await middleOf(scrub);
      await drag(page, from, { x: from.x + 70, y: from.y });
      await painted(page);
      at = snapped(grid, at + 10 * step);
      expect(await shownValue(input), `${quantity} dragged`).toBe(at);
      expect(await scrub.getAttribute("aria-expanded"), "a drag is no press").toBe("false");
      await page.mouse.move(from.x - 200, from.y);
      await page.mouse.move(from.x, from.y);
      expect(await shownValue(input), "a drag ends when the hand lets go").toBe(at);
      await expectTrueNumbers(page);
    }
  }, 120_000);

  it("its panel opens by a press, has all five inputs, and gives the focus back", async () => {
    const page = await openAlive(route);
    const scrubs = page.locator("[data-island] .scrub");
    const seen = new Set<string>();
    for (let k = 0; k < (await scrubs.count()); k++) {
      const scrub = scrubs.nth(k);
      const quantity = (await scrub.getAttribute("data-quantity"))!;
      const panel = page.locator(".scrub-panel");
      await center(scrub);
      await scrub.click();
      await panel.waitFor();
      const slider = panel.locator(".slider");
      expect(await panel.getAttribute("role")).toBe("dialog");
      const input = slider.locator("input[type=range]");
      expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
      const box = (await panel.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      if (!seen.has(quantity)) {
        const knob = await knobOf(page, slider);
        await movesByKeys(knob);
        await movesByTyping(knob, slider.locator("input[type=text]"));
        await movesByButtons(knob, slider);
        await movesByPointing(knob);
        await expectTrueNumbers(page);
        seen.add(quantity);
      }
      await input.focus();
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "detached" });
      expect(await scrub.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");
      await panel.waitFor();
      await scrub.click();
      await panel.waitFor({ state: "detached" });
      await painted(page);
      expect(await panel.count(), "a second press closes it").toBe(0);
    }
  }, 120_000);

  it("after a finger has dragged it, it still opens at a press", async () => {
    const page = await openAlive(route, { touch: true, width: 412, height: 900 });
    const scrub = page.locator("[data-island] .scrub").first();
    if ((await scrub.count()) === 0) return;
    const input = sliderFor(page, (await scrub.getAttribute("data-quantity"))!);
    await center(scrub);
    const before = await shownValue(input);
    const from = await middleOf(scrub);
    await touchDrag(page, from, { x: from.x + 70, y: from.y });
    await painted(page);
    expect(await shownValue(input)).not.toBe(before);
    await scrub.focus();
    await page.keyboard.press("Enter");
    await page.locator(".scrub-panel").waitFor();
  });

  it("a symbol of a formula is dragged, says what it means, and has a button as its twin", async () => {
    const page = await openAlive(route);
    const equations = page.locator(".equation");
    for (let k = 0; k < (await equations.count()); k++) {
      const equation = equations.nth(k);
      await center(equation);
      const symbols = equation.locator(".equation-symbols .katex-html [data-quantity]");
      const names = new Set<string>();
      const twins = await equation
        .locator(".equation-twins .scrub")
        .evaluateAll((found) => found.map((twin) => twin.getAttribute("data-quantity")));
      for (let s = 0; s < (await symbols.count()); s++) {
        const symbol = symbols.nth(s);
        const quantity = (await symbol.getAttribute("data-quantity"))!;
        const at = await middleOf(symbol);
        await page.mouse.move(at.x, at.y);
        await painted(page);
        expect(await equation.locator(".equation-meaning").innerText(), quantity).not.toMatch(
          /^Point at/,
        );
        const lit = await page.locator(`[data-quantity="${quantity}"].is-lit`).count();
        expect(lit, `${quantity} lights up everywhere`).toBe(
          await page.locator(`[data-quantity="${quantity}"]`).count(),
        );
        if (!twins.includes(quantity)) continue;
        names.add(quantity);
        const input = sliderFor(page, quantity);
        const grid = await gridOf(input);
        const before = await shownValue(input);
        const direction = before > (grid.low + grid.high) / 2 ? -1 : 1;
        await drag(page, at, { x: at.x + direction * 35, y: at.y });
        await painted(page);
        const step = await strideOf(page, quantity);
        expect(await shownValue(input), quantity).toBe(
          snapped(grid, before + direction * 5 * step),
        );
        await expectTrueNumbers(page);
      }
      expect(names.size, "every twin has its symbol").toBe(twins.length);
    }
  }, 120_000);

  it("a finger drags a symbol of a formula", async () => {
    const page = await openAlive(route, { touch: true, width: 412, height: 900 });
    for (const equation of await page.locator(".equation").all()) {
      const quantity = (await equation
        .locator(".equation-twins .scrub")
        .first()
        .getAttribute("data-quantity"))!;
      await center(equation);
      const input = sliderFor(page, quantity);
      const before = await shownValue(input);
      const from = await middleOf(
        equation.locator(`.equation-symbols .katex-html [data-quantity="${quantity}"]`).first(),
      );
      await touchDrag(page, from, { x: from.x + 70, y: from.y });
      await painted(page);
      expect(await shownValue(input), quantity).not.toBe(before);
    }
  });
});

it("the numbers of the issue", async () => {
  const page = await openAlive("/principles/shrinkage/");
  const figure = await openRevealed(page, "one-school");
  for (const [name, value] of [
    ["n", "12"],
    ["sigma2", "81"],
    ["tau2", "16"],
    ["xbar", "78"],
    ["mu", "70"],
  ] as const) {
    const field = figure.locator(`.slider:has([data-parameter="${name}"]) input[type=text]`);
    await field.fill(value);
    await field.press("Enter");
  }
  await painted(page);
  const readouts = await readoutsIn(figure);
  const value = (name: string) => readouts.find((one) => one.name === name)?.value;
  // By hand: 12 * 16 + 81 = 273. A few roundings each.
  const got = ["posterior-mean", "weight", "posterior-sd"].map((name) => value(name)!);
  const want = [(192 * 78 + 81 * 70) / 273, 192 / 273, Math.sqrt((81 * 16) / 273)];
  expectClose(got, want, { relative: 1e-14 });
  expect(readouts.find(({ name }) => name === "posterior-mean")?.text).toBe("75.6\u00a0points");
});
