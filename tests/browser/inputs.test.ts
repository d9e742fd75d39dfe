import { isDeepStrictEqual } from "node:util";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { expectClose } from "../support/close.ts";
import {
  bodyOf,
  center,
  expectTrueNumbers,
  type Knob,
  knobOf,
  movesByButtons,
  movesByKeys,
  movesByPointing,
  movesByTyping,
  moveTo,
  othersAway,
  pageFrom,
  placeOf,
  shownFor,
  sliderFor,
  strideOf,
  wayOf,
} from "./controls.ts";
import { type Control, chosenControls, everyControl } from "./everyControl.ts";
import {
  drag,
  gridOf,
  middleOf,
  openAlive,
  openRevealed,
  painted,
  readoutsIn,
  shownValue,
  snapped,
} from "./figures.ts";
import { openFigure, sharePage } from "./harness.ts";
import { isRemembered, PASSED_OVER, rememberWhenGreen } from "./memory.ts";

/**
 * Five equal inputs, and everything that can be done with each: one control of every kind and eight more by seed, all of
 * them in the long runs. That every single one follows a key, a drag and a finger is proved in walk.test.ts.
 */
const seed = Number(process.env.SEED ?? 1);
const chosen = process.env.SOAK ? everyControl : chosenControls({ seed, more: 8 });
const routesOfChosen = [...new Set(chosen.map(({ route }) => route))].toSorted();

type Battery = (page: Page, control: Control) => Promise<void>;

async function allWays(knob: Knob, slider: Parameters<typeof knobOf>[1]): Promise<void> {
  const { page } = knob;
  expect(await knob.input.getAttribute("aria-valuetext")).toMatch(/\d/);
  await movesByKeys(knob);
  await expectTrueNumbers(page);
  const further = await movesByTyping(knob, slider.locator("input[type=text]"));
  await movesByButtons(further, slider);
  await expectTrueNumbers(page);
  await movesByPointing(further);
  await expectTrueNumbers(page);
}

const heightOf = async (drawing: Locator): Promise<number> => {
  const { y, height } = (await drawing.boundingBox())!;
  return y + 0.4 * height;
};

