import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { drag, middleOf, painted } from "./figures.ts";
import { addressOf, openFigure, openPage, pass, type Visit } from "./harness.ts";

/** What a reader presses before a figure is alive is done once it is. */
const chapter = "/principles/shrinkage/";

/** A page whose figures stay asleep until they are woken. */
async function openAsleep(
  route = chapter,
  hash = "",
  visit: Visit = {},
): Promise<{ page: Page; wake: () => Promise<void> }> {
  // A page of the same origin that loads no script, so that none is kept from it.
  const page = await openPage("/licences.txt", visit);
  let wake = () => {};
  const woken = new Promise<void>((done) => {
    wake = done;
  });
  await page.route("**/one-group-*.js", async (route) => {
    await woken;
    await route.continue();
  });
  await page.goto(addressOf(route) + hash);
  return {
    page,
    wake: async () => {
      wake();
      await page.locator("figure [data-island][data-alive]").first().waitFor({ state: "attached" });
      await painted(page);
    },
  };
}

const slider = (page: Page, name: string) =>
  page.locator(`#opening input[data-parameter="${name}"]`);

describe("before a figure is alive", () => {
  it("buttons, sliders and fields keep what was asked of them", async () => {
    const { page, wake } = await openAsleep("/");
    const figure = page.locator("#opening");
    await figure.scrollIntoViewIfNeeded();
    const more = slider(page, "n").locator("xpath=../..").getByRole("button").last();
    for (let press = 0; press < 3; press++) await more.click();
    // Folded knobs open to whoever comes to them by the keyboard, alive or not.
    await slider(page, "tau2").focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
    const moved = Number(await slider(page, "tau2").inputValue());
    expect(moved).not.toBe(16);
    const field = slider(page, "mu").locator("xpath=../..").locator("input[type=text]");
    await field.fill("64");
    await slider(page, "mu").focus();
    expect(await figure.locator("[data-alive]").count()).toBe(0);

    await wake();
    await expect.poll(() => slider(page, "mu").inputValue()).toBe("64");
    expect(Number(await slider(page, "n").inputValue())).toBe(15);
    expect(Number(await slider(page, "tau2").inputValue())).toBe(moved);
    const shown = figure.locator('[data-readout="posterior-mean"]').first();
    const weight = (15 * moved) / (15 * moved + 81);
    const mean = weight * 78 + (1 - weight) * 64;
    // Two products, a sum and a quotient.
    expect(Number(await shown.getAttribute("data-value")) / mean).toBeCloseTo(1, 13);
  });

  it("a drag is done, and one that is not over goes on", async () => {
    const { page, wake } = await openAsleep("/");
    const { mouse } = page;
    const figure = page.locator("#opening");
    const part = (name: string) => figure.locator(`.stage-wide ${name} .point`);
    await part('[data-handle="school.mu"]').evaluate((mark) =>
      mark.scrollIntoView({ block: "center", behavior: "instant" }),
    );
    const [mu, xbar] = ['[data-handle="school.mu"]', '[data-handle="school.xbar"]'];
    const done = await middleOf(part(xbar));
    await drag(page, { x: done.x + 5, y: done.y }, { x: done.x + 65, y: done.y });
    const held = await middleOf(part(mu));
    for (const button of ["right", "left"] as const) {
      await mouse.move(held.x - 4, held.y);
      await mouse.down({ button });
      await mouse.move(held.x - 40, held.y);
      if (button === "right") await mouse.up({ button });
    }
    await wake();
    await painted(page);
    const now = async (name: string) => (await middleOf(figure.locator(`.stage ${name} .point`))).x;
    expect(Math.abs((await now(xbar)) - done.x - 60), "one that is over").toBeLessThanOrEqual(1);
    expect(Math.abs((await now(mu)) - held.x + 36), "one that is not").toBeLessThanOrEqual(1);
    await mouse.move(held.x - 84, held.y, { steps: 3 });
    await mouse.up();
    await mouse.move(held.x, held.y, { steps: 3 });
    await painted(page);
    expect(Math.abs((await now(mu)) - held.x + 80), "as far as the hand").toBeLessThanOrEqual(1);
  });

  it("a figure that was asked to just show it does", async () => {
    const { page, wake } = await openAsleep();
    const figure = page.locator("#one-school");
    await figure.getByRole("button", { name: "Just show me" }).click();
    await wake();
    await openFigure(page, "one-school");
    const phase = figure.locator("[data-predict]");
    await expect.poll(() => phase.getAttribute("data-predict")).toBe("revealed");
  });

  it("a chosen way of looking is shown", async () => {
    const { page, wake } = await openAsleep("/applications/batters/");
    const figure = page.locator("#by-hand");
    await figure.scrollIntoViewIfNeeded();
    const choice = figure.locator('.choice input[value="famous"]');
    const sent = await figure.locator(".takeaway").textContent();
    await choice.evaluate((one) => (one as HTMLInputElement).click());
    await wake();
    await openFigure(page, "by-hand");
    await painted(page);
    await expect.poll(() => figure.locator(".takeaway").textContent()).not.toBe(sent);
    expect(await choice.isChecked()).toBe(true);
  });

  it("a figure is projected once, however early that was asked for", async () => {
    const { page, wake } = await openAsleep(chapter, "", { clock: true });
    await page.locator('[data-island="Toolbar"][data-alive]').waitFor({ state: "attached" });
    await page.locator('[data-project="one-school"]').dispatchEvent("click");
    await wake();
    const view = page.locator("dialog.lecture");
    await view.locator(".stage svg").first().waitFor();
    await page.keyboard.press("Escape");
    await view.waitFor({ state: "detached" });
    await pass(page, 300);
    expect(await view.count()).toBe(0);
  });

  it("a press goes on from the state of a link", async () => {
    const linked = await openPage("/");
    await openFigure(linked, "opening");
    await slider(linked, "n").focus();
    for (let press = 0; press < 5; press++) await linked.keyboard.press("ArrowRight");
    await linked.waitForFunction(() => location.hash.includes("n=17"));
    const { page, wake } = await openAsleep("/", new URL(linked.url()).hash);
    await slider(page, "n").locator("xpath=../..").getByRole("button").last().click();
    await wake();
    await expect.poll(() => slider(page, "n").inputValue()).toBe("18");
  });
});
