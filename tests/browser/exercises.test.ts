import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { misconceptionsOf } from "#exercises/checkExercise.ts";
import type { Exercise, Given } from "#exercises/exercise.ts";
import { told as saidIn } from "#exercises/reply.ts";
import { FIRST_VARIANT, variantOf } from "#exercises/variant.ts";
import { chapterExercises, everyExercise } from "../exercises/everyExercise.ts";
import { learners, type Work } from "../exercises/learners.ts";
import { comeToLife, unfold } from "./figures.ts";
import { openPage, renderAll, sharePage, type Visit } from "./harness.ts";
import { isRemembered, PASSED_OVER, rememberWhenGreen } from "./memory.ts";
import { some } from "./some.ts";
import { CONTRAST, violations } from "./violations.ts";
import { wear } from "./walk.ts";
import { widerThanTheScreen } from "./wholePage.ts";

/**
 * Every exercise of every chapter as a reader meets it. What is pressed, filled in and read is found by role and name
 * alone, as a screen reader finds it.
 */
const LONG = 180_000;
const routeOf = (chapter: string) => `/${chapter.replace(/^about\//, "").replace(/\/\d+-/, "/")}/`;
const numbersOf = (given: Given) => given as Readonly<Record<string, number>>;

const articleOf = (page: Page, { title }: Exercise) =>
  page.getByRole("article", { name: title, exact: true });

async function openExercises(chapter: string, visit: Visit = {}): Promise<Page> {
  const page = await openPage(routeOf(chapter), visit);
  await wake(page);
  return page;
}

/** Brings every exercise to life, and shows what is off the screen. */
async function wake(page: Page): Promise<void> {
  await renderAll(page);
  await comeToLife(page);
}

/** Answers with what a learner hands in, and checks. */
async function answer(article: Locator, exercise: Exercise, given: Given, work: Work) {
  if (exercise.kind === "choice") {
    const { label } = exercise.options.find(({ value }) => value === work)!;
    await article.getByRole("radio", { name: label(given), exact: true }).check();
  } else if (exercise.kind === "number") {
    for (const { name, label, form, decimals } of exercise.parts) {
      const value = (work as Readonly<Record<string, number>>)[name]!;
      const text =
        form === "share" ? `${(100 * value).toFixed(decimals)} %` : value.toFixed(decimals);
      await article.getByRole("textbox", { name: label, exact: true }).fill(text);
    }
  } else if (exercise.kind === "set the figure") {
    for (const [name, value] of Object.entries(work as Readonly<Record<string, number>>)) {
      const { short } = exercise.model.parameters[name]!;
      const field = article.getByRole("textbox", { name: `${short}, as a number`, exact: true });
      await field.fill(String(value));
      await field.press("Enter");
    }
  } else if (exercise.kind === "order") {
    // Home takes each to the front, so the last one first.
    for (const id of (work as readonly string[]).toReversed()) {
      const label = exercise.items.find((item) => item.id === id)!.label(given);
      const button = article.getByRole("button", { name: `Down: ${label}`, exact: false });
      const up = article.getByRole("button", { name: `Up: ${label}`, exact: false });
      await ((await button.isEnabled()) ? button : up).press("Home");
    }
  } else if (exercise.kind === "match") {
    for (const [letter, name] of Object.entries(work as Readonly<Record<string, string>>)) {
      const list = article.getByRole("combobox", { name: `Picture ${letter} shows`, exact: true });
      await list.selectOption(name);
    }
  } else if (exercise.kind === "pick the line") {
    const { text } = exercise.lines(given).find(({ id }) => id === work)!;
    await article.getByRole("radio", { name: text.trim(), exact: true }).check();
  } else if (exercise.kind === "expression") {
    await article.getByRole("textbox", { name: exercise.label, exact: true }).fill(String(work));
  } else if (exercise.kind === "place") {
    for (const { id, label } of exercise.marks) {
      const field = article.getByRole("textbox", {
        name: `${label(given)}, as a number`,
        exact: true,
      });
      await field.fill(String((work as Readonly<Record<string, number>>)[id]));
      await field.press("Enter");
    }
  } else {
    const columns = await article.getByRole("slider").all();
    for (const [place, height] of (work as readonly number[]).entries()) {
      const slider = columns[place]!;
      const steps =
        Math.round(height / 0.05) - Math.round(Number(await slider.inputValue()) / 0.05);
      for (let step = 0; step < Math.abs(steps); step += 1)
        await slider.press(steps > 0 ? "ArrowUp" : "ArrowDown");
    }
  }
  await article.getByRole("button", { name: "Check", exact: true }).click();
}

