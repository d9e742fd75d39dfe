import { createElement, type ReactNode, useContext } from "react";
import { collectFormulas, formulaTree } from "#prose/formula/formulas.ts";
import type { FormulaNode } from "#prose/formula/tree.ts";
import type { Given } from "./exercise.ts";
import { GivenContext, givenValue } from "./givenContext.ts";
import { type Form, show } from "./show.ts";

const MARK = /\\given(?:\[(\w+)\])?\{(\w+)\}/g;
const PLACE = /^@(\w+):(\w+)@$/;

/** Whether a formula holds numbers of the variant: `\given{n}`, `\given[2]{x}`, `\given[percent]{w}`. */
export function hasGivens(tex: string): boolean {
  return tex.includes("\\given");
}

/** A formula with numbers of the variant in both its halves, the one for eyes and the one for ears. */
export function GivenTex({
  tex,
  display = false,
}: {
  readonly tex: string;
  readonly display?: boolean;
}) {
  const given = useContext(GivenContext);
  // Typeset with a place for each number, which then takes the number in the picture and in the MathML.
  const places = tex.replace(MARK, (_, form = "full", name: string) => `\\text{@${name}:${form}@}`);
  // Collected apart: a static formula is in the page already, and no island asks for it.
  const { result: tree } = collectFormulas(() =>
    formulaTree({ tex: places, form: display ? "display" : "static" }),
  );
  if (!tree) throw new Error(`The page was built without the formula "${tex}".`);
  const formula = asElement(tree, given, 0);
  if (!display) return formula;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide formula scrolls, so it must take the focus
    <div className="display-formula" role="group" aria-label="Formula" tabIndex={0}>
      {formula}
    </div>
  );
}

function asElement(node: FormulaNode, given: Given | undefined, key: number): ReactNode {
  if (typeof node === "string") return node;
  const [tag, attributes, ...children] = node;
  // The source of the formula would go out of date with the variant.
  if (tag === "annotation") return null;
  const [only] = children;
  const place = children.length === 1 && typeof only === "string" ? PLACE.exec(only) : null;
  if (!place)
    return createElement(
      tag,
      { ...attributes, key },
      ...children.map((child, i) => asElement(child, given, i)),
    );
  const [, name = "", form = "full"] = place;
  const shown: Form = form === "full" || form === "percent" ? form : Number(form);
  return createElement(
    tag === "mtext" ? "mn" : tag,
    { ...attributes, key, "data-given": name, "data-form": form === "full" ? undefined : form },
    show(givenValue(given, name), shown),
  );
}
