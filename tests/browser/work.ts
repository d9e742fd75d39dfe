import type { Browser, Page } from "playwright";

/** Seconds of processor time that a page's own process has taken; none where the browser does not tell. */
export async function workOf(page: Page): Promise<number> {
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable");
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ProcessTime")?.value ?? 0;
  } catch {
    // A page that crashed or was closed.
    return 0;
  }
}

/** The work of one calibration loop: what pages do most, lay out text, on the machine as it is now. */
export async function calibrate(browser: Browser): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const before = await workOf(page);
  await page.evaluate(() => {
    const list = document.createElement("ul");
    document.body.append(list);
    for (let k = 0; k < 400; k++) {
      const item = document.createElement("li");
      item.textContent = `Row ${k} of a list that is laid out again with each row`;
      list.append(item);
      if (list.offsetHeight < 0) throw new Error("A list has a height.");
    }
  });
  const work = (await workOf(page)) - before;
  await context.close();
  return Math.max(work, 0.01);
}
