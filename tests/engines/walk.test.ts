import { webkit } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { figuresOf, routes } from "../browser/routes.ts";
import type { Engine } from "./engine.ts";
import { findFirefox, findWebKit, thisMachine } from "./find.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

/**
 * Every page in the engines that are no Chromium, where the machine has them: it comes to life, fits, says what it has to
 * say, and its controls answer to a real key and a real click. `npm test -- engines`; what is not found is said.
 */
const machine = thisMachine(() => webkit.executablePath());
const [firefox, webKit] = [findFirefox(machine), findWebKit(machine)];
const SIZES = [
  [1280, 800],
  [412, 900],
] as const;

/** In the page: `frame`, `alive`, and `middle` of what a selector finds, brought into the window. */
const VERBS = `
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const alive = async () => {
    const latest = performance.now() + 60000;
    for (;;) {
      const asleep = document.querySelector("[data-island]:not([data-alive])");
      if (!asleep) return;
      if (performance.now() > latest) throw new Error("asleep: " + asleep.outerHTML.slice(0, 120));
      // What is folded away sleeps until it is unfolded, and the living part of a figure has no box of its own.
      const folded = asleep.closest("details");
      if (folded) folded.open = true;
      (asleep.closest("figure") ?? asleep).scrollIntoView({ block: "center", behavior: "instant" });
      await frame();
    }
  };
  const middle = async (element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    await frame();
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
`;

for (const [name, found, start] of [
  ["Firefox", firefox, () => startFirefox((firefox as { program: string }).program)],
  ["WebKit", webKit, () => startWebKit(webKit as Exclude<typeof webKit, { missing: string }>)],
] as const) {
  if ("missing" in found) {
    console.log(`not found, so not walked: ${found.missing}`);
    it.skip(`not found: ${found.missing}`, () => {});
    continue;
  }
  describe(name, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
      console.log(`walking every page in ${engine.version}`);
    });
    afterAll(() => engine?.close());

    describe.each(routes)("%s", (route) => {
      it.each(SIZES)("comes to life and fits, %d by %d", async (width, height) => {
        const { page } = engine;
        await page.open(inject("site") + route, [width, height]);
        const told = await page.run<Record<string, unknown>>(`${VERBS}
          await alive();
          await document.fonts.ready;
          const isShown = (part) => part.checkVisibility();
          return {
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            failed: document.querySelectorAll("figure .failed").length,
            empty: [...document.querySelectorAll("[data-readout]")]
              .filter((part) => !/\\d/.test(part.textContent)).map((part) => part.outerHTML),
            formulas: [...document.querySelectorAll(".katex-html")]
              .filter((part) => isShown(part) && part.getBoundingClientRect().width === 0).length,
            faces: [...document.fonts].filter(({ status, family }) => status === "error" && !family.includes("Fallback")).map(({ family, weight, style }) => [family, weight, style].join(" ")),
          };`);
        expect(told).toEqual({ wide: 0, failed: 0, empty: [], formulas: 0, faces: [] });
        expect(await page.problems()).toEqual([]);
      });

      it("its figures show what they have to say at a click, and follow a key", async () => {
        const { page } = engine;
        await page.open(inject("site") + route, SIZES[0]);
        await page.run(`${VERBS} await alive();`);
        for (const id of figuresOf(route)) {
          const find = `${VERBS}
            const figure = document.querySelector('figure[data-figure="${id}"]');
            const buttons = [...figure.querySelectorAll("button")];
            const reveal = buttons.find((one) => one.textContent === "Just show me" && one.checkVisibility());
            const range = [...figure.querySelectorAll("input[type=range][data-parameter]:enabled")]
              .find((one) => one.checkVisibility() && !one.closest("[inert]") && !one.dataset.parameter.startsWith("guess"));`;
          const at = await page.run<{ x: number; y: number } | null>(
            `${find} return reveal ? middle(reveal) : null;`,
          );
          if (at) {
            await page.click(at.x, at.y);
            const phase = await page.run(`${find} await frame();
              return figure.querySelector("[data-predict]")?.dataset.predict ?? "gone";`);
            expect(phase, id).not.toBe("pending");
          }
          const before = await page.run<string | null>(`${find}
            if (!range) return null;
            range.focus();
            await frame();
            return range.value;`);
          if (before === null) continue;
          await page.press("ArrowRight");
          const value = `${find} await frame(); return range.value;`;
          if ((await page.run(value)) === before) await page.press("ArrowLeft");
          expect(await page.run(value), `${id} follows a key`).not.toBe(before);
        }
        expect(await page.problems()).toEqual([]);
      });
    });
  });
}
