import { expect, it } from "vitest";
import { openRevealed } from "./figures.ts";
import { openPage } from "./harness.ts";
import { violations } from "./violations.ts";

/** A figure as a program: what stands in it is held to the story by contract; here it is asked for, read and saved. */
it("a figure is written as a program in three languages and two spellings, which follows what is moved", async () => {
  const asked: string[] = [];
  const page = await openPage("/principles/shrinkage/");
  page.on("request", (request) => asked.push(request.url()));
  const figure = await openRevealed(page, "league-table");
  await figure.getByRole("button", { name: "Code", exact: true }).click();
  const program = figure.locator(".code-panel code");
  await program.waitFor();
  expect(
    asked.filter((name) => /CodePanel-[\w-]+\.js/.test(name)),
    "loaded when asked for",
  ).toHaveLength(1);
  expect(await program.innerText()).toContain("theta ~ normal(mu, tau);");
  await figure.getByRole("radio", { name: "mu + u" }).check();
  expect(await program.innerText()).toContain("u_theta ~ normal(0, tau);");
  await figure.getByRole("radio", { name: "PyMC" }).check();
  expect(await program.innerText()).toContain("with pm.Model() as model:");
  await figure.getByRole("radio", { name: "R", exact: true }).check();
  expect(await program.innerText()).toContain("log_density <- function(");
  expect(await violations(page, { part: 'figure[data-figure="league-table"]' })).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, "it scrolls in itself").toBeLessThanOrEqual(0);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: "Save the program" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("league-table.R");

  const one = await openRevealed(page, "one-school");
  await one.getByRole("button", { name: "Code", exact: true }).click();
  const own = one.locator(".code-panel code");
  await own.waitFor();
  expect(await own.innerText()).toContain("n = 12;");
  await one.locator('input[data-parameter="n"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => own.innerText()).toContain("n = 13;");
  expect(
    await one.getByRole("radio", { name: "mu + u" }).count(),
    "one spelling where nothing is learned",
  ).toBe(0);
});
