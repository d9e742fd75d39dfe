import { describe, expect, it } from "vitest";
import { saved } from "./csv.ts";
import { openAlive, openRevealed, painted } from "./figures.ts";
import { openPage, pass } from "./harness.ts";
import { schoolByHand } from "./schoolByHand.ts";

const chapter = "/principles/shrinkage/";

describe("one quantity, its handles everywhere", () => {
  it("a change by any of them is seen in the next frame by what is drawn, and by what is said right after it", async () => {
    const page = await openAlive(chapter);
    await openRevealed(page, "one-school");
    for (const name of ["n", "sigma2", "tau2", "xbar", "mu"]) {
      const report = await page.evaluate(async (parameter) => {
        const quantity = `school.${parameter}`;
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
        const digits = (text: string | null | undefined) =>
          /[\d.]+/.exec((text ?? "").replace("τ²", "").replace("σ²", ""))?.[0];
        const read = () => ({
          sliders: all(`.slider[data-quantity="${quantity}"] input[type=range]`).map(
            (input) => (input as HTMLInputElement).value,
          ),
          fields: all(`.slider[data-quantity="${quantity}"] input[type=text]`).map(
            (input) => (input as HTMLInputElement).value,
          ),
          marks: all(`[data-handle-for="${parameter}"]`)
            .filter((twin) => twin.closest('figure:has([data-tools-of="school"])'))
            .map((twin) => (twin as HTMLInputElement).value),
          numbers: all(`[data-scrub][data-quantity="${quantity}"]`).map((one) =>
            digits(one.textContent),
          ),
          formulas: all(`.live-formula [data-slot-name="${parameter}"]`).map(
            (one) => one.textContent ?? "",
          ),
        });
        const handles = [
          ...all(`.slider[data-quantity="${quantity}"] input[type=range]`),
          ...all(`figure:has([data-tools-of="school"]) [data-handle-for="${parameter}"]`),
          ...all(`[data-scrub][data-quantity="${quantity}"]`),
        ];
        const wrong: string[] = [];
        for (const handle of handles) {
          const before = JSON.stringify(read());
          handle.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
          await frame();
          const { sliders, fields, marks } = read();
          const drawn = new Set([...sliders, ...fields, ...marks]);
          // What is said follows in the first task after the paint of that frame.
          await frame();
          await frame();
          const now = read();
          const values = new Set(Object.values(now).flat());
          if (drawn.size !== 1 || values.size !== 1 || JSON.stringify(now) === before)
            wrong.push(
              `${handle.outerHTML.slice(0, 80)}: ${JSON.stringify({ sliders, fields, marks, now })}`,
            );
        }
        return { wrong, handles: handles.length, kinds: read() };
      }, name);
      expect(report.wrong, name).toEqual([]);
      expect(report.handles, `${name}: slider, number, symbol's twin`).toBeGreaterThanOrEqual(3);
      expect(report.kinds.formulas.length, name).toBeGreaterThan(0);
    }
  });
});

describe("what a figure says", () => {
  it("is said once, half a second to one and a half after the last change, what changed first", async () => {
    const page = await openAlive(chapter, { clock: true });
    const figure = await openRevealed(page, "one-school");
    await page.evaluate(() => {
      const said: { text: string; at: number }[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        const text = document.getElementById("announcer")?.textContent ?? "";
        said.push({ text, at: performance.now() });
      }).observe(document.getElementById("announcer")!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const slider = figure.locator('input[data-parameter="n"]');
    await slider.focus();
    for (let k = 0; k < 6; k++) {
      await page.keyboard.press("ArrowRight");
      await pass(page, 60);
    }
    const last = await page.evaluate(() => performance.now());
    await pass(page, 1800);
    const said = (await page.evaluate(() => Reflect.get(window, "said"))) as {
      text: string;
      at: number;
    }[];
    expect(said).toHaveLength(1);
    expect(said[0]!.at - last).toBeGreaterThan(400);
    expect(said[0]!.at - last).toBeLessThan(1500);
    const { weight } = schoolByHand({ n: 18, sigma2: 81, tau2: 16, xbar: 78, mu: 70 });
    expect(said[0]!.text).toContain("Estimate 76.2 points");
    expect(said[0]!.text).toContain(`${Math.round(100 * weight!)} percent`);
  });

  it("is read value by value with the arrow keys, in one tab stop", async () => {
    const page = await openPage(chapter);
    const figure = await openRevealed(page, "one-school");
    const chart = figure.locator(".chart");
    await chart.focus();
    const reading = () => chart.locator(".chart-reading").innerText();
    await page.keyboard.press("ArrowRight");
    expect(await reading()).toBe("population: all schools, mean: 70.0 points");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await reading()).toBe("posterior: this school, standard deviation: 2.18 points");
    await page.keyboard.press("Home");
    expect(await reading()).toContain("population");
    await page.keyboard.press("Escape");
    expect(await reading()).toBe("");
    expect(await figure.locator(".chart [tabindex='0']").count()).toBe(0);
  });
});

describe("the numbers as a table and as a file", () => {
  it("hold what the formula gives, to the last digit in the file", async () => {
    const page = await openPage(chapter);
    const figure = await openRevealed(page, "one-school");
    // A tenth of its rail, which is bent.
    const slider = figure.locator('input[data-parameter="n"]');
    await slider.press("PageUp");
    const n = Number(await slider.inputValue());
    expect(n).toBeGreaterThan(12);
    const { name, rows } = await saved(page, figure);
    const cells = await figure
      .locator(".data-table tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
      );
    expect(name).toBe("one-school.csv");
    const truth = schoolByHand({ n, sigma2: 81, tau2: 16, xbar: 78, mu: 70 });
    const [, , likelihood, posterior] = rows;
    expect(Number(posterior?.[1])).toBeCloseTo(truth["posterior-mean"]!, 11);
    expect(Number(posterior?.[2])).toBeCloseTo(truth["posterior-sd"]!, 12);
    expect(Number(likelihood?.[3])).toBeCloseTo(truth.weight!, 13);
    for (const [at, row] of cells.entries())
      for (const [column, cell] of row.entries()) {
        const whole = rows[at + 1]![column]!;
        if (column === 0) expect(cell).toBe(whole);
        else
          expect(Math.abs(Number(cell) - Number(whole))).toBeLessThan(
            5e-4 * Math.abs(Number(whole)),
          );
      }
  });

  it("show students and ranks as they are counted", async () => {
    const page = await openPage(chapter);
    const figure = await openRevealed(page, "league-table");
    await figure.locator(".data-table summary").click();
    await painted(page);
    const first = await figure
      .locator(".data-table tbody tr")
      .first()
      .locator("td")
      .allInnerTexts();
    expect(first[0]).toMatch(/^\d{1,3}$/);
    expect(first.at(-2)).toBe("1");
  });
});

it("a picture that was sent wrong would be noticed", async () => {
  const page = await openPage(chapter, { expected: [/Minified React error #418|[Hh]ydration/] });
  const noticed: string[] = [];
  page.on("pageerror", ({ message }) => noticed.push(message));
  await page.route(`**${chapter}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      body: html.replace("students tested</label>", "students</label>"),
    });
  });
  await page.reload();
  await openRevealed(page, "one-school");
  expect(noticed.join("\n")).toMatch(/418|[Hh]ydrat/);
});
