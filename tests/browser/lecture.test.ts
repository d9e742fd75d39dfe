import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { campsOf } from "#lecture/camps.ts";
import { comeToLife, figureIds, openRevealed, unfold } from "./figures.ts";
import { addressOf, openFigure, openPage, pass, sharePage, type Visit } from "./harness.ts";
import { lectures } from "./lectures.ts";
import { isRemembered, PASSED_OVER, rememberWhenGreen } from "./memory.ts";
import { some } from "./some.ts";
import { CONTRAST, violations } from "./violations.ts";

/** The projector view: any figure as large as the screen, walked by keys, left without a trace. */
const chapter = "/principles/shrinkage/";
/** All are laid out in shares of the height: these two proportions differ. */
const screens = [
  [1280, 720],
  [1024, 768],
] as const;
/** The same as the first, larger: for one figure, by seed, and for all in the long runs. */
const largeScreens = [
  [1920, 1080],
  [3840, 2160],
] as const;
const seed = Number(process.env.SEED ?? 1);
const isLarge = (at: number) => process.env.SOAK !== undefined || at === seed % lectures.length;

const view = (page: Page) => page.locator("dialog.lecture");
const button = (page: Page, name: string | RegExp) => view(page).getByRole("button", { name });
const stepOf = async (page: Page) => Number(await view(page).getAttribute("data-step"));
const wordsOf = (page: Page) => page.locator(".lecture-words").innerText();

/** A chapter with its tools alive, its keys listened to. */
async function openChapter(visit: Visit = {}, route = chapter): Promise<Page> {
  const page = await openPage(route, visit);
  await page.locator('[data-island="Toolbar"][data-alive]').waitFor({ state: "attached" });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return page;
}

async function project(page: Page, figure: string): Promise<void> {
  await unfold(await openFigure(page, figure));
  await page.locator(`[data-project="${figure}"]`).click();
  await settled(page);
}

/** Open, measured and drawn: it stands still. */
async function settled(page: Page): Promise<void> {
  await view(page).locator(".stage svg").first().waitFor();
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const place = () => {
      const { x, y, width, height } = document
        .querySelector("dialog.lecture .stage svg")!
        .getBoundingClientRect();
      return [innerWidth, x, y, width, height].join(" ");
    };
    let before = "";
    for (let still = 0; still < 2; still = place() === before ? still + 1 : 0) {
      before = place();
      await frame();
    }
  });
}

/** Another screen: a view that fills it does not let its window be resized. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const screen = { width, height, deviceScaleFactor: 1, mobile: false };
  await devtools.send("Emulation.setDeviceMetricsOverride", screen);
  await devtools.detach();
  await page.waitForFunction((wide) => innerWidth === wide, width);
}

/** The page scrolls no more. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let before = -1;
    for (let still = 0; still < 4; still = scrollY === before ? still + 1 : 0) {
      before = scrollY;
      await frame();
    }
  });

/** What a reader has before and should have after: the place, the focus, the state of every figure. */
const traceOf = (page: Page) =>
  page.evaluate(() => ({
    scroll: [Math.round(scrollX), Math.round(scrollY)],
    focus: document.activeElement?.outerHTML.slice(0, 120),
    address: location.href,
    theme: document.documentElement.dataset.theme,
    values: [...document.querySelectorAll<HTMLInputElement>("[data-parameter]")].map(
      ({ value }) => value,
    ),
    phases: [...document.querySelectorAll<HTMLElement>("[data-predict]")].map(
      (figure) => figure.dataset.predict,
    ),
    tools: [...document.querySelectorAll<HTMLButtonElement>(".tools button")].map(
      ({ disabled }) => disabled,
    ),
    said: document.getElementById("announcer")?.textContent,
    framed: document.querySelectorAll("[data-framed], .choosing").length,
  }));

