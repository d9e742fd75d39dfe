import { expect, it } from "vitest";
import { pumps1987 } from "#data/pumps1987.ts";
import { openPage } from "./harness.ts";
import { violations } from "./violations.ts";

/** The field for a reader's own two columns. */
const route = "/applications/insurance/";

async function openField(page: Awaited<ReturnType<typeof openPage>>) {
  const series = page.locator(".series");
  await series.scrollIntoViewIfNeeded();
  await page.locator('[data-island="Series"][data-alive]').waitFor();
  const field = series.getByRole("textbox");
  return { series, field, press: series.getByRole("button", { name: "Pull them together" }) };
}

it("says which line cannot be read and keeps every word; pulls what can; is there again after a visit", async () => {
  const page = await openPage(route, { touch: true, width: 360, height: 740 });
  const { series, field, press } = await openField(page);
  const wrong = "lender\tlost\tlent\nOne\t3\t120\nTwo\t2.5\t80\nThree\tmany\t15";
  await field.fill(wrong);
  await press.tap();
  const troubles = series.getByRole("alert").getByRole("listitem");
  await expect.poll(() => troubles.count()).toBe(2);
  expect(await troubles.allInnerTexts()).toEqual([
    expect.stringMatching(/^Line 3: a count is a whole number/),
    expect.stringMatching(/^Line 4: the count: “many”/),
  ]);
  expect(await field.inputValue()).toBe(wrong);

  const right = "lender\tlost\tlent\nOne\t3\t120\nTwo\t2\t80\nThree\t9\t15";
  await field.fill(right);
  expect(await troubles.count(), "a new word ends them").toBe(0);
  await press.tap();
  const outcome = series.locator(".series-outcome");
  await expect.poll(() => outcome.innerText()).toContain("3 rows, 14 events");
  expect(await outcome.locator("b").first().innerText()).toBe("Three");
  await expect.poll(() => outcome.locator("svg .fan-line:visible").count()).toBe(3);
  expect(await violations(page, { part: ".series" })).toEqual([]);

  await expect
    .poll(async () => {
      await page.reload();
      return (await openField(page)).field.inputValue();
    })
    .toBe(right);
});

it("by keys: the example's ten rates, and all of them in the table", async () => {
  const page = await openPage(route);
  const { series, field } = await openField(page);
  await field.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect((await field.inputValue()).split("\n")).toHaveLength(pumps1987.pumps.length);
  await field.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const outcome = series.locator(".series-outcome");
  await expect.poll(() => outcome.innerText()).toContain("10 rows, 75 events");
  await outcome.getByText("The numbers as a table").click();
  const rows = outcome.locator("tbody tr");
  expect(await rows.count()).toBe(pumps1987.pumps.length);
  const { failures, hours } = pumps1987.pumps[9]!;
  const cells = await rows.last().locator("td").allInnerTexts();
  expect(cells.slice(0, 3).map(Number)).toEqual([
    failures,
    hours,
    Number((failures / hours).toPrecision(3)),
  ]);
});
