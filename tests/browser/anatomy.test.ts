import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { figureIds, openAlive, painted } from "./figures.ts";
import { openFigure } from "./harness.ts";
import { routes } from "./routes.ts";

/**
 * What holds for every figure: the hand is by the picture, the parts stand in their order, little lies open at
 * rest, and it has the name of what there is to see.
 */
const PHONES = [
  { width: 360, height: 640 },
  { width: 360, height: 740 },
  { width: 390, height: 844 },
];
/** What fits the smallest fits the others, which are larger: those are for the long runs. */
const MEASURED = process.env.SOAK ? PHONES : PHONES.slice(0, 1);
const LAPTOP = { width: 1366, height: 650 };
/** A card shows three knobs at once, the flagship first of all; every other first figure of a chapter has one. */
const CARDS = ["one-school", "one-pump"];
const MOST_KNOBS = 3;

/** Controls of a figure for which no scroll position shows them whole beside 95 % of the drawing. */
async function notSeenTogether(page: Page, id: string): Promise<string[]> {
  const count = await page.evaluate((figure) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        `#${figure} .at-hand :is(input, button):not(:disabled, .handle-range)`,
      ),
    ].filter((one) => one.checkVisibility() && !one.closest(".also:not([data-open]) .also-knobs"));
    Object.assign(window, { controls });
    return controls.length;
  }, id);
  const missed: string[] = [];
  for (let at = 0; at < count; at++) {
    let best = "";
    // With the control low in the window, then ever higher, then with the figure at its top.
    for (const place of [0.98, 0.85, 0.7, "top"] as const) {
      best = await page.evaluate(
        async ([index, where]) => {
          const control = (Reflect.get(window, "controls") as HTMLElement[])[index]!;
          const hand = control.closest<HTMLElement>(".at-hand")!;
          const by =
            where === "top"
              ? hand.getBoundingClientRect().top
              : control.getBoundingClientRect().bottom - where * innerHeight;
          window.scrollBy({ top: by, behavior: "instant" });
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          await frame();
          await frame();
          const box = control.getBoundingClientRect();
          const drawings = [...hand.querySelectorAll(".frame > svg")].map((svg) =>
            svg.getBoundingClientRect(),
          );
          const area = drawings.reduce((sum, { width, height }) => sum + width * height, 0);
          const seen = drawings.reduce(
            (sum, { top, bottom, width }) =>
              sum + width * Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)),
            0,
          );
          const under = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          // A rail is drawn and held by a hand that lies over its native control.
          const rail = control.closest(".slider-track");
          const isFree =
            under !== null &&
            (control.contains(under) || under.contains(control) || rail?.contains(under) === true);
          const isWhole = box.top >= 0 && box.bottom <= innerHeight;
          const isClear = drawings.every(
            (one) =>
              one.right <= box.left ||
              one.left >= box.right ||
              one.bottom <= box.top ||
              one.top >= box.bottom,
          );
          if (seen >= 0.95 * area && isFree && isWhole && isClear) return "";
          const name = control.getAttribute("aria-label") ?? control.textContent ?? control.id;
          return `${name}: ${Math.round((100 * seen) / area)} % of the drawing, ${isWhole ? "" : "not "}whole, ${isFree ? "" : "not "}free, ${isClear ? "" : "not "}clear of it`;
        },
        [at, place] as const,
      );
      if (best === "") break;
    }
    if (best !== "") missed.push(`${id}: ${best}`);
  }
  return missed;
}

/** Remarks in the margin that lie under something to be pressed. */
const coveredRemarks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pressed = [...document.querySelectorAll(".at-hand :is(button, input, label)")];
    const boxes = pressed.map((one) => one.getBoundingClientRect());
    return [...document.querySelectorAll("aside.note details")].flatMap((note) => {
      const { top, bottom, left, right } = note.getBoundingClientRect();
      const isFree = boxes.every(
        (box) => box.bottom <= top || box.top >= bottom || box.right <= left || box.left >= right,
      );
      return isFree ? [] : [`${note.textContent?.slice(0, 40)} lies under a knob`];
    });
  });

/** Opens what folds among the knobs of a figure. */
async function unfold(page: Page, id: string): Promise<void> {
  const also = page.locator(`#${id} .also-names[aria-expanded=false]`);
  if ((await also.count()) > 0 && (await also.isVisible())) await also.click();
  await painted(page);
}

async function reveal(page: Page, id: string): Promise<void> {
  const button = page.locator(`#${id}`).getByRole("button", { name: "Just show me" });
  if ((await button.count()) > 0) await button.click();
  await painted(page);
}

/** On paper every figure shows its outcome and nothing to press, whatever it asks on the screen. */
async function wrongOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const wrong = await page.evaluate(() => {
    // A group of a drawing that is not displayed passes for visible otherwise.
    const shown = (one: Element) =>
      getComputedStyle(one).display !== "none" &&
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    // A drawing that has not been measured is there in two forms, of which one is shown.
    const isOtherForm = (one: Element) => {
      const form = one.closest(".stage-form");
      const forms = [...(form?.parentElement?.children ?? [])];
      return form !== null && !shown(form) && forms.some(shown);
    };
    return [...document.querySelectorAll("figure[data-figure]")].flatMap((figure) => {
      const all = (selector: string) => [...figure.querySelectorAll(selector)];
      const named = (what: string) => (one: Element) =>
        `${figure.id} ${what}: ${one.outerHTML.slice(0, 80)}`;
      return [
        ...all(".takeaway, .summary, .sentence, svg [data-outcome]")
          // An exercise says what its figure shows when it has been answered.
          .filter((one) => !shown(one) && !isOtherForm(one) && !one.closest("[data-exercise]"))
          .map(named("hides")),
        ...all("[data-question], .ask, .guess, button, input:not(.handle-range), summary")
          .filter((one) => shown(one) && !one.closest(".ledger, figcaption"))
          .map(named("prints")),
      ];
    });
  });
  await page.emulateMedia({ media: null });
  return wrong;
}

