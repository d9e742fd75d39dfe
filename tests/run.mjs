// npm test: types, lint, unit, build, browser. A failing stage does not stop the next one, so that one run
// reports everything. Words after `npm test --` choose stages: npm test -- unit browser
// npm run soak: the property tests with examples of a new SEED, then the random readers of the browser tests for longer,
// FUZZ_SECONDS a figure.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./support/programs.mjs";

const folder = mkdtempSync(join(tmpdir(), "book-test-"));

const stages = {
  types: async () => one((await run("tsc")) || (await run("tsc", ["-p", "src/core"]))),
  lint: async () => one(await run("biome", ["check", "--error-on-warnings", "."])),
  unit: () => tests("unit"),
  build: async () => one(await run("vite", ["build", "--logLevel", "warn"])),
  browser: () => (results.build?.failed ? notRun("the build failed") : tests("browser")),
  soak: async () => {
    process.env.SEED ??= String(Date.now() % 100_000);
    process.env.FUZZ_SECONDS ??= "60";
    console.log(`SEED=${process.env.SEED} FUZZ_SECONDS=${process.env.FUZZ_SECONDS}`);
    const results = [await tests("unit"), await tests("browser", ["tests/browser/fuzz.test.ts"])];
    const sum = (key) => results.reduce((total, result) => total + result[key], 0);
    return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
  },
};
/** Stages that run only when they are asked for. */
const onDemand = ["soak"];

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
const notRun = (note) => ({ passed: 0, failed: 1, skipped: 0, note: `not run: ${note}` });

async function tests(project, files = []) {
  const report = join(folder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run("vitest", ["run", "--project", project, ...files, ...reporters]);
  const { passed, failed, skipped } = counted(report);
  // A run can fail with no failed test: an error outside of any, or no report at all.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

function counted(report) {
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    const broken = result.testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((test) => test.status === "failed"),
    );
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + broken.length,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const chosen = process.argv.slice(2);
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
const sum = (key) => Object.values(results).reduce((total, result) => total + result[key], 0);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
