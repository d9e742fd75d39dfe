import { type ChildProcess, spawn } from "node:child_process";
import { webkit } from "playwright";
import type { Engine } from "./engine.ts";
import type { FoundWebKit } from "./find.ts";

/** WebKit: Playwright's, or the system's by its WebDriver. */
export const startWebKit = (found: FoundWebKit): Promise<Engine> =>
  found.from === "Playwright" ? playwrights(found.program) : systems(found);

async function playwrights(executablePath: string): Promise<Engine> {
  const browser = await webkit.launch({ executablePath });
  const page = await browser.newPage();
  let problems: string[] = [];
  page.on("console", (message) => {
    if (["warning", "error", "assert"].includes(message.type()))
      problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  return {
    version: `WebKit ${browser.version()}`,
    close: () => browser.close(),
    page: {
      open: async (address, [width, height]) => {
        problems = [];
        await page.setViewportSize({ width, height });
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

/** Keys by the letters WebDriver gives them. */
const KEYS = { ArrowRight: "\uE014", ArrowLeft: "\uE012", Escape: "\uE00C" } as const;
const PORT = 17_563;
const DISPLAY = ":97";

async function systems({
  driver,
  program,
  screen,
}: Extract<FoundWebKit, { from: "the system" }>): Promise<Engine> {
  const started: ChildProcess[] = [];
  const start = (command: string, words: readonly string[], env = process.env) => {
    const child = spawn(command, [...words], { env, stdio: "ignore" });
    started.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of started.toReversed()) {
      const ended = new Promise((done) => child.once("close", done));
      if (child.exitCode === null && child.kill()) await ended;
    }
  };
  if (screen) start(screen, [DISPLAY, "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
  const env = screen ? { ...process.env, DISPLAY } : process.env;
  start(driver, [`--port=${PORT}`], { ...env, WEBKIT_DISABLE_COMPOSITING_MODE: "1" });

  const ask = async <Result>(method: string, path: string, body?: unknown): Promise<Result> => {
    const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as {
      value: Result & { error?: string; message?: string };
    };
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const isUp = async () => {
    for (let tries = 0; tries < 100; tries++) {
      const status = await ask<{ ready: boolean }>("GET", "/status").catch(() => undefined);
      if (status?.ready) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error("WebKitWebDriver does not answer.");
  };
  try {
    await isUp();
    const { sessionId, capabilities } = await ask<{
      sessionId: string;
      capabilities: { browserVersion: string };
    }>("POST", "/session", {
      capabilities: {
        alwaysMatch: {
          timeouts: { script: 120_000, pageLoad: 120_000 },
          "webkitgtk:browserOptions": { binary: program, args: ["--automation"] },
        },
      },
    });
    const session = `/session/${sessionId}`;
    const actions = (list: unknown) => ask("POST", `${session}/actions`, { actions: list });
    const run = async <Result>(body: string): Promise<Result> => {
      const { value, error } = await ask<{ value: Result; error?: string }>(
        "POST",
        `${session}/execute/async`,
        {
          script: `const done = arguments[arguments.length - 1];
            (async () => { ${body} })().then(
              (value) => done({ value: value ?? null }),
              (error) => done({ error: String(error) }));`,
          args: [],
        },
      );
      if (error) throw new Error(error);
      return value;
    };
    return {
      version: `WebKit ${capabilities.browserVersion}`,
      close: async () => {
        await ask("DELETE", session).catch(() => undefined);
        await stop();
      },
      page: {
        open: async (address, [width, height]) => {
          await ask("POST", `${session}/window/rect`, { width, height });
          await ask("POST", `${session}/url`, { url: "about:blank" });
          await ask("POST", `${session}/url`, { url: address });
          // This driver does not tell of the console: errors from here on are kept in the page.
          await run(`window.problems = [];
            addEventListener("error", (event) => window.problems.push("uncaught: " + event.message));
            addEventListener("unhandledrejection", (event) =>
              window.problems.push("unhandled: " + event.reason));
            document.addEventListener("securitypolicyviolation", (event) =>
              window.problems.push("policy: " + event.violatedDirective + " " + event.blockedURI));`);
        },
        run,
        press: async (key) => {
          const value = KEYS[key];
          await actions([
            {
              type: "key",
              id: "keys",
              actions: [
                { type: "keyDown", value },
                { type: "keyUp", value },
              ],
            },
          ]);
        },
        click: async (x, y) => {
          await actions([
            {
              type: "pointer",
              id: "mouse",
              parameters: { pointerType: "mouse" },
              actions: [
                { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) },
                { type: "pointerDown", button: 0 },
                { type: "pointerUp", button: 0 },
              ],
            },
          ]);
        },
        problems: () => run("return window.problems;"),
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
