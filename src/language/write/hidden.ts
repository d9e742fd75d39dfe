import type { Model } from "../model.ts";
import { type Entry, entries, entry } from "../quantities.ts";
import type { Draw, Law } from "../story.ts";
import { argumentsOf, reference, referencesIn } from "../term.ts";

/** Whether nobody sees a quantity: what is inferred, as against observed or held by hand. */
export const isHidden = (found: Entry): boolean =>
  found.is === "latent" || (found.is === "parameter" && found.role === "unknown");

/** The quantities a story speaks of: those inferred, and those observed or held by hand. */
export function partsOf(model: Model): {
  readonly hidden: readonly (readonly [name: string, found: Entry])[];
  readonly given: readonly (readonly [name: string, found: Entry])[];
} {
  const told = toldIn(model);
  const all = [...entries(model)].filter(([, found]) => found.is !== "derived");
  return {
    hidden: all.filter(([, found]) => isHidden(found)),
    given: all.filter(([name, found]) => !isHidden(found) && told.has(name)),
  };
}

/** The names a story speaks of. */
export const toldIn = ({ story }: Model): ReadonlySet<string> =>
  new Set(
    story.flatMap(({ target, law, power }) => [
      reference(target).name,
      ...argumentsOf(law).flatMap(([, term]) => referencesIn(term).map(({ name }) => name)),
      ...(power === undefined ? [] : [power]),
    ]),
  );

/** How a hidden quantity of a Normal population that is learned is written: itself, or as what it is apart from the mean. */
export type Spelling = "theta" | "mu + u";

/** The name of what a quantity is apart from its population's mean. */
export const apartName = (name: string): string => `u_${name}`;

/** Whether a line can be spelled apart: a hidden quantity is Normal about something that is hidden too. */
export function isApart(model: Model, { target, law, power }: Draw): boolean {
  const { name } = reference(target);
  if (law.name !== "normal" || power !== undefined || !isHidden(entry(model, name))) return false;
  const { mean, sd } = law.terms;
  const isLearned = referencesIn(mean).some((one) => isHidden(entry(model, one.name)));
  return isLearned && ![mean, sd].some((term) => referencesIn(term).some((one) => one.indexed));
}

/** A Normal law with its mean taken away: that of what is apart from it. */
export const aboutZero = (law: Law): Law =>
  law.name === "normal" ? { ...law, terms: { ...law.terms, mean: 0 } } : law;