const batteries: Readonly<Record<Control["what"], Battery>> = {
  slider: async (page, { figure: id, name }) => {
    const figure = await openRevealed(page, id);
    const slider = figure.locator(`.slider[data-quantity="${name}"]`);
    await slider.scrollIntoViewIfNeeded();
    await allWays(await knobOf(page, slider), slider);
  },

  guess: async (page, { figure: id, name }) => {
    const figure = await openFigure(page, id);
    const again = figure.getByRole("button", { name: "Guess again" });
    if (await again.isVisible()) await again.click();
    const slider = figure.locator(`.slider:has([data-parameter="${name}"])`);
    await slider.scrollIntoViewIfNeeded();
    const knob = await knobOf(page, slider);
    await movesByKeys(knob);
    await movesByTyping(knob, slider.locator("input[type=text]"));
    await movesByButtons(knob, slider);
    await movesByPointing(knob);
  },

  mark: async (page, { figure: id, name }) => {
    const figure = await openRevealed(page, id);
    const twin = figure.locator(`[data-handle-for="${name}"]`);
    const mark = figure.locator(`[data-handle$=".${name}"]`);
    const quantity = (await mark.getAttribute("data-handle"))!;
    await center(bodyOf(mark));
    const { step, bend } = await strideOf(page, quantity);
    const knob: Knob = { page, input: twin, grid: { ...(await gridOf(twin)), bend }, step };
    await movesByKeys(knob);
    await expectTrueNumbers(page);
    await othersAway(figure, mark, name);
    const { low, high } = knob.grid;
    await placeOf(knob, mark, low);
    const lowest = await middleOf(bodyOf(mark));
    await placeOf(knob, mark, low + 0.5 * (high - low));
    const there = await middleOf(bodyOf(mark));
    const way = await wayOf(mark);
    await drag(page, there, { ...there, [way]: there[way] + 5000 });
    await painted(page);
    // A crowd pulled wider stands for a smaller number, and so does a mark pulled down.
    const end = there[way] > lowest[way] ? high : low;
    expect(await shownValue(twin), "a drag beyond the end").toBe(end);
    await expectTrueNumbers(page);
  },

  drawing: async (page, { figure: id }) => {
    const figure = await openRevealed(page, id);
    // Where the control before has left the marks of a shared page, one may lie on the other.
    await figure.getByRole("button", { name: "Reset", exact: true }).click();
    await painted(page);
    // The first drawing with marks, where a figure has several.
    const frame = figure.locator(".frame:has([data-handle])").first();
    const drawing = frame.locator("svg");
    await center(drawing);
    const twins = frame.locator("[data-handle-for]");
    const values = () =>
      twins.evaluateAll((found) => found.map((twin) => Number((twin as HTMLInputElement).value)));
    const y = await heightOf(drawing);
    const box = (await drawing.boundingBox())!;
    const tapped = await frame
      .locator("[data-tapped]")
      .evaluateAll((found) => found.map((twin) => twin.getAttribute("data-handle-for")!));
    if (tapped.length === 0) {
      const before = await values();
      for (const share of [0.3, 0.7]) await page.mouse.click(box.x + share * box.width, y);
      await painted(page);
      expect(await values(), `${id}: its marks stand on scales of their own`).toEqual(before);
      return;
    }
    const markOf = (name: string) => frame.locator(`[data-handle$=".${name}"]`);
    const places = async () => {
      const all: number[] = [];
      for (const name of tapped) all.push((await middleOf(bodyOf(markOf(name)))).x);
      return all;
    };
    const first = frame.locator(`[data-handle-for="${tapped[0]}"]`);
    const knob = { input: first, grid: await gridOf(first) };
    const { low, high } = knob.grid;
    const start = await shownValue(first);
    const targets: number[] = [];
    for (const share of [0.83, 0.12])
      targets.push((await placeOf(knob, markOf(tapped[0]!), low + share * (high - low))).along);
    await moveTo(knob, start);
    for (const x of targets) {
      const [before, stood] = [await values(), await places()];
      await page.mouse.click(x, y);
      await painted(page);
      if (isDeepStrictEqual(await values(), before)) {
        // A press on a row means that row; beside the mark it moves the mark.
        await page.mouse.click(x, (await middleOf(bodyOf(markOf(tapped[0]!)))).y);
        await painted(page);
      }
      const after = await values();
      const nearest = Math.min(...stood.map((place) => Math.abs(place - x)));
      // Of marks that stand as near to the tap as a rounding of the drawing, either may move.
      const near = tapped.filter((_, at) => Math.abs(stood[at]! - x) < nearest + 1);
      const moved: string[] = await twins.evaluateAll(
        (found, [was, now]) =>
          found.flatMap((twin, at) =>
            was[at] === now[at] ? [] : [twin.getAttribute("data-handle-for")!],
          ),
        [before, after] as const,
      );
      expect(moved, `${id}: one mark moves`).toHaveLength(1);
      expect(near, id).toContain(moved[0]);
      const twin = frame.locator(`[data-handle-for="${moved[0]}"]`);
      const [grid, value] = [await gridOf(twin), await shownValue(twin)];
      const there = (await middleOf(bodyOf(markOf(moved[0]!)))).x;
      await expectTrueNumbers(page);
      if (value === grid.low || value === grid.high) continue;
      // It stands under the tap, as near as its steps allow.
      await twin.press("Shift+ArrowRight");
      await painted(page);
      const step = Math.abs((await middleOf(bodyOf(markOf(moved[0]!)))).x - there);
      expect(Math.abs(there - x), `${id}: ${moved[0]}`).toBeLessThanOrEqual(Math.max(1.6, step));
      await moveTo({ input: twin, grid }, value);
    }
    const before = await values();
    // A panel that stands under another's axis has none of its own.
    const axis = drawing.locator(".axis > line").first();
    if ((await axis.count()) === 0 || (await axis.boundingBox())!.x - box.x < 30) return;
    await page.mouse.click(box.x + 4, y);
    await painted(page);
    expect(await values(), "a tap on the words beside the drawing").toEqual(before);
  },

  number: async (page, { name }) => {
    const scrub = page.locator(`[data-island] .scrub[data-quantity="${name}"]`).first();
    const input = sliderFor(page, name);
    const grid = await gridOf(input);
    const { step } = await strideOf(page, name);
    await center(scrub);
    await scrub.focus();
    let at = await shownValue(input);
    for (const [key, by] of [
      ["Home", -1e9],
      ["PageUp", pageFrom({ grid, step }, grid.low, 1) - grid.low],
      ["ArrowRight", step],
      ["Shift+ArrowUp", grid.fineStep],
      ["ArrowDown", -step],
    ] as const) {
      await page.keyboard.press(key);
      await painted(page);
      at = snapped(grid, at + by);
      expect(await shownValue(input), key).toBe(at);
    }
    expect(await scrub.innerText()).toContain(await shownFor(scrub, at));
    const from = await middleOf(scrub);
    await drag(page, from, { x: from.x + 70, y: from.y });
    await painted(page);
    at = snapped(grid, at + 10 * step);
    expect(await shownValue(input), "dragged").toBe(at);
    await page.mouse.move(from.x - 200, from.y);
    await page.mouse.move(from.x, from.y);
    expect(await shownValue(input), "a drag ends when the hand lets go").toBe(at);
    await expectTrueNumbers(page);

    const panel = page.locator(".scrub-panel");
    const has = (part: typeof scrub) => part.evaluate((one) => one === document.activeElement);
    await scrub.click();
    await panel.waitFor();
    expect(await panel.getAttribute("role")).toBe("dialog");
    const slider = panel.locator(".slider");
    const range = slider.locator("input[type=range]");
    expect(await has(range), "the panel has the focus").toBe(true);
    await allWays(await knobOf(page, slider), slider);
    await range.focus();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await has(scrub), "and gives it back").toBe(true);
    await page.keyboard.press("Enter");
    await panel.waitFor();
    await scrub.click();
    await panel.waitFor({ state: "detached" });
    await painted(page);
    expect(await panel.count(), "a second press closes it").toBe(0);
  },
};

it("every kind of control is among those that are tried", () => {
  const kinds = new Set(chosen.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(everyControl.map(({ kind }) => kind)));
  expect(new Set(everyControl.map(({ what }) => what)).size).toBe(Object.keys(batteries).length);
});

describe.each(routesOfChosen)("%s", (route) => {
  const block = `inputs ${seed} ${route}`;
  if (isRemembered(block)) return it.skip(PASSED_OVER, () => {});
  rememberWhenGreen(block);
  const shared = sharePage(() => openAlive(route));
  it.each(chosen.filter((control) => control.route === route))(
    "the $what $name of $figure moves in every way",
    (control) => batteries[control.what](shared(), control),
  );
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
