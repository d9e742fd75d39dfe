import { type PointerEvent, useRef, useState } from "react";
import { round, useScales } from "./Frame.tsx";
import { alone, type Reached } from "./keepApart.ts";
import { Point } from "./Point.tsx";
import type { Tone } from "./tone.ts";

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
  reached: { lift, reach } = alone,
  onMove,
}: {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly quantity?: string | undefined;
  readonly focused: boolean;
  /** Where it is drawn and taken, if another mark may stand where it stands. */
  readonly reached?: Reached;
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
  const [across, level] = [round(scales.x(x)), round(scales.y(y))];
  const raised = round(lift * scales.form.font);
  const at = `translate(${across} ${level})`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its twin, a native range, is the control
    <g
      className={`handle${grip === undefined ? "" : " is-dragged"}`}
      data-handle={quantity}
      transform={raised > 0 ? `translate(0 ${-raised})` : undefined}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
    >
      <rect
        className="handle-reach"
        transform={at}
        x={round(reach.left)}
        y={round(reach.top)}
        width={round(reach.right - reach.left)}
        height={round(reach.bottom - reach.top)}
      />
      {raised > 0 && (
        <line className="flag-pole" x1={across} x2={across} y1={level} y2={level + raised} />
      )}
      {focused && <circle className="handle-ring" transform={at} r={scales.form.font * 0.85} />}
      <Point x={x} y={y} tone={tone} quantity={quantity} />
    </g>
  );
}
