import type { Locator, Page } from "playwright";
import { expect } from "vitest";
import { withRanges } from "#language/defineModel.ts";
import type { Model } from "#language/model.ts";
import { allModels } from "#models/index.ts";
import { everyExercise } from "../exercises/everyExercise.ts";
import {
  drag,
  type Grid,
  gridOf,
  middleOf,
  painted,
  placeOnTrack,
  readoutsIn,
  shareOf,
  shownValue,
  snapped,
  valueAtShare,
} from "./figures.ts";
import { falseNumbers } from "./truth.ts";

/** What the five equal inputs promise of any control: by keys, by typing, by buttons, by a click and by a drag. */
const models = await allModels();

interface Declared {
  readonly id: string;
  readonly model: string;
  readonly ranges?: Parameters<typeof withRanges>[1];
}

interface Stride {
  readonly step: number;
  readonly bend?: number | undefined;
  /** How far typing leads beyond the range. */
  readonly limits?: readonly [least: number, most: number] | undefined;
}

/** The steps, the bend and the limits of a parameter, from the description and not from the page. */
export async function strideOf(page: Page, quantity: string): Promise<Stride> {
  const [of, name = ""] = quantity.split(".");
  const data = await page.locator("#page-data").textContent();
  const { explorables } = JSON.parse(data!) as { explorables: readonly Declared[] };
  const declared = explorables.find(({ id }) => id === of)!;
  // A figure that is to be set may have ranges of its own, which its exercise says.
  const exercise = everyExercise.find(({ id }) => id === of);
  if (exercise?.kind === "set the figure") return exercise.model.parameters[name]!;
  const model: Model = models.find(({ id }) => id === declared.model)!;
  return withRanges(model, declared.ranges ?? {}).parameters[name]!;
}

/** Every number by a figure is true of the state it shows, by another route than the book's own statistics. */
export async function expectTrueNumbers(page: Page): Promise<void> {
  await painted(page);
  for (const { name, text } of await readoutsIn(page))
    expect(text, name).not.toMatch(/NaN|undefined|–/);
  expect(await falseNumbers(page)).toEqual([]);
}

export interface Knob {
  readonly page: Page;
  /** What has the keyboard and holds the value. */
  readonly input: Locator;
  readonly grid: Grid;
  readonly step: number;
  readonly limits?: Stride["limits"];
}

/** Goes to a value by typing, from wherever it stands. */
export async function moveTo(
  { input, grid }: Pick<Knob, "input" | "grid">,
  value: number,
): Promise<void> {
  await input.focus();
  await input.evaluate((element, to) => {
    const range = element as HTMLInputElement;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    set.call(range, String(to));
    range.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
  expect(await shownValue(input)).toBe(snapped(grid, value));
}

/** Marks that lie on one another cannot be told apart by a pointer: the others go to an end at which none covers this one. */
export async function othersAway(figure: Locator, mark: Locator, name: string): Promise<void> {
  const others = await figure.locator(`[data-handle-for]:not([data-handle-for="${name}"])`).all();
  for (const end of ["Home", "End"]) {
    for (const other of others) await other.press(end);
    const isCovered = await bodyOf(mark).evaluate((body) => {
      const { x, y, width, height } = body.getBoundingClientRect();
      const found = document.elementFromPoint(x + width / 2, y + height / 2);
      const taken = found?.closest("[data-handle]");
      return taken != null && taken !== body.closest("[data-handle]");
    });
    if (!isCovered) return;
  }
}

/** The way a mark moves on the screen. */
export const wayOf = async (mark: Locator): Promise<"x" | "y"> =>
  (await mark.getAttribute("class"))!.includes("is-upright") ? "y" : "x";

/** Where a mark stands at a value on the way it moves, and how far a pixel and a half goes there: an axis may be of any kind. */
export async function placeOf(knob: Pick<Knob, "input" | "grid">, mark: Locator, wanted: number) {
  const { low, high, fineStep } = knob.grid;
  const value = snapped(knob.grid, wanted);
  const beside = snapped(knob.grid, value + Math.max(fineStep, 0.02 * (high - low)));
  const way = await wayOf(mark);
  const at = async (there: number) => {
    await moveTo(knob, there);
    return (await middleOf(bodyOf(mark)))[way];
  };
  const next = await at(beside);
  const along = await at(value);
  const pixel = Math.abs((beside - value) / (next - along));
  return { along, value, room: Math.max(1.6 * pixel, 1.01 * fineStep) };
}

/** One page further: a tenth of a straight range in whole steps, or of a bent rail. */
export function pageFrom(
  { grid, step }: Pick<Knob, "grid" | "step">,
  from: number,
  way: 1 | -1,
): number {
  const { low, high, bend } = grid;
  if (bend === undefined)
    return from + way * step * Math.max(1, Math.round((high - low) / (10 * step)));
  const there = valueAtShare(grid, shareOf(grid, from) + way / 10);
  return Math.abs(there - from) < step ? from + way * step : there;
}

export async function movesByKeys(knob: Knob): Promise<void> {
  const { page, input, grid, step } = knob;
  const { low, high, fineStep } = grid;
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
    ["PageUp", 1],
    ["PageDown", -1],
    ["Home", -1e9],
    ["ArrowLeft", -step],
    ["End", 1e9],
    ["ArrowRight", step],
  ] as const) {
    await page.keyboard.press(key);
    const isPage = key === "PageUp" || key === "PageDown";
    at = snapped(grid, isPage ? pageFrom(knob, at, by > 0 ? 1 : -1) : at + by);
    expect(await shownValue(input), key).toBe(at);
  }
}

