import { expect, it } from "vitest";
import { inventory } from "../../content/about/inventory/items/index.ts";
import { addressOf, openPage } from "./harness.ts";

it("keeps what is chosen by keys, tells nothing of it, and writes it into a file", async () => {
  const page = await openPage("/inventory/");
  const told = page.locator(".inventory-told");
  await expect.poll(() => told.innerText()).toContain("0 of 20 answered.");
  const [first, second] = inventory;
  const before = await page.locator("main").innerText();
  // The first by keys alone.
  await page.locator("#form-a input").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => told.innerText()).toContain("1 of 20 answered.");
  await page.locator(`#${second!.id} label`).nth(0).click();
  await expect.poll(() => told.innerText()).toContain("2 of 20 answered.");
  expect(await page.locator(`#${first!.id} input`).nth(1).isChecked()).toBe(true);
  // But for the count and what it offers nothing has changed.
  const after = await page.locator("main").innerText();
  const bare = (text: string) =>
    text.replace(/\d+ of 20 answered\..*/, "").replace("Put these answers away", "");
  expect(bare(after).replaceAll(/\s+/g, " ")).toBe(bare(before).replaceAll(/\s+/g, " "));

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save my answers as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("inventory-form-a.csv");
  const chunks = await (await download.createReadStream()).toArray();
  const lines = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split("\r\n");
  expect(lines).toHaveLength(21);
  expect(lines[1]).toBe(`A,1,${first!.id},B`);
  expect(lines[2]).toBe(`A,2,${second!.id},A`);

  // Form B is another sheet, in its own address; form A is as it was, also when the page is loaded again.
  await page.locator("#form-b").click();
  await expect.poll(() => told.innerText()).toContain("0 of 20 answered.");
  expect(new URL(page.url()).hash).toBe("#form-b");
  await page.goto(addressOf("/inventory/#form-a"));
  await page.reload();
  await expect.poll(() => told.innerText()).toContain("2 of 20 answered.");
  await page.getByRole("button", { name: "Put these answers away" }).click();
  await expect.poll(() => told.innerText()).toContain("0 of 20 answered.");
});
