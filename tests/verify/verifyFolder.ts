import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Vectors } from "../core/special/vectors.ts";
import { isObject, type Verdict } from "./answer.ts";
import type { Quantiles } from "./tolerance.ts";
import { type DataSetReport, verifyDataSet } from "./verifyDataSet.ts";
import { type FunctionReport, verifyFunction } from "./verifyFunction.ts";

/** What was found in a folder. */
export interface Report {
  readonly functions: readonly FunctionReport[];
  readonly dataSets: readonly DataSetReport[];
  /** Files in neither of the two formats. */
  readonly otherFiles: readonly string[];
}

/** Checks the core against every .json file of a folder and of the folders in it (or against one file). */
export function verifyFolder(folder: string, quantiles: Quantiles): Report {
  const [functions, dataSets, otherFiles]: [FunctionReport[], DataSetReport[], string[]] = [
    [],
    [],
    [],
  ];
  for (const file of filesOf(folder)) {
    const content = parsed(file);
    if (isVectors(content)) functions.push(verifyFunction(content));
    else if (isObject(content) && isObject(content.model) && isObject(content.expected))
      dataSets.push(verifyDataSet(content, quantiles));
    else otherFiles.push(file);
  }
  return { functions, dataSets, otherFiles };
}

function filesOf(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function isVectors(content: unknown): content is Vectors {
  return isObject(content) && Array.isArray(content.cases) && Array.isArray(content.columns);
}

/** How many numbers had each verdict. */
export type Count = Readonly<Record<Verdict, number>>;

/** Numbers of all functions and all data sets, by verdict. */
export function count({ functions, dataSets }: Report): {
  readonly functions: Count;
  readonly dataSets: Count;
} {
  const lines = dataSets.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines));
  const of = (verdict: Verdict) => lines.filter((line) => line.verdict === verdict).length;
  const sum = (size: (one: FunctionReport) => number) =>
    functions.reduce((total, one) => total + size(one), 0);
  const missed = sum((one) => one.missed.length);
  const left = sum((one) => one.notCovered.length);
  return {
    functions: { ok: sum((one) => one.cases) - missed - left, missed, "not covered": left },
    dataSets: { ok: of("ok"), missed: of("missed"), "not covered": of("not covered") },
  };
}