const told = (article: Locator) =>
  article.getByRole("status", { name: "Reply to your answer" }).innerText();

/** Solves every exercise of a page. */
async function solveAll(page: Page, exercises: readonly Exercise[]): Promise<void> {
  for (const exercise of exercises) {
    const { given } = variantOf(exercise, FIRST_VARIANT);
    const article = articleOf(page, exercise);
    await answer(article, exercise, given, learners[exercise.id]!(numbersOf(given)).right!);
    expect(await told(article), exercise.id).toMatch(/Right\./);
  }
}

/** Slips are proved by contract on 200 seeds; here those of one exercise of each kind and of three more by seed. */
const seed = Number(process.env.SEED ?? 1);
const slipsIn = ((): ReadonlySet<string> => {
  const chance = createGenerator(seed);
  const shuffled = everyExercise
    .map(({ id, kind }) => ({ id, kind, at: chance() }))
    .toSorted((a, b) => a.at - b.at);
  const isFirst = ({ kind }: { readonly kind: string }, at: number) =>
    shuffled.findIndex((one) => one.kind === kind) === at;
  const first = shuffled.filter(isFirst);
  const others = shuffled.filter((exercise, at) => !isFirst(exercise, at));
  const chosen = process.env.SOAK ? shuffled : [...first, ...others.slice(0, 3)];
  return new Set(chosen.map(({ id }) => id));
})();

/** Answers with every slip there is, and reads what is told of it. */
async function slipThrough(article: Locator, exercise: Exercise): Promise<void> {
  const { given } = variantOf(exercise, FIRST_VARIANT);
  const { right: _, ...slips } = learners[exercise.id]!(numbersOf(given));
  for (const [slip, work] of Object.entries(slips)) {
    const { id, explanation } = misconceptionsOf(exercise).find((one) => one.slip === slip)!;
    await answer(article, exercise, given, work);
    const text = await told(article);
    expect(text, `${exercise.id}: ${slip}`).toContain(saidIn(explanation(given)).text);
    expect(text).toContain("Not yet.");
    expect(await article.getAttribute("data-verdict")).toBe("wrong");
    const met = (await article.getAttribute("data-misconception")) ?? "";
    expect(met.split(" ")).toContain(id);
    // One number, or one slider: only then there is something to lay beside it.
    if (
      exercise.kind === "number" ||
      (exercise.kind === "set the figure" && exercise.controls.length === 1)
    )
      await article.getByText("See my slip").waitFor();
  }
  // Two wrong answers have been given: a hint is offered, and the figure may show it all.
  await article.getByText("If you would like a hint").waitFor();
  await article.getByRole("link", { name: "See it in the figure" }).waitFor();
}

/** Exercises are made of the same parts everywhere: axe looks at those of some pages, and of fewer in dark and on a projector. */
const looked = some(chapterExercises, 16);
const inLight = new Set(looked.map(({ chapter }) => chapter));
const inAllThemes = new Set(some(looked, 8).map(({ chapter }) => chapter));

