import { describe, expect, it } from "vitest";
import { declared, documented, type Example, fault } from "./support/examples.ts";

/**
 * Every `@example` of `core` and `language` runs, and every export of `core` has one. A line reads
 * `expression // expected`; an expression may go over several lines; `// throws X` expects an error of that name.
 */
const modules = import.meta.glob<Record<string, unknown>>(
  ["../src/core/**/*.ts", "../src/language/**/*.ts", "../src/models/*.ts"],
  { eager: true },
);
const sources = import.meta.glob<string>(["../src/core/**/*.ts", "../src/language/**/*.ts"], {
  eager: true,
  query: "?raw",
  import: "default",
});

/** A module's own names, and all others where they do not clash; the language shows itself on the models. */
const everything = Object.assign({}, ...Object.values(modules)) as Record<string, unknown>;

const shownIn = (source: string) =>
  documented(source).filter(({ examples }) => examples.length > 0);
const entries = Object.entries(sources);

it.each(entries.filter(([path]) => path.startsWith("../src/core/")))(
  "%s shows every export at work",
  (_, source) => {
    const shown = shownIn(source).map(({ name }) => name);
    expect(declared(source).filter((name) => !shown.includes(name))).toEqual([]);
  },
);

describe.each(entries.filter(([, source]) => shownIn(source).length > 0))("%s", (path, source) => {
  const scope = { ...everything, ...modules[path] };
  it.each(shownIn(source))("$name", ({ examples }) => {
    expect(examples.flatMap((example) => fault(example, scope) ?? [])).toEqual([]);
  });
});

describe("the reader of examples", () => {
  const says = (expression: string, expected: string): Example => ({ expression, expected });
  const scope = { third: 1 / 3, list: Float64Array.of(1, 2), nothing: undefined };

  it.each([
    ["third", "0.333"],
    ["third", "0.3333333333333333"],
    ["-third", "-0.33"],
    ["1e10 * third", "3.333e9"],
    ["list", "[1, 2]"],
    ["({ a: third, b: [1], c: 'x' })", '{ a: 0.33, b: [1], c: "x" }'],
    ["nothing", "undefined"],
    ["0 / 0", "NaN"],
    ["-1 / 0", "-Infinity"],
    ["'a 1 // b'", '"a 1 // b"'],
    ["null.x", "throws TypeError"],
  ])("%s is %s", (expression, expected) => {
    expect(fault(says(expression, expected), scope)).toBeUndefined();
  });

  it.each([
    ["third", "0.334"],
    ["third", "0.3333333333343333"],
    ["15.2", "15"],
    ["list", "[1, 2, 3]"],
    ["({ a: 1, b: 2 })", "{ a: 1 }"],
    ["'1'", "1"],
    ["1", "undefined"],
    ["1", "throws RangeError"],
    ["unknown", "1"],
    ["1", ""],
  ])("%s is not %s", (expression, expected) => {
    expect(fault(says(expression, expected), scope)).toBeDefined();
  });

  it("finds examples over several lines, and exports without one", () => {
    const source = [
      "/** Not this one. */",
      "const hidden = 1;",
      "/**\n * Adds.\n *\n * @example\n * add(1,\n *   2) // 3\n * add(0, 0) // 0\n */",
      "export function add() {}",
      "export const bare = 1;",
    ].join("\n");
    const examples = [says("add(1,\n2)", "3"), says("add(0, 0)", "0")];
    expect(documented(source)).toEqual([{ name: "add", examples }]);
    expect(declared(source)).toEqual(["add", "bare"]);
  });
});
