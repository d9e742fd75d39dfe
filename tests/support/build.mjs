// Builds the book when there is none in its folder (dist/, or what OUT names), or when a source is newer than it.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./programs.mjs";

const sources = ["src", "content", "public", "package.json", "vite.config.ts"];
const stampOfBuild = join(root, process.env.OUT ?? "dist", "headers.json"); // the build writes it last

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return timeOf(path);
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(timeOf(path), ...inside);
}

const isFresh = Math.max(...sources.map((name) => newest(join(root, name)))) < timeOf(stampOfBuild);
process.exitCode = isFresh ? 0 : await run("vite", ["build", "--logLevel", "warn"]);
