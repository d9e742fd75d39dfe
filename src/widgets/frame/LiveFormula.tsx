import { useMemo } from "react";
import type { Sample } from "#data/dataSet.ts";
import type { Explorable, Values } from "#explorable/createExplorable.ts";
import { formatNumber, precisionOf } from "#language/format.ts";
import { expandQuantities, expandSlots, namesIn } from "#language/quantities.ts";
import { Formula } from "#prose/formula/Formula.tsx";
import { showDerived, speakDerived } from "./Readouts.tsx";

/**
 * A derived quantity with the present numbers put into its formula. The picture is typeset once, when
 * the book is built; only the numbers in its slots change, and words stand beside it for the ear.
 */
export function LiveFormula({
  explorable,
  name,
  values,
  sample,
}: {
  readonly explorable: Explorable;
  readonly name: string;
  readonly values: Values;
  readonly sample: Sample;
}) {
  const { model, id } = explorable;
  const derived = model.derived[name]!;
  const template = derived.numbers ?? "";
  const tex = useMemo(() => {
    const slot = (which: string, example: string) =>
      `{\\htmlData{slot=${which}, quantity=${id}.${which}}{${example}}}`;
    return `${expandQuantities(derived.symbol, model)} = ${expandSlots(template, model, (which) => slot(which, "00"))} = ${slot(name, "00.0")}`;
  }, [id, model, name, derived, template]);

  const shown = (which: string): string => {
    const parameter = model.parameters[which];
    if (parameter) return formatNumber(values[which]!, precisionOf(parameter));
    const other = model.derived[which]!;
    return formatNumber(other.of(values, sample.columns) as number);
  };
  const value = derived.of(values, sample.columns) as number;
  const slots = Object.fromEntries(namesIn(template).map((which) => [which, shown(which)]));
  return (
    <div className="live-formula" data-outcome="">
      <div aria-hidden="true">
        <Formula tex={tex} form="live" slots={{ ...slots, [name]: showDerived(derived, value) }} />
      </div>
      <p className="for-ears">
        {derived.name}: {speakDerived(derived, value)}
      </p>
    </div>
  );
}