describe.each(chapterExercises)("$chapter", ({ chapter, exercises }) => {
  const block = `exercises ${seed} ${chapter}`;
  if (isRemembered(block)) return it.skip(PASSED_OVER, () => {});
  rememberWhenGreen(block);
  const shared = sharePage(() => openExercises(chapter, { width: 320, height: 640 }));

  it("says nothing of the answers before they are asked", async () => {
    for (const exercise of exercises) {
      const article = articleOf(shared(), exercise);
      expect(await article.getAttribute("data-verdict")).toBeNull();
      expect(await told(article)).toBe("");
      for (const name of ["hint", "solution"])
        for (const slot of await article.locator(`[data-slot="${name}"]`).all())
          expect(await slot.evaluate((element) => element.checkVisibility())).toBe(false);
    }
  });

  it.each(exercises.filter(({ id }) => slipsIn.has(id)))(
    "answers every slip of $id with its own explanation",
    (exercise) => slipThrough(articleOf(shared(), exercise), exercise),
  );

  it("can be completed from the accessibility tree alone", { timeout: LONG }, async () => {
    const page = shared();
    await solveAll(page, exercises);
    const solved = page.getByText(/^Solved in one variant/);
    expect(await solved.count()).toBe(exercises.length);
  });

  it("has no violation with everything solved and open, in any theme", {
    timeout: LONG,
  }, async () => {
    const page = shared();
    for (const exercise of exercises) {
      const article = articleOf(page, exercise);
      // A test that failed before has left a fresh page.
      if ((await article.getAttribute("data-verdict")) !== "right")
        await solveAll(page, [exercise]);
      await article.getByRole("button", { name: /^Hint/ }).click();
      await article.getByRole("button", { name: "Show the solution" }).click();
    }
    expect(await widerThanTheScreen(page)).toEqual([]);
    if (!inLight.has(chapter)) return;
    // The rest of the page is looked at where pages are.
    const part = "[data-exercise]";
    expect(await violations(page, { part }), "light, 320 px").toEqual([]);
    if (!inAllThemes.has(chapter)) return;
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const theme of ["dark", "projector"]) {
      await wear(page, theme);
      expect(await violations(page, { part, rules: CONTRAST }), theme).toEqual([]);
    }
  });
});

