import { describe, expect, it } from "vitest";
import * as core from "../../src/core/index.ts";
import { type Call, FACE } from "./publicFace.ts";

type Function = (...args: readonly unknown[]) => unknown;
const offered: Readonly<Record<string, unknown>> = { ...core };

type Step = string | number;
interface Leaf {
  readonly path: readonly Step[];
  readonly value: unknown;
}

const isList = (value: unknown): value is ArrayLike<number> =>
  ArrayBuffer.isView(value) || (Array.isArray(value) && value.every((x) => typeof x === "number"));
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !isList(value);

/** Everything in the arguments, objects and lists before what is in them; what is passed through whole is left out. */
function leaves(value: unknown, path: readonly Step[], whole: readonly number[]): Leaf[] {
  if (path.length === 1 && whole.includes(path[0] as number)) return [];
  const own = path.length > 0 ? [{ path, value }] : [];
  if (!isObject(value)) return own;
  const names = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return [...own, ...names.flatMap((name) => leaves(value[name as never], [...path, name], whole))];
}

const leavesOf = ({ args, whole = [] }: Call) => leaves(args(), [], whole);

/** The arguments with something else at a place. */
function changed(value: unknown, path: readonly Step[], to: (old: unknown) => unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return to(value);
  const copy: Record<Step, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  copy[name] = changed(copy[name], rest, to);
  if (copy[name] === GONE) delete copy[name];
  return copy;
}
const GONE = Symbol("gone");

/** Calls a function with something else at a place. */
const calledWith = (
  [name, call]: readonly [string, Call],
  path: readonly Step[],
  to: (old: unknown) => unknown,
) => (offered[name] as Function)(...(changed(call.args(), path, to) as unknown[]));

/** The message of the RangeError that a call must end with. */
function refusal(what: string, call: () => unknown): string {
  let answer: unknown;
  try {
    answer = call();
  } catch (error) {
    expect(error, `${what}: ${String(error)}`).toBeInstanceOf(RangeError);
    return (error as Error).message;
  }
  throw new Error(`${what} was answered: ${JSON.stringify(answer)}`);
}

/** Numbers and words of an answer, lists as plain ones, without the functions of laws. */
function numbersOf(value: unknown): unknown {
  if (isList(value)) return Array.from(value);
  if (!isObject(value)) return typeof value === "function" ? undefined : value;
  if (Array.isArray(value)) return value.map(numbersOf);
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, numbersOf(of)]));
}

const entries = Object.entries(FACE).flatMap(([name, calls]) =>
  [calls].flat().map((call: Call) => [name, call] as const),
);
const optionalIn = ({ optional = [] }: Call, path: readonly Step[]) =>
  optional.includes(String(path.at(-1)));

it("lists all that is offered, and nothing else", () => {
  expect(Object.keys(FACE).sort()).toEqual(Object.keys(offered).sort());
  expect(Object.values(offered).filter((value) => typeof value !== "function")).toEqual([]);
});

describe.each(entries)("%s", (name, listed) => {
  const entry = [name, listed] as const;
  const all = leavesOf(listed);
  const lists = all.filter(({ value }) => isList(value) && value.length > 0);
  const starts = (message: string, what: string) =>
    expect(message.startsWith(`${name}: `), `${what}: ${message}`).toBe(true);

  if (lists.length > 0)
    it("takes typed arrays as plain ones", { timeout: 30_000 }, () => {
      const want = numbersOf(calledWith(entry, [], (args) => args));
      const typed = lists.reduce<unknown>(
        (args, { path }) =>
          changed(args, path, (list) => {
            const numbers = Array.from(list as ArrayLike<number>);
            return numbers.every(Number.isInteger)
              ? Int32Array.from(numbers)
              : Float64Array.from(numbers);
          }),
        listed.args(),
      );
      expect(numbersOf(calledWith(entry, [], () => typed))).toEqual(want);
    });

  if (lists.length > 0)
    it("refuses lists that are none, and what is no number in them", () => {
      for (const { path } of lists) {
        for (const none of ["12", 3, undefined, null, { length: 2 }]) {
          if (none === undefined && optionalIn(listed, path)) continue;
          const what = `${none} at ${path.join(".")}`;
          starts(
            refusal(what, () => calledWith(entry, path, () => none)),
            what,
          );
        }
        for (const bad of ["2", null, [1]]) {
          const what = `${JSON.stringify(bad)} in ${path.join(".")}`;
          const message = refusal(what, () =>
            calledWith(entry, path, (list) =>
              Array.from(list as never, (x, i) => (i === 0 ? bad : x)),
            ),
          );
          starts(message, what);
          if (typeof bad === "string") expect(message).toContain(JSON.stringify(bad));
        }
      }
    });

  it("refuses numbers that are none, strings in quotes", () => {
    for (const { path, value } of all) {
      if (typeof value !== "number") continue;
      for (const bad of ["2", null, [2], true]) {
        const what = `${JSON.stringify(bad)} at ${path.join(".")}`;
        const message = refusal(what, () => calledWith(entry, path, () => bad));
        starts(message, what);
        if (typeof bad === "string") expect(message).toContain(JSON.stringify(bad));
      }
    }
  });

  it("refuses words that it does not know, and names those it does", () => {
    if (name === "convergenceError") return; // its word is the name of another function
    for (const { path, value } of all) {
      if (typeof value !== "string") continue;
      for (const bad of [
        value.toUpperCase() === value ? value.toLowerCase() : value.toUpperCase(),
        "zebra",
        "toString",
      ]) {
        const what = `${bad} at ${path.join(".")}`;
        const message = refusal(what, () => calledWith(entry, path, () => bad));
        starts(message, what);
        expect(message, what).toContain(JSON.stringify(bad));
        expect(message, what).toContain(JSON.stringify(value));
      }
    }
  });

  it("asks for every property, in the name that was called", () => {
    for (const { path, value } of all) {
      const property = path.at(-1)!;
      if (typeof property === "number" || optionalIn(listed, path)) continue;
      const what = `${typeof value} ${path.join(".")} left out`;
      const message = refusal(what, () => calledWith(entry, path, () => GONE));
      starts(message, what);
      expect(message, what).toContain(property);
    }
  });

  it("refuses properties that it does not know, and objects that are none", () => {
    for (const { path, value } of all) {
      if (!isObject(value) || Array.isArray(value)) continue;
      const what = `at ${path.join(".")}`;
      const message = refusal(what, () =>
        calledWith(entry, path, (old) => ({ ...(old as object), zebra: 1 })),
      );
      starts(message, what);
      expect(message, what).toContain("zebra");
      for (const none of [null, 3, "{}", [1]])
        starts(
          refusal(what, () => calledWith(entry, path, () => none)),
          what,
        );
    }
  });
});

