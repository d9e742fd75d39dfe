import type { MemoryEvent } from "#memory/event.ts";

/** The kind of event that says which hands are up: the last of a day stands for all before it. */
export const HANDS = "hands";

/** A figure of a page: what hands were raised for. */
export interface Raised {
  readonly page: string;
  readonly figure: string;
}

/** The hands that were last counted for a figure on this day, if any are up. */
export function handsOf(
  events: readonly MemoryEvent[],
  { page, figure }: Raised,
  now: Date,
): readonly number[] | undefined {
  const last = events.findLast(
    (event) => event.kind === HANDS && event.page === page && event.figure === figure,
  );
  if (!last || dayOf(new Date(last.at)) !== dayOf(now)) return undefined;
  const { hands } = last;
  const isRead = Array.isArray(hands) && hands.length > 0 && hands.every(Number.isInteger);
  return isRead ? hands : undefined;
}

/** The day where the lecture is held, which is not that of the log. */
const dayOf = (at: Date): string => at.toDateString();