describe("an exercise", () => {
  const { chapter, exercises } = chapterExercises.find(({ exercises: all }) =>
    all.some(({ id }) => id === "weight-of-a-school"),
  )!;
  const weight = exercises.find(({ id }) => id === "weight-of-a-school")!;
  const halfway = exercises.find(({ id }) => id === "halfway")!;
  const slotsOf = (article: Locator, name: string) => article.locator(`[data-slot="${name}"]`);
  const isShown = (slot: Locator) => slot.evaluate((element) => element.checkVisibility());

  it("asks again where it cannot read, and takes Enter for Check", async () => {
    const page = await openExercises(chapter);
    const article = articleOf(page, weight);
    const field = article.getByRole("textbox", { name: "Share of its own students" });
    for (const slip of ["", "about half", "64", "1,234", "-3", "250 %"]) {
      await field.fill(slip);
      await field.press("Enter");
      expect(await article.getAttribute("data-verdict"), slip).toBe("unclear");
      expect(await told(article), slip).toContain("Once more, please.");
      expect(await field.getAttribute("aria-invalid")).toBe("true");
    }
    expect(await article.getByText(/^Solved in/).count()).toBe(0);
  });

  it("opens hints one by one and takes the reader there", async () => {
    const page = await openExercises(chapter);
    const article = articleOf(page, weight);
    await article.getByRole("button", { name: "Hint 1 of 2" }).click();
    const [first, second] = await slotsOf(article, "hint").all();
    expect([await isShown(first!), await isShown(second!)]).toEqual([true, false]);
    expect(await first!.evaluate((slot) => slot === document.activeElement)).toBe(true);
    await article.getByRole("button", { name: "Hint 2 of 2" }).click();
    expect(await isShown(second!)).toBe(true);
    await article.getByRole("button", { name: "Show the solution" }).click();
    const solution = slotsOf(article, "solution");
    expect(await solution.evaluate((slot) => slot === document.activeElement)).toBe(true);
  });

  it("has other numbers in another variant, in text, formulas and link alike", async () => {
    const page = await openExercises(chapter);
    const article = articleOf(page, weight);
    const field = article.getByRole("textbox", { name: "Variant", exact: true });
    await article.getByRole("button", { name: "Show the solution" }).click();
    await field.fill("17");
    await field.press("Enter");
    const { given } = variantOf(weight, 17);
    const prompt = slotsOf(article, "prompt");
    expect(await prompt.evaluate((slot) => slot === document.activeElement)).toBe(true);
    expect(await isShown(slotsOf(article, "solution"))).toBe(false);
    expect(await prompt.innerText()).toContain(String(given.school));
    const shown = await article
      .locator('[data-given="sigma2"]')
      .evaluateAll((places) => places.map((place) => place.textContent));
    expect(new Set(shown)).toEqual(new Set([String(given.sigma2)]));
    expect(shown.length, "both halves of its formulas").toBeGreaterThanOrEqual(4);
    await answer(article, weight, given, learners[weight.id]!(numbersOf(given)).right!);
    expect(await article.getAttribute("data-verdict")).toBe("right");

    await page.waitForURL(/seed=17/);
    const [, fragment = ""] = page.url().split("#");
    const again = await openExercises(chapter);
    await again.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    await again
      .locator('[data-exercise="weight-of-a-school"] [data-slot="prompt"]', {
        hasText: String(given.school),
      })
      .waitFor();
  });

  it("starts a figure of another variant at its start, and resets to it", async () => {
    const page = await openExercises(chapter);
    const article = articleOf(page, halfway);
    await article.getByRole("button", { name: "Another like this" }).click();
    const { given } = variantOf(halfway, 2);
    if (halfway.kind !== "set the figure") throw new Error("halfway is set with a figure");
    const slider = article.getByRole("slider", { name: "variance between schools" });
    await slider.press("ArrowUp");
    await unfold(article);
    await article.getByRole("button", { name: "Reset" }).click();
    expect(await slider.inputValue()).toBe(String(halfway.start(given).tau2));
    await answer(article, halfway, given, learners.halfway!(numbersOf(given)).right!);
    expect(await told(article)).toContain("Right.");
  });

  it("shows in the page's figure what an explanation says", async () => {
    const page = await openExercises(chapter);
    const article = articleOf(page, weight);
    const { given } = variantOf(weight, FIRST_VARIANT);
    const slips = learners[weight.id]!(numbersOf(given));
    await answer(article, weight, given, slips["scatter of one student"]!);
    expect(await article.getByRole("link", { name: "See it in the figure" }).count()).toBe(0);
    await answer(article, weight, given, slips["scatter of one student"]!);
    const link = article.getByRole("link", { name: "See it in the figure" });
    const address = await link.getAttribute("href");
    await link.click();
    const workbench = page.locator('figure[data-figure="workbench-figure"]');
    const n = workbench.getByRole("slider", { name: "students tested", exact: true });
    expect(await n.inputValue()).toBe("1");
    expect(await page.evaluate(() => document.activeElement?.closest("figure")?.id)).toBe(
      "workbench-figure",
    );
    await page.goBack();
    await page.waitForFunction(() => {
      const { top } = document.querySelector("#weight-of-a-school")!.getBoundingClientRect();
      return top < innerHeight && top > -innerHeight;
    });
    // Another tab at that address shows the same.
    const other = await openPage(`${routeOf(chapter)}${address}`);
    await other
      .locator('[data-figure="workbench-figure"] [data-alive]')
      .waitFor({ state: "attached" });
    const there = other.locator('figure[data-figure="workbench-figure"]');
    const sigma2 = there.getByRole("slider", { name: "variance of scores", exact: true });
    expect(await sigma2.inputValue()).toBe(String(given.sigma2));
  });

  it("answers in the next frame", async () => {
    const page = await openExercises(chapter);
    const article = articleOf(page, weight);
    await article.getByRole("textbox", { name: "Share of its own students" }).fill("12 %");
    const verdicts = await article.evaluate(async (host) => {
      const count = () => host.querySelectorAll(".verdict-place [data-verdict]").length;
      const before = count();
      [...host.querySelectorAll("button")].find((one) => one.textContent === "Check")?.click();
      await new Promise((done) => requestAnimationFrame(done));
      return [before, count()];
    });
    expect(verdicts).toEqual([0, 1]);
  });
});

