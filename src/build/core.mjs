// node src/build/core.mjs [FOLDER]: emits the statistics as a library, JavaScript and types, one module a file, into
// dist-core/ or the folder named. `npm run build` runs it after the book; package.json exports it as "./core".
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = resolve(root, process.argv[2] ?? "dist-core");

const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
const compiler = join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin.tsc);
const options = {
  noEmit: false,
  declaration: true,
  rewriteRelativeImportExtensions: true,
  rootDir: "src/core",
  outDir: folder,
};
const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { status } = spawnSync(process.execPath, [compiler, "-p", "src/core", ...words], {
  cwd: root,
  stdio: "inherit",
});
if (status !== 0) process.exit(1);

// The compiler leaves `./x.ts` in declarations; `./x.js` is read by every resolution.
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
  if (name.endsWith(".d.ts")) {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/((?:from|import\() ?["']\.[^"']*)\.ts(?=["'])/g, "$1.js"));
  }

// Nearest to the modules: plain ES modules, none of which does anything when it is loaded, so that bundlers drop the rest.
const about = { type: "module", sideEffects: false, types: "./index.d.ts" };
writeFileSync(join(folder, "package.json"), `${JSON.stringify(about, null, 2)}\n`);
