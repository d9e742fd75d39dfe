import { memory } from "#exercises/memory.ts";
import { progressOf } from "#exercises/progressOf.ts";
import type { MemoryEvent } from "#memory/event.ts";

/** A chapter of the map, with the exercises on its page. */
export interface MapChapter {
  readonly route: string;
  readonly exercises: readonly string[];
}

export interface ChapterDone {
  readonly state: "none" | "begun" | "solved";
  readonly isLast: boolean;
  readonly words: string;
}

/** Figures for whose outcome the reader has placed a guess, on one page. */
const guessedOn = (events: readonly MemoryEvent[], route: string): number =>
  new Set(
    events
      .filter(({ kind, page }) => kind === "guessed" && page === route)
      .map(({ figure }) => figure),
  ).size;

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** What a reader has done in each chapter, in words. */
export function doneIn(
  chapters: readonly MapChapter[],
  events: readonly MemoryEvent[],
): readonly ChapterDone[] {
  const progress = progressOf(events);
  const isOf = ({ route, exercises }: MapChapter, { page, exercise }: MemoryEvent): boolean =>
    page === route || (typeof exercise === "string" && exercises.includes(exercise));
  const last = events.findLast((event) => chapters.some((chapter) => isOf(chapter, event)));
  return chapters.map((chapter) => {
    const { route, exercises } = chapter;
    const begun = exercises.filter((id) => progress.exercises[id]);
    const solved = begun.filter((id) => progress.exercises[id]!.solved.length > 0);
    const guesses = guessedOn(events, route);
    const isLast = last !== undefined && isOf(chapter, last);
    const parts = [
      ...(isLast ? ["here last"] : []),
      ...(begun.length > 0
        ? [`${solved.length} of ${counted(exercises.length, "exercise", "exercises")} solved`]
        : []),
      ...(guesses > 0 ? [counted(guesses, "guess", "guesses")] : []),
    ];
    return {
      state:
        exercises.length > 0 && solved.length === exercises.length
          ? "solved"
          : parts.length > 0
            ? "begun"
            : "none",
      isLast,
      words: parts.join(", "),
    };
  });
}

/** A row that says what was done in its chapter. */
export interface MarkedRow {
  readonly chapter: MapChapter;
  readonly row: HTMLElement;
  readonly words: HTMLElement;
}

/** Says on a map what the reader has done in each chapter, once that is known. */
export async function markDone(marked: readonly MarkedRow[] = rowsOfMap()): Promise<void> {
  const chapters = marked.map(({ chapter }) => chapter);
  const say = () => {
    const done = doneIn(chapters, memory.store.getState().events);
    for (const [at, { state, isLast, words }] of done.entries()) {
      const { row, words: place } = marked[at]!;
      row.classList.toggle("is-begun", state === "begun");
      row.classList.toggle("is-solved", state === "solved");
      row.classList.toggle("is-last", isLast);
      place.textContent = words;
    }
  };
  memory.store.subscribe(say);
  await memory.open();
  say();
}

/** The rows of the map on the first page, which name their chapters' exercises. */
const rowsOfMap = (): readonly MarkedRow[] =>
  [...document.querySelectorAll<HTMLElement>("[data-map] [data-route]")].map((row) => ({
    chapter: {
      route: row.dataset.route!,
      exercises: row.dataset.exercises!.split(" ").filter((id) => id !== ""),
    },
    row,
    words: row.querySelector<HTMLElement>("[data-done]")!,
  }));
