import { type PointerEvent, useRef, useState } from "react";
import { explorable as explorableOf } from "#explorable/registry.ts";
import { snap } from "#language/parameter.ts";
import { entry, expandQuantities, namesIn } from "#language/quantities.ts";
import { Formula } from "#prose/formula/Formula.tsx";
import { needFormula } from "#prose/formula/formulas.ts";
import { Scrub } from "./Scrub.tsx";

const PIXELS_A_STEP = 7;
const DRAG_BEGINS = 4;

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
}: {
  readonly id: string;
  readonly number: string;
  readonly of: string;
  /** The formula, its quantities written \q{name}. */
  readonly tex: string;
  /** The formula as one would read it out. */
  readonly spoken: string;
}) {
  const explorable = explorableOf(of);
  const { model } = explorable;
  const [meant, setMeant] = useState<string>();
  const drag = useRef<{ name: string; x: number; from: number; moved: boolean; key: string }>(
    undefined,
  );
  const drags = useRef(0);
  const marked = expandQuantities(
    tex,
    model,
    (name, symbol) => `{\\htmlData{quantity=${of}.${name}}{${symbol}}}`,
  );
  for (const name of namesIn(tex)) needFormula({ tex: entry(model, name).symbol, form: "symbol" });
  const movable = namesIn(tex).filter((name) => Object.hasOwn(model.parameters, name));
  const nameAt = (event: PointerEvent): string | undefined =>
    (event.target as Element)
      .closest<HTMLElement>("[data-quantity]")
      ?.dataset.quantity?.split(".")[1];

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const name = nameAt(event);
    setMeant(name);
    if (!name || !movable.includes(name)) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drags.current += 1;
    drag.current = {
      name,
      x: event.clientX,
      from: explorable.store.getState().values[name]!,
      moved: false,
      key: `equation-${id}-${drags.current}`,
    };
  };
  const onPointerMove = (event: PointerEvent) => {
    const start = drag.current;
    if (!start) {
      const name = nameAt(event);
      if (name && name !== meant) setMeant(name);
      return;
    }
    const distance = event.clientX - start.x;
    if (Math.abs(distance) >= DRAG_BEGINS) start.moved = true;
    if (!start.moved) return;
    const parameter = model.parameters[start.name]!;
    const next = start.from + Math.round(distance / PIXELS_A_STEP) * parameter.step;
    explorable.set({ values: { [start.name]: snap(parameter, next) ?? start.from } }, start.key);
  };
  const end = () => {
    drag.current = undefined;
  };
  const meaning = meant ? entry(model, meant) : undefined;
  return (
    <div className="equation" id={id} role="group" aria-label={`Equation ${number}`}>
      <div className="equation-line">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide formula scrolls, so it must take the focus */}
        <div className="equation-scroll" role="math" aria-label={spoken} tabIndex={0}>
          <div
            className="equation-symbols"
            onPointerDown={onPointerDown}
            onPointerMove={onPointerMove}
            onPointerUp={end}
            onPointerCancel={end}
          >
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
