import type {
  Law,
  LawName,
  LawTable,
  Product,
  Ratio,
  Rest,
  Root,
  Sum,
  Term,
  TermsAs,
} from "./story.ts";

/** A quantity as a story names it: "theta[j]" is theta, once for each group. */
export interface Reference {
  readonly name: string;
  readonly indexed: boolean;
}

/** How a reader writes a term: a row a form; a missing row does not compile. */
export interface TermTable<T> {
  readonly number: (value: number) => T;
  readonly quantity: (reference: Reference) => T;
  readonly sqrt: (root: Root) => T;
  readonly ratio: (ratio: Ratio) => T;
  readonly product: (product: Product) => T;
  readonly rest: (rest: Rest) => T;
  readonly sum: (sum: Sum) => T;
}

const REFERENCE = /^([A-Za-z][A-Za-z0-9]*)(\[j\])?$/;

/**
 * The quantity a story means by "mu" or "theta[j]".
 *
 * Throws  Error if the text has another form.
 *
 * @example
 * reference("theta[j]") // { name: "theta", indexed: true }
 */
export function reference(text: string): Reference {
  const [, name, index] = REFERENCE.exec(text) ?? [];
  if (name === undefined) {
    throw new Error(
      `"${text}" is no quantity: write a name of letters and digits ("mu"), with [j] for one of every group ("theta[j]").`,
    );
  }
  return { name, indexed: index !== undefined };
}

/**
 * A term as a reader's table has it.
 *
 * @example
 * readTerm("mu", { number: String, quantity: (q) => q.name, sqrt: () => "", ratio: () => "", product: () => "", rest: () => "", sum: () => "" }) // "mu"
 */
export function readTerm<T>(term: Term, table: TermTable<T>): T {
  if (typeof term === "number") return table.number(term);
  if (typeof term === "string") return table.quantity(reference(term));
  switch (term.form) {
    case "sqrt":
      return table.sqrt(term);
    case "ratio":
      return table.ratio(term);
    case "product":
      return table.product(term);
    case "rest":
      return table.rest(term);
    case "sum":
      return table.sum(term);
  }
}

/**
 * How tightly a written term holds together: what is looser than its place needs stands in parentheses.
 *
 *   0 a sum or difference (1 - m),  1 a product or quotient,  2 a single sign or a root
 *
 * @example
 * binding({ form: "rest", of: "m" }) // 0
 */
export function binding(term: Term): 0 | 1 | 2 {
  if (typeof term !== "object" || term.form === "sqrt") return 2;
  return term.form === "rest" || term.form === "sum" ? 0 : 1;
}

/**
 * The quantities a term uses, in the order of writing.
 *
 * @example
 * referencesIn({ form: "ratio", top: "sigma2", bottom: "n" }).map((q) => q.name) // ["sigma2", "n"]
 */
export function referencesIn(term: Term): readonly Reference[] {
  return readTerm<readonly Reference[]>(term, {
    number: () => [],
    quantity: (found) => [found],
    sqrt: ({ of }) => referencesIn(of),
    ratio: ({ top, bottom }) => [...referencesIn(top), ...referencesIn(bottom)],
    product: ({ left, right }) => [...referencesIn(left), ...referencesIn(right)],
    rest: ({ of }) => referencesIn(of),
    sum: ({ left, right }) => [...referencesIn(left), ...referencesIn(right)],
  });
}

/**
 * The arguments of a law with their names, in the order of the list of laws.
 *
 * @example
 * argumentsOf({ name: "poisson", terms: { rate: "lambda" } }) // [["rate", "lambda"]]
 */
export function argumentsOf(law: {
  readonly terms: object;
}): readonly (readonly [argument: string, term: Term])[] {
  return Object.entries<Term>({ ...law.terms });
}

/**
 * A law as a reader's table has it, each argument read first.
 *
 * @example
 * readLaw({ name: "poisson", terms: { rate: 3 } }, { poisson: ({ rate }) => `Poisson(${rate})` }, String) // "Poisson(3)"
 */
export function readLaw<K extends LawName, T, R>(
  law: Law<K>,
  table: Pick<LawTable<T, R>, K>,
  read: (term: Term) => T,
): R {
  const terms = Object.fromEntries(argumentsOf(law).map(([name, term]) => [name, read(term)]));
  return table[law.name]!(terms as TermsAs<T, K>);
}
