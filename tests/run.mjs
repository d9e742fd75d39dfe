// npm test: types, lint, unit, build, browser. A failing stage does not stop the next one, so that one run
// reports everything. Words after `npm test --` choose stages: npm test -- unit browser
// What was green in the browser is remembered in .cache/ and passed over while nothing it depends on has changed; the
// summary says so. npm test -- --all forgets it. A clean clone has nothing to remember.
// npm test -- engines: every page in Firefox and in WebKit, where the machine has them; what it has not is said.
// npm run soak: the property tests with examples of a new SEED at more states, then the browser tests that otherwise choose
// by seed, with everything, and the random readers for longer, FUZZ_SECONDS a figure.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { root, run } from "./support/programs.mjs";

const folder = mkdtempSync(join(tmpdir(), "book-test-"));

const stages = {
  types: async () => one((await run("tsc")) || (await run("tsc", ["-p", "src/core"]))),
  lint: async () => one(await run("biome", ["check", "--error-on-warnings", "."])),
  unit: () => tests("unit", ["--project", "alone"]),
  build: async () => one(await run("vite", ["build", "--logLevel", "warn"])),
  browser: async () => {
    if (results.build?.failed) return notRun("the build failed");
    process.env.BOOK_MEMORY = memory;
    return browserTests();
  },
  engines: () => tests("engines"),
  soak: async () => {
    process.env.SEED ??= String(Date.now() % 100_000);
    process.env.FUZZ_SECONDS ??= "60";
    process.env.SOAK = "1";
    console.log(`SEED=${process.env.SEED} FUZZ_SECONDS=${process.env.FUZZ_SECONDS}`);
    const results = [
      await tests("unit", ["--project", "alone"]),
      await tests("browser", chosenBySeed),
    ];
    const sum = (key) => results.reduce((total, result) => total + result[key], 0);
    return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
  },
};
/** Browser tests that take some of what there is, by SEED, and in the long run everything. */
const chosenBySeed = ["desk", "fuzz", "inputs", "lecture", "exercises", "phone"].map(
  (name) => `tests/browser/${name}.test.ts`,
);
/** Stages that run only when they are asked for. */
const onDemand = ["engines", "soak"];

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
const notRun = (note) => ({ passed: 0, failed: 1, skipped: 0, note: `not run: ${note}` });

async function tests(project, words = []) {
  const report = join(folder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run("vitest", ["run", "--project", project, ...words, ...reporters]);
  const { fallen, ...result } = counted(report);
  // A run can fail with no failed test: an error outside of any, or no report at all.
  if (code !== 0 && result.failed === 0) result.failed = 1;
  return { ...result, fallen: fallen.length === result.failed ? fallen : [] };
}

/** So many of a thousand browser tests may be asked again, each alone; more is no accident. */
const SECOND_TRIES = 3;

/**
 * The browser tests are played by hands in real time, and a machine that stops for a second lets a finger go. A few
 * that failed are asked once more, when nothing else runs; the summary names them, whatever they say then.
 */
async function browserTests() {
  const first = await tests("browser");
  const { fallen } = first;
  if (fallen.length === 0 || fallen.length > SECOND_TRIES) return first;
  console.log(`\n--- browser, once more: ${fallen.map(({ title }) => title).join("; ")} ---`);
  const again = [];
  for (const { file, title } of fallen) {
    const only = `^${title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`;
    const { passed, failed } = await tests("browser", [file, "-t", only]);
    if (passed === 1 && failed === 0) again.push(`${basename(file, ".test.ts")} ${title}`);
  }
  const { passed, failed } = first;
  return { ...first, again, passed: passed + again.length, failed: failed - again.length };
}

function counted(report) {
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    const broken = result.testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((test) => test.status === "failed"),
    );
    const passedOver = result.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ title, status }) => title === PASSED_OVER && status !== "passed")
        .map(({ ancestorTitles }) => `${basename(name, ".test.ts")} ${ancestorTitles.join(" ")}`),
    );
    const fallen = result.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName }) => ({ file: name, title: fullName })),
    );
    return {
      passedOver,
      fallen,
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken.length,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, passedOver: [], fallen: [] };
  }
}

/** What stands in a report for tests that were green with the same content. */
const PASSED_OVER = "was green with the same content";

const words = process.argv.slice(2);
const chosen = words.filter((word) => word !== "--all");
const memory = join(root, ".cache/green");
if (words.includes("--all")) rmSync(memory, { recursive: true, force: true });
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(", ")}; there are ${Object.keys(stages).join(", ")}.`);
  process.exit(1);
}

const results = {};
for (const [name, stage] of Object.entries(stages)) {
  if (chosen.length > 0 ? !chosen.includes(name) : onDemand.includes(name)) continue;
  console.log(`\n--- ${name} ---`);
  const start = performance.now();
  const result = await stage();
  results[name] = { ...result, seconds: (performance.now() - start) / 1000 };
}
rmSync(folder, { recursive: true, force: true });

console.log("");
for (const [name, { passed, failed, seconds, note }] of Object.entries(results)) {
  const cells = [
    name.padEnd(8),
    `${passed} passed`.padStart(12),
    `${failed} failed`.padStart(10),
    `${seconds.toFixed(1)} s`.padStart(9),
  ];
  console.log([...cells, note ?? ""].join("  ").trimEnd());
}
for (const [name, { passedOver = [] }] of Object.entries(results)) {
  if (passedOver.length === 0) continue;
  console.log(
    `\n${name}: not run again, since they were green with the same pages, tests and browser`,
  );
  console.log(`(npm test -- --all runs everything):\n  ${passedOver.join("\n  ")}`);
}
for (const [name, { again = [] }] of Object.entries(results)) {
  if (again.length === 0) continue;
  console.log(
    `\n${name}: failed among all and passed alone, by an accident of the machine or a fault that shows rarely:`,
  );
  console.log(`  ${again.join("\n  ")}`);
}
const sum = (key) => Object.values(results).reduce((total, result) => total + result[key], 0);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
