// node src/build/core.mjs [FOLDER]: emits the statistics as a library, JavaScript and types, one module a file, into
// dist-core/ or the folder named. `npm run build` runs it after the book, `npm pack` before it packs; package.json exports
// it as "./core". The special functions come along as modules of our own: their packages would bring 230 others.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, runnerImport } from "vite";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = resolve(root, process.argv[2] ?? "dist-core");

const { resolve: locate } = createRequire(import.meta.url);
const manifest = locate("typescript/package.json");
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

const special = join(folder, "special");
const packaged = /(?<=from ")@stdlib\/math-base-special-(\w+)(?=")/g;
const wanted = new Set();
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  const file = join(folder, name);
  // The compiler leaves `./x.ts` in declarations; `./x.js` is read by every resolution.
  if (name.endsWith(".d.ts"))
    rewrite(file, (text) =>
      text.replace(/((?:from|import\() ?["']\.[^"']*)\.ts(?=["'])/g, "$1.js"),
    );
  if (name.endsWith(".js") && dirname(file) === special)
    rewrite(file, (text) =>
      text.replace(packaged, (_, of) => {
        wanted.add(of);
        return `./stdlib/${of}.js`;
      }),
    );
}

const { leanStdlib } = (await runnerImport(join(root, "src/build/leanStdlib.ts"))).module;
const built = await build({
  configFile: false,
  root,
  publicDir: false,
  logLevel: "warn",
  resolve: { alias: leanStdlib },
  build: {
    outDir: join(special, "stdlib"),
    emptyOutDir: false,
    minify: false,
    lib: {
      entry: Object.fromEntries(
        [...wanted].sort().map((of) => [of, locate(`@stdlib/math-base-special-${of}`)]),
      ),
      formats: ["es"],
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: { output: { chunkFileNames: "shared/[name].js" } },
  },
});

// Their licences travel with them: one text for all that share it, with the packages' names above.
const licences = new Map();
for (const { modules = {} } of (Array.isArray(built) ? built : [built]).flatMap((b) => b.output))
  for (const id of Object.keys(modules)) {
    const [place, name] = /^.*[\\/]node_modules[\\/](@stdlib[\\/][^\\/]+)(?=[\\/])/.exec(id) ?? [];
    if (!name) continue;
    const text = ["NOTICE", "LICENSE"]
      .map((file) => join(place, file))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, "utf8").trim())
      .join("\n\n");
    licences.set(text, (licences.get(text) ?? new Set()).add(name.replaceAll("\\", "/")));
  }
const notices = [...licences].map(
  ([text, names]) => `${[...names].sort().join("\n")}\n\n${text}\n`,
);
writeFileSync(join(special, "stdlib", "LICENSES.txt"), notices.join(`\n${"-".repeat(80)}\n\n`));

// Nearest to the modules: plain ES modules, none of which does anything when it is loaded, so that bundlers drop the rest.
const about = { type: "module", sideEffects: false, types: "./index.d.ts" };
writeFileSync(join(folder, "package.json"), `${JSON.stringify(about, null, 2)}\n`);

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}
