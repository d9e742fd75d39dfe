import { type PointerEvent, useRef, useState } from "react";
import { round, useScales } from "./Frame.tsx";
import { Point } from "./Point.tsx";
import type { Tone } from "./tone.ts";

/** Half a finger, in CSS pixels: marks can be hit in a square of twice this. */
const REACH = 22;

/**
 * A mark that can be dragged along x. Its keyboard and spoken twin is a native range of the same name
 * (`HandleRange`); `focused` draws the ring here while that twin has the focus.
 */
export function Handle({
  x,
  y,
  tone,
  quantity,
  focused,
  onMove,
}: {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly quantity?: string | undefined;
  readonly focused: boolean;
  /** The value under the pointer, in data units, and the drag it belongs to. */
  readonly onMove: (value: number, gesture: string) => void;
}) {
  const scales = useScales();
  const drags = useRef(0);
  const [grip, setGrip] = useState<number>();
  const start = (event: PointerEvent<SVGGElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drags.current += 1;
    // Where on the mark it was taken: so that it does not jump under the finger.
    setGrip(x - scales.valueAt(event.clientX));
  };
  const move = (event: PointerEvent<SVGGElement>) => {
    if (grip !== undefined)
      onMove(scales.valueAt(event.clientX) + grip, `drag-${quantity}-${drags.current}`);
  };
  const end = () => setGrip(undefined);
  const at = `translate(${round(scales.x(x))} ${round(scales.y(y))})`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its twin, a native range, is the control
    <g
      className={`handle${grip === undefined ? "" : " is-dragged"}`}
      data-handle={quantity}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
    >
      <rect
        className="handle-reach"
        transform={at}
        x={-REACH}
        y={-REACH}
        width={2 * REACH}
        height={2 * REACH}
      />
      {focused && <circle className="handle-ring" transform={at} r={scales.form.font * 0.85} />}
      <Point x={x} y={y} tone={tone} quantity={quantity} />
    </g>
  );
}
