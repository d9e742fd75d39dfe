import { expect, it } from "vitest";
import { figureIds, openAlive } from "./figures.ts";
import { fuzz, type Length } from "./fuzz.ts";
import { openFigure } from "./harness.ts";
import { routes } from "./routes.ts";
import { some } from "./some.ts";

/** Figures survive chance: some of each page, and every one in the long runs. FUZZ_SECONDS and SEED make longer and other runs of it. */
const { FUZZ_SECONDS } = process.env;
const seconds = Number(FUZZ_SECONDS ?? 0);
const ACTS = 16;
/** So many figures of a page. */
const FIGURES = 2;
const length: Length = FUZZ_SECONDS ? { seconds } : { acts: ACTS };
const seed = Number(process.env.SEED ?? 1);

it.each(routes)(
  "figures of %s survive mouse, finger and keys at random",
  async (route) => {
    const page = await openAlive(route, { touch: true, width: 820, height: 900 });
    // A link that is hit leads away, which is no figure's doing.
    await page.evaluate(() => {
      addEventListener(
        "click",
        (event) => {
          if (event.target instanceof Element && event.target.closest("a[href], [data-project]")) {
            event.preventDefault();
            event.stopPropagation();
          }
        },
        { capture: true },
      );
      // Nor is it a figure's doing where a link or a text goes that is dragged and dropped.
      addEventListener("dragstart", (event) => event.preventDefault(), { capture: true });
    });
    for (const id of some(await figureIds(page), FIGURES)) {
      const figure = await openFigure(page, id);
      const { log, problems, nodes } = await fuzz({ page, figure }, { length, seed });
      const told = `${route} ${id}, seed ${seed}:\n${log.join("\n")}`;
      expect(problems, told).toEqual([]);
      expect(log.length, "it did something").toBeGreaterThanOrEqual(
        FUZZ_SECONDS ? 2 * seconds : ACTS,
      );
      const [halfway, end] = nodes;
      expect(end, `elements grew from ${halfway} in ${told}`).toBeLessThanOrEqual(
        1.01 * halfway + 5,
      );
    }
  },
  240_000 + 20_000 * seconds,
);