/** Everything on the screen that can be too small, cut off or in the way of something else. */
async function faults(page: Page): Promise<readonly string[]> {
  return view(page).evaluate((dialog) => {
    const found: string[] = [];
    const high = innerHeight;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest(".for-ears, .katex-mathml") === null;
    const textsIn = (root: Element) =>
      [...root.querySelectorAll<Element>("*")].filter(
        (element) =>
          isSeen(element) &&
          [...element.childNodes].some(
            // A formula holds its indices by letters without a width: nobody is to read these.
            (node) =>
              node.nodeType === Node.TEXT_NODE && node.textContent?.replaceAll("\u200b", "").trim(),
          ),
      );
    const texts = textsIn(dialog);
    const name = (element: Element) => `"${element.textContent?.trim().slice(0, 40)}"`;

    for (const text of texts) {
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      // Names and numbers of axes, of the rows of a crowd and its key, of bars; the raised letters of a formula.
      const isAxis = text.closest(".axis, .row, .row-note, .key, .hand-words") !== null;
      const isRaised = text.closest(".sizing, .reset-size3, .reset-size6, .msupsub") !== null;
      const least = isRaised ? high / 50 : isAxis ? high / 35 : high / 25;
      if (size < least - 0.01) found.push(`small: ${name(text)} ${size} < ${least.toFixed(1)}`);
    }

    const fields = [...dialog.querySelectorAll<HTMLInputElement>("input[type=text]")];
    for (const field of fields)
      if (Number.parseFloat(getComputedStyle(field).fontSize) < high / 25)
        found.push(`small: field ${field.value}`);

    // The thickness on the screen: what is said in units of a drawing is scaled with it.
    const lines =
      ".curve, .rule, .row-way, .fan-line, .flag-pole, .arrow line, .axis line, .interval";
    for (const line of dialog.querySelectorAll<SVGGraphicsElement>(lines)) {
      if (!isSeen(line)) continue;
      const scale = line.getScreenCTM()?.a ?? 0;
      const width = Number.parseFloat(getComputedStyle(line).strokeWidth) * scale;
      if (width < (3 * high) / 1080) found.push(`thin: ${line.getAttribute("class")} ${width}`);
    }
    for (const curve of dialog.querySelectorAll<SVGPathElement>("svg:not(.key) .curve")) {
      // A density without bound at its end has no peak: it comes in from far above.
      const { value: height } =
        curve.ownerSVGElement!.querySelector<SVGRectElement>("clipPath rect")!.height.baseVal;
      const isPole = curve.getPointAtLength(0).y < -1.4 * height;
      if (isSeen(curve) && !isPole && curve.getBBox().y < 0)
        found.push(`cut: ${curve.getAttribute("class")}`);
    }
    for (const point of dialog.querySelectorAll<SVGGraphicsElement>(".point")) {
      if (!isSeen(point)) continue;
      const { width } = point.getBoundingClientRect();
      if (width / 2 < (10 * high) / 1080)
        found.push(`small point: ${point.getAttribute("class")} ${width / 2}`);
    }

    const boxOf = (element: Element) => element.getBoundingClientRect();
    for (const element of [...texts, ...fields, ...dialog.querySelectorAll("button")]) {
      if (!isSeen(element)) continue;
      const { left, right, top, bottom } = boxOf(element);
      if (left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > high + 0.5)
        found.push(`cut off: ${name(element)} ${[left, top, right, bottom].map(Math.round)}`);
    }
    // Text over text, two by two; the parts of one formula belong together.
    const blocks = texts
      .map((element) => element.closest(".katex") ?? element)
      .filter((element, at, every) => every.indexOf(element) === at);
    for (const [at, one] of blocks.entries())
      for (const other of blocks.slice(at + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        // A text in a line has a box for each line it stands on.
        const isOver = [...one.getClientRects()].some((a) =>
          [...other.getClientRects()].some((b) => {
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            // Boxes of letters are higher than what is drawn of them: a fifth may overlap.
            return wide > 1 && tall > 0.2 * Math.min(a.height, b.height);
          }),
        );
        if (isOver) found.push(`overlap: ${name(one)} and ${name(other)}`);
      }
    const controls = [...dialog.querySelectorAll(".slider-row, .lecture-foot button")];
    for (const control of controls)
      for (const text of blocks) {
        if (control.contains(text)) continue;
        const [a, b] = [boxOf(control), boxOf(text)];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 1 && tall > 0.2 * Math.min(a.height, b.height))
          found.push(`overlap: a control and ${name(text)}`);
      }
    for (const element of [document.documentElement, dialog, ...dialog.querySelectorAll("*")]) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const over = [
        element.scrollWidth - element.clientWidth,
        element.scrollHeight - element.clientHeight,
      ];
      const scrolls = [overflowX, overflowY].map((way) => way === "auto" || way === "scroll");
      if (over.some((pixels, way) => scrolls[way] && pixels > 1))
        found.push(`scrolls: ${element.className}`);
    }
    const side = dialog.querySelector(".projected-side")!;
    if (side.scrollHeight > side.clientHeight + 1) found.push("the column at the side is too full");
    return found;
  });
}

