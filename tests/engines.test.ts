import { expect, it } from "vitest";
import { findFirefox, findWebKit, type Machine } from "./engines/find.ts";

/** A machine with nothing on it but the given files. */
const machine = (files: readonly string[], env: Machine["env"] = {}): Machine => ({
  env: { PATH: "/usr/bin", ...env },
  platform: "linux",
  exists: (path) => files.includes(path),
  playwrightWebKit: () => "/cache/webkit",
});

it("Firefox is the reader's, or the system's, or said to be missing", () => {
  expect(findFirefox(machine(["/my/fox"], { FIREFOX_PATH: "/my/fox" }))).toEqual({
    program: "/my/fox",
  });
  expect(findFirefox(machine(["/usr/bin/firefox-esr"]))).toEqual({
    program: "/usr/bin/firefox-esr",
  });
  expect(findFirefox(machine([]))).toHaveProperty("missing");
  expect(findFirefox(machine([], { FIREFOX_PATH: "/gone" }))).toHaveProperty("missing");
});

it("WebKit is Playwright's, or the system's with all it needs, or said to be missing", () => {
  const driver = "/usr/bin/WebKitWebDriver";
  const program = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
  const screen = "/usr/bin/Xvfb";
  expect(findWebKit(machine(["/cache/webkit", driver]))).toMatchObject({ from: "Playwright" });
  expect(findWebKit(machine([driver, program, screen]))).toMatchObject({ driver, program, screen });
  const shown = findWebKit(machine([driver, program], { DISPLAY: ":0" }));
  expect(shown).toMatchObject({ driver, screen: undefined });
  for (const files of [[], [driver], [driver, program]])
    expect(findWebKit(machine(files))).toHaveProperty("missing");
});
