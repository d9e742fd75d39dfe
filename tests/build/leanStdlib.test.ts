import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { expect, it } from "vitest";
import { leanStdlib } from "#build/leanStdlib.ts";
import { gammaQuantile } from "#core/distributions/gamma.ts";
import { normalQuantile, normalUpperTail } from "#core/distributions/normal.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("changes no number: the bundle with the stand-ins says what the packages say", async () => {
  const folder = mkdtempSync(join(tmpdir(), "book-lean-"));
  const entry = join(folder, "entry.ts");
  writeFileSync(
    entry,
    `export { normalQuantile, normalUpperTail } from "${root}src/core/distributions/normal.ts";
     export { gammaQuantile } from "${root}src/core/distributions/gamma.ts";`,
  );
  await build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { alias: leanStdlib },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: { entry, formats: ["es"], fileName: "bundle" },
    },
  });
  const bundle = await import(pathToFileURL(join(folder, "bundle.js")).href);
  rmSync(folder, { recursive: true, force: true });
  for (const p of [1e-300, 1e-9, 0.025, 0.5, 0.9, 1 - 1e-12]) {
    expect(bundle.normalQuantile(p, 0, 1)).toBe(normalQuantile(p, 0, 1));
    expect(bundle.gammaQuantile(p, 0.7, 2)).toBe(gammaQuantile(p, 0.7, 2));
  }
  for (const x of [-30, -1, 0, 0.3, 5, 37])
    expect(bundle.normalUpperTail(x, 0, 1)).toBe(normalUpperTail(x, 0, 1));
}, 60_000);
