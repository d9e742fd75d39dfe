import { createContext, type ReactNode, useContext, useId, useMemo, useRef } from "react";
import { useDrag } from "#hand/useDrag.ts";
import { foldedScale } from "./fold.ts";
import { type Form, useForm } from "./form.ts";
import { type Scale, type ScaleKind, scaleOf, stretchOf } from "./scale.ts";

export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
  readonly form: Form;
  /** Edges of the data area, in the units of the drawing. */
  readonly area: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  /** How many units of the drawing one unit of x takes at a value. */
  readonly stretch: (value: number) => number;
  /** The data value of y at a height of the drawing. */
  readonly yAt: (height: number) => number;
  /** The data value of x under a pointer. */
  readonly valueAt: (clientX: number) => number;
  /** Where a pointer points at a value of x. */
  readonly clientAt: (value: number) => number;
  /** The data value of y under a pointer, and where a pointer points at one. */
  readonly levelAt: (clientY: number) => number;
  readonly clientLevelAt: (level: number) => number;
  readonly clip: string;
}

const ScalesContext = createContext<Scales | undefined>(undefined);

export function useScales(): Scales {
  const scales = useContext(ScalesContext);
  if (!scales) throw new Error("A mark must stand inside a <Frame>.");
  return scales;
}

/** A place of the drawing that was pressed. */
export interface Pressed {
  readonly x: number;
  readonly y: number;
  /** How much of x and of y the height of the plot's text takes there. */
  readonly text: readonly [across: number, down: number];
  readonly form: Form["kind"];
}

/** Room around the data area, in heights of the plot's text. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Pixels before a mouse carries what it pressed. */
const CARRIED = 6;

/** A drawing with still axes: domains are given, never taken from what is drawn. */
export function Frame({
  x: xDomain,
  y: yDomain,
  along = "linear",
  up = "linear",
  fold,
  margins,
  onTap,
  onPress,
  pressedBeside = false,
  onCarry,
  handles,
  children,
}: {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** How x is laid out. */
  readonly along?: ScaleKind;
  /** How y is laid out. */
  readonly up?: ScaleKind;
  /** A stretch of y that takes less room. */
  readonly fold?: readonly [number, number] | undefined;
  readonly margins: Margins;
  /** A tap on the drawing, in data units of x. */
  readonly onTap?: ((x: number) => void) | undefined;
  /** The same with its height, and whether it was meant for something there; if not, it is a tap. */
  readonly onPress?: ((place: Pressed) => boolean) | undefined;
  /** What is pressed may stand beside the data area too, as the words and tallies of a row do. */
  readonly pressedBeside?: boolean;
  /** Something in the drawing is carried from one place to another; back to where it was, if that is broken off. */
  readonly onCarry?: ((from: Pressed, to: Pressed, gesture: string) => void) | undefined;
  /** Native controls of the drawing's draggable marks; they stand over the drawing, unseen. */
  readonly handles?: ReactNode;
  readonly children: ReactNode;
}) {
  const form = useForm();
  const svg = useRef<SVGSVGElement>(null);
  const clip = useId();
  const { top, right, bottom, left } = margins;
  const [[x0, x1], [y0, y1]] = [xDomain, yDomain];
  const [fold0, fold1] = fold ?? [];
  // The same as long as nothing of it changes: marks that stay as they are need not be drawn anew.
  const scales = useMemo((): Scales => {
    const area = {
      left: left * form.font,
      right: form.width - right * form.font,
      top: top * form.font,
      bottom: form.height - bottom * form.font,
    };
    const x = scaleOf(along, [x0, x1], [area.left, area.right]);
    const down = [area.bottom, area.top] as const;
    const y =
      fold0 === undefined || fold1 === undefined
        ? scaleOf(up, [y0, y1], down)
        : foldedScale([y0, y1], [fold0, fold1], down);
    const box = () => svg.current!.getBoundingClientRect();
    const valueAt = (clientX: number) => {
      const { left, width } = box();
      return x.invert(((clientX - left) * form.width) / width);
    };
    const clientAt = (value: number) => {
      const { left, width } = box();
      return left + (x(value) * width) / form.width;
    };
    const levelAt = (clientY: number) => {
      const { top, height } = box();
      return y.invert(((clientY - top) * form.height) / height);
    };
    const clientLevelAt = (level: number) => {
      const { top, height } = box();
      return top + (y(level) * height) / form.height;
    };
    const stretch = stretchOf(along, x);
    const domains = { xDomain: [x0, x1], yDomain: [y0, y1] } as const;
    const pointer = { valueAt, clientAt, levelAt, clientLevelAt };
    const clipped = `url(#${clip})`;
    return { x, y, form, area, ...domains, ...pointer, stretch, yAt: y.invert, clip: clipped };
  }, [form, top, right, bottom, left, x0, x1, y0, y1, along, up, fold0, fold1, clip]);
  const { x, y, area, valueAt, levelAt } = scales;
  const placeAt = (at: { readonly x: number; readonly y: number }): Pressed => {
    const value = valueAt(at.x);
    const text = form.font / scales.stretch(value);
    const lines = Math.abs(y.invert(form.font) - y.invert(0));
    return { x: value, y: levelAt(at.y), text: [text, lines], form: form.kind };
  };
  const { grip } = useDrag({
    take: (at): Pressed | undefined => {
      const place = x(valueAt(at.x));
      // Beside the data area stand words, and a tap on those means no value.
      const isInside = place >= area.left - form.font && place <= area.right + form.font;
      if (!(isInside || pressedBeside) || !(onTap || onPress)) return undefined;
      return placeAt(at);
    },
    ...(onCarry && {
      slack: CARRIED,
      move: ({ at, gesture }, from: Pressed) => onCarry(from, placeAt(at), gesture),
      putBack: (from: Pressed, gesture: string) => onCarry(from, from, gesture),
    }),
    tap: (_, place) => {
      if (!onPress?.(place)) onTap?.(place.x);
    },
  });
  return (
    <div className="frame">
      <svg
        ref={svg}
        id={form.id}
        viewBox={`0 0 ${round(form.width)} ${round(form.height)}`}
        aria-hidden="true"
        fontSize={form.font}
        {...grip}
      >
        <clipPath id={clip}>
          <rect
            x={area.left}
            y={area.top}
            width={Math.max(0, area.right - area.left)}
            height={Math.max(0, area.bottom - area.top + 2)}
          />
        </clipPath>
        <ScalesContext value={scales}>{children}</ScalesContext>
      </svg>
      {handles}
    </div>
  );
}

/** A tenth of a pixel is finer than any eye and keeps the page small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