interface Anatomy {
  readonly parts: readonly string[];
  readonly knobs: readonly string[];
  readonly others: readonly string[];
  readonly beside: boolean;
}

/** The parts of a figure from top to bottom, and what can be pressed in it at rest. */
const anatomyOf = (page: Page, id: string): Promise<Anatomy> =>
  page.evaluate((figure) => {
    const whole = document.getElementById(figure)!;
    const shown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    const parts = [
      ...whole.querySelectorAll<HTMLElement>(
        ".figure-title, .drawing, .knobs, .ask, .sentence, .numbers, .tools-button, figcaption",
      ),
    ].filter((part) => shown(part) && part.offsetHeight > 0);
    const classOf = (part: Element) => part.className.split(" ")[0] || part.tagName.toLowerCase();
    const places = parts.map((part) => ({
      part: classOf(part),
      ...part.getBoundingClientRect().toJSON(),
    }));
    // A slider with its number and steps is one, so is a set of radios; a handle whose quantity has a knob is none.
    const pressed = new Set<Element>();
    const one = ".slider, .choice, .order li, .chart, .also-names, .job, .resample";
    for (const part of whole.querySelectorAll("button, input, summary, a, [tabindex='0']"))
      if (
        shown(part) &&
        !part.matches(".handle-range, :disabled") &&
        !part.closest("figcaption, .ask, .also:not([data-open]) .also-knobs")
      )
        pressed.add(part.closest(one) ?? part);
    const name = (part: Element) => `${part.className} ${part.textContent?.slice(0, 30)}`;
    const all = [...pressed];
    const drawing = places.find(({ part }) => part === "drawing");
    const knobs = places.find(({ part }) => part === "knobs");
    return {
      parts: places.toSorted((a, b) => a.top - b.top || a.left - b.left).map(({ part }) => part),
      knobs: all.filter((part) => part.closest(".knobs")).map(name),
      others: all.filter((part) => !part.closest(".knobs")).map(name),
      beside: drawing !== undefined && knobs !== undefined && knobs.left >= drawing.right,
    };
  }, id);

const ORDER = [
  "figure-title",
  "drawing",
  "knobs",
  "ask",
  "sentence",
  "numbers",
  "tools-button",
  "figcaption",
];
const inOrder = (parts: readonly string[]) => ORDER.filter((part) => parts.includes(part));

describe.each(routes)("%s", (route) => {
  it("on a phone every control is seen together with its drawing, asking and answered", async () => {
    const page = await openAlive(route, { ...PHONES[0], touch: true, reducedMotion: true });
    const missed: string[] = [];
    const ids = await figureIds(page);
    for (const phase of ["asking", "answered"] as const) {
      for (const id of phase === "answered" ? ids : []) {
        await openFigure(page, id);
        await reveal(page, id);
        await unfold(page, id);
      }
      for (const size of MEASURED) {
        await page.setViewportSize(size);
        await painted(page);
        for (const id of ids)
          for (const one of await notSeenTogether(page, id))
            missed.push(`${size.width}x${size.height} ${phase} ${one}`);
      }
    }
    expect(missed).toEqual([]);
  }, 90_000);

  it("on a laptop the knobs stand beside the drawing, and are seen with it", async () => {
    const page = await openAlive(route, { ...LAPTOP, reducedMotion: true });
    expect(await wrongOnPaper(page)).toEqual([]);
    expect(await coveredRemarks(page)).toEqual([]);
    const missed: string[] = [];
    for (const id of await figureIds(page)) {
      await openFigure(page, id);
      missed.push(...(await notSeenTogether(page, id)));
      await reveal(page, id);
      expect((await anatomyOf(page, id)).beside, id).toBe(true);
      await unfold(page, id);
      missed.push(...(await notSeenTogether(page, id)));
    }
    expect(missed).toEqual([]);
  }, 60_000);

  it("has its parts in order and little that can be pressed at rest", async () => {
    const page = await openAlive(route, { ...PHONES[1], touch: true, reducedMotion: true });
    const [first] = await page.$$eval("figure[data-figure]:not([data-exercise] *)", (found) =>
      found.map(({ id }) => id),
    );
    for (const id of await figureIds(page)) {
      await openFigure(page, id);
      const asking = await anatomyOf(page, id);
      expect(asking.parts, id).toEqual(inOrder(asking.parts));
      expect(asking.others.length, `${id}: ${asking.others.join("; ")}`).toBeLessThanOrEqual(2);
      await reveal(page, id);
      const { parts, knobs, others } = await anatomyOf(page, id);
      expect(parts, id).toEqual(inOrder(parts));
      expect(others.length, `${id}: ${others.join("; ")}`).toBeLessThanOrEqual(2);
      const open = knobs.filter((name) => !name.startsWith("also-names"));
      const most = id === first && !CARDS.includes(id) ? 1 : MOST_KNOBS;
      expect(open.length, `${id}: ${open.join("; ")}`).toBeLessThanOrEqual(most);
    }
  });
});
