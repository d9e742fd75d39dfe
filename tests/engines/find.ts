import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What the search for an engine asks of the machine; a test hands in another machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly exists: (path: string) => boolean;
  /** Where Playwright would keep its WebKit. */
  readonly playwrightWebKit: () => string;
}

/** Firefox, driven by WebDriver BiDi. */
export interface FoundFirefox {
  readonly program: string;
}

/** WebKit: Playwright's, or the small browser and the driver that Debian ships, with a screen where there is none. */
export type FoundWebKit =
  | { readonly from: "Playwright"; readonly program: string }
  | {
      readonly from: "the system";
      readonly driver: string;
      readonly program: string;
      /** A screen in memory, needed where there is no other. */
      readonly screen: string | undefined;
    };

/** What was looked for and not found, in words. */
export interface NotFound {
  readonly missing: string;
}

const onPath = ({ env, exists }: Machine, names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => (env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)))
    .find(exists);

export function findFirefox(machine: Machine): FoundFirefox | NotFound {
  const { env, platform, exists } = machine;
  const usual: Readonly<Record<string, readonly string[]>> = {
    darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    win32: [`${env.PROGRAMFILES ?? ""}\\Mozilla Firefox\\firefox.exe`],
  };
  const program =
    env.FIREFOX_PATH ??
    onPath(machine, ["firefox", "firefox-esr"]) ??
    usual[platform]?.find(exists);
  return program && exists(program)
    ? { program }
    : { missing: "Firefox: neither FIREFOX_PATH, nor firefox or firefox-esr on PATH" };
}

const multiarch = ["x86_64-linux-gnu", "aarch64-linux-gnu"];

export function findWebKit(machine: Machine): FoundWebKit | NotFound {
  const { env, exists } = machine;
  const own = machine.playwrightWebKit();
  if (own && exists(own)) return { from: "Playwright", program: own };
  const driver = onPath(machine, ["WebKitWebDriver"]);
  if (!driver)
    return {
      missing: "WebKit: neither Playwright's, nor WebKitWebDriver (Debian: webkit2gtk-driver)",
    };
  const program = ["4.1", "4.0"]
    .flatMap((version) =>
      multiarch.map((machine) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
    )
    .find(exists);
  if (!program) return { missing: "WebKit: WebKitWebDriver is there, but no MiniBrowser for it" };
  const hasScreen = Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
  const screen = hasScreen ? undefined : onPath(machine, ["Xvfb"]);
  if (!hasScreen && !screen)
    return { missing: "WebKit: it is there, but neither a display nor Xvfb to show it on" };
  return { from: "the system", driver, program, screen };
}

export const thisMachine = (playwrightWebKit: () => string): Machine => ({
  env: process.env,
  platform: process.platform,
  exists: existsSync,
  playwrightWebKit,
});
