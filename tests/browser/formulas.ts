import katex from "katex";
import type { Page } from "playwright";

/**
 * Formulas look as KaTeX means them to, although the policy forbids the inline styles KaTeX writes: each one is typeset
 * again with its inline styles, put in its own place with the policy off, and every box in it must stay where it was. The
 * book groups the pieces of a line in its own way, so that it breaks before relations: all is compared but the groups, on
 * one line.
 */
export type Source = { tex: string; display: boolean };

export function sourcesOn(page: Page): Promise<Source[]> {
  return page.$$eval(".katex:has(annotation)", (formulas) =>
    formulas.map((formula) => ({
      tex: formula.querySelector("annotation")?.textContent ?? "",
      display: formula.parentElement?.classList.contains("katex-display") ?? false,
    })),
  );
}

export const typesetAgain = ({ tex, display }: Source): string =>
  katex.renderToString(tex, { displayMode: display, output: "html", trust: true, strict: false });

/** For each formula, the boxes in it relative to its own corner: before, and with inline styles put in. */
export function boxesOn(page: Page, again: string[]) {
  return page.evaluate((markup) => {
    const round = (length: number) => Math.round(length * 50) / 50;
    const boxesIn = (html: Element) => {
      const own = html.getBoundingClientRect();
      const parts = [...html.querySelectorAll("*")].filter(
        ({ classList }) =>
          !["base", "strut", "katex-base", "katex-strut"].some((name) => classList.contains(name)),
      );
      return parts.map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [part.className.toString(), ...[x - own.x, y - own.y, width, height].map(round)];
      });
    };
    const formulas = [...document.querySelectorAll(".katex:has(annotation)")];
    return formulas.map((formula, index) => {
      const html = formula.querySelector<HTMLElement>(".katex-html")!;
      html.style.whiteSpace = "nowrap";
      const before = boxesIn(html);
      const parsed = new DOMParser().parseFromString(markup[index]!, "text/html");
      html.replaceChildren(...parsed.querySelector(".katex-html")!.childNodes);
      return { before, after: boxesIn(html) };
    });
  }, again);
}
