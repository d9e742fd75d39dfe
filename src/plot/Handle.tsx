import { useDrag } from "#hand/useDrag.ts";
import { round, useScales } from "./Frame.tsx";
import { alone, type Reached } from "./keepApart.ts";
import { Point } from "./Point.tsx";
import type { Tone } from "./tone.ts";

/**
 * A mark that can be dragged along x, or up and down. Its keyboard and spoken twin is a native range of the same name
 * (`HandleRange`); `focused` draws the ring here while that twin has the focus.
 */
export function Handle({
  x,
  y,
  tone,
  quantity,
  focused,
  ends,
  isUpright = false,
  reached: { lift, reach } = alone,
  value,
  onMove,
  onPutBack,
}: {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly quantity?: string | undefined;
  readonly focused: boolean;
  /** It is the grip of a line from one height to another, in data units; of an upright one, from left to right. */
  readonly ends?: readonly [low: number, high: number] | undefined;
  /** It moves up and down: what it tells is a height. */
  readonly isUpright?: boolean;
  /** Where it is drawn and taken, if another mark may stand where it stands. */
  readonly reached?: Reached;
  /** The value under the pointer, in data units, and the drag it belongs to. */
  readonly onMove: (value: number, gesture: string) => void;
  /** What it moves, where that is not its place, and how it is put back. */
  readonly value?: number;
  readonly onPutBack?: (value: number, gesture: string) => void;
}) {
  const scales = useScales();
  const { grip, isDragged } = useDrag({
    // Where on the mark it was taken: so that it does not jump under the finger.
    take: (at) => ({
      from: value ?? x,
      beside: isUpright ? scales.clientLevelAt(y) - at.y : scales.clientAt(x) - at.x,
    }),
    move: ({ at, gesture }, { beside }) =>
      onMove(isUpright ? scales.levelAt(at.y + beside) : scales.valueAt(at.x + beside), gesture),
    putBack: ({ from }, gesture) => (onPutBack ?? onMove)(from, gesture),
    ways: isUpright ? "all" : "sideways",
  });
  const [across, level] = [round(scales.x(x)), round(scales.y(y))];
  const raised = round(lift * scales.form.font);
  const at = `translate(${across} ${level})`;
  return (
    <g
      {...grip}
      className={`handle${isUpright ? " is-upright" : ""}${isDragged ? " is-dragged" : ""}`}
      data-handle={quantity}
      transform={raised > 0 ? `translate(0 ${-raised})` : undefined}
    >
      <rect
        className="handle-reach"
        x={round(across + reach.left)}
        y={round(level + reach.top)}
        width={round(reach.right - reach.left)}
        height={round(reach.bottom - reach.top)}
      />
      {raised > 0 && (
        <line className="flag-pole" x1={across} x2={across} y1={level} y2={level + raised} />
      )}
      {focused && <circle className="handle-ring" transform={at} r={scales.form.font * 0.85} />}
      {ends ? (
        <Grip
          at={at}
          place={[across, level]}
          ends={ends}
          isUpright={isUpright}
          tone={tone}
          quantity={quantity}
        />
      ) : (
        <Point x={x} y={y} tone={tone} quantity={quantity} />
      )}
    </g>
  );
}

/** A line with a grip that says which ways it goes. */
function Grip({
  at,
  place: [across, level],
  ends,
  isUpright,
  tone,
  quantity,
}: {
  readonly at: string;
  readonly place: readonly [across: number, level: number];
  readonly ends: readonly [low: number, high: number];
  readonly isUpright: boolean;
  readonly tone: Tone;
  readonly quantity?: string | undefined;
}) {
  const { x, y, form } = useScales();
  const [low, high] = ends.map((end) => round((isUpright ? x : y)(end)));
  const r = round(0.75 * form.font);
  const [tip, half] = [round(0.45 * r), round(0.3 * r)];
  const chevron = (way: number) =>
    `M${way * half},${-half}l${way * half},${half}l${-way * half},${half}`;
  return (
    <g className={`grip grip-${tone}`} data-quantity={quantity}>
      {isUpright ? (
        <line x1={low} x2={high} y1={level} y2={level} />
      ) : (
        <line x1={across} x2={across} y1={low} y2={high} />
      )}
      <g transform={isUpright ? `${at} rotate(90)` : at}>
        <circle r={r} />
        <path d={`${chevron(-1)}${chevron(1)}`} strokeWidth={tip > 2 ? 1.75 : 1.25} />
      </g>
    </g>
  );
}
