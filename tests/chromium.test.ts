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
    list: (folder) =>
      files.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.split("/").at(-2)!] : [])),
    playwrightPath: () => "/cache/playwright/chromium-7/chrome-linux64/chrome",
    unpack: async () => undefined,
    install: () => undefined,
    ...over,
  };
}

describe("which browser is taken", () => {
  const whole = "/cache/playwright/chromium-7/chrome-linux64/chrome";
  const shell =
    "/cache/playwright/chromium_headless_shell-7/chrome-headless-shell-linux64/chrome-headless-shell";
  const everything = ["/my/chrome", whole, "/usr/bin/chromium"];
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

  it("then a shell, Playwright's or npm's, then Playwright's whole one, the system's, apt's", async () => {
    const install = () => "/usr/bin/chromium";
    const at = async (files: string[], over: Partial<Lookups> = {}) =>
      (await findChromium(machine(files, { unpack, install, isRoot: true, ...over }))).from;
    const without = { unpack: async () => undefined };
    expect(await at([...everything, shell])).toBe("Playwright's shell");
    expect(await at(everything)).toBe("@sparticuz/chromium");
    expect(await at(everything, without)).toBe("Playwright");
    expect(await at(["/usr/bin/chromium"], without)).toBe("the system");
    expect(await at(["/usr/bin/chromium"], { arch: "arm64" })).toBe("the system");
    expect(await at([], { arch: "arm64" })).toBe("apt-get");
    expect(await at([], without)).toBe("apt-get");
  });

  it("the shell of another revision is not taken", async () => {
    const other = shell.replace("-7/", "-6/");
    expect((await findChromium(machine([...everything, other]))).from).toBe("Playwright");
    expect((await findChromium(machine([...everything, shell]))).executablePath).toBe(shell);
  });

  it("hands on the environment the npm one needs", async () => {
    expect((await findChromium(machine([], { unpack }))).env).toEqual({ FONTCONFIG_FILE: "f" });
  });

  it("unpacks nothing where Playwright has a shell, and installs nothing where the system has one", async () => {
    const never = vi.fn();
    await findChromium(machine([shell], { unpack: never, install: never }));
    await findChromium(machine(["/usr/bin/google-chrome"], { isRoot: true, install: never }));
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
