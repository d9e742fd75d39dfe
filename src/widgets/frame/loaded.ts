import type { Widget } from "./widget.ts";

const loaded = new Map<string, Widget>();

/** Keeps a widget ready to be rendered. */
export function keepLoaded(id: string, widget: Widget): void {
  loaded.set(id, widget);
}

/** A widget that has been loaded. */
export function widget(id: string): Widget {
  const found = loaded.get(id);
  if (found) return found;
  throw new Error(`The widget "${id}" is not loaded. There are ${[...loaded.keys()].join(", ")}.`);
}
