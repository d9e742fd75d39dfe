import { describe, expect, it } from "vitest";
import { comeToLife, openRevealed, painted } from "./figures.ts";
import { openPage, pass, sharePage } from "./harness.ts";
import { isRemembered, PASSED_OVER, rememberWhenGreen } from "./memory.ts";
import { figuresOf, routes } from "./routes.ts";
import { some } from "./some.ts";
import { violations } from "./violations.ts";

/**
 * A state of a figure is pinned, and lies thin and grey behind what the reader moves; a number of it is asked what it needs,
 * by keys: some figures of each page; what each draws and says then is held by contract.
 */
describe.each(routes)("%s", (route) => {
  const figures = figuresOf(route);
  if (figures.length === 0) return it.skip("it has no figure", () => {});
  const block = `pin ${route}`;
  if (isRemembered(block)) return it.skip(PASSED_OVER, () => {});
  rememberWhenGreen(block);
  const chosen = some(figures, 2);
  const looked = chosen.slice(0, 1);
  const shared = sharePage(async () => {
    const page = await openPage(route, { clock: true });
    await comeToLife(page);
    return page;
  });

  it.each(chosen)(
    "a pin of %s stays behind what is moved, told and in its table, until it is taken away",
    async (id) => {
      const page = shared();
      const figure = await openRevealed(page, id);
      const pin = figure.getByRole("button", { name: "Pin this to compare" });
      await figure.locator("[data-more-tools]").waitFor();
      if ((await pin.count()) === 0) {
        // What is set as an answer shows nothing that could be pinned.
        expect(await figure.locator("[data-held-back]").count()).toBe(1);
        return;
      }
      const ghost = figure.locator(".ghost");
      const words = figure.locator(".pinned-words");
      const address = page.url();
      const takeaway = await figure.locator(".takeaway").innerText();
      expect(await ghost.count()).toBe(0);
      await pin.click();
      await ghost.first().waitFor({ state: "attached" });
      expect(await pin.getAttribute("aria-pressed")).toBe("true");
      expect(await words.innerText()).toContain("as it is now");
      const told = await words.innerText();
      expect(told.replaceAll(/\s/g, " ")).toContain(takeaway.replaceAll(/\s/g, " "));

      const drawn = () => ghost.evaluateAll((all) => all.map((one) => one.innerHTML).join());
      const before = await drawn();
      expect(
        await ghost.evaluateAll((all) =>
          all.flatMap((one) =>
            [...one.querySelectorAll("text")].filter((text) => text.checkVisibility()),
          ),
        ),
        "no words that would cross those of now",
      ).toEqual([]);
      const tones = await ghost.evaluateAll((all) => [
        ...new Set(
          all
            .flatMap((one) => [...one.querySelectorAll("path, line, circle, rect, polygon")])
            .filter((mark) => mark.checkVisibility() && !mark.closest("clipPath, defs"))
            .map((mark) => {
              const { stroke, fill } = getComputedStyle(mark);
              return `${stroke} ${fill}`;
            }),
        ),
      ]);
      expect(tones.length, `one tone: ${tones}`).toBeLessThanOrEqual(1);

      const slider = figure.locator(".knobs input[type=range][data-parameter]:visible").first();
      if ((await slider.count()) > 0) {
        await slider.focus();
        const stood = await slider.inputValue();
        await page.keyboard.press("PageUp");
        // It may have stood at its upper end.
        if ((await slider.inputValue()) === stood) await page.keyboard.press("PageDown");
        await painted(page);
        await pass(page, 300);
        expect(await words.innerText()).toMatch(/^Pinned, thin and grey \((?!as it is now)/);
        await figure.getByRole("button", { name: "Undo", exact: true }).click();
        await painted(page);
        await pass(page, 300);
        expect(await words.innerText(), "undo knows nothing of a pin").toBe(told);
        expect(await drawn()).toBe(before);
      }
      await figure.getByText("The numbers as a table").click();
      await figure.locator(".data-table th", { hasText: ", pinned" }).first().waitFor();
      if (looked.includes(id))
        expect(await violations(page, { part: `figure[data-figure="${id}"]` })).toEqual([]);

      await pin.click();
      await ghost.first().waitFor({ state: "detached" });
      expect(await words.count()).toBe(0);
      await pass(page, 1500);
      expect(page.url().split("#")[0]).toBe(address.split("#")[0]);
      expect(page.url()).not.toContain("pin");
    },
  );

  it.each(chosen)("a number of %s says what it needs, and Escape leaves", async (id) => {
    const page = shared();
    const figure = await openRevealed(page, id);
    await figure.locator("[data-more-tools]").waitFor();
    const button = figure.getByRole("button", { name: "Ask a number" });
    // What is set as an answer says nothing of what it shows.
    if ((await figure.locator("[data-held-back]").count()) > 0)
      return expect(await button.count()).toBe(0);
    const said = (await figure.locator(".summary").innerText()).replaceAll(/\s+/g, " ");
    await button.press("Enter");
    const copy = figure.locator(".asked-summary");
    await copy.waitFor();
    expect((await copy.innerText()).replaceAll(/\s+/g, " "), "the same sentence").toBe(said);
    const numbers = figure.locator(".ask-number:visible");
    const asked = figure.locator(".asked");
    for (const number of [numbers.first(), numbers.last()]) {
      const text = (await number.innerText()).replaceAll(/\s+/g, " ");
      await number.press("Enter");
      expect(await number.getAttribute("aria-pressed")).toBe("true");
      // It works in parts, on the page's own clock.
      await expect
        .poll(
          async () => {
            await pass(page, 50);
            return (await asked.innerText()).replaceAll(/\s+/g, " ");
          },
          { timeout: 20_000 },
        )
        .toContain(`“${text}`);
      expect(await asked.innerText()).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(await violations(page, { part: `figure[data-figure="${id}"]` })).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
    await copy.waitFor({ state: "detached" });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await figure.locator(".ask-number, .is-needed, .is-asking").count()).toBe(0);
  });
});
