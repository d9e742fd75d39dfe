import type { Locator, Page } from "playwright";

/** What is asked of every page as a whole, whatever it is about. */

/** The smallest text anybody has to read, in CSS pixels. */
const SMALLEST = 13;

export const textOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent?.trim() ?? ""));

/** Elements that stick out of the screen and are not inside something that scrolls by itself. */
export function widerThanTheScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const outside = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} px wide`,
      ...outside.slice(-5).map((element) => element.outerHTML.slice(0, 160)),
    ];
  });
}

/** Texts in sight that are too small to read. */
export const smallTexts = (page: Page): Promise<[string, string][]> =>
  page.evaluate((smallest) => {
    const found = new Map<string, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const isRead = /[^\s\u200b]/.test(node.textContent ?? "") && element.checkVisibility();
      if (!isRead || element.closest("script, .for-ears, .katex-mathml, math")) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      // A drawing of fixed units is scaled to its place.
      const svg = element.closest("svg[viewBox]") as SVGSVGElement | null;
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
      // Exponents and indices of a formula are set smaller than its letters, everywhere.
      const isScript = element.closest(".katex .reset-size6, .katex .sizing") !== null;
      if (size * scale < smallest - 0.05 && !isScript)
        found.set(
          `${element.tagName}.${element.getAttribute("class")}`,
          `${size * scale} ${node.textContent}`,
        );
    }
    return [...found];
  }, SMALLEST);

/** Texts of drawings that lie on one another: keys, names of rows, numbers of axes. */
export const overlappingTexts = (figure: Locator): Promise<string[]> =>
  figure.locator("svg:visible").evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const boxes = [...drawing.querySelectorAll(".key text, .shift-label, .axis text")]
        .filter((text) => text.checkVisibility({ visibilityProperty: true }))
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      return boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (b) =>
              a.box.left < b.box.right &&
              b.box.left < a.box.right &&
              a.box.top + 2 < b.box.bottom - 2 &&
              b.box.top + 2 < a.box.bottom - 2,
          )
          .map((b) => `${a.text} over ${b.text}`),
      );
    }),
  );

/** Parts of a page without scripts that should be seen and are not, and numbers that are not there. */
export const untold = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // Shown, be it as flat as a line.
    const isShown = (part: Element) =>
      part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const outline = (part: Element) => part.outerHTML.slice(0, 160);
    const all = (selector: string, root: ParentNode = document) => [
      ...root.querySelectorAll<HTMLElement>(selector),
    ];
    const found: string[] = [];
    for (const figure of all("figure[data-figure]")) {
      // A narrow place may show a copy of the wide drawing; what knobs and terms draw is no picture.
      const pictures = all(".drawing svg", figure).filter((svg) =>
        svg.querySelector("path, circle, line, rect, use"),
      );
      // A figure may carry a wide and a narrow drawing: the screen decides which one is shown.
      if (!pictures.some(isShown)) found.push(`no picture: ${figure.id}`);
      if (!all("figcaption", figure)[0]?.innerText) found.push(`no caption: ${figure.id}`);
    }
    for (const part of all("figcaption, [data-readout], .katex, [data-outcome]:not(svg *)"))
      if (!isShown(part)) found.push(`hidden: ${outline(part)}`);
    for (const svg of all("svg"))
      if (isShown(svg))
        for (const outcome of all("[data-outcome]", svg))
          if (!isShown(outcome)) found.push(`hidden: ${outline(outcome)}`);
    for (const number of all("[data-readout], [data-quoted]"))
      if (!/\d/.test(number.innerText)) found.push(`no number: ${outline(number)}`);
    for (const fact of all("[data-quoted]"))
      if (!/^(under |over )?−?\d/.test(fact.innerText)) found.push(`no fact: ${outline(fact)}`);
    for (const slot of all("[data-exercise] [data-slot]"))
      if (!isShown(slot) || (slot.textContent ?? "").length <= 40)
        found.push(`an exercise: ${outline(slot)}`);
    return found;
  });
