import type { Locator } from "playwright";
import { expect, it } from "vitest";
import { openRevealed, unfold } from "./figures.ts";
import { openPage } from "./harness.ts";

const ROUTE = "/principles/scout/";

/** Where a part of the bench stands in the window, by its tone. */
async function seatsOf(figure: Locator, tone: "data" | "population") {
  const box = (await figure.locator(`.seats-${tone} path`).last().boundingBox())!;
  const all = (await figure.locator(`.seats-${tone} path`).first().boundingBox())!;
  return { filled: box, empty: all };
}
const summary = async (figure: Locator) =>
  (await figure.locator(".summary").innerText()).replace(/\s/g, " ");

it("a blue seat that is pressed becomes a hit or an out, and an ochre one nothing", async () => {
  const page = await openPage(ROUTE);
  const figure = await openRevealed(page, "rookie-bench");
  await figure.scrollIntoViewIfNeeded();
  expect(await summary(figure)).toContain("9 hits in 30");
  const own = await seatsOf(figure, "data");
  await page.mouse.click(own.empty.x + own.empty.width - 4, own.empty.y + 4);
  await expect.poll(() => summary(figure)).toContain("10 hits in 30");
  const after = await seatsOf(figure, "data");
  await page.mouse.click(after.filled.x + 4, after.filled.y + 4);
  await expect.poll(() => summary(figure)).toContain("9 hits in 30");
  const lent = await seatsOf(figure, "population");
  await page.mouse.click(lent.filled.x + 6, lent.filled.y + 6);
  await page.mouse.click(lent.empty.x + lent.empty.width - 6, lent.empty.y + 6);
  expect(await summary(figure)).toContain(
    "9 hits in 30 at-bats, 0.300; the borrowed ones are 15 hits in 60, 0.250",
  );
});

it("500 more at-bats are played, one step of undo, and both scouts agree better", async () => {
  const page = await openPage(ROUTE, { reducedMotion: true });
  const figure = await openRevealed(page, "rookie-bench");
  await unfold(figure);
  const apart = async () => {
    const [, few, many] =
      /says (0\.\d+), who borrows 388 says (0\.\d+)/.exec(await summary(figure)) ?? [];
    return few === undefined ? 0 : Number(few) - Number(many);
  };
  const before = await apart();
  await figure.getByRole("button", { name: "play 500 more at-bats", exact: true }).click();
  await expect.poll(() => summary(figure)).toContain("in 530 at-bats");
  expect(before).toBeGreaterThan(0.02);
  expect(Math.abs(await apart())).toBeLessThan(before);
  await page.keyboard.press("Control+z");
  await expect.poll(() => summary(figure)).toContain("9 hits in 30 at-bats");
});
