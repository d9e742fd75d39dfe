/** Reads the `@example` lines of docblocks, runs them and compares them with what they say. */

export type Example = { expression: string; expected: string };
export type Documented = { name: string; examples: Example[] };

const docblock =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?(?:function\*?|const|class) (\w+)/g;
const declaration = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;

/** Names of the values a source declares and exports itself. */
export const declared = (source: string): string[] =>
  [...source.matchAll(declaration)].map(([, name = ""]) => name);

/** The exports of a source that have a docblock, with the examples in it. */
export function documented(source: string): Documented[] {
  return [...source.matchAll(docblock)].map(([, block = "", name = ""]) => {
    const lines = block.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trim());
    const start = lines.findIndex((line) => line.startsWith("@example"));
    const body = start < 0 ? [] : lines.slice(start).map((line) => line.replace("@example", ""));
    return { name, examples: examplesIn(body.map((line) => line.trim())) };
  });
}

/** An example ends with the line that has `// expected`; one that never does expects the empty text. */
function examplesIn(lines: string[]): Example[] {
  const examples: Example[] = [];
  let expression = "";
  for (const line of lines) {
    const [, code = line, expected] = /^(.*?)\s*\/\/\s(.+)$/.exec(line) ?? [];
    expression = `${expression}\n${code}`.trim();
    if (expected === undefined) continue;
    examples.push({ expression, expected });
    expression = "";
  }
  return expression === "" ? examples : [...examples, { expression, expected: "" }];
}

type Scope = Readonly<Record<string, unknown>>;

/** What an example gives that differs from what it says; undefined where it tells the truth. */
export function fault({ expression, expected }: Example, scope: Scope): string | undefined {
  if (expected === "") return `${expression}: no expected value after //`;
  const errorName = /^throws (\w+)$/.exec(expected)?.[1];
  try {
    const got = evaluate(expression, scope);
    const isTrue = errorName === undefined && agrees(got, readExpected(expected));
    return isTrue ? undefined : `${expression}\n  says ${expected}\n  gives ${shown(got)}`;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return name === errorName ? undefined : `${expression}\n  throws ${String(error)}`;
  }
}

function evaluate(expression: string, scope: Scope): unknown {
  const names = Object.keys(scope).filter((name) => name !== "default");
  const run = new Function(...names, `"use strict"; return (${expression.replace(/;$/, "")});`);
  return run(...names.map((name) => scope[name]));
}

const shown = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(plain(value)) : String(value);

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  ArrayBuffer.isView(value) && !(value instanceof DataView);

const plain = (value: unknown): unknown => (isNumbers(value) ? Array.from(value) : value);

/** A number literal as it was printed: its digits say how exactly it is meant. */
type Printed = { printed: string };
const isPrinted = (value: unknown): value is Printed =>
  typeof value === "object" && value !== null && Object.keys(value).join() === "printed";

const literals =
  /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<![\w$.])-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?!\s*:)/gi;

function readExpected(text: string): unknown {
  const marked = text.replace(literals, (found, quoted) => quoted ?? `{ printed: "${found}" }`);
  return evaluate(marked, {});
}

function agrees(given: unknown, wanted: unknown): boolean {
  const got = plain(given);
  if (isPrinted(wanted)) return typeof got === "number" && isWithin(got, wanted.printed);
  if (typeof wanted !== "object" || wanted === null) return Object.is(got, wanted);
  if (typeof got !== "object" || got === null || Array.isArray(got) !== Array.isArray(wanted))
    return false;
  const [gotEntries, wantedEntries] = [got, wanted].map((value) => Object.entries(value).sort());
  return (
    gotEntries!.map(([key]) => key).join() === wantedEntries!.map(([key]) => key).join() &&
    wantedEntries!.every(([key, value]) => agrees(got[key as keyof typeof got], value))
  );
}

/** Half a unit of the last printed digit; integers, and numbers of 13 digits or more, to 1e-12. */
function isWithin(got: number, printed: string): boolean {
  const wanted = Number(printed);
  const [mantissa = "", exponent = "0"] = printed.toLowerCase().replace("-", "").split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  const digits = mantissa.replace(".", "").replace(/^0+/, "").length;
  const halfUnit = 0.5 * 10 ** (Number(printed.toLowerCase().split("e")[1] ?? exponent) - decimals);
  const isExact = decimals === 0 || digits >= 13;
  const room = isExact ? 1e-12 * Math.abs(wanted) : halfUnit * (1 + 1e-9);
  return Math.abs(got - wanted) <= room;
}
