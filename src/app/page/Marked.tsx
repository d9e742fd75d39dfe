import type { ReactNode } from "react";
import { glossary } from "../../../content/glossary.ts";
import { references } from "../../../content/references.ts";

const usedTerms = new Set<string>();
const usedReferences = new Set<string>();

/** Forgets which terms and sources a page has used: a new page begins. */
export function startPage(): void {
  usedTerms.clear();
  usedReferences.clear();
}

/** A word of the field, linked to its meaning at the end of the chapter. */
export function Term({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  if (!Object.hasOwn(glossary, id)) throw new Error(`<Term id="${id}">: not in the glossary.`);
  usedTerms.add(id);
  return (
    <a className="term" href={`#term-${id}`}>
      <dfn>{children}</dfn>
    </a>
  );
}

/** A source, linked to its full form at the end of the chapter. */
export function Cite({ id }: { readonly id: string }) {
  const source = (references as Readonly<Record<string, { short: string }>>)[id];
  if (!source) throw new Error(`<Cite id="${id}">: not among the references.`);
  usedReferences.add(id);
  return (
    <a className="cite" href={`#source-${id}`}>
      {source.short}
    </a>
  );
}

/** The terms the page has used so far, in the order of the glossary. */
export const termsOfPage = () => Object.entries(glossary).filter(([id]) => usedTerms.has(id));

/** The terms and sources the page has used, in full. */
export function EndMatter() {
  return (
    <footer className="end-matter">
      {usedTerms.size > 0 && (
        <section aria-labelledby="terms">
          <h2 id="terms">Terms</h2>
          <dl>
            {termsOfPage().map(([id, { term, meaning }]) => (
              <div key={id} id={`term-${id}`}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {usedReferences.size > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          <ul>
            {Object.entries(references)
              .filter(([id]) => usedReferences.has(id))
              .map(([id, { full }]) => (
                <li key={id} id={`source-${id}`}>
                  {full}
                </li>
              ))}
          </ul>
        </section>
      )}
    </footer>
  );
}
