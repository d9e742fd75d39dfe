import type { Running } from "#explorable/useExplorable.ts";
import { pin } from "./pins.ts";
import { pinnedOf } from "./tell.ts";

/** Pins the state a figure is in, or takes its pin away; says which. */
export function togglePin(figure: string, running: Running, isPinned: boolean): string {
  pin(figure, isPinned ? undefined : pinnedOf(running));
  return isPinned
    ? "The pin is taken away."
    : "Pinned. It stays, thin and grey, behind whatever you move now.";
}
