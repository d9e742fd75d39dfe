import { requireThat } from "./assert.ts";

/** A list of numbers as callers have it: an array or a typed array of any kind. */
export type Numbers = ArrayLike<number>;

/** What a function takes, with every list of numbers in it an array or a typed array. */
export type Loose<T> = T extends readonly number[]
  ? Numbers
  : T extends (...words: never[]) => unknown
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Loose<T[K]> }
      : T;

/** What a function reckons with: every list of numbers a plain array. */
export type Plain<T> = T extends Numbers
  ? T extends string
    ? T
    : readonly number[]
  : T extends (...words: never[]) => unknown
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** Refuses what is not of its kind, in the name of the function that was called; gives it back in plain form. */
export type Kind = (where: string, name: string, value: unknown) => unknown;

/** A kind for every property: the compiler asks for each, so that none is let in unseen. */
export type Shape<T> = { readonly [K in keyof Required<T>]: Kind };

type Words = Readonly<Record<string, unknown>>;

/**
 * The door of every function that takes an object: all its properties there, each of its kind, and no others.
 *
 * Shapes  typed arrays come out as plain arrays, so that what follows reckons in double precision and loses nothing.
 * Throws  RangeError that names the function, the property, what it must be and what was given, strings in quotes.
 *
 * @example
 * door("shrink", { y: Int32Array.of(1, 2), mu: 3 }, { y: numbers, mu: number }) // { y: [1, 2], mu: 3 }
 * door("shrink", { y: [1], mu: "3" }, { y: numbers, mu: number }) // throws RangeError
 * door("shrink", { y: [1], nu: 3 }, { y: numbers, mu: number }) // throws RangeError
 */
export function door<T extends object>(where: string, asked: T, shape: Shape<T>): Plain<T> {
  return inside(where, "", asked as Words, shape) as Plain<T>;
}

function inside(
  where: string,
  of: string,
  given: Words,
  kinds: Readonly<Record<string, Kind>>,
): Words {
  const names = Object.keys(kinds);
  if (Object(given) !== given || Array.isArray(given))
    refuse(where, of || "it", `an object with ${names.join(", ")}`, given);
  const before = of && `${of}.`;
  const plain: Record<string, unknown> = {};
  for (const name in given)
    if (!Object.hasOwn(kinds, name))
      throw new RangeError(`${where}: there is no ${before}${name}, only ${names.join(", ")}`);
  for (const name of names) {
    const value = kinds[name]!(where, before + name, given[name]);
    if (value !== undefined) plain[name] = value;
  }
  return plain;
}

function refuse(where: string, name: string, rule: string, value: unknown): never {
  requireThat(false, where, `${name} must be ${rule}`, shown(value));
  return undefined as never;
}

/** A value as it would be typed, strings in quotes, at most 60 signs of it. */
const shown = (value: unknown): string =>
  (typeof value === "string" ? JSON.stringify(value) : String(value)).slice(0, 60);

/**
 * A number; which numbers, the function itself says.
 *
 * @example
 * number("f", "x", 2) // 2
 * number("f", "x", "2") // throws RangeError
 */
export const number = (where: string, name: string, value: unknown): number =>
  typeof value === "number" ? value : refuse(where, name, "a number", value);

/**
 * The door of functions of plain numbers, of up to four of them: each a number, which may be NaN.
 *
 * Throws  RangeError if one is none, strings in quotes.
 *
 * @example
 * requireScalars("f", 1, Number.NaN) // undefined
 * requireScalars("f", 1, "2") // throws RangeError
 */
export function requireScalars(where: string, a: number, b = 0, c = 0, d = 0): void {
  if (
    typeof a !== "number" ||
    typeof b !== "number" ||
    typeof c !== "number" ||
    typeof d !== "number"
  )
    refuse(
      where,
      "every argument",
      "a number",
      [a, b, c, d].find((value) => typeof value !== "number"),
    );
}

/**
 * An array or typed array of numbers, as a plain array.
 *
 * @example
 * numbers("f", "x", Float32Array.of(0.5, 2)) // [0.5, 2]
 * numbers("f", "x", [1, "2"]) // throws RangeError
 */
export function numbers(where: string, name: string, value: unknown): readonly number[] {
  const list = ArrayBuffer.isView(value) ? Array.from(value as never) : value;
  if (!Array.isArray(list) || value instanceof DataView)
    return refuse(where, name, "an array of numbers", value);
  const bad = list.findIndex((one) => typeof one !== "number");
  if (bad >= 0) number(where, `${name}[${bad}]`, list[bad]);
  return list;
}

