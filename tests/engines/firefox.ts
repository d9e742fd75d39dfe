import puppeteer from "puppeteer-core";
import type { Engine } from "./engine.ts";

/** Firefox by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  const page = await browser.newPage();
  let problems: string[] = [];
  page.on("console", (message) => {
    if (["warn", "error", "assert"].includes(message.type()))
      problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${String(error)}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return {
    version: await browser.version(),
    close: () => browser.close(),
    page: {
      open: async (address, [width, height]) => {
        problems = [];
        await page.setViewport({ width, height });
        await page.goto(address, { waitUntil: "load" });
      },
      run: async <Result>(body: string) =>
        (await page.evaluate(`(async () => { ${body} })()`)) as Result,
      press: (key) => page.keyboard.press(key),
      click: (x, y) => page.mouse.click(x, y),
      problems: async () => problems,
    },
  };
}