describe("a figure to be set", () => {
  it("says nothing in words of what it shows until it is checked, and again for a new question", async () => {
    const page = await openExercises("hands-on/01-shrinkage");
    const { exercises: all } = chapterExercises.find(
      (one) => one.chapter === "hands-on/01-shrinkage",
    )!;
    for (const exercise of all.filter(({ kind }) => kind === "set the figure")) {
      const article = articleOf(page, exercise);
      const figure = article.getByRole("figure", { name: "The figure to be set", exact: true });
      const words = () => article.locator("figure :is(.takeaway, .summary, .readouts)");
      const areSeen = async () => {
        const all = await words().all();
        return Promise.all(all.map((one) => one.evaluate((element) => element.checkVisibility())));
      };
      expect(await figure.count(), exercise.id).toBe(1);
      expect(await areSeen()).not.toContain(true);
      const { given } = variantOf(exercise, FIRST_VARIANT);
      await answer(article, exercise, given, learners[exercise.id]!(numbersOf(given)).right!);
      expect(await figure.count(), exercise.id).toBe(0);
      expect(await areSeen()).not.toContain(false);
      await article.getByRole("button", { name: "Another like this" }).click();
      expect(await figure.count(), exercise.id).toBe(1);
      expect(await areSeen()).not.toContain(true);
    }
  });
});

describe("what is placed and drawn", () => {
  const { chapter, exercises } = chapterExercises.find(
    (one) => one.chapter === "principles/05-shrinkage",
  )!;
  const place = exercises.find(({ id }) => id === "where-the-estimates-lie")!;
  const draw = exercises.find(({ id }) => id === "draw-the-likelihood")!;

  it("follows the mouse, and goes back with Escape", async () => {
    const page = await openExercises(chapter);
    const article = articleOf(page, place);
    const first = article.getByRole("slider").first();
    const before = await first.inputValue();
    const svg = article.locator(".places");
    await svg.scrollIntoViewIfNeeded();
    const box = (await svg.boundingBox())!;
    const y = box.y + (box.height / 4) * 0.5;
    await page.mouse.move(box.x + box.width * 0.5, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 });
    const during = await first.inputValue();
    expect(Number(during)).toBeGreaterThan(Number(before) + 2);
    await page.keyboard.press("Escape");
    expect(await first.inputValue()).toBe(before);
    await page.mouse.up();
    // The sliders do the same by keys.
    await first.press("ArrowRight");
    expect(Number(await first.inputValue())).toBeCloseTo(Number(before) + 0.1, 6);
  });

  it("is drawn with one stroke, by a mouse and by a finger", async () => {
    for (const touch of [false, true]) {
      const page = await openExercises(chapter, touch ? { touch, width: 360, height: 740 } : {});
      const article = articleOf(page, draw);
      const field = article.locator(".drawn");
      await field.evaluate((element) =>
        element.scrollIntoView({ block: "center", behavior: "instant" }),
      );
      const box = (await field.boundingBox())!;
      const { given } = variantOf(draw, FIRST_VARIANT);
      const { xbar = 0, sigma = 1, n = 1 } = numbersOf(given);
      const at = (value: number) => ({
        x: box.x + (box.width * ((value - 50) / 2 + 0.5)) / 21,
        y:
          box.y -
          4 +
          box.height * (1 - Math.exp(-0.5 * ((value - xbar) / (sigma / n ** 0.5)) ** 2)),
      });
      const way = Array.from({ length: 161 }, (_, i) => at(50 + i / 4));
      if (touch) {
        const client = await page.context().newCDPSession(page);
        const send = (type: "touchStart" | "touchMove" | "touchEnd", points: typeof way) =>
          client.send("Input.dispatchTouchEvent", { type, touchPoints: points });
        await send("touchStart", [way[0]!]);
        for (const point of way) await send("touchMove", [point]);
        await send("touchEnd", []);
      } else {
        await page.mouse.move(way[0]!.x, way[0]!.y);
        await page.mouse.down();
        for (const { x, y } of way) await page.mouse.move(x, y);
        await page.mouse.up();
      }
      await article.getByRole("button", { name: "Check", exact: true }).click();
      expect(await told(article), touch ? "finger" : "mouse").toContain("Right.");
    }
  });
});

