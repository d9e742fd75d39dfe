import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

/** Things to be put in order: by drag, by the buttons beside each, or by the arrow keys on them. */
export function OrderField({
  first,
  last,
  items,
  order,
  onChange,
}: {
  readonly first: string;
  readonly last: string;
  readonly items: readonly { readonly id: number; readonly label: string }[];
  readonly order: readonly number[];
  readonly onChange: (order: readonly number[]) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number>();

  const place = (id: number, to: number) => {
    const without = order.filter((other) => other !== id);
    const at = Math.max(0, Math.min(to, without.length));
    onChange([...without.slice(0, at), id, ...without.slice(at)]);
  };
  const onKeyDown = (id: number, at: number) => (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: order.length,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    place(id, to);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (dragged === undefined || !list.current) return;
    const rows = [...list.current.children].map((row) => row.getBoundingClientRect());
    const to = rows.filter((row) => (row.top + row.bottom) / 2 < event.clientY).length;
    const from = order.indexOf(dragged);
    const target = to > from ? to - 1 : to;
    if (target !== from) place(dragged, target);
  };
  const label = (id: number) => items.find((item) => item.id === id)?.label ?? "";
  return (
    <div className="order">
      <p className="order-end">{first}</p>
      <ol ref={list} onPointerMove={onPointerMove} onPointerUp={() => setDragged(undefined)}>
        {order.map((id, at) => (
          <li key={id} className={id === dragged ? "is-dragged" : undefined}>
            <span
              className="order-grip"
              aria-hidden="true"
              onPointerDown={(event) => {
                event.preventDefault();
                list.current?.setPointerCapture(event.pointerId);
                setDragged(id);
              }}
            >
              ⠿
            </span>
            <span className="order-label">{label(id)}</span>
            {([-1, 1] as const).map((direction) => (
              <button
                key={direction}
                type="button"
                className="slider-step"
                aria-label={`${direction < 0 ? "Up" : "Down"}: ${label(id)}, now ${at + 1} of ${order.length}`}
                disabled={direction < 0 ? at === 0 : at === order.length - 1}
                onClick={() => place(id, at + direction)}
                onKeyDown={onKeyDown(id, at)}
              >
                <span aria-hidden="true">{direction < 0 ? "↑" : "↓"}</span>
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p className="order-end">{last}</p>
    </div>
  );
}
