import { type FormulaElement, type FormulaKey, formulaKey } from "./tree.ts";

type Typesetter = (key: FormulaKey) => FormulaElement;

const formulas = new Map<string, FormulaElement>();
let used = new Set<string>();
let typesetter: Typesetter | undefined;

/** The server lends its typesetter; the browser has none and finds formulas in the page. */
export function lendTypesetter(lent: Typesetter): void {
  typesetter = lent;
}

export function loadFormulas(table: Readonly<Record<string, FormulaElement>>): void {
  for (const [key, tree] of Object.entries(table)) formulas.set(key, tree);
}

/** A formula; `undefined` if the page was built without it. One that stands in no island is not sent a second time. */
export function formulaTree(
  formula: FormulaKey,
  { inIsland = true }: { readonly inIsland?: boolean } = {},
): FormulaElement | undefined {
  const key = formulaKey(formula);
  const known = formulas.get(key) ?? typesetter?.(formula);
  if (known) formulas.set(key, known);
  if (known && inIsland) used.add(key);
  return known;
}

/** Has a formula sent with the page that is only shown later: in a panel, or when it is pointed at. */
export function needFormula(formula: FormulaKey): void {
  formulaTree(formula);
}

/** Runs `render` and returns its result with the formulas it asked for. */
export function collectFormulas<T>(render: () => T): {
  result: T;
  table: Readonly<Record<string, FormulaElement>>;
} {
  const before = used;
  used = new Set();
  const result = render();
  const table = Object.fromEntries([...used].map((key) => [key, formulas.get(key)!]));
  used = before;
  return { result, table };
}
