import { appendFileSync } from "node:fs";
import { basename } from "node:path";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject, type RunnerTask } from "vitest";
import { overspent } from "./budgets.ts";
import { noteAsked } from "./memory.ts";
import { workOf } from "./work.ts";

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
  /** The page's clock can be put forward by `pass`. */
  clock?: boolean;
  /** Problems this visit means to cause. */
  expected?: readonly RegExp[];
};

type Watch = {
  problems: string[];
  expected: readonly RegExp[];
  /** The page is for more than one test: it is looked at after each, and closed after the last. */
  isShared: boolean;
};

const site: string = inject("site");
/** An address of the book from a route: `/principles/shrinkage/`. */
export const addressOf = (route: string): string => site + route;

const open = new Map<Page, Watch>();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject("browser"));
});
/** The file whose tests these are, known with the first of them. */
let file: RunnerTask | undefined;
afterEach(({ task }) => {
  file = task.file;
});
afterAll(async () => {
  await browser.close();
  if (!file) return;
  const name = basename(file.name, ".test.ts");
  const all = { ...spent, work: spent.work / inject("calibration") };
  appendFileSync(inject("ledger"), `${JSON.stringify({ name, ...all })}\n`);
  const tests = testsOf(file).filter(({ mode }) => mode === "run");
  // A page whose test failed was opened again: that is told already.
  if (tests.every(({ result }) => result?.state === "pass"))
    expect(overspent(name, tests.length, all), "the budget of this file").toEqual([]);
});

/** What the tests of this file have spent. */
const spent = { tabs: 0, loads: 0, waits: 0, work: 0 };

const testsOf = (task: RunnerTask): readonly RunnerTask[] =>
  task.type === "suite" ? task.tasks.flatMap(testsOf) : [task];
afterEach(async () => {
  const pages = [...open];
  try {
    for (const [page] of pages) await expectClean(page);
  } finally {
    for (const [page, { isShared }] of pages) if (!isShared) await close(page);
  }
});

async function close(page: Page): Promise<void> {
  open.delete(page);
  spent.work += await workOf(page);
  await page.context().close();
}

/**
 * One page for all tests of a block, as a reader stays on it: opened before the first, looked at after each, put back
 * between them. A test that fails leaves the next one a fresh page, so that each tells of its own faults alone.
 */
export function sharePage(
  visit: () => Promise<Page>,
  putBack: (page: Page) => Promise<void> = async () => {},
): () => Page {
  let page: Page | undefined;
  const enter = async () => {
    page = await visit();
    open.get(page)!.isShared = true;
  };
  beforeAll(enter);
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return putBack(page!);
    try {
      await expectClean(page!);
    } finally {
      await close(page!);
      await enter();
    }
  });
  afterAll(async () => {
    if (page) await close(page);
  });
  return () => page!;
}

/** A page of the book in a fresh profile, loaded and at rest. */
export async function openPage(route: string, visit: Visit = {}): Promise<Page> {
  const context = await browser.newContext(contextOptions(visit));
  const page = await context.newPage();
  const watch: Watch = { problems: [], expected: expectedOf(visit), isShared: false };
  open.set(page, watch);
  keepAccounts(page);
  await watchOver(page, watch);
  if (visit.clock) await page.clock.install();
  await page.goto(addressOf(route), { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** Lets so many milliseconds pass on the page's own clock, with all that happens in them. */
export const pass = (page: Page, milliseconds: number): Promise<void> =>
  page.clock.runFor(milliseconds);

/** Counts what a page costs while it is open. */
function keepAccounts(page: Page): void {
  spent.tabs += 1;
  page.on("domcontentloaded", () => {
    spent.loads += 1;
  });
  const wait = page.waitForTimeout.bind(page);
  page.waitForTimeout = (milliseconds) => {
    spent.waits += milliseconds;
    return wait(milliseconds);
  };
}

/** Fails with everything that went wrong on a page; runs by itself after each test. */
async function expectClean(page: Page): Promise<void> {
  const watch = open.get(page);
  if (!watch) throw new Error("This page was not opened by openPage.");
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie: ${name}`);
  const isExpected = (problem: string) => watch.expected.some((pattern) => pattern.test(problem));
  // Told once: the next test on the page tells of what came after.
  const told = watch.problems.splice(0);
  const problems = [...told, ...cookies].filter((problem) => !isExpected(problem));
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

/** Scrolls as a reader does, a good half of the window at a time, to the end and back to the top. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    // What comes into sight may grow, so the end is only known there.
    for (let isEnd = false; !isEnd; ) {
      window.scrollBy({ top: 0.6 * window.innerHeight, behavior: "instant" });
      await frame();
      await frame();
      isEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
    }
    window.scrollTo({ top: 0, behavior: "instant" });
    await frame();
  });
}

/** Shows what is off the screen too, which is not rendered otherwise: a screen reader walks through all of it. */
export const renderAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const section of document.querySelectorAll("section"))
      section.style.contentVisibility = "visible";
  });

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
    if (response.url().startsWith(site))
      noteAsked(new URL(response.url().slice(site.length), site).pathname);
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
