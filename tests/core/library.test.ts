import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as core from "../../src/core/index.ts";

/**
 * The library as those get it who install it: packed by npm, unpacked in an empty project beside the packages that it
 * names, and nothing else. The packages come from this project, so that nothing is fetched.
 */
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const project = mkdtempSync(join(tmpdir(), "packed-"));
const modules = join(project, "node_modules");
const library = join(modules, "borrowing-strength");
afterAll(() => rmSync(project, { recursive: true, force: true }));

const run = (program: string, words: readonly string[], cwd: string) =>
  spawnSync(program, words, { cwd, encoding: "utf8", shell: program === "npm" });
const node = (...words: string[]) => run(process.execPath, words, project);

beforeAll(() => {
  const packed = run("npm", ["pack", "--pack-destination", project], root);
  expect(packed.status, packed.stdout + packed.stderr).toBe(0);
  const tarball = readdirSync(project).find((name) => name.endsWith(".tgz"))!;
  mkdirSync(library, { recursive: true });
  const unpacked = run("tar", ["-xzf", tarball, "-C", library, "--strip-components=1"], project);
  expect(unpacked.status, unpacked.stderr).toBe(0);
  writeFileSync(join(project, "package.json"), '{ "type": "module", "private": true }');
  installNeedsOf("borrowing-strength");
}, 120_000);

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What npm would install for a package: its dependencies and theirs. */
function installNeedsOf(name: string): void {
  const manifest: Manifest = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
  for (const needed of Object.keys(manifest.dependencies ?? {})) {
    cpSync(join(root, "node_modules", needed), join(modules, needed), { recursive: true });
    installNeedsOf(needed);
  }
}

/** Runs a module in the project, and gives what it printed. */
function printed(name: string, code: string): string[] {
  writeFileSync(join(project, name), code);
  const { stdout, stderr } = node(name);
  expect(stderr).toBe("");
  return stdout.trim().split("\n");
}

/** The code block of README that uses the library, and what its comments promise. */
function example(): { code: string; promised: string[] } {
  const blocks = readFileSync(join(root, "README.md"), "utf8").matchAll(/```js\n([\s\S]*?)```/g);
  const code = [...blocks].map(([, text = ""]) => text).find((text) => text.includes("/core"));
  expect(code, "README has an example of the library").toBeDefined();
  const promised = [...code!.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, says = ""]) => says);
  return { code: code!, promised };
}

describe("the packed library", () => {
  it("holds the library alone and brings one package", () => {
    expect(readdirSync(library).sort()).toEqual(["README.md", "dist-core", "package.json"]);
    expect(readdirSync(modules).sort()).toEqual(["borrowing-strength", "pure-rand"]);
    const sources = readdirSync(library, { recursive: true, encoding: "utf8" });
    expect(sources.filter((name) => /(?<!\.d)\.m?ts$|\.tsx$/.test(name))).toEqual([]);
  });

  it("carries the licences of what was built into it", () => {
    const licences = readFileSync(join(library, "dist-core/special/stdlib/LICENSES.txt"), "utf8");
    expect(licences).toContain("@stdlib/math-base-special-gammaln");
    expect(licences).toContain("Apache License");
    expect(licences).toContain("Boost Software License");
  });

  it("offers in plain node what the source offers", () => {
    const names = `import * as core from "borrowing-strength/core"; console.log(Object.keys(core).sort().join());`;
    expect(printed("names.js", names)[0]!.split(",")).toEqual(Object.keys(core).sort());
  });

  it("does what README says", () => {
    const { code, promised } = example();
    expect(promised.length).toBeGreaterThan(0);
    expect(printed("example.js", code)).toEqual(promised);
  });

  it("gives the numbers that the source gives", () => {
    const code = `import { betaQuantile, createGenerator, gammaCdf, normalLogCdf, standardNormal, trigamma } from "borrowing-strength/core";
      console.log(JSON.stringify([betaQuantile(0.1, 2, 3.5), gammaCdf(3, 1e4, 3e3), normalLogCdf(-40, 0, 1), trigamma(0.3), standardNormal(createGenerator(7))]));`;
    const { betaQuantile, createGenerator, gammaCdf, normalLogCdf, standardNormal, trigamma } =
      core;
    expect(JSON.parse(printed("numbers.js", code)[0]!)).toEqual([
      betaQuantile(0.1, 2, 3.5),
      gammaCdf(3, 1e4, 3e3),
      normalLogCdf(-40, 0, 1),
      trigamma(0.3),
      standardNormal(createGenerator(7)),
    ]);
  });
});

