import { useMemo, useState } from "react";
import { type Explorable, initialOf, type Patch } from "#explorable/createExplorable.ts";
import { sceneOf } from "../frame/scene.ts";
import type { Widget } from "../frame/widget.ts";

/**
 * The height of the highest curve among the states that are shown in turn, for an axis that holds them all. Where nobody
 * has written steps, the state it was opened in is the only one.
 */
export function useHighestOf(
  states: readonly Patch[],
  {
    widget,
    explorable,
    opened,
  }: { readonly widget: Widget; readonly explorable: Explorable; readonly opened: unknown },
): number {
  const [first] = useState(opened);
  return useMemo(() => {
    const start = initialOf(explorable);
    const pictures = states.map((patch) => {
      const values = { ...start.values, ...patch.values };
      const view = { ...start.view, ...patch.view };
      return widget.picture(
        sceneOf({ ...start, explorable, values, view, seed: patch.seed ?? start.seed }),
      );
    });
    return Math.max(...[first, ...pictures].map((one) => widget.highest?.(one) ?? 0));
  }, [states, explorable, widget, first]);
}