/** Types numbers and what is none; returns the knob with the range that typing beyond it has led to. */
export async function movesByTyping(knob: Knob, field: Locator): Promise<Knob> {
  const { page, input, grid } = knob;
  const { low, high } = grid;
  const problem = field.locator("xpath=..").getByRole("alert");
  const said = field.locator("xpath=..").locator(".number-said");
  const type = async (text: string, key = "Enter") => {
    await field.fill(text);
    await page.keyboard.press(key);
  };
  // A comma before three digits may as well part thousands: no more than two stand after it.
  const half = Number((low + 0.5 * (high - low)).toPrecision(3));
  await type(String(half).replace(".", ","));
  expect(await shownValue(input)).toBe(snapped(grid, half));
  const [least, most] = knob.limits ?? [low, high];
  const allowed: Grid = { ...grid, low: least, high: most };
  await type("12,5");
  expect(await shownValue(input), "12,5").toBe(snapped(allowed, 12.5));
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
  for (const [far, key] of [
    [high + 1000, "Enter"],
    [-Math.abs(low) - 1000, "Tab"],
  ] as const) {
    const before = await gridOf(input);
    await type(String(far).replace("-", "−"), key);
    const nearest = snapped(allowed, far);
    expect(await shownValue(input), `${far}`).toBe(nearest);
    expect(await said.textContent()).toContain(
      nearest === far ? "This figure now goes from" : "it took the nearest",
    );
    const after = await gridOf(input);
    expect(after.low, "the rail goes as far").toBe(far < 0 ? least : before.low);
    expect(after.high).toBeGreaterThanOrEqual(Math.max(before.high, nearest));
    expect(after.high).toBeLessThanOrEqual(most);
  }
  await type("abc", "Tab");
  await moveTo(knob, snapped(grid, half));
  expect(await field.inputValue(), "shows the value again, whoever changed it").toBe(
    await shownFor(field, snapped(grid, half)),
  );
  expect(await said.count(), "and says nothing of what was typed before").toBe(0);
  return { ...knob, grid: await gridOf(input) };
}

/** How the field shows a value: digits of its grid, a true minus sign, spaces in thousands. */
export const shownFor = async (_: Locator, value: number): Promise<string> => {
  const [whole = "", fraction] = String(value).replace("-", "−").split(".");
  const spaced = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return fraction ? `${spaced}.${fraction}` : spaced;
};

export async function movesByButtons(knob: Knob, slider: Locator): Promise<void> {
  const { input, grid, step } = knob;
  const start = snapped(grid, valueAtShare(grid, 0.45));
  await moveTo(knob, start);
  await slider.getByRole("button", { name: /^More: / }).click();
  expect(await shownValue(input), "more").toBe(snapped(grid, start + step));
  for (let k = 0; k < 2; k++) await slider.getByRole("button", { name: /^Less: / }).click();
  expect(await shownValue(input), "less").toBe(snapped(grid, start - step));
}

/** Room for a value that is set by pointing: a pixel and a half of the rail there, or a step of the grid. */
export function roomFor(grid: Grid, width: number, value: number): number {
  const pixels = valueAtShare(grid, shareOf(grid, value) + 1.6 / width) - value;
  return Math.max(pixels, 1.01 * grid.fineStep);
}

export async function movesByPointing(knob: Knob): Promise<void> {
  const { page, input, grid } = knob;
  const at = (share: number) => valueAtShare(grid, share);
  const width = (await input.boundingBox())!.width;
  const near = async (value: number, how: string) => {
    await painted(page);
    expect(Math.abs((await shownValue(input)) - value), how).toBeLessThanOrEqual(
      roomFor(grid, width, value),
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
export const slidersOf = (figure: Locator): Promise<Locator[]> =>
  figure.locator(".slider:has(input[type=range][data-parameter]):visible").all();

export async function knobOf(page: Page, slider: Locator): Promise<Knob> {
  const input = slider.locator("input[type=range]");
  const grid = await gridOf(input);
  const quantity = await slider.getAttribute("data-quantity");
  if (quantity) {
    const { step, bend, limits } = await strideOf(page, quantity);
    expect(grid.bend, quantity).toBe(bend);
    return { page, input, grid, step, limits };
  }
  // A guess belongs to no model: its step is what one press of a key makes.
  await input.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await painted(page);
  return { page, input, grid, step: Number(((await shownValue(input)) - grid.low).toFixed(6)) };
}

/** What is seen of a mark that can be dragged: its point, or the grip of a line. */
export const bodyOf = (mark: Locator): Locator => mark.locator(".point, .grip circle");

export const center = (part: Locator): Promise<void> =>
  part.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));

/**
 * The value a page shows for a quantity: its slider, which reaches the whole range. A quantity that marks alone move has
 * the native range of its mark, and a mark may reach less than its parameter.
 */
export const sliderFor = (page: Page, quantity: string): Locator => {
  const slider = `.slider[data-quantity="${quantity}"]`;
  const twin = `[data-handle-for="${quantity.split(".")[1]}"]`;
  return page
    .locator(`figure ${slider} input[type=range]`)
    .or(page.locator(`body:not(:has(${slider})) figure:has([data-handle="${quantity}"]) ${twin}`))
    .first();
};
