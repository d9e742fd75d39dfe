import katex from "katex";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "./harness.ts";
import { routes } from "./routes.ts";

/**
 * Formulas look as KaTeX means them to, although the policy forbids the inline styles KaTeX writes: each one is typeset
 * again with its inline styles, put in its own place with the policy off, and every box in it must stay where it was.
 */
type Source = { tex: string; display: boolean };

function sourcesOn(page: Page): Promise<Source[]> {
  return page.$$eval(".katex:has(annotation)", (formulas) =>
    formulas.map((formula) => ({
      tex: formula.querySelector("annotation")?.textContent ?? "",
      display: formula.parentElement?.classList.contains("katex-display") ?? false,
    })),
  );
}

const typesetAgain = ({ tex, display }: Source): string =>
  katex.renderToString(tex, { displayMode: display, output: "html", trust: true, strict: false });

/** For each formula, the boxes in it relative to its own corner: before, and with inline styles put in. */
function boxesOn(page: Page, again: string[]) {
  return page.evaluate((markup) => {
    const round = (length: number) => Math.round(length * 50) / 50;
    const boxesIn = (html: Element) => {
      const own = html.getBoundingClientRect();
      return [...html.querySelectorAll("*")].map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [part.className.toString(), ...[x - own.x, y - own.y, width, height].map(round)];
      });
    };
    const formulas = [...document.querySelectorAll(".katex:has(annotation)")];
    return formulas.map((formula, index) => {
      const html = formula.querySelector(".katex-html")!;
      const before = boxesIn(html);
      const parsed = new DOMParser().parseFromString(markup[index]!, "text/html");
      html.replaceChildren(...parsed.querySelector(".katex-html")!.childNodes);
      return { before, after: boxesIn(html) };
    });
  }, again);
}

describe.each(routes)("%s", (route) => {
  it("typesets its formulas the same with and without inline styles", async () => {
    const page = await openPage(route, { withoutPolicy: true });
    await page.evaluate(() => {
      for (const section of document.querySelectorAll("section"))
        section.style.contentVisibility = "visible";
    });
    const sources = await sourcesOn(page);
    const boxes = await boxesOn(page, sources.map(typesetAgain));
    const moved = boxes.flatMap(({ before, after }, index) => {
      const places = (all: (string | number)[][]) => all.map(([, ...box]) => box.join(" "));
      const [was, is] = [places(before), places(after)];
      const first = is.findIndex((box, k) => box !== was[k]);
      const sameNumber = was.length === is.length;
      if (sameNumber && first < 0) return [];
      return [`${sources[index]?.tex}: ${before[first]} should be ${after[first]}`];
    });
    expect(moved).toEqual([]);
  });
});