describe("progress", () => {
  const { chapter, exercises } = chapterExercises.find(
    (one) => one.chapter === "hands-on/01-shrinkage",
  )!;
  const [first] = exercises;

  it("is kept in this browser, and carried to another by a file", { timeout: LONG }, async () => {
    const page = await openExercises(chapter);
    const { given } = variantOf(first!, FIRST_VARIANT);
    const right = learners[first!.id]!(numbersOf(given)).right!;
    await answer(articleOf(page, first!), first!, given, right);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save my progress as a file" }).click(),
    ]);
    const file = join(mkdtempSync(join(tmpdir(), "book-progress-")), "progress.json");
    await download.saveAs(file);

    const other = await openExercises(chapter);
    await other.getByText(`0 of ${exercises.length} exercises on this`).waitFor();
    await other.getByLabel("Add progress from a file").setInputFiles(file);
    await other.getByText("The progress in the file has been added to yours.").waitFor();
    await other.getByText(`1 of ${exercises.length} exercises on this`).waitFor();
    await other.reload();
    await wake(other);
    await other.getByText(`1 of ${exercises.length} exercises on this`).waitFor();
  });

  it.each([
    [
      "throws",
      "for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new Error('no'); } })",
    ],
    [
      "is full",
      "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    ],
  ])("goes on where storage %s, and says so once", async (_, script) => {
    const page = await openPage("/", {});
    await page.context().addInitScript(script);
    await page.goto(page.url().replace(/\/$/, routeOf(chapter)));
    await wake(page);
    for (const exercise of exercises.slice(0, 2)) {
      const { given } = variantOf(exercise, FIRST_VARIANT);
      const article = articleOf(page, exercise);
      await article.scrollIntoViewIfNeeded();
      await answer(article, exercise, given, learners[exercise.id]!(numbersOf(given)).right!);
      expect(await told(article)).toContain("Right.");
    }
    const notes = page.getByRole("alert").filter({ hasText: "will not keep your progress" });
    expect(await notes.count()).toBe(1);
  });

  it("takes over what the first edition kept, and sets aside what it cannot read", async () => {
    const page = await openPage("/", {});
    const first = {
      tries: 1,
      solved: [1],
      misconceptions: { M8: 2 },
      first: "2026-11-20",
      last: "2026-11-20",
    };
    const kept = {
      book: "Borrowing Strength",
      version: 1,
      exercises: { [exercises[0]!.id]: first },
    };
    await page.evaluate(
      (text) => localStorage.setItem("book.progress", text),
      JSON.stringify(kept),
    );
    await page.goto(page.url().replace(/\/$/, routeOf(chapter)));
    await wake(page);
    await page.getByText(`1 of ${exercises.length} exercises on this`).waitFor();
    await page.getByText("Twice you took a standard deviation").waitFor();
    await page.evaluate(() => localStorage.setItem("book.progress", "{garbage"));
    await page.reload();
    await wake(page);
    await page.getByRole("button", { name: "Save what was set aside" }).waitFor();
    await page.getByText(`1 of ${exercises.length} exercises on this`).waitFor();
    expect(await page.evaluate(() => localStorage.getItem("book.progress"))).toBe("{garbage");
  });

  it("finds what was typed and what was said again after a reload", async () => {
    const page = await openExercises(chapter);
    const weight = exercises.find(({ id }) => id === "weight-of-a-school")!;
    const field = articleOf(page, weight).getByRole("textbox", {
      name: "Share of its own students",
    });
    await field.fill("0.123");
    await field.press("Enter");
    const reply = await told(articleOf(page, weight));
    const choice = exercises.find(({ kind }) => kind === "choice")!;
    const radio = articleOf(page, choice).getByRole("radio").first();
    await radio.check();
    await page.waitForTimeout(1200);
    await page.reload();
    await wake(page);
    await page.waitForFunction((text) => document.body.innerText.includes(text), "0.123 does not");
    expect(await field.inputValue()).toBe("0.123");
    expect(await told(articleOf(page, weight))).toBe(reply);
    expect(await radio.isChecked()).toBe(true);
    expect(await told(articleOf(page, choice))).toBe("");
  });
});
