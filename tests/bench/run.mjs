// npm run bench: prints what the book weighs and how fast it answers, next to its budgets. It judges nothing:
// timings depend on the machine. Words after `npm run bench --` choose benches by the start of their file name; those that
// start with @ choose figures, by their ids, and those that start with / choose pages.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { runnerImport } from "vite";
import { pack } from "#build/packed.mjs";
import { serve } from "#build/serve.mjs";
import { root } from "../support/programs.mjs";

const build = spawnSync(process.execPath, ["tests/support/build.mjs"], {
  cwd: root,
  stdio: "inherit",
});
if (build.status !== 0) process.exit(1);

const words = process.argv.slice(2);
const chosen = words.filter((word) => !/^[@/]/.test(word));
const pages = words.filter((word) => word.startsWith("/"));
const figures = words.filter((word) => word.startsWith("@")).map((word) => word.slice(1));

const dist = join(root, "dist");
const routes = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .map((path) => `/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith("/index.html"))
  .map((path) => path.slice(0, -"index.html".length))
  .filter((route) => pages.length === 0 || pages.includes(route))
  .sort();

// Pages are weighed as they are sent.
if (!existsSync(join(dist, "index.html.br"))) await pack(dist);

const benches = readdirSync(join(root, "tests/bench"))
  .filter((file) => file.endsWith(".bench.mjs"))
  .filter((file) => chosen.length === 0 || chosen.some((word) => file.startsWith(word)))
  .sort();

const { module } = await runnerImport(join(root, "tests/chromium.ts"));
const { executablePath, args, env } = await module.findChromium();
const server = await serve({ port: 0, root: dist });
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const origin = server.origin + server.base.replace(/\/$/, "");
try {
  for (const file of benches) {
    const bench = await import(pathToFileURL(join(root, "tests/bench", file)).href);
    console.log(`\n${bench.name}`);
    await bench.run({ browser, origin, routes, figures, log: (line) => console.log(`  ${line}`) });
  }
} finally {
  await browser.close();
  await server.close();
}
