import type { Derived, Model, Quantity } from "./model.ts";
import type { Parameter } from "./parameter.ts";

/** What a name in a model stands for. */
export type Entry =
  | ({ readonly is: "parameter" } & Parameter)
  | ({ readonly is: "latent" } & Quantity)
  | ({ readonly is: "data" } & Quantity)
  | ({ readonly is: "derived" } & Derived);

/** Turns one quantity of a formula into TeX, for instance with an id around its symbol. */
export type Wrap = (name: string, symbol: string) => string;

const MARKED = (command: "q" | "slot") =>
  new RegExp(`\\\\${command}\\{([A-Za-z][A-Za-z0-9-]*)(\\^[^}]*)?\\}`, "g");

/**
 * Everything a model names, in the order parameters, latent, data, derived.
 *
 * @example
 * [...entries(schoolMean).keys()].slice(0, 6) // ["n", "sigma2", "tau2", "xbar", "mu", "theta"]
 */
export function entries(model: Model): ReadonlyMap<string, Entry> {
  const all = new Map<string, Entry>();
  for (const [name, one] of Object.entries(model.parameters))
    all.set(name, { is: "parameter", ...one });
  for (const [name, one] of Object.entries(model.latent)) all.set(name, { is: "latent", ...one });
  for (const [name, one] of Object.entries(model.data)) all.set(name, { is: "data", ...one });
  for (const [name, one] of Object.entries(model.derived)) all.set(name, { is: "derived", ...one });
  return all;
}

/**
 * What a name stands for.
 *
 * Throws  Error if the model has no such name, with the names it has.
 *
 * @example
 * entry(schoolMean, "tau2").symbol // "\\tau^2"
 */
export function entry(model: Model, name: string): Entry {
  const all = entries(model);
  const found = all.get(name);
  if (found) return found;
  throw new Error(
    `Model "${model.id}": there is no quantity "${name}".\nIt has ${[...all.keys()].join(", ")}. Correct the name.`,
  );
}

/**
 * Whether a quantity is one number or one for each group.
 *
 * @example
 * shapeOf(entry(groupMeans, "theta")) // "group"
 */
export function shapeOf(found: Entry): "scalar" | "group" {
  return found.is === "parameter" ? "scalar" : (found.shape ?? "scalar");
}

/**
 * The TeX symbol of a quantity, with its index if there is one for each group.
 *
 * Limits  the index goes where the symbol has `{j}`, otherwise to its end.
 * Throws  Error if the model has no such name.
 *
 * @example
 * symbolOf(groupMeans, "theta", "A") // "\\theta_{A}"
 */
export function symbolOf(model: Model, name: string, index = "j"): string {
  const found = entry(model, name);
  if (shapeOf(found) === "scalar") return found.symbol;
  return found.symbol.includes("{j}")
    ? found.symbol.replaceAll("{j}", `{${index}}`)
    : `${found.symbol}_{${index}}`;
}

/** Braces, so that what follows a symbol meets it as one piece. */
const inBraces: Wrap = (_, symbol) => `{${symbol}}`;

/**
 * A formula with every \q{name} replaced by the symbol of that quantity.
 *
 *   \q{n}\,\q{tau2}  ->  {n}\,{\tau^2};   \q{sigma^2}  ->  {\sigma_{j}^2}
 *
 * Throws  Error if the model has no such name.
 *
 * @example
 * expandQuantities("\\q{n}\\,\\q{tau2}", schoolMean) // "{n}\\,{\\tau^2}"
 */
export function expandQuantities(tex: string, model: Model, wrap: Wrap = inBraces): string {
  return tex.replace(MARKED("q"), (_, name: string, power = "") =>
    wrap(name, symbolOf(model, name) + power),
  );
}

/**
 * A formula with every \slot{name} replaced by what `fill` makes of that quantity.
 *
 * Throws  Error if the model has no such name.
 *
 * @example
 * expandSlots("\\slot{n}^2", schoolMean, (name) => `{${name}}`) // "{n}^2"
 */
export function expandSlots(
  tex: string,
  model: Model,
  fill: (name: string, found: Entry) => string,
): string {
  return tex.replace(MARKED("slot"), (_, name: string) => fill(name, entry(model, name)));
}

/**
 * The names a formula uses, each once, in the order of writing.
 *
 * @example
 * namesIn("\\q{n}\\,\\q{tau2}") // ["n", "tau2"]
 */
export function namesIn(tex: string): readonly string[] {
  const found = [...tex.matchAll(MARKED("q")), ...tex.matchAll(MARKED("slot"))];
  return [...new Set(found.map(([, name]) => name!))];
}
