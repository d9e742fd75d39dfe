import { type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { placeBy } from "#controls/placeBy.ts";
import { strideOf } from "#controls/Slider.tsx";
import { explorable as explorableOf } from "#explorable/registry.ts";
import { useLeadingValue } from "#explorable/settled.ts";
import { useParameter } from "#explorable/useExplorable.ts";
import { useDrag } from "#hand/useDrag.ts";
import { useGesture } from "#hand/useGesture.ts";
import { formatNumber, formatQuantity, precisionOf, speakQuantity } from "#language/format.ts";
import { stepBy } from "#language/parameter.ts";
import { needFormula } from "#prose/formula/formulas.ts";
import { ParameterSlider } from "./ParameterSlider.tsx";

/** Pixels of a drag that make one step. */
const PIXELS_A_STEP = 7;
/** Pixels before a mouse drags: before, it clicks. */
const SLACK = 4;

/**
 * A number in the text that is a control: drag it sideways, move it with the arrow keys, or press it
 * for a slider with a field and buttons. It leads under the reader's hand, and is a word of the text elsewhere.
 */
export const Scrub = memo(function Scrub({
  of,
  name,
  unit = false,
  label = false,
}: {
  readonly of: string;
  readonly name: string;
  /** Whether the unit is part of the number: "12 students". */
  readonly unit?: boolean;
  /** Whether the quantity's name stands before the number, as under a formula. */
  readonly label?: boolean;
}) {
  const leads = useRef(false);
  const value = useLeadingValue(of, name, () => leads.current)!;
  const explorable = explorableOf(of);
  const parameter = useParameter(of, name);
  needFormula({ tex: parameter.symbol, form: "symbol" });
  const gesture = useGesture(`scrub-${of}-${name}`);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const now = () => explorable.store.getState().values[name]!;
  const set = (next: number, key: string) => explorable.set({ values: { [name]: next } }, key);

  const onKeyDown = (event: KeyboardEvent) => {
    const stride = strideOf(event);
    if (!stride) return;
    event.preventDefault();
    set(stepBy(parameter, now(), ...stride), event.repeat ? gesture.current() : gesture.begin());
  };
  const { grip } = useDrag({
    slack: SLACK,
    take: () => {
      leads.current = true;
      return now();
    },
    move: ({ from, at, gesture }, start) =>
      set(start + Math.round((at.x - from.x) / PIXELS_A_STEP) * parameter.step, gesture),
    putBack: set,
  });
  const text = unit
    ? formatQuantity(parameter, value)
    : formatNumber(value, precisionOf(parameter));
  return (
    <>
      <button
        ref={button}
        type="button"
        className={label ? "scrub scrub-labelled" : "scrub"}
        data-quantity={`${of}.${name}`}
        data-scrub={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`${parameter.short}: ${speakQuantity(parameter, value)}. Change`}
        onFocus={() => {
          leads.current = true;
        }}
        onBlur={() => {
          leads.current = false;
        }}
        onKeyDown={onKeyDown}
        {...grip}
        onClick={() => setOpen(!open)}
      >
        {label && (
          <span className="scrub-name">
            {parameter.letter} {parameter.short}{" "}
          </span>
        )}
        {text}
      </button>
      {open && <Panel of={of} name={name} anchor={button.current} onClose={() => setOpen(false)} />}
    </>
  );
});

function Panel({
  of,
  name,
  anchor,
  onClose,
}: {
  readonly of: string;
  readonly name: string;
  readonly anchor: HTMLButtonElement | null;
  readonly onClose: () => void;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const explorable = explorableOf(of);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = panel.current;
    if (!element || !anchor) return;
    element.showPopover();
    placeBy(element, anchor);
    element.querySelector("input")?.focus({ preventScroll: true });
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === "closed") close.current();
    };
    element.addEventListener("toggle", onToggle);
    return () => {
      element.removeEventListener("toggle", onToggle);
      anchor.focus({ preventScroll: true });
    };
  }, [anchor]);
  const parameter = explorable.model.parameters[name]!;
  return createPortal(
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={parameter.short}
      className="scrub-panel"
    >
      <p className="scrub-meaning">{parameter.name}</p>
      <ParameterSlider of={of} name={name} />
    </div>,
    document.body,
  );
}
