import type { Sample } from "#data/dataSet.ts";
import type { Explorable, Values } from "#explorable/createExplorable.ts";
import { formatQuantity, speakQuantity } from "#language/format.ts";
import type { Derived } from "#language/model.ts";
import { percent } from "#language/percent.ts";
import { Formula } from "#prose/formula/Formula.tsx";
import { Readout } from "./Readout.tsx";

/** Shares are shown in percent, everything else to three figures or as the figure's grid asks. */
export function showDerived(derived: Derived, value: number, digits = 3): string {
  return isShare(derived) ? percent(value) : formatQuantity(derived, value, { digits });
}

export function speakDerived(derived: Derived, value: number): string {
  return isShare(derived)
    ? percent(value).replace("\u00a0%", " percent")
    : speakQuantity(derived, value);
}

function isShare({ kind }: Derived): boolean {
  return kind === "share";
}

/** The figure's computed numbers, in a row under the drawing. */
export function Readouts({
  explorable,
  names,
  values,
  sample,
}: {
  readonly explorable: Explorable;
  readonly names: readonly string[];
  readonly values: Values;
  readonly sample: Sample;
}) {
  return (
    <dl className="readouts">
      {names.map((name) => {
        const derived = explorable.model.derived[name]!;
        const value = derived.of(values, sample.columns);
        return typeof value === "number" ? (
          <div key={name} data-quantity={`${explorable.id}.${name}`}>
            <dt>
              {derived.short} <Formula tex={derived.symbol} />
            </dt>
            <dd>
              <Readout name={name} value={value}>
                {showDerived(derived, value)}
              </Readout>
            </dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}
