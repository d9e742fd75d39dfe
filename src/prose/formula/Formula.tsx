import { createContext, createElement, type ReactNode, useContext } from "react";
import { formulaTree } from "./formulas.ts";
import type { FormulaForm, FormulaNode } from "./tree.ts";

/** Texts for the slots of a live formula, by the name each `\slot{name}` was given. */
const Slots = createContext<Readonly<Record<string, string>>>({});

const elements = new Map<FormulaNode, ReactNode>();

/**
 * A typeset formula. Its elements are made once and kept, so that when a number changes React looks
 * at the slots alone.
 */
export function Formula({
  tex,
  form = "symbol",
  slots,
  inIsland = true,
}: {
  readonly tex: string;
  readonly form?: FormulaForm;
  readonly slots?: Readonly<Record<string, string>>;
  /** Whether the browser draws it anew; the page itself has any other already. */
  readonly inIsland?: boolean;
}) {
  const tree = formulaTree({ tex, form }, { inIsland });
  if (!tree) throw new Error(`The page was built without the formula "${tex}" (${form}).`);
  const element = elements.get(tree) ?? asElement(tree, 0);
  elements.set(tree, element);
  return slots ? <Slots value={slots}>{element}</Slots> : element;
}

function Slot({ name }: { readonly name: string }) {
  return (
    <span className="mord" data-slot-name={name}>
      {useContext(Slots)[name] ?? ""}
    </span>
  );
}

function asElement(node: FormulaNode, key: number): ReactNode {
  if (typeof node === "string") return node;
  const [tag, attributes, ...children] = node;
  const slot = attributes["data-slot"];
  if (slot !== undefined) return <Slot key={key} name={slot} />;
  return createElement(tag, { ...attributes, key }, ...children.map(asElement));
}
