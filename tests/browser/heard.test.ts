import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { figureIds, openAlive, openRevealed } from "./figures.ts";
import { routes } from "./routes.ts";
import { some } from "./some.ts";

/**
 * What is heard: after a control of any page at most one live region speaks, half a second to one and a half
 * after it. The page's own clock is driven, so that nobody waits.
 */
/** So many controls of a page are listened to. */
const CONTROLS_EACH = 20;
const SOONEST = 499;
const LATEST = 1500;

interface Heard {
  readonly region: string;
  readonly text: string;
}

/** Collects from now on every live region that comes to say something else. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const isLive = (one: Element) =>
      one.getAttribute("aria-live") !== "off" &&
      one.matches("[aria-live], [role=status], [role=alert], [role=log], output");
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    const spoken = new Map<Element, string>();
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        let part = target instanceof Element ? target : target.parentElement;
        while (part && !isLive(part)) part = part.parentElement;
        const text = part?.textContent ?? "";
        if (!part || text === "" || spoken.get(part) === text) continue;
        spoken.set(part, text);
        heard.push({ region: `${part.tagName}#${part.id}.${part.className}`, text });
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });

const takeHeard = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (Reflect.get(window, "heard") as Heard[]).splice(0));

const CONTROLS = [
  "main input[type=range]:enabled",
  "main input[type=radio]:not(:checked)",
  "main [data-scrub]",
  ".slider-step:enabled",
  ".tools-row button:not([data-project])",
  ".resample button",
  ".also-names",
].join();

/** Uses a control as a key or a press does. */
const use = (page: Page, at: number): Promise<string> =>
  page.evaluate((index) => {
    const control = (Reflect.get(window, "controls") as HTMLElement[])[index]!;
    const isMoved = control.matches("input[type=range], [data-scrub]");
    control.focus();
    if (isMoved)
      control.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    else control.click();
    const figure = control.closest("figure, [data-exercise]")?.id ?? "text";
    return `${figure}: ${control.getAttribute("aria-label") ?? control.getAttribute("data-parameter") ?? control.textContent}`;
  }, at);

describe.each(routes)("%s", (route) => {
  it("speaks once after a control, when the reader has stopped", async () => {
    const page = await openAlive(route);
    for (const id of await figureIds(page)) await openRevealed(page, id);
    await page.evaluate(() => {
      navigator.clipboard.writeText = async () => undefined;
    });
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.clock.runFor(3000);
    await listen(page);
    const count = await page.evaluate((selector) => {
      const controls = [...document.querySelectorAll(selector)];
      Object.assign(window, { controls });
      return controls.length;
    }, CONTROLS);
    const wrong: string[] = [];
    let spoke = 0;
    const places = Array.from({ length: count }, (_, at) => at);
    for (const at of some(places, CONTROLS_EACH)) {
      const name = await use(page, at);
      await page.clock.runFor(SOONEST);
      const early = await takeHeard(page);
      await page.clock.runFor(LATEST - SOONEST);
      const heard = await takeHeard(page);
      await page.clock.runFor(1500);
      const late = await takeHeard(page);
      if (early.length > 0) wrong.push(`${name} speaks at once: ${JSON.stringify(early)}`);
      if (heard.length > 1) wrong.push(`${name} speaks more than once: ${JSON.stringify(heard)}`);
      if (late.length > 0) wrong.push(`${name} speaks late: ${JSON.stringify(late)}`);
      spoke += heard.length;
    }
    expect(wrong).toEqual([]);
    if (count > 0) expect(spoke, "what is moved is heard").toBeGreaterThan(0);
  }, 60_000);
});
