import { evidence } from "./evidence.ts";
import { factsOf } from "./facts.ts";

const facts: Readonly<Record<string, string>> = factsOf(evidence);

/** A number of the evidence in running text, by its name. */
export function Checked({ of }: { readonly of: string }) {
  if (!Object.hasOwn(facts, of))
    throw new Error(
      `<Checked of="${of}">: no such fact. There are ${Object.keys(facts).join(", ")}.`,
    );
  return facts[of];
}
