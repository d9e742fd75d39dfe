// npm run verify -- [FOLDER] [--brief] [--fast] [--json FILE]: checks the core against the files of a folder, in the two formats of
// tests/reference (function vectors in special/, data sets in models/; see the READMEs there). Without a folder it takes
// tests/reference and writes what it found where the book's page "How these numbers are checked" reads it. Exit code 1 if a
// number is missed. --fast judges quantiles of posteriors by their cdf instead of solving for each.
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const at = words.indexOf("--json");
const [json] = at < 0 ? [] : words.splice(at, 2).slice(1);
// npm runs this in the project; a folder is meant from where the command was given.
const [folder] = words
  .filter((word) => !word.startsWith("--"))
  .map((word) => resolve(process.env.INIT_CWD ?? ".", word));
const unknown = words.filter(
  (word) => word.startsWith("--") && !["--brief", "--fast"].includes(word),
);
if (unknown.length > 0 || (folder !== undefined && !existsSync(folder))) {
  console.error(unknown.length > 0 ? `No option ${unknown}.` : `No folder ${folder}.`);
  process.exit(2);
}

const load = async (name) =>
  (await runnerImport(join(here, name), { configFile: false, logLevel: "error" })).module;
const { verifyFolder, count, printed, summary } = await load("index.ts");

const report = verifyFolder(
  folder ?? join(here, "../reference"),
  words.includes("--fast") ? "by their cdf" : "solved",
);
console.log(printed(report, words.includes("--brief") ? "brief" : "every number").join("\n"));

const kept = join(here, "../../content/about/numbers/evidence.json");
const target = json ?? (folder === undefined ? kept : undefined);
if (target !== undefined) writeFileSync(target, `${JSON.stringify(summary(report), null, 2)}\n`);
const { functions, dataSets } = count(report);
process.exitCode = functions.missed + dataSets.missed > 0 ? 1 : 0;
