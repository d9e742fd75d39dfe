import { type KeyboardEvent, useRef } from "react";
import { useDrag } from "#hand/useDrag.ts";

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
  const rows = () => [...(list.current?.children ?? [])];

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
  const dragged = useRef<number>(undefined);
  const { grip, isDragged } = useDrag({
    ways: "all",
    // The list takes the press, not the row: a row that changes its place would lose it.
    take: (_, target) => {
      const row = target.closest(".order-grip")?.closest("li");
      if (!row) return undefined;
      const id = order[rows().indexOf(row)]!;
      dragged.current = id;
      return { id, order };
    },
    move: ({ at }, { id }) => {
      const boxes = rows().map((row) => row.getBoundingClientRect());
      const to = boxes.filter(({ top, bottom }) => (top + bottom) / 2 < at.y).length;
      const from = order.indexOf(id);
      const target = to > from ? to - 1 : to;
      if (target !== from) place(id, target);
    },
    putBack: (taken) => onChange(taken.order),
  });
  const label = (id: number) => items.find((item) => item.id === id)?.label ?? "";
  return (
    <div className="order">
      <p className="order-end">{first}</p>
      <ol ref={list} {...grip}>
        {order.map((id, at) => (
          <li key={id} className={isDragged && id === dragged.current ? "is-dragged" : undefined}>
            <span className="order-grip" aria-hidden="true">
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
