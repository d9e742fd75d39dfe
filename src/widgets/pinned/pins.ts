import type { Table } from "#controls/DataTable.tsx";
import type { Choices } from "#explorable/createExplorable.ts";
import { createPins } from "#explorable/pins.ts";
import type { Running } from "#explorable/useExplorable.ts";
import type { Widget } from "../frame/widget.ts";

/** A state that was pinned, with how it is told: what tells it is loaded by whoever pins. */
export interface Pinned {
  readonly choices: Choices;
  /** What was pinned, in words. */
  readonly told: (widget: Widget, now: Running) => string;
  /** The numbers of now with those that were pinned beside them. */
  readonly beside: (now: Table, pinned: Table) => Table;
}

export const { usePinned, pin } = createPins<Pinned>();
