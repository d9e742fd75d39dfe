import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { type Motion, useDrag } from "#hand/useDrag.ts";
import { useGesture } from "#hand/useGesture.ts";
import { NumberField, type Reach, type ReadNumber } from "./NumberField.tsx";

export type Stride = "step" | "fine" | "page" | "home" | "end";

/** How values are laid along a rail that is not straight, as shares of its length, and the values named under it. */
export interface Rail {
  readonly place: (value: number) => number;
  readonly value: (place: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** What a control shows and how it moves: numbers and words only. */
export interface SliderProps {
  /** Stable name of the quantity, for links, tests and highlighting. */
  readonly name: string;
  readonly label: string;
  readonly symbol?: ReactNode;
  /** The value in other words, beside the label. */
  readonly note?: string | undefined;
  readonly value: number;
  readonly range: readonly [low: number, high: number];
  /** The finest change; the arrow keys go by `onStep`. */
  readonly fineStep: number;
  /** How the rail is bent, for those who measure on it. */
  readonly bend?: number | undefined;
  /** Where the figure starts: marked on the track. */
  readonly initial: number;
  /** The value as it is typed and shown: digits only. */
  readonly text: string;
  readonly unit: string;
  /** The value as it is spoken, with its unit. */
  readonly spoken: string;
  readonly read: ReadNumber;
  readonly quantity?: string;
  /** Draws the rail's marks at the value of this moment, where `value` follows it. */
  readonly atOnce?: ((draw: (value: number) => ReactNode) => ReactNode) | undefined;
  /** A rail of its own over the native one, which is straight. */
  readonly rail?: Rail | undefined;
  /** The range and the value that a typed number leads to, where it may lead beyond the range. */
  readonly reach?: Reach | undefined;
  readonly onChange: (value: number, gesture: string) => void;
  /** A number that was typed, where it may lead beyond the range. */
  readonly onType?: ((value: number, gesture: string) => void) | undefined;
  readonly onStep: (stride: Stride, direction: 1 | -1, gesture: string) => void;
}

const KEYS: Readonly<Record<string, readonly [Stride, 1 | -1]>> = {
  ArrowRight: ["step", 1],
  ArrowUp: ["step", 1],
  ArrowLeft: ["step", -1],
  ArrowDown: ["step", -1],
  PageUp: ["page", 1],
  PageDown: ["page", -1],
  Home: ["home", -1],
  End: ["end", 1],
};

/** The stride of a key, if it is one that moves a control. */
export function strideOf(event: KeyboardEvent): readonly [Stride, 1 | -1] | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const found = KEYS[event.key];
  if (!found) return undefined;
  return event.shiftKey && found[0] === "step" ? ["fine", found[1]] : found;
}

const straight = ([low, high]: SliderProps["range"]): Rail => ({
  place: (value) => (value - low) / (high - low),
  value: (place) => low + place * (high - low),
  ticks: [],
});

/**
 * One number, five ways to set it: keys, typing, plus and minus, a tap on the track, a drag. A native
 * range has the keys and the ears; the hand goes by the rail that is drawn over it, since a native one
 * moves under a finger that only wants to scroll.
 */
export function Slider(props: SliderProps) {
  const { name, label, symbol, note, value, range, fineStep, initial, text, unit, spoken } = props;
  const id = useId();
  const gesture = useGesture(`slider-${name}-${id}`);
  const [low, high] = range;
  const { place, value: valueAt, ticks } = props.rail ?? straight(range);
  const share = (at: number) => `${Math.round(1e4 * place(at)) / 100}%`;
  const native = useRef<HTMLInputElement>(null);
  const drawn = useRef<SVGSVGElement>(null);
  const thumb = useRef<SVGCircleElement>(null);
  const move = ({ at, gesture: drag }: Motion, { beside }: { readonly beside: number }) => {
    if (native.current !== document.activeElement) native.current?.focus({ preventScroll: true });
    const { left, width } = drawn.current!.getBoundingClientRect();
    const along = (at.x + beside - left) / width;
    props.onChange(valueAt(Math.max(0, Math.min(1, along))), drag);
  };
  const { grip } = useDrag({
    take: (at) => {
      if (native.current!.matches(":disabled")) return undefined;
      // On the thumb it is taken where the hand is; beside it, the thumb comes under the hand.
      const { left, width } = thumb.current!.getBoundingClientRect();
      const beside = left + width / 2 - at.x;
      return { from: value, beside: Math.abs(beside) <= width / 2 + 2 ? beside : 0 };
    },
    press: move,
    tap: move,
    move,
    putBack: ({ from }, drag) => props.onChange(from, drag),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const stride = strideOf(event);
    if (!stride) return;
    event.preventDefault();
    props.onStep(...stride, event.repeat ? gesture.current() : gesture.begin());
  };
  const atOnce = props.atOnce ?? ((draw) => draw(value));
  const step = (direction: 1 | -1) => props.onStep("step", direction, gesture.begin());
  return (
    <div className="slider" data-quantity={props.quantity}>
      <div className="slider-label">
        {symbol && <span className="slider-symbol">{symbol}</span>}
        <span>
          <label htmlFor={id}>{label}</label>
          {note && <span className="slider-note">, {note}</span>}
        </span>
      </div>
      <div className="slider-row">
        <button
          type="button"
          className="slider-step"
          tabIndex={-1}
          aria-label={`Less: ${label}`}
          disabled={value <= low}
          onClick={() => step(-1)}
        >
          <span aria-hidden="true">−</span>
        </button>
        <div className={ticks.length > 0 ? "slider-track has-ticks" : "slider-track"}>
          <svg ref={drawn} aria-hidden="true" width="100%" height="100%">
            <rect className="track-rail" width="100%" y="10" height="4" rx="2" />
            {atOnce((now) => (
              <rect className="track-fill" width={share(now)} y="10" height="4" rx="2" />
            ))}
            <line className="track-start" x1={share(initial)} x2={share(initial)} y1="4" y2="20" />
            {ticks.map((tick) => (
              <text key={tick.value} className="track-tick" x={share(tick.value)} y="36">
                {tick.text}
              </text>
            ))}
            {atOnce((now) => (
              <circle ref={thumb} className="track-thumb" cx={share(now)} cy="12" r="9" />
            ))}
          </svg>
          <input
            ref={native}
            id={id}
            type="range"
            data-parameter={name}
            data-bend={props.bend}
            min={low}
            max={high}
            step={fineStep}
            value={value}
            aria-valuetext={spoken}
            onKeyDown={onKeyDown}
            onChange={(event) => props.onChange(event.target.valueAsNumber, gesture.current())}
          />
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the words stand above; a label, so that who explores by touch finds the range beneath it */}
          <label
            className="slider-hand"
            htmlFor={id}
            {...grip}
            onMouseDown={(event) => event.preventDefault()}
          />
        </div>
        <button
          type="button"
          className="slider-step"
          tabIndex={-1}
          aria-label={`More: ${label}`}
          disabled={value >= high}
          onClick={() => step(1)}
        >
          <span aria-hidden="true">+</span>
        </button>
        <NumberField
          label={`${label}, as a number`}
          value={value}
          text={text}
          unit={unit}
          range={range}
          read={props.read}
          reach={props.reach}
          onCommit={(next) => (props.onType ?? props.onChange)(next, gesture.begin())}
        />
      </div>
    </div>
  );
}
