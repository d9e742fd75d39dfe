import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { shortcutList } from "#app/shell/shortcuts.ts";
import { openRevealed } from "./figures.ts";
import { addressOf, openFigure, openPage, type Visit } from "./harness.ts";
import { violations } from "./violations.ts";

/** The bar above every page: search, theme, keyboard shortcuts. */
const chapter = "/principles/shrinkage/";

async function openBar(route = chapter, visit: Visit = {}): Promise<Page> {
  const page = await openPage(route, visit);
  await page.locator('[data-island="Toolbar"][data-alive]').waitFor();
  return page;
}

const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme ?? null);
const kept = (page: Page) => page.evaluate(() => ({ ...localStorage }));
const dialogOf = (page: Page, name: string) => page.getByRole("dialog", { name });
const menu = (page: Page) => page.getByRole("group", { name: "Theme" });
const search = (page: Page) => page.getByRole("combobox", { name: "Search the book" });

/** Dialogs and menus are part of the bar; the page itself is looked at in access.test.ts. */
const BAR = ".bar";

describe("search", () => {
  it("finds shrinkage by keyboard alone, and goes there", async () => {
    const page = await openBar("/");
    await page.keyboard.press("/");
    // Typed without waiting: the field is there at once.
    await page.keyboard.type("shrinkage");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    expect(await search(page).inputValue()).toBe("shrinkage");
    expect(await page.getByRole("dialog").getByRole("option").count()).toBeLessThanOrEqual(12);
    const first = page.getByRole("dialog").getByRole("option", { selected: true });
    expect(await first.innerText()).toContain("Shrinkage");
    expect(await first.locator("mark").count()).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/principles\/shrinkage\/(#.*)?$/);
  });

  it("walks the places round and round, and goes to a section of the same page", async () => {
    const page = await openBar();
    await page.getByRole("button", { name: "Search" }).click();
    await search(page).fill("school");
    const selected = () =>
      page
        .getByRole("dialog")
        .getByRole("option", { selected: true })
        .evaluate((option) => ({
          isActive:
            document.querySelector("[role=combobox]")?.getAttribute("aria-activedescendant") ===
            option.id,
          at: [...option.parentElement!.children].indexOf(option),
          href: option.getAttribute("href")!,
        }));
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    const count = await page.getByRole("dialog").getByRole("option").count();
    await page.keyboard.press("ArrowUp");
    expect(await selected()).toMatchObject({ at: count - 1, isActive: true });
    await page.keyboard.press("ArrowDown");
    expect(await selected()).toMatchObject({ at: 0, isActive: true });
    for (let tries = 0; tries < count && !(await selected()).href.includes("#"); tries++)
      await page.keyboard.press("ArrowDown");
    const { href } = await selected();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${href}`);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const top = document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top;
          return top !== undefined && top >= 0 && top < innerHeight;
        }),
      )
      .toBe(true);
  });

  it("gives focus back when it is closed", async () => {
    const page = await openBar();
    const button = page.getByRole("button", { name: "Search" });
    for (const close of [
      () => page.keyboard.press("Escape"),
      () => page.getByRole("button", { name: "Close" }).click(),
      () => page.mouse.click(5, 700),
    ]) {
      await button.focus();
      await page.keyboard.press("Enter");
      await search(page).fill("school");
      await close();
      await dialogOf(page, "Search the book").waitFor({ state: "detached" });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it("takes whatever is typed as text", async () => {
    const page = await openBar(chapter, { width: 320, height: 640 });
    await page.keyboard.press("/");
    const queries = ["<img src=x onerror=alert(1)>", "\u202eשלום", "__proto__", "x".repeat(5000)];
    for (const query of queries) {
      await search(page).fill(query);
      await page.getByText(/^(Nothing found|\d+ places? found|One place found)/).waitFor();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it("says so when the index cannot be had, and tries again", async () => {
    const page = await openBar(chapter, { expected: [/search\.json/, /ERR_FAILED/] });
    await page.route("**/search.json", (route) => route.abort("failed"));
    await page.keyboard.press("/");
    await page.getByText("The book could not be searched just now").waitFor();
    await page.keyboard.type("shrinkage");
    await page.unroute("**/search.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("dialog").getByRole("option").first().waitFor();
  });
});

describe("theme", () => {
  it("changes at once, is kept, and is on before anything is painted", async () => {
    const page = await openBar();
    // What the root says when the body begins, which is before the first paint.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        const { theme = "system" } = document.documentElement.dataset;
        Object.assign(window, { themeAtBody: theme });
      }).observe(document, { childList: true, subtree: true });
    });
    for (const [name, theme] of [
      ["Dark", "dark"],
      ["Projector", "projector"],
      ["System", null],
      ["Light", "light"],
    ] as const) {
      await page.getByRole("button", { name: "Theme" }).click();
      await menu(page).getByRole("radio", { name }).check();
      expect(await themeOf(page)).toBe(theme);
      await page.keyboard.press("Escape");
      expect(await menu(page).count()).toBe(0);
      await page.reload();
      expect(await themeOf(page)).toBe(theme);
      expect(await page.evaluate(() => Reflect.get(window, "themeAtBody"))).toBe(theme ?? "system");
      await page.locator('[data-island="Toolbar"][data-alive]').waitFor();
    }
  });

  it("is chosen by keys, and announced", async () => {
    const page = await openBar();
    await page.getByRole("button", { name: "Theme" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    expect(await themeOf(page)).toBe("dark");
    await expect.poll(() => page.locator("#announcer").textContent()).toBe("Theme: Dark.");
    await page.keyboard.press("Enter");
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe("Theme");
    await page.keyboard.press("t");
    expect(await themeOf(page)).toBe("projector");
    await page.keyboard.press("t");
    expect(await themeOf(page)).toBe(null);
    expect(await kept(page)).toEqual({});
  });

  it("tells who looks here for it how to project a figure, by a key only where keys work", async () => {
    const page = await openBar(chapter);
    const hint = async () => {
      await page.getByRole("button", { name: "Theme" }).click();
      const said = await page.locator(".theme-hint").innerText();
      await page.keyboard.press("Escape");
      return said;
    };
    expect(await hint()).toBe("“Project” among a figure’s tools, or P");
    await page.evaluate(() => localStorage.setItem("book.singleKeys", "off"));
    await page.reload();
    await page.locator('[data-island="Toolbar"][data-alive]').waitFor();
    expect(await hint()).toBe("“Project” among a figure’s tools");
  });

  it("changes though nothing can be kept; the page says so once and goes on", async () => {
    const page = await openBar();
    await page.evaluate(() => {
      Storage.prototype.setItem = Storage.prototype.removeItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.keyboard.press("t");
    await page.keyboard.press("t");
    expect(await themeOf(page)).toBe("projector");
    const note = page.getByRole("alert").filter({ hasText: /\S/ });
    expect(await note.innerText()).toMatch(/will not keep your settings/);
    await note.getByRole("button", { name: "Close" }).click();
    expect(await note.count()).toBe(0);
    await page.keyboard.press("t");
    expect(await themeOf(page)).toBe(null);
    expect(await note.count()).toBe(0);
  });
});

describe("shortcuts", () => {
  it("are all in the list that ? opens", async () => {
    const page = await openBar();
    await page.keyboard.press("?");
    const dialog = dialogOf(page, "Keyboard shortcuts");
    await dialog.waitFor();
    const rows = await dialog.locator("[data-shortcut]").evaluateAll((found) =>
      found.map((row) => ({
        id: row.getAttribute("data-shortcut"),
        words: row.querySelector("dt")?.textContent,
        keys: [...row.querySelectorAll("kbd")].map((key) => key.textContent),
      })),
    );
    expect(rows).toEqual(
      shortcutList.map(([id, { words, keys }]) => ({
        id,
        words,
        keys: keys.filter((chord) => !chord.startsWith("Cmd+")),
      })),
    );
  });

  it("of a single key can be switched off, which is kept; the others stay", async () => {
    const page = await openBar();
    await page.getByRole("button", { name: "Shortcuts" }).click();
    await page.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await dialogOf(page, "Keyboard shortcuts").waitFor({ state: "detached" });
    for (const again of [false, true]) {
      if (again) {
        await page.reload();
        await page.locator(".tool-key").first().waitFor({ state: "detached" });
      }
      for (const key of ["/", "?", "t", "[", "]"]) await page.keyboard.press(key);
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(await themeOf(page)).toBe("light");
      expect(page.url()).toContain(chapter);
    }
    expect(await kept(page)).toEqual({ "book.theme": "light", "book.singleKeys": "off" });
    await undoesAChange(page);
  });

  it("do nothing while text is entered or a dialog is open", async () => {
    const page = await openBar();
    await openFigure(page, "one-school");
    await page.locator("figure input[type=text]").first().focus();
    for (const key of ["/", "?", "t", "[", "]"]) await page.keyboard.press(key);
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await themeOf(page)).toBe("light");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Shortcuts" }).click();
    await dialogOf(page, "Keyboard shortcuts").waitFor();
    for (const key of ["/", "t", "]"]) await page.keyboard.press(key);
    expect(await page.getByRole("dialog").count()).toBe(1);
    expect(await themeOf(page)).toBe("light");
  });

  it("turn the page", async () => {
    const page = await openBar();
    const next = await page.locator("a[rel=next]").evaluate((a) => (a as HTMLAnchorElement).href);
    await page.keyboard.press("]");
    await page.waitForURL(next);
    await page.goBack();
    const back = await page.locator("a[rel=prev]").evaluate((a) => (a as HTMLAnchorElement).href);
    await page.locator('[data-island="Toolbar"][data-alive]').waitFor();
    await page.keyboard.press("[");
    await page.waitForURL(back);
  });

  it("undo and redo with a slider focused, and from elsewhere what was changed last", async () => {
    const page = await openBar();
    await undoesAChange(page);
  });
});

async function undoesAChange(page: Page): Promise<void> {
  const figure = await openRevealed(page, "one-school");
  const slider = figure.locator('input[data-parameter="n"]');
  const value = () => slider.inputValue();
  const start = await value();
  await slider.focus();
  await page.keyboard.press("Control+z");
  expect(await value(), "nothing to undo").toBe(start);
  await page.keyboard.press("ArrowRight");
  const once = await value();
  await page.keyboard.press("ArrowRight");
  const twice = await value();
  expect(new Set([start, once, twice]).size).toBe(3);
  await page.keyboard.press("Control+z");
  expect(await value()).toBe(once);
  await page.keyboard.press("Control+z");
  expect(await value()).toBe(start);
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+y");
  expect(await value()).toBe(twice);
  await slider.blur();
  await page.keyboard.press("Control+z");
  expect(await value(), "from outside the figure").toBe(once);
  await expect.poll(() => page.locator("#announcer").textContent()).toMatch(/\w+.*\.$/);
}

describe.each(["light", "dark", "projector"] as const)("in %s", (theme) => {
  it.each([320, 1280])("each dialog is clean and fits, %d px", async (width) => {
    const page = await openBar(chapter, { theme, width, height: 640, touch: width < 600 });
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

    await page.getByRole("button", { name: "Theme" }).click();
    expect(await violations(page, { part: BAR }), "theme").toEqual([]);
    expect(await fits()).toBe(true);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Search" }).click();
    await search(page).fill("school");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    expect(await violations(page, { part: BAR }), "search").toEqual([]);
    await search(page).fill("qqqqqqqq");
    await page.getByText("Nothing found").waitFor();
    expect(await violations(page, { part: BAR }), "nothing found").toEqual([]);
    expect(await fits()).toBe(true);
    await page.keyboard.press("Escape");

    await page.keyboard.press("?");
    await dialogOf(page, "Keyboard shortcuts").waitFor();
    expect(await violations(page, { part: BAR }), "shortcuts").toEqual([]);
    expect(await fits()).toBe(true);
  });
});

it("the tools of a phone are wide enough for a finger, and have none for keys it has not", async () => {
  const page = await openBar(chapter, { width: 320, touch: true });
  for (const name of ["Contents", "Search", "Theme"]) {
    const box = await page.getByRole("button", { name, exact: true }).boundingBox();
    expect(Math.min(box!.width, box!.height), name).toBeGreaterThanOrEqual(44);
  }
  expect(await page.getByRole("button", { name: "Shortcuts" }).count()).toBe(0);
});

describe("on a phone", () => {
  const phone: Visit = { width: 360, height: 740, touch: true, reducedMotion: true };
  const scroll = (page: Page, by: number) =>
    page.evaluate(async (y) => {
      window.scrollBy({ top: y, behavior: "instant" });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, by);

  it("the bar leaves on the way down, and returns on the way up, with how much has been read", async () => {
    const page = await openBar(chapter, phone);
    const bar = page.locator("header.bar");
    const top = async () => (await bar.boundingBox())!.y;
    await scroll(page, 1500);
    expect(await top()).toBeLessThanOrEqual(-48);
    await scroll(page, -100);
    expect(await top()).toBe(0);
    const read = () =>
      page.evaluate(() =>
        Number(getComputedStyle(document.documentElement).getPropertyValue("--read")),
      );
    expect(await read()).toBeGreaterThan(0.05);
    await scroll(page, 1_000_000);
    expect(await read()).toBeGreaterThan(0.99);
    await page.getByRole("button", { name: "Search" }).focus();
    expect(await top(), "who comes to it by keys sees it").toBe(0);
  });

  it("the contents open from the bar and close when a place is chosen", async () => {
    const page = await openBar(chapter, phone);
    await page.getByRole("button", { name: "Contents" }).click();
    const contents = page.getByRole("navigation", { name: "Contents" });
    expect(await violations(page, { part: ".toc" })).toEqual([]);
    await contents.getByRole("link", { name: "Many schools at once" }).click();
    expect(await contents.isVisible()).toBe(false);
    await expect
      .poll(() =>
        page.locator("#many-schools-at-once").evaluate((place) => {
          const { top } = place.getBoundingClientRect();
          return top >= 0 && top < innerHeight / 2;
        }),
      )
      .toBe(true);
  });

  it("no formula scrolls: a long one goes on in the next line", async () => {
    for (const width of [320, 360]) {
      const page = await openBar(chapter, { ...phone, width });
      for (const route of ["/principles/shrinkage/", "/applications/batters/"]) {
        await page.goto(addressOf(route));
        const wide = await page
          .locator(".equation-scroll, .display-formula, .live-formula")
          .evaluateAll((found) =>
            found
              .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
              .map(({ textContent }) => textContent),
          );
        expect(wide, `${route} at ${width} px`).toEqual([]);
      }
    }
  });
});

it("a term opens where it stands, by keys too, and leads to all terms", async () => {
  const page = await openBar(chapter, { reducedMotion: true });
  const term = page.locator("a.term").first();
  await term.focus();
  await page.keyboard.press("Enter");
  const panel = page.locator(".term-panel");
  const listed = (await term.getAttribute("href")) ?? "";
  const meaning = await page.locator(`${listed} dd`).textContent();
  expect(await panel.textContent()).toContain(meaning);
  expect(await violations(page, { part: ".term-panel" })).toEqual([]);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  expect(await term.evaluate((one) => one === document.activeElement), "focus is back").toBe(true);
  await term.click();
  await panel.getByRole("link", { name: "All terms of this page" }).click();
  await panel.waitFor({ state: "detached" });
  await expect
    .poll(() =>
      page.locator(listed).evaluate((place) => {
        const { top } = place.getBoundingClientRect();
        return top > -5 && top < innerHeight;
      }),
    )
    .toBe(true);
});
