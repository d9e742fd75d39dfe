import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

/** How to start a browser: hand it to Playwright's `chromium.launch`. `from` says where it was found. */
export type FoundBrowser = {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  from: string;
};

/** What the search asks of the machine; a test hands in another machine. */
export type Lookups = {
  env: Record<string, string | undefined>;
  platform: string;
  arch: string;
  isRoot: boolean;
  exists: (path: string) => boolean;
  /** Names in a folder; none where there is no such folder. */
  list: (folder: string) => readonly string[];
  playwrightPath: () => string;
  unpack: () => Promise<Unpacked | undefined>;
  install: () => string | undefined;
};

type Unpacked = { executablePath: string; env: Record<string, string> };

const root = resolve(fileURLToPath(import.meta.url), "../..");

/** Playwright adds the rest: no sandbox, no first run, no background networking. */
const args = ["--disable-gpu", "--disable-quic", "--disable-sync"];

const namesOnPath = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "msedge",
];

/**
 * Finds a Chromium: the reader's choice; then a headless shell, Playwright's or npm's, whose pages cost a third of those
 * of a whole browser; then a whole one, Playwright's, the system's or apt's.
 */
export async function findChromium(lookups: Lookups = thisMachine()): Promise<FoundBrowser> {
  const { env, exists } = lookups;
  const found = (
    from: string,
    { executablePath, env = {} }: { executablePath: string; env?: Record<string, string> },
  ) => ({
    executablePath,
    args,
    env,
    from,
  });

  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (!exists(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, and there is no such file.`);
    return found("CHROMIUM_PATH", { executablePath: chosen });
  }
  const playwright = lookups.playwrightPath();
  const shell = playwright && shellBeside(playwright, lookups);
  if (shell) return found("Playwright's shell", { executablePath: shell });

  if (lookups.platform === "linux" && lookups.arch === "x64") {
    const unpacked = await lookups.unpack();
    if (unpacked) return found("@sparticuz/chromium", unpacked);
  }
  if (playwright && exists(playwright)) return found("Playwright", { executablePath: playwright });

  const system = systemPaths(lookups).find(exists);
  if (system) return found("the system", { executablePath: system });

  if (lookups.platform === "linux" && lookups.isRoot) {
    const installed = lookups.install();
    if (installed) return found("apt-get", { executablePath: installed });
  }
  throw new Error(
    [
      "The browser tests need Chromium, Chrome or Edge, and none was found. Any of these helps:",
      "  1. install one the usual way (Debian: apt-get install chromium; macOS: brew install --cask chromium)",
      "  2. npx playwright install chromium",
      "  3. set CHROMIUM_PATH to the program of a browser you have",
    ].join("\n"),
  );
}

/** Playwright keeps its headless shell in a folder of its own, beside that of the whole browser of the same revision. */
function shellBeside(playwrightPath: string, { exists, list }: Lookups): string | undefined {
  for (let folder = dirname(playwrightPath); dirname(folder) !== folder; folder = dirname(folder)) {
    const [, revision] = /^chromium-(\d+)$/.exec(basename(folder)) ?? [];
    if (revision === undefined) continue;
    const kept = join(dirname(folder), `chromium_headless_shell-${revision}`);
    const programs = list(kept).flatMap((platform) =>
      ["chrome-headless-shell", "chrome-headless-shell.exe", "headless_shell"].map((name) =>
        join(kept, platform, name),
      ),
    );
    return programs.find(exists);
  }
  return undefined;
}

function systemPaths({ env, platform }: Lookups): string[] {
  if (platform === "darwin")
    return [
      "Chromium.app/Contents/MacOS/Chromium",
      "Google Chrome.app/Contents/MacOS/Google Chrome",
      "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ].flatMap((app) => [`/Applications/${app}`, `${env.HOME ?? ""}/Applications/${app}`]);
  if (platform === "win32")
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [
            "Google\\Chrome\\Application\\chrome.exe",
            "Chromium\\Application\\chrome.exe",
            "Microsoft\\Edge\\Application\\msedge.exe",
          ].map((program) => `${folder}\\${program}`)
        : [],
    );
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder !== "");
  return namesOnPath.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

function thisMachine(): Lookups {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    playwrightPath: () => chromium.executablePath(),
    unpack: unpackFromNpm,
    install: installWithApt,
  };
}

/**
 * Unpacks the Chromium that comes as an npm package, once a checkout. It works in a process of its own, because the
 * package chooses its folder and its libraries from the environment at the moment it is imported.
 */
async function unpackFromNpm(
  folder: string = join(root, "node_modules/.cache/chromium"),
): Promise<Unpacked | undefined> {
  if (!existsSync(join(folder, "chromium"))) {
    const fresh = `${folder}-${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    const code =
      "import(process.argv[1]).then((m) => (m.default.default ?? m.default).executablePath())";
    const unpacked = spawnSync(process.execPath, ["-e", code, entry], {
      env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (unpacked.status === 0 && !existsSync(folder)) renameSync(fresh, folder);
    else rmSync(fresh, { recursive: true, force: true });
  }
  const executablePath = join(folder, "chromium");
  const env = { ...libraries(folder), ...fonts(folder) };
  const starts = spawnSync(executablePath, ["--version"], { env: { ...process.env, ...env } });
  return starts.status === 0 ? { executablePath, env } : undefined;
}

/** The libraries packed with the browser, only where the system lacks them. */
function libraries(folder: string): Record<string, string> {
  const usual = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"];
  if (usual.some((place) => existsSync(`${place}/libnss3.so`))) return {};
  const packed = join(folder, "al2023/lib");
  return { LD_LIBRARY_PATH: [packed, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) };
}

/** The fonts packed with the browser, only where the system has none set up: without any, text has no width. */
function fonts(folder: string): Record<string, string> {
  if (existsSync("/etc/fonts/fonts.conf")) return {};
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}

function installWithApt(): string | undefined {
  const run = (words: string[]) => spawnSync("apt-get", words, { stdio: "inherit" }).status === 0;
  const installed =
    run(["update", "-q"]) && run(["install", "-y", "-q", "--no-install-recommends", "chromium"]);
  return installed && existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined;
}
