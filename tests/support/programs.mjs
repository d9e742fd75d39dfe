// The programs of installed packages, run by node itself: the same on Windows as elsewhere.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The script behind a command, as the package's own `bin` names it. */
function scriptOf(packageName, command) {
  const folder = resolve(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8"));
  return resolve(folder, typeof bin === "string" ? bin : bin[command]);
}

const packages = { tsc: "typescript", biome: "@biomejs/biome", vitest: "vitest", vite: "vite" };

/** Runs a program in the project's folder and shows what it prints; resolves to its exit code. */
export function run(command, words = []) {
  return new Promise((done) => {
    const script = scriptOf(packages[command], command);
    const child = spawn(process.execPath, [script, ...words], { cwd: root, stdio: "inherit" });
    child.on("error", () => done(1));
    child.on("close", (code) => done(code ?? 1));
  });
}
