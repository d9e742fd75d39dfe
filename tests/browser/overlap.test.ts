import type { Locator } from "playwright";
import { expect, it } from "vitest";
import { bodyOf } from "./controls.ts";
import {
  middleAtRest,
  openAlive,
  openRevealed,
  painted,
  shownValue,
  touchDrag,
} from "./figures.ts";

/** Two marks on one another: a finger can take either, and takes the one it was put on. */
const NAMES = ["mu", "xbar"] as const;

async function set(twin: Locator, value: number): Promise<void> {
  await twin.evaluate((element, to) => {
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    put.call(element, String(to));
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
}

it.each([0, 0.5, -0.5, 1, 3, -4])(
  "a finger takes either mean when they lie %d points apart",
  async (gap) => {
    const page = await openAlive("/principles/shrinkage/", {
      touch: true,
      width: 412,
      height: 900,
    });
    const figure = await openRevealed(page, "one-school");
    const twin = (name: string) => figure.locator(`[data-handle-for="${name}"]`);
    for (const taken of NAMES) {
      await set(twin("mu"), 70);
      await set(twin("xbar"), 70 + gap);
      const mark = figure.locator(`[data-handle="school.${taken}"]`);
      await mark.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
      await painted(page);
      const reach = (await mark.locator(".handle-reach").boundingBox())!;
      expect(Math.min(reach.width, reach.height)).toBeGreaterThanOrEqual(43.9);
      const from = await middleAtRest(bodyOf(mark));
      await touchDrag(page, from, { x: from.x + 60, y: from.y });
      await painted(page);
      const start = { mu: 70, xbar: 70 + gap };
      for (const name of NAMES) {
        const moved = (await shownValue(twin(name))) - start[name];
        if (name === taken) expect(moved, `${name} follows`).toBeGreaterThan(5);
        else expect(moved, `${name} stays`).toBe(0);
      }
    }
  },
);