describe.each([...new Set(lectures.map(({ route }) => route))])("%s", (route) => {
  const block = `lecture ${seed} ${route}`;
  if (isRemembered(block)) return it.skip(PASSED_OVER, () => {});
  rememberWhenGreen(block);
  const own = lectures.filter((lecture) => lecture.route === route);
  /** Every figure is read on the first screen; one of a page also on the others, and by axe. */
  const wholly = some(own, 1);
  const shared = sharePage(() => openChapter({ width: 1280, height: 720 }, route));

  it.each(own)(
    "every step of $figure can be read from the last row, and by everybody",
    async (lecture) => {
      const { figure, demo } = lecture;
      const page = shared();
      await project(page, figure);
      const count = demo ? await page.locator(".lecture-dot").count() : 1;
      if (demo) expect(count, "a dot a step").toBe(demo.steps.length);
      const isWhole = wholly.includes(lecture);
      const large = isLarge(lectures.indexOf(lecture)) ? largeScreens : [];
      const all = [...(isWhole ? screens : screens.slice(0, 1)), ...large];
      const drawings = new Map<string, Set<string>>();
      // Three kinds look like all six: nothing shown, a guess to be set, everything shown with a slider.
      const kinds = new Set<string | null>(["vote", "reveal", "explain"]);
      // A step of each kind on all of them.
      const seen = new Set<string | null>();
      for (let step = 0; step < count; step += 1) {
        expect(await stepOf(page)).toBe(step);
        const now = await view(page).getAttribute("data-kind");
        const sizes = process.env.SOAK || !seen.has(now) ? all : all.slice(0, 1);
        seen.add(now);
        for (const [width, height] of sizes) {
          await resize(page, width, height);
          await settled(page);
          const where = `${width} by ${height}, step ${step}: ${await wordsOf(page)}`;
          expect(await faults(page), where).toEqual([]);
          if (!demo) continue;
          const box = await page.locator(".projected-drawing").boundingBox();
          const places = drawings.get(`${width}`) ?? new Set();
          drawings.set(`${width}`, places.add(JSON.stringify(box)));
          expect(box!.height, where).toBeGreaterThan(0.65 * height);
        }
        const kind = await view(page).getAttribute("data-kind");
        if (demo && isWhole && !kinds.has(kind))
          expect(await violations(page, { part: "dialog.lecture" }), `step ${step}`).toEqual([]);
        kinds.add(kind);
        if (step === count - 1) break;
        await page.keyboard.press("PageDown");
        await settled(page);
      }
      for (const [width, places] of drawings)
        expect(places.size, `${width}: the drawing stands still from step to step`).toBe(1);
      await resize(page, 1280, 720);
      await page.keyboard.press("Escape");
      await view(page).waitFor({ state: "detached" });
    },
  );

  it.each(some(own, 2))(
    "hands are counted and drawn at the outcome of $figure, its screen goes black, its link is large",
    async ({ figure, demo }) => {
      const page = shared();
      await project(page, figure);
      await resize(page, 1280, 720);
      const camps = demo ? campsOf(demo) : campsOf({ steps: [] });
      const answers = view(page).locator(".hand-camp");
      const counts = () => answers.locator("output").allInnerTexts();
      expect(await answers.count(), "nothing is counted before somebody counts").toBe(0);

      const vote = demo?.steps.findIndex(({ kind }) => kind === "vote") ?? 0;
      for (let step = 0; step < vote; step += 1) await page.keyboard.press("PageDown");
      await page.keyboard.press("2");
      await page.keyboard.press("1");
      await page.keyboard.press("2");
      await page.keyboard.press("1");
      await page.keyboard.press("Backspace");
      expect(await answers.count()).toBe(camps.length);
      expect(await counts()).toEqual(camps.map((_, at) => `${[1, 2][at] ?? 0}`));
      await answers.first().click();
      expect((await counts())[0]).toBe("2");
      await settled(page);
      expect(await faults(page), "while they are counted").toEqual([]);

      if (demo) {
        const reveal = demo.steps.findIndex(({ kind }) => kind === "reveal");
        for (let step = vote; step < reveal; step += 1) await page.keyboard.press("PageDown");
        await settled(page);
        expect(await faults(page), "at the outcome").toEqual([]);
      }
      const bars = view(page).locator(".hands-bars rect, .hand-camp rect");
      const sizes = await bars.evaluateAll((all) =>
        all.map((bar) => {
          const { width, height } = bar.getBoundingClientRect();
          return bar.closest(".hands-bars") ? height : width;
        }),
      );
      expect(sizes, "a bar an answer, under the axis or beside its words").toHaveLength(
        camps.length,
      );
      expect(sizes.filter((size) => size > 1)).toHaveLength(2);

      await page.keyboard.press("b");
      const cover = view(page).locator(".lecture-cover");
      const corners = await page.evaluate(() =>
        [0.01, 0.5, 0.99].map(
          (share) => document.elementFromPoint(share * innerWidth, share * innerHeight)?.className,
        ),
      );
      expect(corners).toEqual(Array(3).fill("lecture-cover is-black"));
      const before = await stepOf(page);
      await page.keyboard.press("PageDown");
      expect(await cover.count(), "any key brings it back").toBe(0);
      expect(await stepOf(page), "and does nothing else").toBe(before);

      await page.keyboard.press("q");
      const address = await view(page).locator(".lecture-address").innerText();
      expect(address).toMatch(
        new RegExp(`^${escaped(new URL(route, page.url()).href)}#(b\\d;.*@)?${figure}(;|$)`),
      );
      await page.keyboard.press("Escape");
      expect(await cover.count()).toBe(0);
      expect(await view(page).count(), "Escape takes the link away, not the lecture").toBe(1);
      const again = async () => {
        await page.keyboard.press("Escape");
        await view(page).waitFor({ state: "detached" });
        await project(page, figure);
      };
      const counted = await counts();
      await again();
      await expect.poll(counts, { message: "they are up again on this day" }).toEqual(counted);
      await page.keyboard.press("0");
      expect(await counts()).toEqual(camps.map(() => "0"));
      await again();
      await settled(page);
      expect(await answers.count(), "what was taken down is forgotten").toBe(0);
      await page.keyboard.press("Escape");
      await view(page).waitFor({ state: "detached" });
    },
  );
});

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