describe("what one function gives, another takes, in types too", () => {
  it("sums of rows go into fits as they are", () => {
    const { count, exposure } = core.groupCounts({
      group: Int32Array.of(0, 1, 0, 2),
      count: Uint8Array.of(3, 0, 2, 9),
      exposure: Float32Array.of(1, 2, 1, 2),
      groups: 3,
    });
    const typed = core.gammaPoissonFit({ counts: count, exposures: exposure });
    expect(typed).toEqual(core.gammaPoissonFit({ count: [5, 0, 9], exposure: [2, 2, 2] }));
    const spreads = core.groupSpreads([0, 0, 1, 1, 2, 2], [1, 3, 5, 7, 9, 11], 3);
    const rows = [
      [1, 3],
      [5, 7],
      [9, 11],
    ];
    expect(core.oneWayFit({ ...spreads, method: "REML" })).toEqual(
      core.oneWayFit({ ...core.oneWayData(rows), method: "REML" }),
    );
  });

  it("the counts of the report: whole numbers in typed arrays are no zeros", () => {
    const plain = core.betaBinomialFit({ successes: [1, 3, 9], trials: [10, 10, 10] });
    const typed = core.betaBinomialFit({
      successes: Int32Array.of(1, 3, 9),
      trials: Int32Array.of(10, 10, 10),
    });
    expect(typed).toEqual(plain);
    expect(plain.theta.every((theta) => theta > 0)).toBe(true);
  });

  it("one group's names and those of many are the same thing", () => {
    const many = core.gammaPoissonFit({ counts: [5, 0, 9], exposures: [2, 2, 2] });
    expect(core.gammaPoissonFit({ count: [5, 0, 9], exposure: [2, 2, 2] })).toEqual(many);
    const both = { counts: [5], count: [5] };
    expect(() => core.gammaPoissonFit(both)).toThrow(
      "gammaPoissonFit: counts and count are two names of one thing",
    );
  });

  it("a posterior needs no event, and groups without exposure say nothing", () => {
    const priors = {
      shapePrior: { law: "exponential", rate: 1 },
      ratePrior: { law: "gamma", shape: 3, rate: 1 },
    } as const;
    const none = core.gammaPoissonPosterior({ counts: [0, 0], exposures: [1, 2], ...priors });
    expect(none.theta[0]!.mean).toBeGreaterThan(0);
    const empty = core.gammaPoissonPosterior({
      counts: [0, 0, 0],
      exposures: [1, 2, 0],
      ...priors,
    });
    expect(Math.abs(empty.logEvidence - none.logEvidence)).toBeLessThan(1e-9); // the quadrature's own error
  });

  it("draws between -Infinity and a number, chains that never moved, rows that are none", () => {
    expect(core.quantilesOfDraws([-Infinity, 1, 2], [0.25, 0.75])).toEqual([-Infinity, 1.5]); // as in R
    const stuck = [
      [1, 1, 1, 1, 1, 1],
      [1, 3, 2, 4, 2, 3],
    ];
    for (const of of [core.bulkSampleSize, core.tailSampleSize, core.meanSampleSize])
      expect(of(stuck), of.name).toBeNaN(); // as the posterior package decided
    expect(core.rHat(stuck)).toBeGreaterThan(1.01); // it still tells that the chains differ
    expect(core.rHat([stuck[0]!, stuck[0]!])).toBeNaN();
    expect(() => core.spreadOf([1, Number.NaN])).toThrow("spreadOf: every row must be finite");
    const rows = { group: [0], count: [-1], exposure: [1], groups: 1 };
    expect(() => core.groupCounts(rows)).toThrow("groupCounts: every count and exposure");
  });
});
