import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import lock from "../package-lock.json" with { type: "json" };

/** What lets `npm ci` work in a clean clone, on every system and on the oldest Node the book promises. */
type Entry = {
  version?: string;
  resolved?: string;
  engines?: { node?: string };
  optionalDependencies?: Record<string, string>;
};
const entries = Object.entries(lock.packages as unknown as Record<string, Entry>);
const oldestNode = [20, 19, 0] as const;

/** Where Node would find a package for one that sits at `from`. */
function places(from: string, name: string): string[] {
  const folders = from.split("/node_modules/").map((_, index, parts) => parts.slice(0, index + 1));
  const inside = folders.map((parts) => `${parts.join("/node_modules/")}/node_modules/${name}`);
  return [...inside, `node_modules/${name}`];
}

it("has an entry for every optional package, on every platform", () => {
  const names = new Set(entries.map(([path]) => path));
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(path, name).some((place) => names.has(place)))
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

it("names no host to fetch from: the reader's registry is the reader's choice", () => {
  expect(entries.filter(([, { resolved = "" }]) => /^\w+:\/\//.test(resolved))).toEqual([]);
});

it("agrees with package.json, where every version is exact", () => {
  const { dependencies, devDependencies } = manifest;
  const wanted: Record<string, string> = { ...dependencies, ...devDependencies };
  for (const [name, version] of Object.entries(wanted)) {
    // A second version of a package has a name of its own: "npm:typescript@5.0.4".
    const exact = version.replace(/^npm:[\w./@-]+@(?=\d)/, "");
    expect(exact, name).toMatch(/^\d+\.\d+\.\d+$/);
    const locked = entries.find(([path]) => path === `node_modules/${name}`)?.[1].version;
    expect(locked, name).toBe(exact);
  }
});

it("has no package twice where two would disagree", () => {
  const once = ["katex", "react", "react-dom", "zustand", "vite", "vitest"];
  const copies = entries.filter(([path]) =>
    once.some((name) => path.endsWith(`node_modules/${name}`)),
  );
  expect(copies.map(([path]) => path).sort()).toEqual(
    once.map((name) => `node_modules/${name}`).sort(),
  );
});

it("runs on Node 20.19", () => {
  const refused = entries.filter(([, { engines }]) => !allows(engines?.node ?? "*", oldestNode));
  expect(refused.map(([path, { engines }]) => `${path}: ${engines?.node}`)).toEqual([]);
});

type Version = readonly [number, number, number];

/** The part of npm's version ranges that `engines` use: `^ ~ >= > <= <`, bare versions, `x`, `*`, `||`. */
function allows(range: string, version: Version): boolean {
  return range
    .split("||")
    .some((alternative) =>
      (alternative.replace(/([<>=^~]+)\s+/g, "$1").trim() || "*")
        .split(/\s+/)
        .every((part) => meets(part, version)),
    );
}

function meets(comparator: string, version: Version): boolean {
  const [, sign = "", rest = ""] = /^([<>=^~]*)v?(.*)$/.exec(comparator) ?? [];
  const given = rest
    .split(".")
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
  const [major = 0, minor = 0, patch = 0] = given;
  const low: Version = [major, minor, patch];
  const atLeast = compare(version, low) >= 0;
  const agree = (count: number) =>
    given.slice(0, count).every((part, index) => part === version[index]);
  if (sign === ">=") return atLeast;
  if (sign === ">") return compare(version, low) > 0;
  if (sign === "<=") return compare(version, low) <= 0;
  if (sign === "<") return compare(version, low) < 0;
  if (sign === "^") return atLeast && agree(1);
  if (sign === "~") return atLeast && agree(2);
  return agree(3);
}

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

describe("the reader of version ranges", () => {
  it.each([
    "*",
    ">=18",
    "^20.19.0 || >=22.12.0",
    ">= 0.4",
    ">=0.4.x",
    "20 || >=22",
    "20.x",
    ">=14 <21",
    "~20.19.0",
  ])("%s allows it", (range) => expect(allows(range, oldestNode)).toBe(true));
  it.each([
    ">=22",
    "^22.13.0 || >=23.5.0",
    "^20.19.1",
    ">=20.20",
    "18",
    "<20",
    "~20.18.0",
    ">20.19.0",
  ])("%s refuses it", (range) => expect(allows(range, oldestNode)).toBe(false));
});
