/** What a JSON value has to be: a number, a text, a list of one shape, or an object with these keys and no others. */
export type Shape = "number" | "string" | readonly [Shape] | { readonly [key: string]: Shape };

/**
 * What is wrong with a value, in words; undefined where it has the shape. Numbers are those of counts and errors:
 * finite, and not below 0.
 */
export function faultIn(value: unknown, shape: Shape, path = "it"): string | undefined {
  if (shape === "number")
    return Number.isFinite(value) && (value as number) >= 0
      ? undefined
      : `${path} is ${shown(value)}, and not a number of at least 0`;
  if (shape === "string")
    return typeof value === "string" ? undefined : `${path} is ${shown(value)}, and not a text`;
  if (isList(shape)) {
    if (!Array.isArray(value)) return `${path} is ${shown(value)}, and not a list`;
    return first(value.map((one, i) => faultIn(one, shape[0], `${path}[${i}]`)));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return `${path} is ${shown(value)}, and not an object`;
  const own = new Map(Object.entries(value));
  const odd = [...own.keys()].find((key) => !Object.hasOwn(shape, key));
  if (odd !== undefined) return `${path} has a “${odd}”, which is not known`;
  return first(
    Object.entries(shape).map(([key, inner]) =>
      own.has(key) ? faultIn(own.get(key), inner, `${path}.${key}`) : `${path} has no “${key}”`,
    ),
  );
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

const first = (faults: readonly (string | undefined)[]) =>
  faults.find((fault) => fault !== undefined);

function shown(value: unknown): string {
  return value === undefined ? "not there" : (JSON.stringify(value) ?? "nothing").slice(0, 40);
}