describe("the types of the packed library", () => {
  // README names 5.0 as the oldest compiler: it is the first that resolves as bundlers do.
  const compilers = { "5.0": "typescript-5.0", "of today": "typescript" };
  const cases = Object.entries(compilers).flatMap(([version, place]) => [
    { version, place, module: "nodenext", moduleResolution: "nodenext" },
    { version, place, module: "esnext", moduleResolution: "bundler" },
  ]);
  it.each(cases)(
    "are read by a strict project: TypeScript $version, $moduleResolution",
    (one) => {
      const { place, module, moduleResolution } = one;
      const options = { strict: true, noEmit: true, target: "es2022", lib: ["es2022"], types: [] };
      const config = {
        compilerOptions: { ...options, module, moduleResolution },
        files: ["types.ts"],
      };
      writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config));
      writeFileSync(
        join(project, "types.ts"),
        `import { type PosteriorLaw, normalNormalPosterior } from "borrowing-strength/core";
       import * as core from "borrowing-strength/core";
       const law: PosteriorLaw = normalNormalPosterior({ y: [1], sigma: [1], muPrior: { law: "normal", mean: 0, sd: 1 }, tauPrior: { law: "half-normal", sd: 1 } }).tau;
       // @ts-expect-error: there is no such prior
       normalNormalPosterior({ y: [1], sigma: [1], tauPrior: { law: "half-moon" } });
       export const mean: number = law.mean;
       export const names: readonly string[] = Object.keys(core);`,
      );
      const { status, stdout } = node(join(root, `node_modules/${place}/bin/tsc`), "-p", ".");
      expect(status, stdout).toBe(0);
    },
    120_000,
  );
});

/** What a bundler makes of one line of code: minified or readable. */
const bundlers: Record<string, (code: string, minify: boolean) => Promise<string>> = {
  vite: async (code, minify) => {
    writeFileSync(join(project, "entry.js"), code);
    const result = await build({
      configFile: false,
      root: project,
      logLevel: "silent",
      build: {
        write: false,
        minify,
        rolldownOptions: { input: "entry.js", preserveEntrySignatures: "strict" },
      },
    });
    const { output } = Array.isArray(result) ? result[0]! : (result as never);
    return output.map((chunk) => ("code" in chunk ? chunk.code : "")).join("\n");
  },
  esbuild: async (contents, minify) => {
    const stdin = { contents, resolveDir: project };
    const options = JSON.stringify({ stdin, bundle: true, format: "esm", minify, write: false });
    const script = `process.stdout.write(require("esbuild").buildSync(${options}).outputFiles[0].text)`;
    const words = ["-e", script];
    const { status, stdout, stderr } = run(process.execPath, words, root);
    expect(status, stderr).toBe(0);
    return stdout;
  },
};

describe.each(Object.entries(bundlers))("bundled by %s", (_, bundle) => {
  it("shrink alone weighs at most 1.5 kB", async () => {
    const code = await bundle('export { shrink } from "borrowing-strength/core";', true);
    expect(code.length).toBeGreaterThan(200);
    expect(code.length).toBeLessThanOrEqual(1500);
  }, 60_000);

  it("leaves out what is not used: Normal-Normal loads no incomplete beta", async () => {
    const one = 'export { normalNormalPosterior } from "borrowing-strength/core";';
    const code = await bundle(one, false);
    expect(code).toContain("normalNormalPosterior");
    expect(code).not.toMatch(/incompleteBeta|betainc|incompleteGamma|gammainc|xoroshiro/);
  }, 60_000);

  it("runs as a whole", async () => {
    const all = `import * as core from "borrowing-strength/core";
      console.log(Object.keys(core).length, core.betaCdf(0.5, 2, 2), core.gammaCdf(1, 1, 1).toFixed(12));`;
    expect(printed("bundle.js", await bundle(all, true))[0]).toBe(
      `${Object.keys(core).length} 0.5 ${(1 - Math.exp(-1)).toFixed(12)}`,
    );
  }, 60_000);
});

describe("the public face", () => {
  it("keeps doors and kernels to itself", () => {
    expect(Object.keys(core).filter((name) => /^require|Kernel$|Surface$/.test(name))).toEqual([]);
  });
});
