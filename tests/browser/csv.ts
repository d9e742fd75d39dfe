import type { Locator, Page } from "playwright";
import { painted } from "./figures.ts";

const rowsOf = (file: string): string[][] =>
  file.split("\r\n").map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));

/** The numbers of a figure as the file a reader saves; its table is open afterwards. */
export async function saved(
  page: Page,
  figure: Locator,
): Promise<{ readonly name: string; readonly rows: string[][] }> {
  await figure.locator(".data-table summary").click();
  await painted(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: "Save as CSV" }).click(),
  ]);
  const chunks = await (await download.createReadStream()).toArray();
  const text = Buffer.concat(chunks).toString("utf8");
  return { name: download.suggestedFilename(), rows: rowsOf(text) };
}
