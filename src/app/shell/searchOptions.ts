import type { Options } from "minisearch";

/** A section of the book as it is searched. */
export interface SearchDocument {
  readonly id: string;
  readonly address: string;
  readonly chapter: string;
  readonly section: string;
  readonly text: string;
  /** Words of its figures and answers to choose from: found, but after the text that speaks of the same. */
  readonly figures: string;
  /** Of the answer to a question: other names of what it is about. Whoever asks in words that all stand in it meets it first. */
  readonly names?: readonly string[];
}

const GREEK: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  θ: "theta",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  ψ: "psi",
  ω: "omega",
};

/** A word as it is indexed and looked for: a Greek letter also by its name. */
function termsOf(term: string): string | string[] {
  const lower = term.toLowerCase();
  const name = GREEK[lower[0] ?? ""];
  return name ? [lower, name] : lower;
}

/** The same for making the index and for reading it. */
export const searchOptions: Options<SearchDocument> = {
  fields: ["section", "text", "chapter", "figures"],
  processTerm: termsOf,
  storeFields: ["address", "chapter", "section", "text", "figures", "names"],
  searchOptions: {
    boost: { section: 3, chapter: 2, figures: 0.2 },
    weights: { prefix: 0.7, fuzzy: 0.5 },
    prefix: true,
    fuzzy: 0.2,
  },
};
