import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { leanStdlib } from "../../../src/build/leanStdlib.ts";
import * as beta from "../../../src/core/distributions/beta.ts";
import * as gamma from "../../../src/core/distributions/gamma.ts";
import * as normal from "../../../src/core/distributions/normal.ts";

/** One law as a page gets it: bundled, with the stand-ins for what its packages carry along. */
async function bundled(law: string) {
  const input = resolve(import.meta.dirname, `../../../src/core/distributions/${law}.ts`);
  const built = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { alias: leanStdlib },
    build: { write: false, rolldownOptions: { input, preserveEntrySignatures: "strict" } },
  });
  const chunks = "output" in built ? built.output : [];
  for (const item of chunks)
    if (item.type === "chunk") return { code: item.code, modules: Object.keys(item.modules) };
  throw new Error(`nothing built for ${law}`);
}

async function loaded<T>(code: string): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "bundle-"));
  const file = join(folder, "law.mjs");
  await writeFile(file, code);
  try {
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("a law as a page gets it", () => {
  it.each(["normal", "beta", "gamma"])("%s asks for nothing the policy forbids", async (law) => {
    const { code } = await bundled(law);
    expect(code).not.toMatch(/\beval\b/);
    expect(code).not.toMatch(/localStorage|process\.env/);
  });

  it("has no incomplete beta or gamma for the Normal law", async () => {
    const { modules } = await bundled("normal");
    expect(modules.some((path) => path.includes("special-erfc/"))).toBe(true);
    expect(modules.filter((path) => /special-(kernel-)?(beta|gamma)inc/.test(path))).toEqual([]);
  });

  it("gives the numbers that the packages give as they come", async () => {
    const page = {
      normal: await loaded<typeof normal>((await bundled("normal")).code),
      beta: await loaded<typeof beta>((await bundled("beta")).code),
      gamma: await loaded<typeof gamma>((await bundled("gamma")).code),
    };
    for (const p of [1e-12, 0.025, 0.3, 0.5, 0.9]) {
      expect(page.normal.normalQuantile(p, 0, 1)).toBe(normal.normalQuantile(p, 0, 1));
      expect(page.normal.normalLogCdf(-9 * p, 0, 1)).toBe(normal.normalLogCdf(-9 * p, 0, 1));
      for (const [a, b] of [
        [0.5, 0.5],
        [2, 3],
        [12.5, 80],
        [300, 500.5],
        [5000, 7],
      ] as const) {
        expect(page.beta.betaCdf(p, a, b)).toBe(beta.betaCdf(p, a, b));
        expect(page.beta.betaQuantile(p, a, b)).toBe(beta.betaQuantile(p, a, b));
        expect(page.gamma.gammaCdf(b * p, a, 1)).toBe(gamma.gammaCdf(b * p, a, 1));
        expect(page.gamma.gammaQuantile(p, a, b)).toBe(gamma.gammaQuantile(p, a, b));
      }
    }
  });
});
