import type { Locator, Page } from "playwright";
import { openFigure, openPage, type Visit } from "./harness.ts";

/** What the browser tests know of figures: how to find their controls, read them and move them. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The ids of the figures of a page, in its order. */
export const figureIds = (page: Page): Promise<string[]> =>
  page.$$eval("figure[data-figure]", (found) =>
    found.map((figure) => figure.getAttribute("data-figure") ?? ""),
  );

/** Waits until what was just done is painted. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** While something is held, words follow the drawing with pauses (`settled.ts`): when the page has come to rest. */
export const wordsFollowed = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((rest) => {
        let waiting = setTimeout(rest, 150);
        const all = { subtree: true, childList: true, characterData: true, attributes: true };
        new MutationObserver(() => {
          clearTimeout(waiting);
          waiting = setTimeout(rest, 150);
        }).observe(document.body, all);
      }),
  );

/** A page all of whose parts have come to life, so that a change of one is seen in all. */
export async function openAlive(route: string, visit: Visit = {}): Promise<Page> {
  const page = await openPage(route, visit);
  await comeToLife(page);
  return page;
}

/** Goes to each part that is still asleep and stays until it is alive; then back to the top. */
export async function comeToLife(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const latest = performance.now() + 30_000;
    for (;;) {
      const asleep = document.querySelector("[data-island]:not([data-alive])");
      if (!asleep) break;
      if (performance.now() > latest)
        throw new Error(`It does not come to life: ${asleep.outerHTML.slice(0, 120)}`);
      const folded = asleep.closest("details");
      if (folded) folded.open = true;
      // What grew meanwhile may have moved it out of reach again.
      const seen = asleep.closest("figure") ?? asleep;
      seen.scrollIntoView({ block: "center", behavior: "instant" });
      await frame();
    }
    window.scrollTo({ top: 0, behavior: "instant" });
  });
  await painted(page);
}

/** A living figure that shows its outcome, with all that folds unfolded. */
export async function openRevealed(page: Page, id: string): Promise<Locator> {
  const figure = await openFigure(page, id);
  const reveal = figure.getByRole("button", { name: "Just show me" });
  if ((await reveal.count()) > 0) await reveal.click();
  await unfold(figure);
  await painted(page);
  return figure;
}

/** Opens the tools of a figure and the knobs that wait behind "also". */
export async function unfold(figure: Locator): Promise<void> {
  const folded = await figure
    .locator("button[aria-expanded=false][aria-controls]:visible")
    .evaluateAll((found) => found.map((button) => button.getAttribute("aria-controls")));
  for (const id of folded) await figure.locator(`[aria-controls="${id}"]`).click();
}

export interface Grid {
  readonly low: number;
  readonly high: number;
  readonly fineStep: number;
  /** Its rail lays x at log(1 + x / bend); a straight one has none. */
  readonly bend: number | undefined;
}

export const gridOf = (input: Locator): Promise<Grid> =>
  input.evaluate((element) => {
    const { min, max, step, dataset } = element as HTMLInputElement;
    const bend = dataset.bend === undefined ? undefined : Number(dataset.bend);
    return { low: Number(min), high: Number(max), fineStep: Number(step), bend };
  });

/** The share of a rail up to a value, and the value at a share, by plain logarithms. */
export const shareOf = ({ low, high, bend }: Grid, value: number): number =>
  bend === undefined
    ? (value - low) / (high - low)
    : Math.log((bend + value) / (bend + low)) / Math.log((bend + high) / (bend + low));
export const valueAtShare = ({ low, high, bend }: Grid, share: number): number =>
  bend === undefined
    ? low + share * (high - low)
    : (bend + low) * ((bend + high) / (bend + low)) ** share - bend;

export const shownValue = async (input: Locator): Promise<number> =>
  Number(await input.inputValue());

/** The nearest value of a grid, by plain arithmetic. */
export function snapped({ low, high, fineStep }: Grid, value: number): number {
  const near = Math.round(Math.min(Math.max(value, low), high) / fineStep) * fineStep;
  return Number(near.toFixed(6));
}

/** The middle of what is seen of an element. */
export async function middleOf(part: Locator): Promise<Point> {
  const box = await part.boundingBox();
  if (!box) throw new Error("It is not on the screen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The middle of a part once it stands still: what comes into sight above it may still push it along. */
export async function middleAtRest(part: Locator): Promise<Point> {
  await part.evaluate(async (element) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const place = () => {
      const { x, y, width } = element.getBoundingClientRect();
      return `${x} ${y} ${width}`;
    };
    let before = "";
    for (let still = 0; still < 3; still = place() === before ? still + 1 : 0) {
      before = place();
      await frame();
    }
  });
  return middleOf(part);
}

/** Where a value lies on a slider's rail. */
export async function placeOnTrack(input: Locator, value: number): Promise<Point> {
  const rail = (await input.locator("xpath=..").locator("svg").boundingBox())!;
  const share = shareOf(await gridOf(input), value);
  return { x: rail.x + share * rail.width, y: rail.y + rail.height / 2 };
}

/** Drags with the mouse in some steps, as a hand does. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const share of [0.3, 0.7, 1])
    await page.mouse.move(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
  await page.mouse.up();
}

/** Drags with a finger, which the browser takes for one: it may scroll instead. */
export async function touchDrag(page: Page, from: Point, to: Point): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: Point) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  await touch("touchStart", from);
  for (let step = 1; step <= 8; step++)
    await touch("touchMove", {
      x: from.x + (step / 8) * (to.x - from.x),
      y: from.y + (step / 8) * (to.y - from.y),
    });
  await touch("touchEnd");
  await devtools.detach();
}

/** Every computed number in sight of a figure or a page, whole, by its name. */
export const readoutsIn = (
  part: Page | Locator,
): Promise<{ name: string; value: number; text: string }[]> =>
  part.locator("[data-readout]").evaluateAll((found) =>
    found.map((element) => ({
      name: element.getAttribute("data-readout") ?? "",
      value: Number(element.getAttribute("data-value")),
      text: element.textContent ?? "",
    })),
  );
