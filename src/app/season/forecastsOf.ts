import type { MemoryEvent } from "#memory/event.ts";

/** The first forecast that was placed at a figure: later ones knew what was held back. */
export function firstForecast(
  events: readonly MemoryEvent[],
  figure: string,
  pages: readonly string[],
): readonly number[] | undefined {
  const found = events.find(
    (event) =>
      event.kind === "guessed" &&
      event.figure === figure &&
      pages.includes(String(event.page)) &&
      Array.isArray(event.guess) &&
      event.guess.length > 0 &&
      event.guess.every((value) => Number.isFinite(value)),
  );
  return found?.guess as readonly number[] | undefined;
}
