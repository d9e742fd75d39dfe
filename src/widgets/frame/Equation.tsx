import { type PointerEvent, useState } from "react";
import { explorable as explorableOf } from "#explorable/registry.ts";
import { useDrag } from "#hand/useDrag.ts";
import { entry, expandQuantities, namesIn } from "#language/quantities.ts";
import { Formula } from "#prose/formula/Formula.tsx";
import { needFormula } from "#prose/formula/formulas.ts";
import { Scrub } from "./Scrub.tsx";

const PIXELS_A_STEP = 7;
/** Pixels before a mouse drags: before, it points. */
const SLACK = 4;

/**
 * A numbered formula whose symbols are handles: pointing at one says what it means and marks it
 * everywhere on the page, dragging one moves it. The buttons beneath are its twins for keys and ears.
 */
export function Equation({
  id,
  number,
  of,
  tex,
  spoken,
  still = "",
}: {
  readonly id: string;
  readonly number: string;
  readonly of: string;
  /** The formula, its quantities written \q{name}. */
  readonly tex: string;
  /** The formula as one would read it out. */
  readonly spoken: string;
  /** Parameters, parted by spaces, that no slider of the page moves: their symbols say what they mean and stand still. */
  readonly still?: string;
}) {
  const explorable = explorableOf(of);
  const { model } = explorable;
  const [meant, setMeant] = useState<string>();
  const marked = expandQuantities(
    tex,
    model,
    (name, symbol) => `{\\htmlData{quantity=${of}.${name}}{${symbol}}}`,
  );
  for (const name of namesIn(tex)) needFormula({ tex: entry(model, name).symbol, form: "symbol" });
  const held = still.split(" ");
  const movable = namesIn(tex).filter(
    (name) => Object.hasOwn(model.parameters, name) && !held.includes(name),
  );
  const nameAt = (target: Element): string | undefined =>
    target.closest<HTMLElement>("[data-quantity]")?.dataset.quantity?.split(".")[1];
  const set = (name: string, value: number, gesture: string) =>
    explorable.set({ values: { [name]: value } }, gesture);

  const { grip, isDragged } = useDrag({
    slack: SLACK,
    take: (_, target) => {
      const name = nameAt(target);
      return name === undefined
        ? undefined
        : {
            name,
            start: held.includes(name) ? undefined : explorable.store.getState().values[name],
          };
    },
    tap: (_, { name }) => setMeant(name),
    move: ({ from, at, gesture }, { name, start }) => {
      setMeant(name);
      const parameter = model.parameters[name];
      if (parameter && start !== undefined)
        set(name, start + Math.round((at.x - from.x) / PIXELS_A_STEP) * parameter.step, gesture);
    },
    putBack: ({ name, start }, gesture) => {
      if (start !== undefined) set(name, start, gesture);
    },
  });
  const onPointerMove = ({ target }: PointerEvent) => {
    const name = nameAt(target as Element);
    if (!isDragged && name && name !== meant) setMeant(name);
  };
  const meaning = meant ? entry(model, meant) : undefined;
  return (
    <div className="equation" id={id} role="group" aria-label={`Equation ${number}`}>
      <div className="equation-line">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide formula scrolls, so it must take the focus */}
        <div className="equation-scroll" role="math" aria-label={spoken} tabIndex={0}>
          <div className="equation-symbols" {...grip} onPointerMove={onPointerMove}>
            <Formula tex={marked} form="live" />
          </div>
        </div>
        <a className="equation-number" href={`#${id}`} aria-label={`Link to equation ${number}`}>
          {number}
        </a>
      </div>
      <p className="equation-meaning">
        {meaning ? (
          <>
            <Formula tex={meaning.symbol} /> {meaning.name}
          </>
        ) : (
          "Point at a symbol for its meaning; drag it to change it."
        )}
      </p>
      <div className="equation-twins" role="group" aria-label="Quantities of this formula">
        {movable.map((name) => (
          <Scrub key={name} of={of} name={name} label />
        ))}
      </div>
    </div>
  );
}
