import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { openPage } from "./harness.ts";
import { widerThanTheScreen } from "./wholePage.ts";

/** What the cards of real data hand on is saved by keys, on the narrowest phone and without scripts. */
const visits = [
  { width: 320, height: 640, javaScript: true },
  { width: 320, height: 640, javaScript: false },
];

it.each(visits)(
  "the rows of the pumps are saved from their card: $width px, scripts $javaScript",
  async (visit) => {
    const page = await openPage("/applications/pumps/", visit);
    const link = page.locator(".provenance a[download]");
    await link.scrollIntoViewIfNeeded();
    await link.focus();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Enter"),
    ]);
    const chunks = await (await download.createReadStream()).toArray();
    const file = Buffer.concat(chunks);
    expect(download.suggestedFilename()).toBe("pumps-1987.csv");
    expect(file.toString("utf8").split("\r\n")).toHaveLength(11);
    const sum = createHash("sha256").update(file).digest("hex");
    expect(await page.locator(".provenance").innerText()).toContain(sum.slice(0, 12));
    if (visit.javaScript) expect(await widerThanTheScreen(page)).toEqual([]);
  },
);

it("a program with all ten pumps is saved from its sentence", async () => {
  const page = await openPage("/applications/pumps/");
  const link = page.locator('main a[download][href$="pumps-1987-learned.stan"]');
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const chunks = await (await download.createReadStream()).toArray();
  expect(Buffer.concat(chunks).toString("utf8")).toContain("theta ~ gamma(alpha, beta);");
});
