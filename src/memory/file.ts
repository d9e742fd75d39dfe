import { isEvent, isRecord, type MemoryEvent } from "./event.ts";

const BOOK = "Borrowing Strength";
const VERSION = 2;

type Problem = { readonly problem: string };

/** The log as a file that a person can read. */
export function writeFile(events: readonly MemoryEvent[]): string {
  return `${JSON.stringify({ book: BOOK, version: VERSION, events }, null, 2)}\n`;
}

/**
 * The events in a file, or a sentence that says why there are none in it. A file of the first edition, a
 * summary without events, is one event: `older` reads it.
 */
export function readFile(
  text: string,
  older: (data: Readonly<Record<string, unknown>>) => MemoryEvent | Problem,
): readonly MemoryEvent[] | Problem {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: "This is not a file of progress: it is no JSON." };
  }
  if (!isRecord(data) || data.book !== BOOK)
    return { problem: "This is not a file of progress in this book." };
  if (typeof data.version === "number" && data.version > VERSION)
    return { problem: "This progress was saved by a newer edition of the book." };
  if (data.version === 1) {
    const read = older(data);
    return "problem" in read ? (read as Problem) : [read as MemoryEvent];
  }
  if (data.version !== VERSION || !Array.isArray(data.events))
    return { problem: "This progress is of a kind the book does not know." };
  const damaged = data.events.findIndex((one) => !isEvent(one));
  if (damaged >= 0) return { problem: `Entry ${damaged + 1} of this progress is damaged.` };
  return data.events as readonly MemoryEvent[];
}