/**
 * The same without a copy, for lists that may be long and are only read.
 *
 * Throws  RangeError if it is neither an array nor a typed array, or holds something else than numbers.
 *
 * @example
 * requireNumbers("f", "x", Float32Array.of(0.5)) // undefined
 */
export function requireNumbers(where: string, name: string, value: Numbers): void {
  if (!ArrayBuffer.isView(value) || value instanceof BigInt64Array || value instanceof DataView)
    numbers(where, name, value);
}

/**
 * The same as a kind of property: long lists that are only read.
 *
 * @example
 * listAsItIs("f", "x", Float32Array.of(0.5)) // [0.5]
 */
export const listAsItIs: Kind = (where, name, value) => {
  requireNumbers(where, name, value as Numbers);
  return value;
};

/**
 * An array of things of one kind.
 *
 * @example
 * listOf(numbers)("f", "rows", [[1], Int8Array.of(2)]) // [[1], [2]]
 */
export const listOf =
  (kind: Kind): Kind =>
  (where, name, value) =>
    Array.isArray(value)
      ? Array.from(value, (one, i) => kind(where, `${name}[${i}]`, one))
      : refuse(where, name, "an array", value);

/**
 * An object inside of another, held to the same.
 *
 * @example
 * part({ sd: number })("f", "truth", { sd: 2 }) // { sd: 2 }
 * part({ sd: number })("f", "truth", { tau: 2 }) // throws RangeError
 */
export const part =
  (shape: Readonly<Record<string, Kind>>): Kind =>
  (where, name, value) =>
    value === undefined
      ? refuse(where, name, `an object with ${Object.keys(shape).join(", ")}`, value)
      : inside(where, name, value as Words, shape);

/**
 * What may be left out.
 *
 * @example
 * maybe(number)("f", "x", undefined) // undefined
 */
export const maybe =
  (kind: Kind): Kind =>
  (where, name, value) =>
    value === undefined ? value : kind(where, name, value);

/**
 * One of a few words, or what another kind lets in.
 *
 * @example
 * oneOf("ML", "REML")("f", "method", "ML") // "ML"
 * oneOf("ML", "REML")("f", "method", "reml") // throws RangeError
 * oneOf("mean", number)("f", "towards", 3) // 3
 */
export const oneOf =
  (...words: readonly (string | Kind)[]): Kind =>
  (where, name, value) => {
    if (words.some((word) => word === value && typeof word === "string")) return value;
    if (words.includes(number) && typeof value === "number") return value;
    const names = words.map((word) =>
      typeof word === "string" ? JSON.stringify(word) : "a number",
    );
    return refuse(where, name, names.join(" or "), value);
  };

/**
 * A law by its name, with its own parameters and no others.
 *
 * @example
 * lawOf({ flat: {}, normal: { mean: number, sd: number } })("f", "prior", { law: "flat" }) // { law: "flat" }
 * lawOf({ flat: {}, normal: { mean: number, sd: number } })("f", "prior", { law: "normal", mean: 0, sigma: 1 }) // throws RangeError
 */
export const lawOf =
  (laws: Readonly<Record<string, Readonly<Record<string, Kind>>>>): Kind =>
  (where, name, value) => {
    const names = Object.keys(laws);
    if (typeof value !== "object" || !value)
      return refuse(where, name, `a law: ${names.join(" or ")}`, value);
    const { law } = value as { readonly law?: unknown };
    oneOf(...names)(where, `${name}.law`, law);
    return inside(where, name, value as Words, { law: anything, ...laws[law as string] });
  };

/**
 * A function.
 *
 * @example
 * func("f", "quantile", Math.sqrt) // Math.sqrt
 */
export const func: Kind = (where, name, value) =>
  typeof value === "function" ? value : refuse(where, name, "a function", value);

/**
 * What must be there, of any kind: the functions behind look into it themselves.
 *
 * @example
 * anything("f", "posterior", 1) // 1
 */
export const anything: Kind = (where, name, value) =>
  value === undefined ? refuse(where, name, "given", value) : value;

/**
 * Runs an inner function in the name of the one that was called: its errors carry that name.
 *
 * @example
 * onBehalfOf("empiricalBayes", () => requireThat(false, "givenTau", "tau must be positive", 0)) // throws RangeError
 */
export function onBehalfOf<T>(where: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replace(/^\w+(?=: )/, where);
    throw error;
  }
}