describe("from anywhere", () => {
  it("p, Enter projects the figure in the middle, and Escape leaves no trace", async () => {
    const page = await openChapter({ theme: "dark", clock: true });
    const figure = await openFigure(page, "one-school");
    await figure.locator(".chart").scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy({ top: 37, behavior: "instant" }));
    const before = await traceOf(page);
    await page.keyboard.press("p");
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(await view(page).evaluate((dialog) => getComputedStyle(dialog).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
    expect(await wordsOf(page)).toContain("140");
    await pass(page, 800); // the address and the announcer would have followed by now
    await page.keyboard.press("Escape");
    await view(page).waitFor({ state: "detached" });
    await pass(page, 1500);
    expect(await traceOf(page)).toEqual(before);
  });

  it("gives focus, a moved figure and its history back", async () => {
    const page = await openChapter({ clock: true });
    // What wakes above would push the page along.
    await comeToLife(page);
    const figure = await openRevealed(page, "one-school");
    const slider = figure.locator('input[data-parameter="n"]');
    await slider.focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+z");
    await pass(page, 1500);
    // What has the focus is scrolled to, which takes a while.
    await atRest(page);
    const before = await traceOf(page);
    expect(before.address).toContain("n=14");
    await page.keyboard.press("p");
    await page.keyboard.press("Enter");
    await settled(page);
    await page.keyboard.press("End");
    expect(await slider.inputValue()).toBe("12");
    await page.keyboard.press("Escape");
    await view(page).waitFor({ state: "detached" });
    await pass(page, 1500);
    expect(await traceOf(page)).toEqual({ ...before, said: "" });
    await page.keyboard.press("Control+Shift+z");
    expect(await slider.inputValue(), "redo").toBe("15");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await slider.inputValue(), "undo").toBe("13");
  });

  it("arrows choose another figure, Escape and any other key leave the choice", async () => {
    const page = await openChapter();
    const before = await traceOf(page);
    const framed = () =>
      page.locator("[data-framed]").evaluateAll((all) => all.map((one) => one.id));
    await page.keyboard.press("p");
    await page.getByText("Enter: project this figure").waitFor();
    const [first, second] = await figureIds(page);
    expect(await framed()).toEqual([first]);
    await page.keyboard.press("ArrowRight");
    expect(await framed()).toEqual([second]);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowUp");
    const [last] = await framed();
    expect(last).not.toBe(first);
    expect(
      await page.locator(`#${last}`).evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }),
    ).toBe(true);
    await page.keyboard.press("Escape");
    expect(await traceOf(page)).toMatchObject({ scroll: before.scroll, framed: 0 });
    await page.keyboard.press("p");
    await page.getByText("Enter: project this figure").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.locator(".choosing, [data-framed]").count()).toBe(0);
    await page.keyboard.press("p");
    await page.getByText("Enter: project this figure").waitFor();
    await page.mouse.click(4, 400);
    expect(await page.locator(".choosing, [data-framed]").count()).toBe(0);
  });

  it("a page costs nothing for it until it is used", async () => {
    const asked: string[] = [];
    const page = await openChapter();
    page.on("request", (request) => asked.push(request.url()));
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(loaded.filter((name) => /projector|demo/i.test(name))).toEqual([]);
    await page.keyboard.press("p");
    await page.keyboard.press("Enter");
    await settled(page);
    expect(asked.filter((name) => /projector-[\w-]+\.js/.test(name))).toHaveLength(1);
  });

  it("says so when it cannot be loaded", async () => {
    const page = await openChapter({ expected: [/projector/, /ERR_FAILED/] });
    await page.route("**/projector-*.js", (route) => route.abort("failed"));
    const asked = page.waitForRequest(/projector-/);
    await page.keyboard.press("p");
    await asked;
    await page.getByText("The projector view could not be loaded").waitFor();
  });
});

