import type { Running } from "#explorable/useExplorable.ts";
import type { Telling } from "#language/write/telling.ts";
import { pictureOf } from "../frame/pictureOf.ts";
import type { Widget } from "../frame/widget.ts";

/** What a figure says of its program. */
export const tellingOf = (widget: Widget, running: Running): Telling | undefined =>
  widget.telling?.(pictureOf(widget, running).picture);

/** Whether a figure can be a program: that needs a number for everything its model observes. */
export function isProgram({ explorable, seed }: Running, telling: Telling | undefined): boolean {
  const { columns } = explorable.sample(seed);
  return Object.keys(explorable.model.data).every(
    (name) => Object.hasOwn(columns, name) || Object.hasOwn(telling?.values ?? {}, name),
  );
}
