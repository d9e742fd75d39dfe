import { describe, expect, it, vi } from "vitest";
import { findChromium, type Lookups } from "./chromium.ts";

/** A machine with nothing on it but the given files. */
function machine(files: string[], over: Partial<Lookups> = {}): Lookups {
  return {
    env: { PATH: "/usr/local/bin:/usr/bin" },
    platform: "linux",
    arch: "x64",
    isRoot: false,
    exists: (path) => files.includes(path),
    playwrightPath: () => "/cache/playwright/chrome",
    unpack: async () => undefined,
    install: () => undefined,
    ...over,
  };
}

describe("which browser is taken", () => {
  const everything = ["/my/chrome", "/cache/playwright/chrome", "/usr/bin/chromium"];
  const unpack = async () => ({ executablePath: "/npm/chromium", env: { FONTCONFIG_FILE: "f" } });

  it("the reader's own choice before all", async () => {
    const env = { CHROMIUM_PATH: "/my/chrome", PATH: "/usr/bin" };
    const found = await findChromium(machine(everything, { env }));
    expect(found.executablePath).toBe("/my/chrome");
  });

  it("a choice that does not exist is said, not skipped", async () => {
    const env = { CHROMIUM_PATH: "/gone", PATH: "/usr/bin" };
    await expect(findChromium(machine(everything, { env }))).rejects.toThrow(
      "CHROMIUM_PATH is /gone",
    );
  });

  it("then Playwright's, then the system's, then the one from npm, then apt's", async () => {
    const install = () => "/usr/bin/chromium";
    const at = async (files: string[], over: Partial<Lookups> = {}) =>
      (await findChromium(machine(files, { unpack, install, isRoot: true, ...over }))).from;
    expect(await at(everything)).toBe("Playwright");
    expect(await at(["/usr/bin/chromium"])).toBe("the system");
    expect(await at([])).toBe("@sparticuz/chromium");
    expect(await at([], { arch: "arm64" })).toBe("apt-get");
    expect(await at([], { unpack: async () => undefined })).toBe("apt-get");
  });

  it("hands on the environment the npm one needs", async () => {
    expect((await findChromium(machine([], { unpack }))).env).toEqual({ FONTCONFIG_FILE: "f" });
  });

  it("never unpacks or installs when the system has one", async () => {
    const never = vi.fn();
    await findChromium(machine(["/usr/bin/google-chrome"], { unpack: never, install: never }));
    expect(never).not.toHaveBeenCalled();
  });

  it("knows the usual places on macOS and Windows", async () => {
    const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect((await findChromium(machine([mac], { platform: "darwin" }))).executablePath).toBe(mac);
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    const windows = { platform: "win32", env: { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" } };
    expect((await findChromium(machine([edge], windows))).executablePath).toBe(edge);
  });

  it("says three ways out when there is none", async () => {
    await expect(findChromium(machine([], { isRoot: true }))).rejects.toThrow(/1\..*2\..*3\./s);
  });
});