describe("in the view", () => {
  it("keys, clickers, dots and buttons walk the steps", async () => {
    const page = await openChapter();
    await project(page, "one-school");
    const walks: readonly [key: string, step: number][] = [
      ["ArrowRight", 1],
      ["PageDown", 2],
      ["Space", 3],
      ["n", 4],
      ["ArrowLeft", 3],
      ["PageUp", 2],
      ["Shift+Space", 1],
      ["Shift+ArrowRight", 9],
      ["Shift+ArrowLeft", 0],
      ["ArrowUp", 0],
      ["ArrowDown", 1],
    ];
    for (const [key, step] of walks) {
      await page.keyboard.press(key);
      expect(await stepOf(page), key).toBe(step);
    }
    await button(page, /^Step 6 of 10/).click();
    expect(await stepOf(page)).toBe(5);
    await button(page, "Step on").click();
    expect(await stepOf(page)).toBe(6);
    await page.keyboard.press("Space"); // the button's own key
    expect(await stepOf(page)).toBe(7);
    await button(page, "Step back").click();
    expect(await stepOf(page)).toBe(6);
    expect(await page.locator('.lecture-dot[aria-current="step"]').count()).toBe(1);
  });

  it("goes on to the next figure after the last step, and leaves no trace of any", async () => {
    const page = await openChapter({ clock: true });
    await comeToLife(page);
    const figure = await openFigure(page, "one-school");
    await figure.locator(".chart").scrollIntoViewIfNeeded();
    await pass(page, 1500);
    const before = await traceOf(page);
    await page.keyboard.press("p");
    await page.keyboard.press("Enter");
    await settled(page);
    await page.keyboard.press("Shift+ArrowRight");
    const last = await wordsOf(page);
    await button(page, /^On to the next figure: \S/).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(
      (words) => document.querySelector<HTMLElement>(".lecture-words")?.innerText !== words,
      last,
    );
    await settled(page);
    expect(await stepOf(page)).toBe(0);
    await page.keyboard.press("PageDown");
    expect(await stepOf(page)).toBe(1);
    await page.keyboard.press("Escape");
    await view(page).waitFor({ state: "detached" });
    await pass(page, 1500);
    expect(await traceOf(page)).toEqual(before);
  });

  it("hides the outcome while it asks, and shows it with its numbers afterwards", async () => {
    const page = await openChapter();
    await project(page, "one-school");
    const outcome = view(page).locator(".curve-posterior");
    expect(await outcome.isVisible()).toBe(false);
    expect(await view(page).locator("[data-readout]").count()).toBe(0);
    await button(page, /outcome$/).click();
    expect(await outcome.isVisible()).toBe(true);
    expect(await view(page).locator('[data-readout="posterior-mean"]').innerText()).toBe(
      "75.6\u00a0points",
    );
    await page.keyboard.press("ArrowLeft");
    expect(await outcome.isVisible()).toBe(false);
  });

  it("black, hands and link are there for a finger too, and the link opens what was seen", async () => {
    const page = await openChapter({ touch: true, width: 390, height: 844 });
    await unfold(await openFigure(page, "one-school"));
    await page.locator('[data-project="one-school"]').tap();
    await settled(page);
    const more = async (name: string) => {
      await button(page, "More for this lecture").tap();
      await button(page, new RegExp(`^${name}`)).tap();
    };
    await more("Black out");
    await page.touchscreen.tap(200, 400);
    expect(await view(page).locator(".lecture-cover").count()).toBe(0);
    await more("Count hands");
    await button(page, /^nearer to 78: 0/).tap();
    await button(page, /^nearer to 78: 1/).tap();
    await button(page, "Take the last hand back").tap();
    expect(await view(page).locator(".hand-camp output").allInnerTexts()).toEqual([..."00100"]);
    for (let step = 0; step < 5; step += 1) await button(page, "Step on").tap();
    await more("Show the link");
    const address = await view(page).locator(".lecture-address").innerText();
    await button(page, "Back to the figure").tap();
    await button(page, "Leave the projector view").tap();
    await view(page).waitFor({ state: "detached" });
    expect(address).toContain("school:n=3;@one-school;");
    await page.goto(address);
    await page.reload();
    const figure = await openFigure(page, "one-school");
    expect(await figure.locator('input[data-parameter="n"]').inputValue()).toBe("3");
  });

  it("says that the screen is black, and the hands it has counted", async () => {
    const page = await openChapter();
    await project(page, "one-school");
    const said = () => view(page).locator("[data-announcer]").textContent();
    await page.keyboard.press("3");
    await expect.poll(said).toMatch(/nearer to 78: 1, 78: 0/);
    await page.keyboard.press(".");
    await expect.poll(said).toMatch(/^The screen is black\./);
    await page.keyboard.press("Enter");
    await expect.poll(said).toBe("The figure is shown again.");
  });

  it("a slider keeps its arrows, which the screen says; n and the clicker go on", async () => {
    const page = await openChapter();
    await project(page, "one-school");
    await button(page, /^Step 6 of 10/).click();
    const slider = view(page).locator('input[data-parameter="n"]');
    const hint = view(page).locator(".lecture-hint");
    expect(await slider.inputValue()).toBe("3");
    expect(await hint.innerText()).toBe("");
    await slider.focus();
    expect(await hint.innerText()).toMatch(/^n goes on/);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    expect(await slider.inputValue()).toBe("5");
    expect(await stepOf(page)).toBe(5);
    await page.keyboard.press("n");
    expect(await stepOf(page)).toBe(6);
    expect(await slider.inputValue()).toBe("140");
    await slider.focus();
    await page.keyboard.press("PageUp");
    expect(await stepOf(page)).toBe(5);
    expect(await slider.inputValue(), "as the step was written").toBe("3");
    await view(page).locator(".number-field input").focus();
    await page.keyboard.press("ArrowLeft");
    expect(await stepOf(page)).toBe(5);
  });

  it("the room's guess can be set and stays beside the outcome; the page's own question waits", async () => {
    const page = await openChapter();
    await project(page, "one-school");
    await page.keyboard.press("ArrowRight");
    const slider = view(page).locator('input[data-parameter="guess"]');
    await slider.focus();
    const before = Number(await slider.inputValue());
    for (let press = 0; press < 7; press += 1) await page.keyboard.press("ArrowLeft");
    expect(Number(await slider.inputValue())).toBe(before - 7);
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    expect(await view(page).locator(".guess").count()).toBe(1);
    await page.keyboard.press("Escape");
    await view(page).waitFor({ state: "detached" });
    expect(
      await page
        .locator('figure[data-figure="one-school"] [data-predict]')
        .getAttribute("data-predict"),
    ).toBe("pending");
  });

  it("a figure without a demo is shown as it stands", async () => {
    const page = await openChapter({}, "/");
    const figure = await openFigure(page, "opening");
    const slider = figure.locator('input[data-parameter="n"]');
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await unfold(figure);
    await page.locator('[data-project="opening"]').click();
    await settled(page);
    expect(await view(page).locator('input[data-parameter="n"]').inputValue()).toBe("13");
    expect(await view(page).getByRole("button", { name: /^Step/ }).count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    expect(await stepOf(page)).toBe(0);
    await button(page, "Leave the projector view").click();
    await view(page).waitFor({ state: "detached" });
    expect(await slider.inputValue()).toBe("13");
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe("Project");
  });

  it("is spoken: the words of a step at once, a moved figure when it is still", async () => {
    const page = await openChapter();
    await project(page, "one-school");
    expect(await view(page).getByRole("status").innerText()).toContain("Twelve students");
    await button(page, /^Step 6 of 10/).click();
    await expect
      .poll(() => view(page).locator("[data-announcer]").textContent())
      .toMatch(/^Estimate 73\.0 points/);
  });

  it("takes the whole screen where it may, and one Escape of the browser's leaves it", async () => {
    const page = await openChapter();
    await project(page, "one-school");
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    if (await isFull()) {
      await page.evaluate(() => document.exitFullscreen());
      await view(page).waitFor({ state: "detached" });
    }
    expect(await isFull()).toBe(false);
  });
});

describe("for everybody", () => {
  it.each([
    ["dark", { theme: "dark" }, CONTRAST],
    ["a phone", { touch: true, width: 390, height: 844 }, undefined],
  ] as const)("has no violation at any kind of step: %s", async (_, visit, rules) => {
    const withDemo = lectures.filter(({ demo }) => demo);
    const { figure, route } = withDemo[seed % withDemo.length]!;
    const page = await openChapter(visit, route);
    await project(page, figure);
    const kinds = new Set<string | null>(["vote", "reveal", "explain"]);
    const count = await page.locator(".lecture-dot").count();
    for (let step = 0; step < count; step += 1) {
      const kind = await view(page).getAttribute("data-kind");
      if (!kinds.has(kind))
        expect(
          await violations(page, { part: "dialog.lecture", ...(rules && { rules }) }),
          `${figure}, step ${step}`,
        ).toEqual([]);
      kinds.add(kind);
      await page.keyboard.press("PageDown");
    }
  });

  it.each([
    [1280, 720],
    [390, 844],
  ])("a finger finds every button, %d by %d", async (width, height) => {
    const page = await openChapter({ touch: true, width, height });
    await unfold(await openFigure(page, "one-school"));
    await page.locator('[data-project="one-school"]').tap();
    await settled(page);
    await button(page, "Step on").tap();
    await button(page, "Step on").tap();
    await button(page, "Step back").tap();
    expect(await stepOf(page)).toBe(1);
    const sizes = async (all: Locator) =>
      all.evaluateAll((found) =>
        found
          .filter((one) => one.checkVisibility())
          .map((one) => one.getBoundingClientRect())
          .flatMap(({ width, height }) => [width, height]),
      );
    for (const size of await sizes(view(page).locator("button, input[type=text]")))
      expect(size).toBeGreaterThanOrEqual(44);
    await button(page, "Leave the projector view").tap();
    await view(page).waitFor({ state: "detached" });
  });

  it("a phone scrolls down, never sideways", async () => {
    const page = await openChapter({ touch: true, width: 390, height: 844 });
    await project(page, "one-school");
    for (let step = 0; step < 10; step += 1) {
      const wide = await view(page).evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(wide, await wordsOf(page)).toBe(0);
      await page.keyboard.press("PageDown");
    }
  });

  it("nothing moves by itself for who wants it still", async () => {
    const page = await openChapter({ reducedMotion: true });
    await project(page, "league-table");
    for (let step = 0; step < 8; step += 1) {
      const running = await page.evaluate(() => document.getAnimations().length);
      expect(running).toBe(0);
      await page.keyboard.press("PageDown");
    }
  });

  it("has no letters where single keys are switched off", async () => {
    const page = await openChapter();
    await page.evaluate(() => localStorage.setItem("book.singleKeys", "off"));
    await page.reload();
    await page.locator('[data-island="Toolbar"][data-alive]').waitFor({ state: "attached" });
    await page.locator(".tool-key").first().waitFor({ state: "detached" });
    await page.keyboard.press("p");
    expect(await page.locator(".choosing").count()).toBe(0);
    await project(page, "one-school");
    await page.keyboard.press("n");
    expect(await stepOf(page)).toBe(0);
    for (const key of ["b", ".", "q", "1"]) await page.keyboard.press(key);
    expect(await view(page).locator(".lecture-cover, .hand-camp").count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    expect(await stepOf(page)).toBe(1);
    expect(page.url()).toBe(addressOf(chapter));
  });
});
