import type { Widget } from "./widget.ts";

/** Every widget of the book by its id, loaded when a page that shows it is read. */
export const widgets = {
  "one-group": async () => (await import("./oneGroup/oneGroup.ts")).oneGroup,
  caterpillar: async () => (await import("./caterpillar/caterpillar.ts")).caterpillar,
  "right-amount": async () => (await import("./rightAmount/rightAmount.ts")).rightAmount,
  ledger: async () => (await import("./ledger/ledger.ts")).ledger,
  batters: async () => (await import("./batters/batters.ts")).batters,
  "batters-by-hand": async () => (await import("./batters/byHand.ts")).byHand,
} satisfies Readonly<Record<string, () => Promise<Widget>>>;

type WidgetId = keyof typeof widgets;

const loaded = new Map<string, Widget>();

/** Makes a widget ready to be rendered; on a page this happens before its figure comes to life. */
export async function loadWidget(id: string): Promise<Widget> {
  const load = Object.hasOwn(widgets, id) ? widgets[id as WidgetId] : undefined;
  if (!load)
    throw new Error(`There is no widget "${id}". There are ${Object.keys(widgets).join(", ")}.`);
  const widget = loaded.get(id) ?? (await load());
  loaded.set(id, widget);
  return widget;
}

/** A widget that has been loaded. */
export function widget(id: string): Widget {
  const found = loaded.get(id);
  if (found) return found;
  throw new Error(
    `The widget "${id}" is not loaded. There are ${Object.keys(widgets).join(", ")}.`,
  );
}
