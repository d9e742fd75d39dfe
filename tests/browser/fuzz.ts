import type { Locator, Page } from "playwright";
import { createGenerator, type Generator } from "#core/random/generator.ts";
import { type Point, painted, touchDrag, unfold } from "./figures.ts";

/** Seeded chance at a figure: mouse, touch and keys, for some acts or some seconds. What went wrong comes with the log. */
export interface FuzzRun {
  readonly seed: number;
  readonly log: readonly string[];
  readonly problems: readonly string[];
  /** Elements of the page, put in order again, after the first half and at the end. */
  readonly nodes: readonly [halfway: number, end: number];
}

/** Keys that stay on the page: neither search, nor another chapter, nor the projector. */
const KEYS = [
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"],
  ...["Tab", "Shift+Tab", "Shift+ArrowRight", "Enter", "Space", "Escape", "Backspace", "Delete"],
  ...["Control+z", "Control+Shift+z", "Control+a", "0", "7", ".", ",", "-", "e", "a", "Q"],
];
const TYPED = ["12,5", "-1", "1e9", "abc", "<b>x</b>", "٣", "", "   ", "0".repeat(50), "\u202e12"];

type Act = (hand: Hand) => Promise<string>;

interface Hand {
  readonly page: Page;
  readonly figure: Locator;
  readonly chance: Generator;
  readonly at: () => Promise<Point>;
}

const pick = <T>(chance: Generator, from: readonly T[]): T =>
  from[Math.floor(chance() * from.length)]!;
const said = ({ x, y }: Point) => `${Math.round(x)},${Math.round(y)}`;

/** One of the figure's controls that can be seen, or its drawing. */
async function somePart({ figure, chance }: Hand): Promise<Locator | undefined> {
  const parts = figure.locator(
    "button:enabled:visible, input:visible, summary:visible, [data-handle] .handle-reach, .chart",
  );
  const count = await parts.count();
  return count > 0 ? parts.nth(Math.floor(chance() * count)) : undefined;
}

const acts: readonly Act[] = [
  async ({ page, at }) => {
    const point = await at();
    await page.mouse.click(point.x, point.y);
    return `click ${said(point)}`;
  },
  async ({ page, at, chance }) => {
    const [from, to] = [await at(), await at()];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    if (chance() < 0.2) await page.keyboard.press("Escape");
    await page.mouse.up();
    return `drag ${said(from)} to ${said(to)}`;
  },
  async ({ page, at }) => {
    const [from, to] = [await at(), await at()];
    await touchDrag(page, from, to);
    return `finger ${said(from)} to ${said(to)}`;
  },
  async ({ page, at }) => {
    const point = await at();
    await page.touchscreen.tap(point.x, point.y);
    return `tap ${said(point)}`;
  },
  async (hand) => {
    const part = await somePart(hand);
    if (!part) return "no part";
    const box = await part.boundingBox();
    if (!box) return "a part out of sight";
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await hand.page.mouse.click(point.x, point.y);
    return `click on a part at ${said(point)}`;
  },
  async ({ page, chance }) => {
    const keys = Array.from({ length: 4 }, () => pick(chance, KEYS));
    for (const key of keys) await page.keyboard.press(key);
    return `keys ${keys.join(" ")}`;
  },
  async (hand) => {
    const part = await somePart(hand);
    await part?.focus({ timeout: 500 }).catch(() => undefined);
    const text = pick(hand.chance, TYPED);
    await hand.page.keyboard.insertText(text);
    await hand.page.keyboard.press(hand.chance() < 0.5 ? "Enter" : "Tab");
    return `type ${JSON.stringify(text)}`;
  },
  async ({ page, at, chance }) => {
    const point = await at();
    await page.mouse.move(point.x, point.y);
    await page.mouse.wheel(0, Math.round((chance() - 0.5) * 300));
    return `wheel at ${said(point)}`;
  },
];

/** How long chance plays: so many acts, the same on every machine, or so many seconds. */
export type Length = { readonly acts: number } | { readonly seconds: number };

/** Lets chance play with a figure, in two halves with the same end. */
export async function fuzz(
  { page, figure }: { readonly page: Page; readonly figure: Locator },
  { length, seed }: { readonly length: Length; readonly seed: number },
): Promise<FuzzRun> {
  const chance = createGenerator(seed);
  const log: string[] = [];
  const problems: string[] = [];
  const onError = (error: Error) => problems.push(`uncaught: ${error.message}`);
  page.on("pageerror", onError);
  const onLeave = () => problems.push(`left the page: ${page.url()}`);
  page.on("domcontentloaded", onLeave);
  const at = async (): Promise<Point> => {
    const box = await figure.boundingBox();
    const size = page.viewportSize()!;
    const within = (low: number, length: number, end: number) =>
      Math.min(Math.max(low + chance() * length, 2), end - 2);
    return {
      x: within(box?.x ?? 0, box?.width ?? size.width, size.width),
      y: within(box?.y ?? 0, box?.height ?? size.height, size.height),
    };
  };
  const nodes: number[] = [];
  for (let half = 0; half < 2; half++) {
    const start = performance.now();
    const goesOn = () =>
      "acts" in length
        ? 2 * log.length < (half + 1) * length.acts
        : performance.now() < start + 500 * length.seconds;
    while (goesOn() && problems.length === 0) {
      if (log.length % 12 === 0) await bringBack(figure);
      log.push(await pick(chance, acts)({ page, figure, chance, at }));
      problems.push(...(await wrongIn(page)));
    }
    if (problems.length > 0) return { seed, log, problems, nodes: [0, 0] };
    nodes.push(await inOrder(page, figure));
  }
  page.off("pageerror", onError);
  page.off("domcontentloaded", onLeave);
  return { seed, log, problems, nodes: [nodes[0]!, nodes[1]!] };
}

const bringBack = (figure: Locator) =>
  figure.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));

/** Attributes and texts of the page that hold no value. */
const wrongIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wrong: string[] = [];
    for (const element of document.querySelectorAll("figure *, .scrub-panel *"))
      for (const { name, value } of element.attributes)
        if (/NaN|Infinity|undefined/.test(value))
          wrong.push(`${element.tagName} ${name}="${value}"`);
    for (const figure of document.querySelectorAll("figure")) {
      const text = figure.textContent ?? "";
      const found = /\bNaN\b|Infinity|undefined|\[object/.exec(text);
      if (found) wrong.push(text.slice(Math.max(0, found.index - 40), found.index + 40));
      if (figure.querySelector(".failed")) wrong.push(`failed: ${text.slice(0, 200)}`);
    }
    return wrong;
  });

/** Closes what is open, starts the figures again, and counts the elements of the page. */
async function inOrder(page: Page, figure: Locator): Promise<number> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await unfold(figure);
  // The tools that come when they are asked for; a program that is open is closed, a pin taken out.
  await figure.locator("[data-more-tools]").waitFor();
  for (const open of ['[aria-expanded="true"]', '[aria-pressed="true"]']) {
    const pressed = figure.locator(`[data-more-tools] ${open}`);
    if ((await pressed.count()) > 0) await pressed.click();
  }
  const again = figure.getByRole("button", { name: "Guess again" });
  if ((await again.count()) > 0) await again.click();
  await figure.getByRole("button", { name: "Reset", exact: true }).click();
  await page.mouse.move(1, 1);
  await painted(page);
  return page.evaluate(() => document.querySelectorAll("body *").length);
}
