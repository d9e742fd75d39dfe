/** A typeset formula as plain JSON: it can be rendered by React on both sides without any markup string. */
export type FormulaNode = string | FormulaElement;
export type FormulaElement = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: FormulaNode[],
];

/** `static`: picture and MathML. `live`: the picture alone, whose slots change; words stand beside it. */
export type FormulaForm = "static" | "display" | "live" | "symbol";

export interface FormulaKey {
  readonly tex: string;
  readonly form: FormulaForm;
}

export const formulaKey = ({ tex, form }: FormulaKey): string => `${form}:${tex}`;
