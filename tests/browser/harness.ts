import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

/**
 * Opens pages of the built book in a real browser and lets nothing pass unseen: after each test every page it opened
 * must be clean, that is without a warning or error in the console, an uncaught error, a violation of the security
 * policy, a failed request, a request to anywhere else, or a cookie.
 */

export type Theme = "light" | "dark" | "projector";

export type Visit = {
  theme?: Theme;
  width?: number;
  height?: number;
  touch?: boolean;
  javaScript?: boolean;
  reducedMotion?: boolean;
  forcedColors?: boolean;
  /** Switches the security policy off, to compare with. */
  withoutPolicy?: boolean;
  /** Problems this visit means to cause. */
  expected?: readonly RegExp[];
};

type Watch = { problems: string[]; expected: readonly RegExp[] };

const site: string = inject("site");
/** An address of the book from a route: `/principles/shrinkage/`. */
export const addressOf = (route: string): string => site + route;

const open = new Map<Page, Watch>();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject("browser"));
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  const pages = [...open.keys()];
  try {
    for (const page of pages) await expectClean(page);
  } finally {
    open.clear();
    for (const page of pages) await page.context().close();
  }
});

/** A page of the book in a fresh profile, loaded and at rest. */
export async function openPage(route: string, visit: Visit = {}): Promise<Page> {
  const context = await browser.newContext(contextOptions(visit));
  const page = await context.newPage();
  const watch: Watch = { problems: [], expected: expectedOf(visit) };
  open.set(page, watch);
  await watchOver(page, watch);
  await page.goto(addressOf(route), { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** Fails with everything that went wrong on a page; runs by itself after each test. */
async function expectClean(page: Page): Promise<void> {
  const watch = open.get(page);
  if (!watch) throw new Error("This page was not opened by openPage.");
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie: ${name}`);
  const isExpected = (problem: string) => watch.expected.some((pattern) => pattern.test(problem));
  const problems = [...watch.problems, ...cookies].filter((problem) => !isExpected(problem));
  expect(problems, page.url()).toEqual([]);
}

/** A figure of the page once it has come to life: scrolled into view and answering to its controls. */
export async function openFigure(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`figure[data-figure="${id}"]`);
  await figure.scrollIntoViewIfNeeded();
  await page
    .locator(`figure[data-figure="${id}"] [data-island][data-alive]`)
    .or(page.locator(`[data-island][data-alive]:has(figure[data-figure="${id}"])`))
    .first()
    .waitFor({ state: "attached" });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return figure;
}

/** Scrolls as a reader does, so that everything on the page comes to life, and back to the top. */
export async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top <= height; top += 400) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    await page.waitForTimeout(60);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** A browser without scripts says so of every script that a page asks for ahead of time. */
const expectedOf = ({ expected = [], javaScript = true }: Visit): readonly RegExp[] =>
  javaScript ? expected : [...expected, /^failed: \S+\.js csp$/];

function contextOptions(visit: Visit): BrowserContextOptions {
  const { theme = "light", width = 1280, height = 800, touch = false, javaScript = true } = visit;
  return {
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    javaScriptEnabled: javaScript,
    bypassCSP: visit.withoutPolicy ?? false,
    colorScheme: theme === "dark" ? "dark" : "light",
    reducedMotion: visit.reducedMotion ? "reduce" : "no-preference",
    forcedColors: visit.forcedColors ? "active" : "none",
    serviceWorkers: "block",
    storageState: {
      cookies: [],
      origins: [
        { origin: new URL(site).origin, localStorage: [{ name: "book.theme", value: theme }] },
      ],
    },
  };
}

async function watchOver(page: Page, { problems }: Watch): Promise<void> {
  page.on("console", (message) => {
    if (["warning", "error", "assert"].includes(message.type()))
      problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("crash", () => problems.push("the page crashed"));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOwn = origin === new URL(site).origin || ["data:", "blob:"].includes(protocol);
    if (!isOwn) problems.push(`third party: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left, or a test that ends, aborts what is still loading.
    const reason = request.failure()?.errorText ?? "";
    if (!reason.includes("ERR_ABORTED")) problems.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction("tellViolation", (text: string) => {
    problems.push(`policy: ${text}`);
  });
  await page.addInitScript(() => {
    const tell = (window as unknown as { tellViolation: (text: string) => void }).tellViolation;
    document.addEventListener("securitypolicyviolation", (event) => {
      const place = `${event.sourceFile}:${event.lineNumber}`;
      tell(`${event.violatedDirective} ${event.blockedURI} ${event.sample} ${place}`);
    });
  });
}
