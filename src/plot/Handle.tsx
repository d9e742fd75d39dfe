import { useDrag } from "#hand/useDrag.ts";
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
  ends,
  reached: { lift, reach } = alone,
  onMove,
}: {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly quantity?: string | undefined;
  readonly focused: boolean;
  /** It is the grip of a line from one height to another, in data units. */
  readonly ends?: readonly [low: number, high: number] | undefined;
  /** Where it is drawn and taken, if another mark may stand where it stands. */
  readonly reached?: Reached;
  /** The value under the pointer, in data units, and the drag it belongs to. */
  readonly onMove: (value: number, gesture: string) => void;
}) {
  const scales = useScales();
  const { grip, isDragged } = useDrag({
    // Where on the mark it was taken: so that it does not jump under the finger.
    take: (at) => ({ from: x, beside: scales.clientAt(x) - at.x }),
    move: ({ at, gesture }, { beside }) => onMove(scales.valueAt(at.x + beside), gesture),
    putBack: ({ from }, gesture) => onMove(from, gesture),
  });
  const [across, level] = [round(scales.x(x)), round(scales.y(y))];
  const raised = round(lift * scales.form.font);
  const at = `translate(${across} ${level})`;
  return (
    <g
      {...grip}
      className={`handle${isDragged ? " is-dragged" : ""}`}
      data-handle={quantity}
      transform={raised > 0 ? `translate(0 ${-raised})` : undefined}
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
      {ends ? (
        <Grip at={at} x={across} ends={ends} tone={tone} quantity={quantity} />
      ) : (
        <Point x={x} y={y} tone={tone} quantity={quantity} />
      )}
    </g>
  );
}

/** A line with a grip that says which ways it goes. */
function Grip({
  at,
  x,
  ends,
  tone,
  quantity,
}: {
  readonly at: string;
  readonly x: number;
  readonly ends: readonly [low: number, high: number];
  readonly tone: Tone;
  readonly quantity?: string | undefined;
}) {
  const { y, form } = useScales();
  const [low, high] = ends.map((end) => round(y(end)));
  const r = round(0.75 * form.font);
  const [tip, half] = [round(0.45 * r), round(0.3 * r)];
  const chevron = (way: number) =>
    `M${way * half},${-half}l${way * half},${half}l${-way * half},${half}`;
  return (
    <g className={`grip grip-${tone}`} data-quantity={quantity}>
      <line x1={x} x2={x} y1={low} y2={high} />
      <g transform={at}>
        <circle r={r} />
        <path d={`${chevron(-1)}${chevron(1)}`} strokeWidth={tip > 2 ? 1.75 : 1.25} />
      </g>
    </g>
  );
}
