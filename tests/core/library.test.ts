import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as core from "../../src/core/index.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
// Inside the project, so that the library finds its packages as it does in dist-core/.
const folder = mkdtempSync(join(root, "dist-core-test-"));
const index = pathToFileURL(join(folder, "index.js")).href;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...words: string[]) =>
  spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });

beforeAll(() => {
  const { status, stdout } = node("src/build/core.mjs", folder);
  expect(status, stdout).toBe(0);
}, 60_000);

/** The code block of README that uses the library, and what its comments promise. */
function example(): { code: string; promised: string[] } {
  const blocks = readFileSync(join(root, "README.md"), "utf8").matchAll(/```js\n([\s\S]*?)```/g);
  const code = [...blocks].map(([, text = ""]) => text).find((text) => text.includes("/core"));
  expect(code, "README has an example of the library").toBeDefined();
  const promised = [...code!.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, says = ""]) => says);
  return { code: code!.replace("borrowing-strength/core", index), promised };
}

describe("the emitted library", () => {
  it("offers in plain node what the source offers", () => {
    const script = `import(${JSON.stringify(index)}).then((m) => console.log(Object.keys(m).sort().join()))`;
    const { stdout, stderr } = node("-e", script);
    expect(stderr).toBe("");
    expect(stdout.trim().split(",")).toEqual(Object.keys(core).sort());
  });

  it("does what README says", () => {
    const { code, promised } = example();
    const file = join(folder, "example.mjs");
    writeFileSync(file, code);
    const { stdout, stderr } = node(file);
    expect(stderr).toBe("");
    expect(promised.length).toBeGreaterThan(0);
    expect(stdout.trim().split("\n")).toEqual(promised);
  });

  it("has types that a strict project reads", () => {
    const file = join(folder, "types.ts");
    writeFileSync(
      file,
      `import { type PosteriorLaw, normalNormalPosterior } from "./index.js";
       const law: PosteriorLaw = normalNormalPosterior({ y: [1], sigma: [1], muPrior: { law: "normal", mean: 0, sd: 1 }, tauPrior: { law: "half-normal", sd: 1 } }).tau;
       // @ts-expect-error: there is no such prior
       normalNormalPosterior({ y: [1], sigma: [1], tauPrior: { law: "half-moon" } });
       export const mean: number = law.mean;`,
    );
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const words = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--lib",
      "es2023",
      "--types",
      "",
      "--ignoreConfig",
    ];
    const { status, stdout } = node(compiler, ...words, file);
    expect(status, stdout).toBe(0);
  });

  it("leaves out of a bundle what is not used: Normal-Normal loads no incomplete beta", async () => {
    const file = join(folder, "entry.js");
    writeFileSync(file, 'export { normalNormalPosterior } from "./index.js";');
    const result = await build({
      configFile: false,
      logLevel: "silent",
      build: {
        write: false,
        minify: false,
        lib: { entry: file, formats: ["es"], fileName: "entry" },
      },
    });
    const { output } = Array.isArray(result) ? result[0]! : (result as never);
    const code = output.map((chunk) => ("code" in chunk ? chunk.code : "")).join("\n");
    expect(code).toContain("normalNormalPosterior");
    expect(code).not.toMatch(/incompleteBeta|betainc|incompleteGamma|gammainc|xoroshiro/);
  }, 60_000);
});

describe("the public face", () => {
  it("keeps doors and kernels to itself", () => {
    expect(Object.keys(core).filter((name) => /^require|Kernel$|Surface$/.test(name))).toEqual([]);
  });
});
