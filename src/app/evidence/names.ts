import { dataSets, families, functions } from "../../../content/about/numbers/names.ts";
import type { DataSetEvidence, FunctionEvidence } from "./evidence.ts";

const own = (names: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;

/** Functions of one law, each with what it computes. */
export interface Law {
  readonly law: string;
  readonly functions: readonly { readonly name: string; readonly found: FunctionEvidence }[];
}

/** The functions by their laws, those without a name of ours at the end. */
export function byLaw(found: readonly FunctionEvidence[]): readonly Law[] {
  const known = Object.entries(functions).map(([law, names]) => ({
    law,
    functions: Object.keys(names).flatMap((key) =>
      found.filter((one) => one.function === key).map((one) => ({ name: names[key]!, found: one })),
    ),
  }));
  const placed = new Set(known.flatMap((one) => one.functions.map(({ found }) => found)));
  const others = found
    .filter((one) => !placed.has(one))
    .map((one) => ({ name: one.function, found: one }));
  return [...known, { law: "Others", functions: others }].filter((one) => one.functions.length > 0);
}

/** A function in words, in the middle of a sentence: "Beta-Binomial, probability up to". */
export function nameOfFunction(name: string): string {
  for (const [law, names] of Object.entries(functions)) {
    const found = own(names, name);
    if (found !== undefined) return law === "Special functions" ? found : `${law}, ${found}`;
  }
  return name;
}

export function nameOfDataSet({ name, title }: DataSetEvidence): string {
  return own(dataSets, name) ?? (title || name);
}

export function nameOfFamily(family: string): string {
  return own(families, family) ?? family;
}
