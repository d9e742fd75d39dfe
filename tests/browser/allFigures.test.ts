import { expect, it } from "vitest";
import { openPage } from "./harness.ts";

/** The list of all figures: one press opens a figure projected, and Escape leaves the reader at it. */
it("opens a figure projected, and leads back to it in its chapter", async () => {
  const page = await openPage("/figures/");
  await page.locator('a[href$="/principles/scout/?project#rookie-bench"]').click();
  const lecture = page.getByRole("dialog");
  await lecture.waitFor();
  await expect.poll(() => lecture.innerText()).toContain("A rookie has 9 hits in 30 at-bats.");
  await page.keyboard.press("Escape");
  await lecture.waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("");
  expect(new URL(page.url()).pathname).toMatch(/\/principles\/scout\/$/);
  expect(await page.locator("#rookie-bench").isVisible()).toBe(true);
});
